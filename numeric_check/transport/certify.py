"""Exact certificates for plans and potentials of a transport problem; knows no solver."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from numpy.typing import ArrayLike

from numeric_check.transport.exact.certificate import Certificate, Optimality
from numeric_check.transport.exact.exact_input import fraction
from numeric_check.transport.exact.given_plan import GivenPlan, infeasible, read_plan
from numeric_check.transport.exact.judgement import judge_both, judge_plan, judge_potentials, plan_value
from numeric_check.transport.exact.potentials import Potentials, read_potentials
from numeric_check.transport.exact.problem import (
    Balance,
    Problem,
    Weights,
    balanced,
    read_problem,
    read_weights,
    require_balance,
)
from numeric_check.transport.interval.costs import dense_costs
from numeric_check.transport.interval.in_blocks import judge_in_blocks
from numeric_check.transport.interval.input import by_rows, read_costs, read_masses
from numeric_check.transport.interval.of_plan import with_interval, with_lower


def certify(
    cost: Any,
    p: ArrayLike,
    q: ArrayLike,
    plan: Any = None,
    potentials: tuple[ArrayLike, ArrayLike] | None = None,
    *,
    tolerance: float | Fraction | None = None,
    balance: Balance = None,
    epsilon: float | Fraction | None = None,
    regularisation: float | None = None,
) -> Certificate:
    """Decides exactly whether a plan x is optimal in min Σ c_ij x_ij over x ≥ 0 with x1 = p and xᵀ1 = q.

    The dual is max Σ p_i f_i + Σ q_j g_j with f_i + g_j ≤ c_ij; the two are equal exactly if f_i + g_j = c_ij wherever
    x_ij > 0. Floats are taken as the dyadic rationals that they are, and every inequality is decided without rounding.

    OPTIMAL for a plan means: x ≥ 0, and there are f and g, returned, with f_i + g_j ≤ c_ij everywhere and equality
    wherever x_ij > 0, all exactly; so no plan with the marginals of x is cheaper than x. Its marginals differ from p
    and q by exactly ``residual``, in sum. If this is 0, x is optimal between p and q in the literal sense. Plans of
    float solvers have a residual of some ulps, for which ``tolerance`` is there: above it the verdict is NOT_OPTIMAL.

    OPTIMAL for a plan with potentials means the same with these f and g. Those of float solvers miss mostly by an ulp:
    leave them out to judge the plan.

    OPTIMAL for potentials alone means: they are feasible, and a plan between p and q exactly lives on their tight
    entries; so ``value`` is the exact optimum.

    NOT_OPTIMAL: the plan has a negative entry or wrong marginals, or a cycle improves it (see ``witness``).
    NOT_CERTIFIED: given potentials violate an inequality, or leave a gap; they are judged as given, to the last bit,
    and this says nothing about the plan.

    A plan that is not optimal, as those of Sinkhorn's iteration, comes with an interval that holds the least cost of a
    plan between p and q, proved: ``upper`` from the plan rounded to the marginals, ``lower`` from potentials that
    c-transforms make feasible, which are the given ones, or read off an entropic plan, or found from nothing, and then
    improved. With ``epsilon`` the verdict is EPSILON_OPTIMAL if upper − lower ≤ ε: the rounded plan costs at most ε
    too much, however far the plan itself is from p and q, which ``residual`` says.

    Costs that do not fit into memory, or of which few entries are allowed, are judged by the interval alone, block by
    block: EPSILON_OPTIMAL, or NOT_CERTIFIED with the width as witness, or INFEASIBLE with rows whose allowed columns
    cannot take their mass.

    Parameters
    ----------
    cost : (n, m), finite floats (float64 or narrower), integers, fractions or decimals; or a function that takes a
        slice of rows and returns these rows of floats, the same ones at each call; or a sparse matrix of SciPy, in
        which entries that are not stored, or infinite, are forbidden
    p, q : (n,) and (m,), at least 0, not all 0, any of these types
    plan : (n, m); without potentials these are completed from its support. For costs by rows also a function of this
        kind; for sparse costs also sparse. Negative entries, and those at forbidden places, count as 0 in rounding.
    potentials : the pair f (n,), g (m,), finite
    tolerance : largest residual, as part of Σp, that is still called rounding; by default (n + m)·2⁻⁵² for a plan of
        floats, and 0 for one of integers or fractions. 0 asks for p and q exactly; plans computed in float32 need
        about (n + m)·2⁻²³.
    balance : "q" multiplies q by Σp/Σq, exactly, "p" multiplies p by Σq/Σp; None leaves both
    epsilon : the width up to which the interval makes the verdict EPSILON_OPTIMAL
    regularisation : ε of an entropic plan. Without a plan it says that the plan is x_ij = exp((f_i + g_j − c_ij)/ε) for
        the given potentials: in OTT f and g, in POT ε times the logarithms of u and v.

    Returns
    -------
    Certificate : ``verdict``, ``value``, ``gap``, ``residual``, ``lower``, ``upper``, ``potentials`` (f, g), and the
        ``witness`` of a failure, all in fractions; ``float`` and ``numpy.array(f, float)`` round them

    Raises
    ------
    TypeError, ValueError : for masked arrays, entries that are not numbers or not finite, wrong shapes, negative
        weights, neither plan nor potentials, and for masses Σp and Σq further apart than the tolerance.

    Examples
    --------
    >>> from numeric_check.transport import certify
    >>> cost, p, q = [[0.0, 1.0], [1.0, 0.0]], [0.5, 0.5], [0.5, 0.5]
    >>> certify(cost, p, q, [[0.5, 0.0], [0.0, 0.5]]).verdict.value
    'optimal'
    >>> failed = certify(cost, p, q, [[0.0, 0.5], [0.5, 0.0]])
    >>> failed.verdict.value, failed.witness.entries, failed.witness.amount
    ('not optimal', ((0, 0), (1, 0), (1, 1), (0, 1)), Fraction(1, 1))
    >>> judged = certify(cost, p, q, [[0.4, 0.1], [0.1, 0.4]], epsilon=0.25)
    >>> judged.verdict.value, float(judged.lower) > -1e-15, round(float(judged.upper), 9)
    ('optimal up to epsilon', True, 0.2)

    References
    ----------
    G. Peyré, M. Cuturi, Computational Optimal Transport, Foundations and Trends in Machine Learning 11 (2019),
    sections 2.5 (duality), 4.6 and 5.1 (regularised potentials, c-transforms). J. Altschuler, J. Weed, P. Rigollet,
    Near-linear time approximation algorithms for optimal transport via Sinkhorn iteration, NIPS 2017, Algorithm 2.
    """
    width = None if epsilon is None else _at_least_0("epsilon", epsilon)
    strength = None if regularisation is None else _strength(regularisation)
    if by_rows(cost) or hasattr(cost, "tocoo"):
        weights = read_weights(p, q, balance)
        require_balance(weights, _allowed(weights, False, tolerance))
        costs = read_costs(cost, len(weights.p), len(weights.q))
        given = None if potentials is None else read_potentials(costs.shape, potentials)
        return judge_in_blocks(costs, read_masses(costs, plan), given, balanced(weights), width, strength)
    problem = read_problem(cost, p, q, balance)
    given = None if potentials is None else read_potentials(problem.cost.approx.shape, potentials)
    if plan is not None:
        x = read_plan(problem, plan.toarray() if hasattr(plan, "toarray") else plan)
        return with_interval(problem, x, _judge(problem, x, given, tolerance), given, width, strength)
    if given is None:
        raise ValueError("certify needs a plan or potentials to judge; got neither.")
    if strength is not None:
        require_balance(problem, _allowed(problem, False, tolerance))
        return judge_in_blocks(dense_costs(problem.cost), None, given, balanced(problem), width, strength)
    require_balance(problem, Fraction(0))
    return with_lower(problem, judge_potentials(problem, given), given)


def _judge(problem: Problem, x: GivenPlan, given: Potentials | None, tolerance: float | Fraction | None) -> Certificate:
    allowed = _allowed(problem, x.exact, tolerance)
    require_balance(problem, allowed)
    flaw, residual = infeasible(problem, x, allowed)
    if flaw is not None:
        value = plan_value(problem.cost, x)
        return Certificate(verdict=Optimality.NOT_OPTIMAL, value=value, residual=residual, witness=flaw)
    if given is None:
        return judge_plan(problem.cost, x, residual)
    return judge_both(problem.cost, x, given, residual)


def _allowed(weights: Problem | Weights, exact: bool, tolerance: float | Fraction | None) -> Fraction:
    """The tolerance as a mass; a float solver leaves an error of an ulp or so of the mass in each marginal."""
    if tolerance is None:
        tolerance = 0 if exact else Fraction(len(weights.p) + len(weights.q), 2**52)
    return _at_least_0("tolerance", tolerance) * Fraction(sum(weights.p), weights.denominator)


def _at_least_0(name: str, number: float | Fraction) -> Fraction:
    exact = fraction(name, number)
    if exact < 0:
        raise ValueError(f"{name} needs a number of at least 0; got {number!r}.")
    return exact


def _strength(number: float) -> Fraction:
    exact = fraction("regularisation", number)
    if exact <= 0:
        raise ValueError(f"regularisation needs a positive number; got {number!r}.")
    return exact
