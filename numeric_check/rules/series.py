"""Terms of infinite sums by one-step recurrences, in any arithmetic: T(n + 1) from T(n), without a walk through T."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, reduce
from itertools import count
from math import prod
from operator import add, mul
from typing import Any

import sympy as sp

from numeric_check.claims.names import shape_of
from numeric_check.rules.binder_rules import term_at
from numeric_check.rules.powers import power_of_value
from numeric_check.rules.refusals import NotApplicable
from numeric_check.rules.scope import Scope

_PRODUCTS = (sp.Mul, sp.MatMul)
_FACTORS_KEPT = 1024
_HIGHEST_POWER = 5  # of a linear function of n, so that (an + c)ᵖ stays below 2⁶³ for n < 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """One factor of a term: a power bᵃⁿ⁺ᶜ of a base free of n, or 1/(an + c)!, or a power (an + c)ᵖ."""

    kind: str
    slope: Any
    offset: Any
    base: Any = None
    exponent: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """T(n) = s(n) L Bᵃⁿ⁺ᶜ R, s(n) tr(L Bᵃⁿ⁺ᶜ R) or s(n) |tr(L Bᵃⁿ⁺ᶜ R)|: s(n) a product of factors, L and R free of n.

    ``factors`` are those factors of s(n) that depend on n, ``scalars`` all but the powers (an + c)ᵖ, as expressions;
    without ``power`` the matrices are L.
    """

    scalars: tuple[Any, ...]
    factors: tuple[Factor, ...]
    left: tuple[Any, ...]
    power: Any
    right: tuple[Any, ...]
    traced: bool
    modulus: bool

    @property
    def constants(self) -> tuple[Any, ...]:
        """The matrices of L and of R."""
        return self.left + self.right


def parts_of(term: Any, *, within: tuple[Any, ...] = (sp.Mul, sp.MatMul, sp.Trace, sp.Abs)) -> Iterator[Any]:
    """The factors of a product, those of products within it too, and those under a trace or a modulus."""
    if isinstance(term, within):
        for part in term.args:
            yield from parts_of(part, within=within)
    else:
        yield term


def factors_of(term: Any, index: sp.Symbol) -> list[Factor]:
    """The kinds of all factors that depend on n, also under a trace or a modulus.

    Raises
    ------
    NotApplicable : if one has another form.
    """
    return [factor_of(part, index) for part in parts_of(term) if index in part.free_symbols]


def refuse_unknown_tail(term: Any, index: sp.Symbol) -> None:
    """Refuse terms that are no sums of products of powers bᵃⁿ⁺ᶜ, reciprocal factorials and powers of an + c.

    Their partial sums may stand still for long and move later: Σ 1/n! + δ(n, 5000) does.

    Raises
    ------
    NotApplicable : for them.
    """
    for summand in term.args if isinstance(term, (sp.Add, sp.MatAdd)) else (term,):
        factors_of(summand, index)


@lru_cache(maxsize=_FACTORS_KEPT)
def factor_of(part: Any, index: sp.Symbol) -> Factor:
    """The kind of a factor that depends on n; of numbers, bˢⁿ⁺ᶜ has the base bˢ.

    Parameters
    ----------
    part : expression, scalar or matrix
    index : Symbol

    Returns
    -------
    Factor

    Raises
    ------
    NotApplicable : if it has another form.
    """
    base, exponent = part.args if isinstance(part, (sp.Pow, sp.MatPow)) else (part, sp.S.One)
    if isinstance(part, sp.exp):
        base, exponent = sp.E, part.args[0]
    if index not in base.free_symbols:
        slope, offset = _linear(exponent, index)
        if shape_of(base):
            return Factor(kind="power", slope=slope, offset=offset, base=base)
        return Factor(kind="power", slope=1, offset=0, base=base**slope)
    if isinstance(base, sp.factorial) and exponent == -1:
        slope, offset = _linear(base.args[0], index)
        return Factor(kind="factorial", slope=slope, offset=offset)
    if exponent.is_Integer and not shape_of(base):
        slope, offset = _linear(base, index)
        return Factor(kind="linear", slope=slope, offset=offset, exponent=int(exponent))
    raise NotApplicable(f"no ratio test is known for {part}; powers and reciprocal factorials are needed.")


def _linear(expr: Any, index: sp.Symbol) -> tuple[Any, Any]:
    """a and c of a n + c."""
    if not expr.is_polynomial(index) or sp.degree(expr, index) != 1:
        raise NotApplicable(f"no ratio test is known with {expr}; a multiple of {index} and a constant is needed.")
    slope = sp.Poly(expr, index).LC()
    return slope, expr.subs(index, 0)


def in_integers(factor: Factor, scope: Scope) -> Factor:
    """The factor with integers a > 0 and c.

    Raises
    ------
    NotApplicable : if they are none here.
    """
    slope, offset = (scope.integer(sp.sympify(number)) for number in (factor.slope, factor.offset))
    if slope <= 0:
        raise NotApplicable(f"a recurrence needs a natural multiple of the index; got {slope}.")
    return replace(factor, slope=slope, offset=offset)


def series_of(scope: Scope, term: Any, index: sp.Symbol, start: int) -> Series | None:
    """The term as a ``Series`` from a start on, or None if it has another form.

    Parameters
    ----------
    scope : Scope
    term : expression, scalar or matrix
    index : Symbol
    start : int

    Returns
    -------
    Series or None

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.balls.evaluator import Balls
    >>> from numeric_check.evaluation.evaluate import exact_scope, scope_at
    >>> n, z = sp.symbols("n z")
    >>> scope = scope_at(Balls(), {z: sp.S.One}, exact_scope({z: sp.S.One}))
    >>> [factor.kind for factor in series_of(scope, z**n / sp.factorial(n), n, 0).factors]
    ['power', 'factorial']
    >>> series_of(scope, z**n + 1, n, 0) is None
    True
    """
    parts = list(parts_of(term, within=_PRODUCTS))
    traces = [part for part in parts if isinstance(_inner(part), sp.Trace) and index in part.free_symbols]
    matrices = [part for part in parts if shape_of(part)]
    if len(traces) > 1 or (traces and matrices):
        return None
    for trace in traces:
        parts.remove(trace)
        parts += parts_of(_inner(trace).arg, within=_PRODUCTS)
        matrices = [part for part in parts if shape_of(part)]
    varying = [i for i, matrix in enumerate(matrices) if index in matrix.free_symbols]
    try:
        scalars = [(part, _factor_or_none(part, index, scope)) for part in parts if not shape_of(part)]
        powers = [_factor_or_none(matrices[i], index, scope) for i in varying]
    except NotApplicable:
        return None
    factors = [factor for _, factor in scalars if factor is not None]
    if len(powers) > 1 or not all(_has_recurrence(factor, start) for factor in factors):
        return None
    place = varying[0] if varying else len(matrices)
    return Series(
        scalars=tuple(part for part, factor in scalars if factor is None or factor.kind != "linear"),
        factors=tuple(factors),
        left=tuple(matrices[:place]),
        power=matrices[place] if varying else None,
        right=tuple(matrices[place + 1 :]),
        traced=bool(traces),
        modulus=any(isinstance(trace, sp.Abs) for trace in traces),
    )


def _inner(part: Any) -> Any:
    """What a modulus is of."""
    return part.args[0] if isinstance(part, sp.Abs) else part


def _factor_or_none(part: Any, index: sp.Symbol, scope: Scope) -> Factor | None:
    return in_integers(factor_of(part, index), scope) if index in part.free_symbols else None


def _has_recurrence(factor: Factor, start: int) -> bool:
    first = factor.slope * start + factor.offset
    if factor.kind == "linear":
        return abs(factor.exponent) <= _HIGHEST_POWER and (factor.exponent > 0 or first > 0)
    return factor.kind == "power" or (first >= 0 and factor.slope <= _HIGHEST_POWER)


def coefficients(scope: Scope, series: Series, index: sp.Symbol, start: int) -> Iterator[Any]:
    """s(start), s(start + 1), …: the powers by one product, the factorials by one division, (an + c)ᵖ anew."""
    powers, factorials, linear = (
        [f for f in series.factors if f.kind == kind] for kind in ("power", "factorial", "linear")
    )
    one = scope.arithmetic.number(sp.S.One)
    value = reduce(mul, (term_at(scope, part, index, start) for part in series.scalars), one)
    step = reduce(mul, (scope.arithmetic.power(scope.value(f.base), f.slope) for f in powers), one)
    for n in count(start):
        weighted = value
        for f in linear:
            number = (f.slope * n + f.offset) ** abs(f.exponent)
            weighted = weighted * number if f.exponent > 0 else weighted / number
        yield weighted
        if powers:
            value = value * step
        for f in factorials:
            last = f.slope * n + f.offset
            value = value / (last + 1 if f.slope == 1 else prod(range(last + 1, last + f.slope + 1)))


def power_at(scope: Scope, series: Series, index: sp.Symbol, start: int) -> tuple[Any, Any]:
    """Bᵃⁿ⁺ᶜ at the start, and Bᵃ by which it grows."""
    factor = in_integers(factor_of(series.power, index), scope)
    step = power_of_value(scope.value(factor.base), factor.slope, scope)
    return term_at(scope, series.power, index, start), step


def between(scope: Scope, series: Series, inner: Any) -> Any:
    """L M R, or its trace, or the modulus of that, for a matrix M; s L for a scalar s without a power."""
    arithmetic = scope.arithmetic
    left, right = ([scope.value(matrix) for matrix in side] for side in (series.left, series.right))
    if series.power is not None:
        value = reduce(arithmetic.product, [*left, inner, *right])
    elif left:
        value = arithmetic.scale(inner, reduce(arithmetic.product, left))
    else:
        return inner
    if not series.traced:
        return value
    return modulus(scope, series, reduce(add, (row[i] for i, row in enumerate(arithmetic.table(value)))))


def modulus(scope: Scope, series: Series, trace: Any) -> Any:
    """A trace, or |trace| for a series of moduli."""
    return scope.arithmetic.function("Abs", (trace,)) if series.modulus else trace


def terms(scope: Scope, term: Any, index: sp.Symbol, start: int) -> Iterator[Any]:
    """T(start), T(start + 1), … without end.

    Parameters
    ----------
    scope : Scope
    term : expression, scalar or matrix
    index : Symbol
    start : int

    Yields
    ------
    value of the arithmetic
    """
    series = series_of(scope, term, index, start)
    if series is None:
        for n in count(start):
            yield term_at(scope, term, index, n)
        return
    values = coefficients(scope, series, index, start)
    if series.power is None:
        constant = between(scope, series, scope.arithmetic.number(sp.S.One))
        yield from (scope.arithmetic.scale(value, constant) if series.left else value for value in values)
        return
    power, step = power_at(scope, series, index, start)
    for value in values:
        matrix = between(scope, series, power)
        yield value * matrix if series.traced else scope.arithmetic.scale(value, matrix)
        power = scope.arithmetic.product(power, step)
