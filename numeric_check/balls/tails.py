"""Infinite sums with balls: partial sums plus a ball for the tail, which a ratio test bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial, reduce
from itertools import count, islice
from operator import add, mul
from typing import Any

import flint
import sympy as sp

from numeric_check.balls.tail_forms import refuse_divergence
from numeric_check.rules.binder_rules import term_at
from numeric_check.rules.powers import identity
from numeric_check.rules.refusals import TooLong
from numeric_check.rules.scope import Scope
from numeric_check.rules.series import (
    Factor,
    Series,
    between,
    coefficients,
    factors_of,
    in_integers,
    modulus,
    parts_of,
    power_at,
    series_of,
)

_MOST_TERMS = 3000  # e^s at |s| = 700 and 100 digits takes 2,200 terms
_STRIDE = 16  # the tail is looked at after so many terms
_NORM_BITS = 64  # of bounds, which need no digits
_ROOTS = (8, 64)  # ‖Aʲ‖ is bounded through ‖A⁸‖^(1/8), close to the spectral radius; ‖A⁶⁴‖^(1/64) is closer
_ONE = flint.arb(1)
_SMALLEST_RATE = flint.arb(flint.fmpq(1, 4))  # rates below it would gain nothing and make the constant large

_LARGEST_RATIO = flint.arb(flint.fmpq(63, 64))  # beyond it a geometric tail takes more terms than there are

Size = Callable[[], flint.arb]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """‖bʲ‖ ≤ C gʲ for the base b of a factor that is a power: rate g, constant C."""

    factor: Factor
    rate: flint.arb = _ONE
    constant: flint.arb = _ONE


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
    bounds = [_bound(in_integers(factor, scope), scope) for factor in factors_of(term, index)]
    if _tail(bounds, start + _MOST_TERMS, lambda: _ONE) is None:
        refuse_divergence(scope, term, index, start)
        raise TooLong(f"the terms over {index} do not decrease after {_MOST_TERMS} of them at this point.")
    series = series_of(scope, term, index, start)
    sums = _term_by_term(scope, term, index, start) if series is None else _by_blocks(scope, term, series, index, start)
    for n, (total, last) in zip(range(start + _STRIDE - 1, start + _MOST_TERMS, _STRIDE), sums, strict=False):
        tail = _tail(bounds, n, last)
        if tail is not None and tail <= norm(total) * flint.arb(2) ** (-flint.ctx.prec):
            return _widen(total, tail)
    raise TooLong(f"the sum over {index} needs more than {_MOST_TERMS} terms at this point.")


def _term_by_term(scope: Scope, term: Any, index: sp.Symbol, start: int) -> Iterator[tuple[Any, Size]]:
    """After every 16 terms the sum so far, and what finds B(N) for the last of them."""
    total = None
    for n in count(start):
        value = term_at(scope, term, index, n)
        total = value if total is None else total + value
        if (n - start) % _STRIDE == _STRIDE - 1:
            norms = (norm(term_at(scope, part, index, n)) for part in parts_of(term))
            yield total, partial(reduce, mul, norms, _of_traces(scope, term))


def _by_blocks(scope: Scope, term: Any, series: Series, index: sp.Symbol, start: int) -> Iterator[tuple[Any, Size]]:
    """The same, with a few products for 16 terms s(n) Bᵃⁿ⁺ᶜ: block i is Pᵢ Σ_{j<16} s(16i + j) Cʲ with C = Bᵃ.

    Pᵢ = P₀ C¹⁶ⁱ and Cʲ are products of squares: in a product of many equal factors far from normal the radii would grow
    like ‖C‖ⁿ. The norm of the last power is ‖Pᵢ C¹⁵‖. Traces are taken before they are added, so that they may vanish.

    References
    ----------
    M. S. Paterson and L. J. Stockmeyer, On the number of nonscalar multiplications necessary to evaluate polynomials,
    SIAM J. Comput. 2 (1973) 60-66.
    """
    values = coefficients(scope, series, index, start)
    blocks = iter(lambda: list(islice(values, _STRIDE)), [])
    constant = reduce(mul, (norm(scope.value(matrix)) for matrix in series.constants), _of_traces(scope, term))
    total: Any = flint.acb(0)
    if series.power is None:
        for block in blocks:
            total = sum(block, total)
            yield between(scope, series, total), partial(mul, constant, norm(block[-1]))
    first, step = power_at(scope, series, index, start)
    powers = [identity(step.nrows(), scope), step]
    for j in range(2, _STRIDE + 1):
        powers.append(powers[j // 2] * powers[j - j // 2])
    table = flint.acb_mat([(power.transpose() if series.traced else power).entries() for power in powers[:_STRIDE]])
    total = between(scope, series, first * 0)

    def size_of_last(here: flint.acb_mat, coefficient: flint.acb) -> flint.arb:
        return constant * norm(coefficient) * norm(here * powers[_STRIDE - 1])

    for jump, block in zip(_powers(powers[_STRIDE], powers[0]), blocks, strict=False):
        here = first * jump
        if series.traced:  # tr(L P Cʲ R) = Σₖₗ (RLP)ₖₗ (Cʲ)ₗₖ
            around = reduce(mul, [*map(scope.value, (*series.right, *series.left)), here])
            traces = table * flint.acb_mat([[entry] for entry in around.entries()])
            found = (modulus(scope, series, trace) for trace in traces.entries())
            sums = [trace * value for trace, value in zip(found, block, strict=True)]
        else:
            inner = flint.acb_mat(here.nrows(), here.ncols(), (flint.acb_mat([block]) * table).entries())
            sums = [between(scope, series, here * inner)]
        total = reduce(add, sums, total)
        yield total, partial(size_of_last, here, block[-1])


def _powers(matrix: flint.acb_mat, unit: flint.acb_mat) -> Iterator[flint.acb_mat]:
    """I, M, M², …, each a product of squares M^(2ᵏ): the largest of them times a power before."""
    found, square = [unit], matrix
    yield unit
    while True:
        for power in tuple(found):
            found.append(power * square)
            yield found[-1]
        square = square * square


def norm(value: Any) -> flint.arb:
    """|z|, or the Frobenius norm of a matrix, as an upper bound."""
    if not isinstance(value, flint.acb_mat):
        return value.abs_upper()
    with flint.ctx.workprec(_NORM_BITS):
        bounds = [entry.abs_upper() for entry in value.entries()]
        return sum((bound * bound for bound in bounds), flint.arb(0)).sqrt().upper()


def _widen(total: Any, radius: flint.arb) -> Any:
    error = flint.acb(flint.arb(0, radius.upper()), flint.arb(0, radius.upper()))
    if not isinstance(total, flint.acb_mat):
        return total + error
    return flint.acb_mat([[entry + error for entry in row] for row in total.table()])


def _tail(bounds: list[Bound], n: int, last: Size) -> flint.arb | None:
    """B(n) C q/(1 − q), or None while the ratio is not yet well below one."""
    ratio, constant = _ONE, _ONE
    for bound in bounds:
        factor = bound.factor
        position = factor.slope * n + factor.offset
        if factor.kind == "power":
            ratio *= bound.rate**factor.slope
            constant *= bound.constant
        elif position <= 0:
            return None
        elif factor.kind == "factorial":
            for step in range(1, factor.slope + 1):
                ratio /= position + step
        else:
            ratio *= (flint.arb(position + factor.slope) / position) ** max(factor.exponent, 0)
    if not ratio < _LARGEST_RATIO:
        return None
    return (last() * constant * ratio / (1 - ratio)).upper()


def _of_traces(scope: Scope, term: Any) -> flint.arb:
    """√k for each trace of a k×k matrix."""
    sizes = (scope.integer(sp.sympify(trace.arg.shape[0])) for trace in term.atoms(sp.Trace))
    return reduce(mul, (flint.arb(size).sqrt() for size in sizes), _ONE)


def _bound(factor: Factor, scope: Scope) -> Bound:
    """‖bʲ‖ ≤ C gʲ with g = max(‖bʳ‖^(1/r), 1/4) and C = max over i < r of ‖bⁱ‖/gⁱ, by writing j = rl + i.

    A larger r is taken where the smaller leaves g ≥ 1, as for A with ρ(A) < 1 far from normal.
    """
    if factor.kind != "power":
        return Bound(factor=factor)
    value = scope.value(factor.base)
    if not isinstance(value, flint.acb_mat):
        return Bound(factor=factor, rate=norm(value))
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
    constant = _ONE
    for bound in bounds:
        constant = constant.max(bound)
    return Bound(factor=factor, rate=rate, constant=constant)
