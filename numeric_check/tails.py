"""Infinite sums with balls: partial sums plus a ball for the tail, which a ratio test bounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import flint
import sympy as sp

from numeric_check.binder_rules import term_at
from numeric_check.scope import NotApplicable, Scope, TooLong
from numeric_check.tail_forms import parts_of, refuse_divergence

_MOST_TERMS = 3000  # e^s at |s| = 700 and 100 digits takes 2,200 terms
_STRIDE = 16  # the tail is looked at after so many terms
_ROOTS = (8, 64)  # ‖Aʲ‖ is bounded through ‖A⁸‖^(1/8), close to the spectral radius; ‖A⁶⁴‖^(1/64) is closer
_SMALLEST_RATE = flint.arb(flint.fmpq(1, 4))  # rates below it would gain nothing and make the constant large

_LARGEST_RATIO = flint.arb(flint.fmpq(63, 64))  # beyond it a geometric tail takes more terms than there are


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """One factor of a term: a power bᵃⁿ⁺ᶜ with ‖bʲ‖ ≤ C gʲ, or 1/(an + c)!, or a power (an + c)ᵖ."""

    kind: str
    slope: int
    offset: int
    rate: Any = None
    constant: Any = None


def sum_with_tail(scope: Scope, term: Any, index: sp.Symbol, start: int) -> Any:
    """Σ_{n≥a} T(n) as the sum of the first terms plus a ball of radius B(N) C q/(1 − q).

    The term is a product of powers bᵃⁿ⁺ᶜ (b free of n), reciprocal factorials and powers of linear functions of n,
    or the trace or modulus of such products: |tr M| ≤ √k ‖M‖ for a k×k matrix M in the Frobenius norm.
    With B(N) the product of the factors' norms, ‖T(N + j)‖ ≤ B(N) C qʲ, where q bounds the ratio at N and does so for
    all later n, as each factor of it decreases. (‖T(N)‖ would not do: U bᴺ V may vanish where U bᴺ⁺¹ V does not.)

    Parameters
    ----------
    scope : Scope with the arithmetic Balls
    term : expression, scalar or matrix
    index : Symbol
    start : int

    Returns
    -------
    acb or acb_mat

    Raises
    ------
    Undefined : if the terms certainly do not tend to 0.
    NotApplicable : if the term has another form, or the tail is not small after the largest number of terms.

    References
    ----------
    F. Johansson, Computing hypergeometric functions rigorously, ACM Trans. Math. Softw. 45 (2019), section 4.1.
    """
    parts = [part for part in parts_of(term) if index in part.free_symbols]
    factors = [_factor(part, index, scope) for part in parts]
    if _tail(factors, start + _MOST_TERMS, flint.arb(1)) is None:
        refuse_divergence(scope, term, index, start)
        raise TooLong(f"the terms over {index} do not decrease after {_MOST_TERMS} of them at this point.")
    total = None
    for n in range(start, start + _MOST_TERMS):
        value = term_at(scope, term, index, n)
        total = value if total is None else total + value
        if (n - start) % _STRIDE == _STRIDE - 1:
            tail = _tail(factors, n, _product_of_norms(scope, term, index, n))
            if tail is not None and tail <= norm(total) * flint.arb(2) ** (-flint.ctx.prec):
                return _widen(total, tail)
    raise TooLong(f"the sum over {index} needs more than {_MOST_TERMS} terms at this point.")


def norm(value: Any) -> flint.arb:
    """|z|, or the Frobenius norm of a matrix, as an upper bound."""
    if not isinstance(value, flint.acb_mat):
        return value.abs_upper()
    return sum((entry.abs_upper() ** 2 for entry in value.entries()), flint.arb(0)).sqrt().upper()


def _widen(total: Any, radius: flint.arb) -> Any:
    error = flint.acb(flint.arb(0, radius.upper()), flint.arb(0, radius.upper()))
    if not isinstance(total, flint.acb_mat):
        return total + error
    return flint.acb_mat([[entry + error for entry in row] for row in total.table()])


def _tail(factors: list[Factor], n: int, last: flint.arb) -> flint.arb | None:
    """B(n) C q/(1 − q), or None while the ratio is not yet well below one."""
    ratio, constant = flint.arb(1), flint.arb(1)
    for factor in factors:
        position = factor.slope * n + factor.offset
        if factor.kind == "power":
            ratio *= factor.rate**factor.slope
            constant *= factor.constant
        elif position <= 0:
            return None
        elif factor.kind == "factorial":
            for step in range(1, factor.slope + 1):
                ratio /= position + step
        else:
            ratio *= (flint.arb(position + factor.slope) / position) ** factor.rate
    if not ratio < _LARGEST_RATIO:
        return None
    return (last * constant * ratio / (1 - ratio)).upper()


def _product_of_norms(scope: Scope, term: Any, index: sp.Symbol, n: int) -> flint.arb:
    value = flint.arb(1)
    for trace in term.atoms(sp.Trace):
        value *= flint.arb(scope.integer(sp.sympify(trace.arg.shape[0]))).sqrt()
    for part in parts_of(term):
        value *= norm(term_at(scope, part, index, n))
    return value


def _factor(part: Any, index: sp.Symbol, scope: Scope) -> Factor:
    """The kind of a factor that depends on n."""
    if isinstance(part, sp.exp) and index not in (part.args[0] / index).free_symbols:
        return _power(sp.exp(part.args[0] / index), index, index, scope)
    if isinstance(part, sp.factorial):
        raise NotApplicable(f"balls bound no tail with {part} in the numerator.")
    if isinstance(part, (sp.Pow, sp.MatPow)):
        return _of_power(part.base, part.exp, index, scope)
    if getattr(part, "is_Matrix", False):
        raise NotApplicable(f"balls bound no tail with the matrix {part}; powers of a matrix are needed.")
    return _of_power(part, sp.S.One, index, scope)


def _of_power(base: Any, exponent: Any, index: sp.Symbol, scope: Scope) -> Factor:
    if index not in base.free_symbols:
        if sp.expand(exponent).coeff(index).is_negative and not getattr(base, "is_Matrix", False):
            base, exponent = 1 / base, -exponent
        return _power(base, exponent, index, scope)
    if isinstance(base, sp.factorial) and exponent == -1:
        slope, offset = _linear(base.args[0], index, scope)
        return Factor(kind="factorial", slope=slope, offset=offset)
    if exponent.is_Integer:
        slope, offset = _linear(base, index, scope)
        return Factor(kind="linear", slope=slope, offset=offset, rate=max(int(exponent), 0))
    raise NotApplicable(f"balls bound no tail with {base}**({exponent}).")


def _power(base: Any, exponent: Any, index: sp.Symbol, scope: Scope) -> Factor:
    """‖bʲ‖ ≤ C gʲ with g = max(‖bʳ‖^(1/r), 1/4) and C = max over i < r of ‖bⁱ‖/gⁱ, by writing j = rl + i.

    A larger r is taken where the smaller leaves g ≥ 1, as for A with ρ(A) < 1 far from normal.
    """
    slope, offset = _linear(exponent, index, scope)
    value = scope.value(base)
    if not isinstance(value, flint.acb_mat):
        return Factor(kind="power", slope=slope, offset=offset, rate=norm(value), constant=flint.arb(1))
    norms: list[flint.arb] = []
    power = value
    for root in _ROOTS:
        while len(norms) < root:
            norms.append(norm(power))
            power = power * value
        rate = (norms[-1] ** flint.arb(flint.fmpq(1, root))).upper().max(_SMALLEST_RATE)
        if rate < _LARGEST_RATIO:
            break
    bounds = [(bound / rate**i).upper() for i, bound in enumerate(norms[:-1], start=1)]
    constant = flint.arb(1)
    for bound in bounds:
        constant = constant.max(bound)
    return Factor(kind="power", slope=slope, offset=offset, rate=rate, constant=constant)


def _linear(expr: Any, index: sp.Symbol, scope: Scope) -> tuple[int, int]:
    """a and c of a n + c with integers a > 0 and c."""
    offset = expr.subs(index, 0)
    slope = sp.expand(expr - offset).coeff(index)
    if sp.expand(expr - offset - slope * index) != 0 or not slope.is_Integer or slope <= 0:
        raise NotApplicable(f"balls bound no tail with {expr}; a natural multiple of {index} and a constant is needed.")
    return int(slope), scope.integer(offset)
