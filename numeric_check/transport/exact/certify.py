"""Exact certificates for plans and potentials of a transport problem; knows no solver."""

from __future__ import annotations

from fractions import Fraction

from numpy.typing import ArrayLike

from numeric_check.transport.exact.certificate import Certificate, Optimality
from numeric_check.transport.exact.exact_array import ExactArray, integers
from numeric_check.transport.exact.exact_input import fraction, read
from numeric_check.transport.exact.given_plan import GivenPlan, infeasible, read_plan
from numeric_check.transport.exact.judgement import judge_both, judge_plan, judge_potentials, plan_value
from numeric_check.transport.exact.potentials import Potentials
from numeric_check.transport.exact.problem import Balance, Problem, read_problem, require_balance


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

    Parameters
    ----------
    cost : (n, m), finite floats (float64 or narrower), integers, fractions or decimals
    p, q : (n,) and (m,), at least 0, not all 0, any of these types
    plan : (n, m); without potentials these are completed from its support
    potentials : the pair f (n,), g (m,), finite
    tolerance : largest residual, as part of Σp, that is still called rounding; by default (n + m)·2⁻⁵² for a plan of
        floats, and 0 for one of integers or fractions. 0 asks for p and q exactly; plans computed in float32 need
        about (n + m)·2⁻²³.
    balance : "q" multiplies q by Σp/Σq, exactly, "p" multiplies p by Σq/Σp; None leaves both

    Returns
    -------
    Certificate : ``verdict``, ``value``, ``gap``, ``residual``, ``potentials`` (f, g), and the ``witness`` of a
        failure, all in fractions; ``float`` and ``numpy.array(f, float)`` round them

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
    """
    problem = read_problem(cost, p, q, balance)
    given = None if potentials is None else _read_potentials(problem.cost, potentials)
    if plan is not None:
        return _judge(problem, read_plan(problem, plan), given, tolerance)
    if given is None:
        raise ValueError("certify needs a plan or potentials to judge; got neither.")
    require_balance(problem, Fraction(0))
    return judge_potentials(problem, given)


def _judge(problem: Problem, x: GivenPlan, given: Potentials | None, tolerance: float | Fraction | None) -> Certificate:
    allowed = _allowed(problem, x, tolerance)
    require_balance(problem, allowed)
    flaw, residual = infeasible(problem, x, allowed)
    if flaw is not None:
        value = plan_value(problem.cost, x)
        return Certificate(verdict=Optimality.NOT_OPTIMAL, value=value, residual=residual, witness=flaw)
    if given is None:
        return judge_plan(problem.cost, x, residual)
    return judge_both(problem.cost, x, given, residual)


def _read_potentials(cost: ExactArray, potentials: tuple[ArrayLike, ArrayLike]) -> Potentials:
    if not (isinstance(potentials, tuple | list) and len(potentials) == 2):
        raise TypeError(f"potentials needs the pair (f, g); got {type(potentials).__name__}.")
    f, g = read("f", potentials[0], 1), read("g", potentials[1], 1)
    if (len(f.approx), len(g.approx)) != cost.approx.shape:
        raise ValueError(
            f"potentials (f, g) need the lengths {cost.approx.shape} of cost; got {(len(f.approx), len(g.approx))}."
        )
    (rows, over_f), (columns, over_g) = integers(f), integers(g)
    return Potentials(
        f=tuple(k * over_g for k in rows), g=tuple(k * over_f for k in columns), denominator=over_f * over_g
    )


def _allowed(problem: Problem, x: GivenPlan, tolerance: float | Fraction | None) -> Fraction:
    """The tolerance as a mass; a float solver leaves an error of an ulp or so of the mass in each marginal."""
    if tolerance is None:
        tolerance = 0 if x.exact else Fraction(len(problem.p) + len(problem.q), 2**52)
    part = fraction("tolerance", tolerance)
    if part < 0:
        raise ValueError(f"tolerance needs a number of at least 0; got {tolerance!r}.")
    return part * Fraction(sum(problem.p), problem.denominator)
