"""The order of a method with memory, momentum or moving averages, after its transient."""

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
    Point,
    exact_expressions,
    judge_exponent,
    require_starts,
    require_symbols,
    small_step,
)
from numeric_check.orders.taylor_flow import taylor_flow
from numeric_check.rules.refusals import NotApplicable

_GUARD_TERMS = 8  # the coefficients of the flow may grow like powers of 100
_LONGEST_TRANSIENT = 100_000  # steps in many digits; a few thousand settle a momentum of 0.99
_METHODS = ("steps through the transient", "Taylor series of the flow in balls", "halving h")
TRANSIENT = 512  # a memory that keeps 9/10 a step has forgotten all but 10⁻²³ of its start, far below h² = 10⁻¹⁵
FIRST_STEP = sp.Rational(1, 2**24)  # the transient must not move the variables: 512 of these steps take 3·10⁻⁵
_LARGEST_EXPONENT = 100_000  # of 2: a method that diverges fast would fill the memory with its digits


def settled_order(
    step: Sequence[sp.Expr],
    field: Sequence[sp.Expr],
    variables: Sequence[sp.Symbol],
    memory: Sequence[sp.Symbol],
    h: sp.Symbol,
    exponent: int,
    starts: Sequence[Mapping[sp.Symbol, Any]],
    *,
    transient: int = TRANSIENT,
    digits: int = 60,
    first_step: Any = FIRST_STEP,
) -> Evidence:
    """|θ_{N+1} − φ_h(θ_N)| = C h^e (1 + O(h)) for (θ, v)_{n+1} = Φ_h(θ_n, v_n) after N steps: e within 0.05.

    The variables θ of a method with memory v follow the flow φ of a field in θ alone only once the memory has
    forgotten its start, like λⁿ for momentum λ. So the method takes N steps for every h before its next step is
    compared with the flow from where it is. Without memory and with N = 0 this is `observed_order`.

    Parameters
    ----------
    step : sequence of expressions
        Φ_h in the variables, the memory and h: first the new variables, then the new memory.
    field : sequence of expressions
        The field of the flow, in the variables and h.
    variables, memory : sequences of Symbol
        θ and v.
    h : Symbol
    exponent : int
        e.
    starts : sequence of mappings
        Variables, memory and parameters to exact numbers, with C ≠ 0 where the variables are after N steps.
    transient : int ≥ 0, optional
        N. What the memory keeps of its start after N steps must be small beside h^e, and the time Nh beside 1, or the
        exponent is not e.
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
    Heavy ball with λ = 1/2 for f(θ) = −θ follows θ′ = f/(1 − λ) − hα f′f/(1 − λ)³ with α = (1 + λ)/2:

    >>> theta, v, h = sp.symbols("theta v h")
    >>> velocity = v / 2 - h * theta
    >>> corrected = -2 * theta - h * sp.Rational(3, 4) * 8 * theta
    >>> step, starts = [theta + velocity, velocity], [{theta: 1, v: 0}]
    >>> settled_order(step, [corrected], [theta], [v], h, 3, starts, transient=128).verdict.value
    'holds'
    >>> settled_order(step, [-2 * theta], [theta], [v], h, 3, starts, transient=128).why
    'the observed exponent is 2.0000, not 3'

    References
    ----------
    N. B. Kovachki, A. M. Stuart, Continuous time analysis of momentum methods, JMLR 22 (2021), on the slow manifold.
    """
    state = (*variables, *memory)
    if not (len(step) == len(state) and len(field) == len(variables)):
        raise ValueError(
            f"step needs one entry for each of {len(state)} variables and memories, and field for each of "
            f"{len(variables)} variables; got {len(step)} and {len(field)}."
        )
    if isinstance(transient, bool) or not (isinstance(transient, int) and 0 <= transient <= _LONGEST_TRANSIENT):
        raise ValueError(f"transient must be an integer from 0 to {_LONGEST_TRANSIENT}; got {transient!r}.")
    require_symbols(state, h)
    images, rates = exact_expressions("step", step), exact_expressions("field", field)
    require_starts([*images, *rates], state, h, exponent, starts, digits)

    def distance(point: Point, size: sp.Rational, bits: int) -> flint.arb:
        here = _settled(images, state, {**point, h: size}, transient)
        return _step_to_flow(images[: len(variables)], rates, variables, here, size, bits)

    return judge_exponent(
        distance,
        exponent,
        starts,
        digits=digits,
        first_step=small_step(first_step),
        methods=_METHODS if transient else _METHODS[1:],
        same="the method and the flow do not differ",
    )


def _settled(step: Sequence[sp.Expr], state: Sequence[sp.Symbol], here: Point, count: int) -> Point:
    """The point after so many steps, each rounded to a binary fraction: a nearby start, from which all is rigorous."""
    for _ in range(count):
        scope = scope_at(Balls(), here, exact_scope(here))
        here = {**here, **{s: _rounded(scope.value(e)) for s, e in zip(state, step, strict=True)}}
    return here


def _rounded(value: flint.acb) -> sp.Rational:
    if not value.is_finite() or not value.imag.contains(0):
        raise NotApplicable(f"the method leaves the real numbers in its transient: {value}.")
    mantissa, exponent = value.real.mid().man_exp()
    if abs(exponent) > _LARGEST_EXPONENT:
        raise NotApplicable("the method comes to numbers beyond 2^±100000 in its transient.")
    return sp.Rational(int(mantissa)) * sp.Integer(2) ** int(exponent)


def _step_to_flow(
    step: Sequence[sp.Expr],
    field: Sequence[sp.Expr],
    variables: Sequence[sp.Symbol],
    here: Point,
    size: sp.Rational,
    bits: int,
) -> flint.arb:
    """|Φ_h(x) − φ_h(x)|; the flow's Taylor series ends where its terms are below the precision."""
    scope = scope_at(Balls(), here, exact_scope(here))
    length = ceil(bits / log2(size.q / size.p)) + _GUARD_TERMS
    flow = taylor_flow(field, variables, here, size, length)
    squares = [abs(scope.value(e) - x) ** 2 for e, x in zip(step, flow, strict=True)]
    return sum(squares, flint.arb(0)).sqrt()
