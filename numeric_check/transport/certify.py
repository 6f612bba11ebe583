"""Exact certificates for plans and potentials of a transport problem; knows no solver."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from numpy.typing import ArrayLike

from numeric_check.transport.certificate import Certificate, Flaw, Verdict, Witness
from numeric_check.transport.completion import Cycle, complete, cycle_cost
from numeric_check.transport.exact_array import ExactArray, integers, read
from numeric_check.transport.given_plan import GivenPlan, infeasible, read_plan
from numeric_check.transport.max_flow import shortage
from numeric_check.transport.problem import Balance, Problem, read_problem, require_balance
from numeric_check.transport.reduced_costs import Potentials, fractions, nonpositive, reduced


def certify(
    cost: ArrayLike,
    p: ArrayLike,
    q: ArrayLike,
    plan: ArrayLike | None = None,
    potentials: tuple[ArrayLike, ArrayLike] | None = None,
    *,
    tolerance: float | Fraction | None = None,
    balance: Balance = None,
) -> Certificate:
    """Decides exactly whether a plan x is optimal in min Σ c_ij x_ij over x ≥ 0 with x1 = p and xᵀ1 = q.

    The dual is max Σ p_i f_i + Σ q_j g_j with f_i + g_j ≤ c_ij; the two are equal exactly if f_i + g_j = c_ij wherever
    x_ij > 0. Floats are taken as the dyadic rationals that they are, and every inequality is decided without rounding.

    OPTIMAL for a plan means: x ≥ 0, there are f and g, returned, with f_i + g_j ≤ c_ij everywhere and equality wherever
    x_ij > 0, all exactly; so no plan with the marginals of x is cheaper than x. Its marginals differ from p and q by
    exactly ``residual``, in sum. If this is 0, x is optimal between p and q in the literal sense. Plans of float solvers
    have a residual of some ulps, for which ``tolerance`` is there: above it the verdict is NOT_OPTIMAL.

    OPTIMAL for potentials alone means: they are feasible, and a plan between p and q exactly lives on their tight
    entries; so ``value`` is the exact optimum.

    NOT_OPTIMAL: the plan has a negative entry or wrong marginals, or a cycle improves it (see ``witness``).
    NOT_CERTIFIED: given potentials violate an inequality, or leave a gap; they are judged as given, to the last bit,
    and this says nothing about the plan.

    Parameters
    ----------
    cost : (n, m), finite floats (float64 or narrower), integers, fractions or decimals
    p, q : (n,) and (m,), at least 0, not all 0, any of these types
    plan : (n, m); without potentials these are completed from its support
    potentials : the pair f (n,), g (m,)
    tolerance : largest residual, as part of Σp, that is still called rounding; by default (n + m)·2⁻⁵² for a plan of
        floats, and 0 for one of integers or fractions. 0 asks for p and q exactly.
    balance : "q" multiplies q by Σp/Σq, exactly, "p" multiplies p by Σq/Σp; None leaves both

    Raises
    ------
    TypeError, ValueError : for entries that are not numbers or not finite, wrong shapes, negative weights, neither plan
        nor potentials, and for masses Σp and Σq further apart than the tolerance.

    Examples
    --------
    >>> from numeric_check.transport import certify
    >>> cost, p, q = [[0.0, 1.0], [1.0, 0.0]], [0.5, 0.5], [0.5, 0.5]
    >>> certify(cost, p, q, [[0.5, 0.0], [0.0, 0.5]]).verdict.value
    'optimal'
    >>> failed = certify(cost, p, q, [[0.0, 0.5], [0.5, 0.0]])
    >>> failed.verdict.value, failed.witness.entries, failed.witness.amount
    ('not optimal', ((0, 0), (1, 0), (1, 1), (0, 1)), Fraction(1, 1))
    """
    problem = read_problem(cost, p, q, balance)
    if plan is None and potentials is None:
        raise ValueError("certify needs a plan or potentials to judge; got neither.")
    given = None if potentials is None else _read_potentials(problem.cost, potentials)
    if plan is None:
        require_balance(problem, Fraction(0))
        return _judge_potentials(problem, given)
    x = read_plan(problem, plan)
    allowed = _allowed(problem, x, tolerance)
    require_balance(problem, allowed)
    flaw, residual = infeasible(problem, x, allowed)
    if flaw is not None:
        return Certificate(verdict=Verdict.NOT_OPTIMAL, value=_value(problem.cost, x), residual=residual, witness=flaw)
    if given is None:
        return _judge_plan(problem.cost, x, residual)
    return _judge_both(problem.cost, x, given, residual)


def _judge_plan(cost: ExactArray, x: GivenPlan, residual: Fraction) -> Certificate:
    found = complete(cost, x.rows, x.columns)
    if found.cycle is None:
        return Certificate(
            verdict=Verdict.OPTIMAL,
            gap=Fraction(0),
            value=_value(cost, x),
            residual=residual,
            potentials=fractions(found.potentials),
        )
    feasible = _lowered(cost, found.potentials)
    return Certificate(
        verdict=Verdict.NOT_OPTIMAL,
        gap=_gap(cost, x, feasible)[0],
        value=_value(cost, x),
        residual=residual,
        potentials=fractions(feasible),
        witness=_improving(cost, x, found.cycle),
    )


def _judge_both(cost: ExactArray, x: GivenPlan, given: Potentials, residual: Fraction) -> Certificate:
    gap, slack = _gap(cost, x, given)
    flaw = _violated(cost, given) or slack
    return Certificate(
        verdict=Verdict.NOT_CERTIFIED if flaw else Verdict.OPTIMAL,
        gap=gap,
        value=_value(cost, x),
        residual=residual,
        potentials=fractions(given),
        witness=flaw,
    )


def _judge_potentials(problem: Problem, given: Potentials) -> Certificate:
    rows, columns, _, _ = nonpositive(problem.cost, given)
    flaw = _violated(problem.cost, given) or shortage(problem, rows.tolist(), columns.tolist())
    dual = sum(k * w for k, w in zip(given.f + given.g, problem.p + problem.q, strict=True))
    return Certificate(
        verdict=Verdict.NOT_CERTIFIED if flaw else Verdict.OPTIMAL,
        gap=None if flaw else Fraction(0),
        value=Fraction(dual, given.denominator * problem.denominator),
        potentials=fractions(given),
        witness=flaw,
    )


def _read_potentials(cost: ExactArray, potentials: tuple[ArrayLike, ArrayLike]) -> Potentials:
    if not (isinstance(potentials, tuple | list) and len(potentials) == 2):
        raise TypeError(f"potentials needs the pair (f, g); got {type(potentials).__name__}.")
    f, g = read("f", potentials[0], 1), read("g", potentials[1], 1)
    if (len(f.approx), len(g.approx)) != cost.approx.shape:
        raise ValueError(
            f"potentials (f, g) need the lengths {cost.approx.shape} of cost; got {(len(f.approx), len(g.approx))}."
        )
    (rows, over_f), (columns, over_g) = integers(f), integers(g)
    return Potentials(f=[k * over_g for k in rows], g=[k * over_f for k in columns], denominator=over_f * over_g)


def _allowed(problem: Problem, x: GivenPlan, tolerance: float | Fraction | None) -> Fraction:
    """The tolerance as a mass; a float solver leaves an error of an ulp or so of the mass in each marginal."""
    if tolerance is None:
        tolerance = Fraction(0) if x.exact else Fraction(len(problem.p) + len(problem.q), 2**52)
    if not tolerance >= 0:
        raise ValueError(f"tolerance must be at least 0; got {tolerance!r}.")
    return Fraction(tolerance) * Fraction(sum(problem.p), problem.denominator)


def _violated(cost: ExactArray, potentials: Potentials) -> Witness | None:
    rows, columns, signs, over = nonpositive(cost, potentials)
    if not signs or min(signs) == 0:
        return None
    worst = signs.index(min(signs))
    entry = (int(rows[worst]), int(columns[worst]))
    return Witness(flaw=Flaw.INEQUALITY, entries=(entry,), amount=Fraction(-signs[worst], over))


def _gap(cost: ExactArray, x: GivenPlan, potentials: Potentials) -> tuple[Fraction, Witness | None]:
    """Σ x_ij (c_ij − f_i − g_j), and the largest slack where x has mass."""
    signs, over = reduced(cost, potentials, x.rows, x.columns)
    gap = Fraction(sum(k * w for k, w in zip(signs, x.mass, strict=True)), over * x.denominator)
    if not any(signs):
        return gap, None
    worst = signs.index(max(signs, key=abs))
    entry = (int(x.rows[worst]), int(x.columns[worst]))
    return gap, Witness(flaw=Flaw.SLACKNESS, entries=(entry,), amount=Fraction(signs[worst], over))


def _lowered(cost: ExactArray, potentials: Potentials) -> Potentials:
    """Feasible potentials: each g_j lowered by the worst violation of its column."""
    _, columns, signs, over = nonpositive(cost, potentials)
    up = over // potentials.denominator
    f, g = [k * up for k in potentials.f], [k * up for k in potentials.g]
    worst = dict.fromkeys(columns.tolist(), 0)
    for j, sign in zip(columns.tolist(), signs, strict=True):
        worst[j] = min(worst[j], sign)
    for j, sign in worst.items():
        g[j] += sign
    return Potentials(f=f, g=g, denominator=over)


def _improving(cost: ExactArray, x: GivenPlan, cycle: Cycle) -> Witness:
    mass = dict(zip(zip(x.rows.tolist(), x.columns.tolist(), strict=True), x.mass, strict=True))
    step = Fraction(min(mass[entry] for entry in cycle[1::2]), x.denominator)
    return Witness(flaw=Flaw.CYCLE, entries=cycle, amount=-step * Fraction(*cycle_cost(cost, cycle)))


def _value(cost: ExactArray, x: GivenPlan) -> Fraction:
    costs, over = integers(cost, (x.rows, x.columns))
    return Fraction(sum(k * w for k, w in zip(costs, x.mass, strict=True)), over * x.denominator)
