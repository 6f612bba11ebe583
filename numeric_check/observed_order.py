"""How fast a one-step map and the exact flow of a field part as h → 0: the exponent, measured at high precision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, log2
from typing import Any

import flint
import sympy as sp

from numeric_check.balls.evaluator import Balls
from numeric_check.claims.evidence import Evidence
from numeric_check.evaluation.evaluate import exact_scope, scope_at
from numeric_check.orders.exponents import (
    FIRST_STEP,
    Point,
    exact_expressions,
    judge_exponent,
    require_starts,
    require_symbols,
    small_step,
)
from numeric_check.orders.taylor_flow import taylor_flow

_GUARD_TERMS = 8  # the coefficients of the flow may grow like powers of 100
_METHODS = ("Taylor series of the flow in balls", "halving h")


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
    if not len(step) == len(field) == len(variables):
        raise ValueError(f"step, field and variables need one length; got {len(step)}, {len(field)}, {len(variables)}.")
    require_symbols(variables, h)
    images, rates = exact_expressions("step", step), exact_expressions("field", field)
    require_starts([*images, *rates], variables, h, exponent, starts, digits)

    def distance(point: Point, size: sp.Rational, bits: int) -> flint.arb:
        return step_to_flow(images, rates, variables, {**point, h: size}, size, bits)

    return judge_exponent(
        distance,
        exponent,
        starts,
        digits=digits,
        first_step=small_step(first_step),
        methods=_METHODS,
        same="the map and the flow do not differ",
    )


def step_to_flow(
    step: Sequence[sp.Expr],
    field: Sequence[sp.Expr],
    variables: Sequence[sp.Symbol],
    here: Point,
    size: sp.Rational,
    bits: int,
) -> flint.arb:
    """|Φ_h(x) − φ_h(x)|; the flow's Taylor series ends where its terms are below the precision.

    Parameters
    ----------
    step, field : sequences of expressions, one a variable
    variables : sequence of Symbol
    here : mapping of every symbol, h too, to an exact number
    size : Rational
        h.
    bits : int
        The precision of flint's context.

    Returns
    -------
    arb
    """
    scope = scope_at(Balls(), here, exact_scope(here))
    length = ceil(bits / log2(size.q / size.p)) + _GUARD_TERMS
    flow = taylor_flow(field, variables, here, size, length)
    squares = [abs(scope.value(e) - x) ** 2 for e, x in zip(step, flow, strict=True)]
    return sum(squares, flint.arb(0)).sqrt()
