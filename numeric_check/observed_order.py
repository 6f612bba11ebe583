"""How fast a one-step map and the exact flow of a field part as h → 0: the exponent, measured at high precision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, log2
from typing import Any

import flint
import sympy as sp

from numeric_check.balls import Balls
from numeric_check.evaluate import exact_scope, scope_at
from numeric_check.evidence import Evidence, Verdict
from numeric_check.scope import NotApplicable
from numeric_check.taylor_flow import taylor_flow

SLACK = 0.05  # the exponent is an integer up to O(h), and h is 10⁻⁵ here; a wrong term moves it by nearly 1
FIRST_STEP = sp.Rational(1, 2**16)  # a coefficient that is off by 1/1000 shows once h is well below 1/1000
HALVINGS = 2
_GUARD_BITS = 64  # an easy field loses a few digits
_GUARD_TERMS = 8  # the coefficients of the flow may grow like powers of 100
_METHODS = ("Taylor series of the flow in balls", "halving h")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Problem:
    """The map and the field in the variables and h, and what is asked."""

    step: tuple[sp.Expr, ...]
    field: tuple[sp.Expr, ...]
    variables: tuple[sp.Symbol, ...]
    h: sp.Symbol
    exponent: int
    first_step: sp.Rational


def observed_order(
    step: Sequence[sp.Expr],
    field: Sequence[sp.Expr],
    variables: Sequence[sp.Symbol],
    h: sp.Symbol,
    exponent: int,
    starts: Sequence[Mapping[sp.Symbol, Any]],
    *,
    digits: int = 60,
    first_step: Any = FIRST_STEP,
) -> Evidence:
    """|Φ_h(x) − φ_h(x)| = C h^e (1 + O(h)) with e the exponent: log₂ of the ratio at h and h/2 is e within 0.05.

    For a modified field through h^(r−1) whose first omitted term that is not 0 has the degree m ≥ r in h, e = m + 1.

    Parameters
    ----------
    step : sequence of expressions
        Φ_h in the variables and h.
    field : sequence of expressions
        The field of the flow φ, in the variables and h.
    variables : sequence of Symbol
    h : Symbol
    exponent : int
        e.
    starts : sequence of mappings
        Points x, variable to exact number, at which C ≠ 0; values of parameters belong to them.
    digits : int, optional
        The distances are right to this many digits, and the exponent is measured again with twice as many.
    first_step : exact number, optional
        The largest h.

    Returns
    -------
    Evidence : HOLDS, with the worst deviation from e; REFUTED with the start as witness; UNDECIDED without a distance.

    Raises
    ------
    TypeError, ValueError : naming the argument that is wrong.

    Examples
    --------
    Euler's method for y′ = y² follows y′ = y² − h y³ up to h³, and y′ = y² up to h² only:

    >>> y, h = sp.symbols("y h")
    >>> observed_order([y + h * y**2], [y**2 - h * y**3], [y], h, 3, [{y: 1}]).verdict.value
    'holds'
    >>> observed_order([y + h * y**2], [y**2], [y], h, 3, [{y: 1}]).why
    'the observed exponent is 2.0000, not 3'

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd edition, section IX.1.
    """
    _check(step, field, variables, h, exponent, starts, digits)
    problem = _Problem(
        step=tuple(map(sp.sympify, step)),
        field=tuple(map(sp.sympify, field)),
        variables=tuple(variables),
        h=h,
        exponent=exponent,
        first_step=sp.Rational(first_step),
    )
    worst = 0.0
    for start in starts:
        for precision in (digits, 2 * digits):
            evidence = _at_start(problem, start, precision)
            if evidence.verdict is not Verdict.HOLDS:
                return evidence
            worst = max(worst, float(evidence.worst or 0))
    return Evidence(verdict=Verdict.HOLDS, methods=_METHODS, digits=digits, points=len(starts), worst=f"{worst:.1e}")


def _at_start(problem: _Problem, start: Mapping[sp.Symbol, Any], digits: int) -> Evidence:
    point = {name: sp.sympify(value) for name, value in start.items()}
    try:
        observed, why = _exponents(problem, point, digits), f"the map and the flow do not differ at {point}"
    except (NotApplicable, ZeroDivisionError) as error:
        observed, why = [], str(error)
    if not observed:
        return Evidence(verdict=Verdict.UNDECIDED, methods=_METHODS, digits=digits, why=why)
    deviation = max(abs(float(e.mid()) - problem.exponent) for e in observed)
    if not deviation <= SLACK:
        why = f"the observed exponent is {float(observed[-1].mid()):.4f}, not {problem.exponent}"
        return Evidence(verdict=Verdict.REFUTED, methods=_METHODS, digits=digits, points=1, witness=point, why=why)
    return Evidence(verdict=Verdict.HOLDS, methods=_METHODS, digits=digits, points=1, worst=f"{deviation:.1e}")


def _check(
    step: Sequence[sp.Expr],
    field: Sequence[sp.Expr],
    variables: Sequence[sp.Symbol],
    h: sp.Symbol,
    exponent: int,
    starts: Sequence[Mapping[sp.Symbol, Any]],
    digits: int,
) -> None:
    if not len(step) == len(field) == len(variables):
        raise ValueError(f"step, field and variables need one length; got {len(step)}, {len(field)}, {len(variables)}.")
    if exponent < 1 or digits < 1:
        raise ValueError(f"exponent and digits must be integers ≥ 1; got {exponent} and {digits}.")
    if not starts:
        raise ValueError("observed_order needs at least one start; got none.")
    needed = {*variables, *(s for e in (*step, *field) for s in sp.sympify(e).free_symbols)} - {h}
    for start in starts:
        if missing := sorted(map(str, needed - set(start))):
            raise ValueError(f"a start needs a number for every symbol but {h}; {missing} have none in {dict(start)}.")
        if any(sp.sympify(value).has(sp.Float) for value in start.values()):
            raise TypeError(f"a start needs exact numbers; got {dict(start)}. Write Rational instead of a float.")


def _exponents(problem: _Problem, point: Mapping[sp.Symbol, sp.Expr], digits: int) -> list[flint.arb]:
    """log₂ d(h)/d(h/2) for h = first_step, first_step/2, …; the distances are right to ``digits`` digits."""
    per_step = log2(problem.first_step.q / problem.first_step.p) + HALVINGS
    bits = ceil(digits * log2(10) + problem.exponent * per_step) + _GUARD_BITS
    with flint.ctx.workprec(bits):
        distances = [_distance(problem, point, problem.first_step / 2**k, bits) for k in range(HALVINGS + 1)]
        if any(d.contains(0) or not d.is_finite() for d in distances):
            return []
        return [(d / e).log() / flint.arb(2).log() for d, e in pairwise(distances)]


def _distance(problem: _Problem, point: Mapping[sp.Symbol, sp.Expr], size: sp.Rational, bits: int) -> flint.arb:
    """|Φ_h(x) − φ_h(x)|; the flow's Taylor series ends where its terms are below the precision."""
    here = {**point, problem.h: size}
    scope = scope_at(Balls(), here, exact_scope(here))
    length = ceil(bits / log2(size.q / size.p)) + _GUARD_TERMS
    flow = taylor_flow(problem.field, problem.variables, here, size, length)
    squares = [abs(scope.value(e) - x) ** 2 for e, x in zip(problem.step, flow, strict=True)]
    return sum(squares, flint.arb(0)).sqrt()
