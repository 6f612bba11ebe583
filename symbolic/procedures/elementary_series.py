"""Taylor series of elementary functions at 0: f(w) = Σ_{k≥0} T(k, w) for |w| < R."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.goal import Goal
from symbolic.procedures.identity import decide_identity
from symbolic.procedures.matrices.matrix_zero import scope_of, shortened
from symbolic.words import OutsideClass

PROCEDURE = "Taylor series of an elementary function"
_SIGN = sp.S.NegativeOne

Term = Callable[[Any, Any], Any]

_SERIES: dict[Any, tuple[Term, Any]] = {  # f: T(k, w) and R
    sp.sin: (lambda k, w: _SIGN**k * w ** (2 * k + 1) / sp.factorial(2 * k + 1), sp.oo),
    sp.cos: (lambda k, w: _SIGN**k * w ** (2 * k) / sp.factorial(2 * k), sp.oo),
    sp.sinh: (lambda k, w: w ** (2 * k + 1) / sp.factorial(2 * k + 1), sp.oo),
    sp.cosh: (lambda k, w: w ** (2 * k) / sp.factorial(2 * k), sp.oo),
    sp.sinc: (lambda k, w: _SIGN**k * w ** (2 * k) / sp.factorial(2 * k + 1), sp.oo),
    sp.exp: (lambda k, w: w**k / sp.factorial(k), sp.oo),
    sp.atan: (lambda k, w: _SIGN**k * w ** (2 * k + 1) / (2 * k + 1), sp.S.One),
    sp.atanh: (lambda k, w: w ** (2 * k + 1) / (2 * k + 1), sp.S.One),
}


@procedure(PROCEDURE)
def decide_elementary_series(lhs: Any, rhs: Any) -> Decision:
    """f(w) = Σ_{k≥0} T(k), where T(k) is the term of the Taylor series of f at 0 for every k.

    f is sin, cos, sinh, cosh, sinc, exp, atan or atanh, or a power (1 + w)ᵃ.

    Parameters
    ----------
    lhs, rhs : an infinite sum from 0, and f(w)

    Returns
    -------
    Decision : PROVED, assuming |w| < R where R is finite, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.elementary_series import decide_elementary_series
    >>> z, k = sp.Symbol("z"), sp.Symbol("k", integer=True, nonnegative=True)
    >>> series = sp.Sum((-1) ** k * z ** (2 * k + 1) / (2 * k + 1), (k, 0, sp.oo))
    >>> print(decide_elementary_series(sp.atan(z), series).assumes[0])
    Abs(z) < 1

    References
    ----------
    NIST Digital Library of Mathematical Functions, 4.2.19, 4.6.7, 4.19.1–2, 4.24.3 and 4.33.1–2.
    """
    series, f = (lhs, rhs) if isinstance(lhs, sp.Sum) else (rhs, lhs)
    if not _is_power_series(series):
        raise OutsideClass("it is no infinite sum from 0 and a function.")
    index = series.limits[0][0]
    if f.has(index):
        raise OutsideClass(f"{index} is free on one side and bound on the other.")
    k = sp.Dummy("k", integer=True, nonnegative=True)
    term = series.function.xreplace({index: k})
    for expected, w, radius in _candidates(f, k):
        if _is_same(term, expected):
            assumes = () if radius == sp.oo else (sp.StrictLessThan(sp.Abs(w), radius),)
            scope = f"{scope_of(lhs, rhs)}, all terms k"
            return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope, assumes=assumes)
    raise OutsideClass(f"the terms are not known to be those of the series of {shortened(f)}.")


def accepts_elementary_series(goal: Goal) -> bool:
    """Whether one side is an infinite sum from 0 and the other has none."""
    return any(map(_is_power_series, (goal.lhs, goal.rhs)))


def _is_power_series(e: Any) -> bool:
    return isinstance(e, sp.Sum) and len(e.limits) == 1 and tuple(e.limits[0])[1:] == (sp.S.Zero, sp.oo)


def _candidates(f: sp.Expr, k: sp.Symbol) -> Iterator[tuple[sp.Expr, sp.Expr, sp.Expr]]:
    """T(k, w), w and R for each way to read f as a function of the table, or as a power (1 + w)ᵃ."""
    if type(f) in _SERIES:
        of, radius = _SERIES[type(f)]
        yield of(k, f.args[0]), f.args[0], radius
    if f.is_Pow and f.base != sp.E and (f.exp.is_number or f.exp.is_Symbol):
        a = f.exp
        w = sp.expand(f.base - 1)
        yield sp.binomial(a, k) * w**k, w, sp.S.One
        if a == -sp.S.Half:
            yield sp.binomial(2 * k, k) * (-w / 4) ** k, w, sp.S.One


def _is_same(term: sp.Expr, expected: sp.Expr) -> bool:
    """Whether two terms are equal for every natural k and every value of the letters."""
    if term == expected:
        return True
    decision = decide_identity(term, expected)
    return decision.verdict is Verdict.PROVED and not decision.assumes
