"""Exact optimal transport: a float seed, an exact basic plan, and exact pivots where it is not optimal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.transport.exact.exact_array import ExactArray, common_denominator, integers, rounded
from numeric_check.transport.exact.exact_input import read
from numeric_check.transport.exact.optimum import optimum
from numeric_check.transport.exact.potentials import Potentials, Vector, fractions
from numeric_check.transport.exact.problem import Balance, Problem, read_problem, require_balance
from numeric_check.transport.exact.seed import pot_plan

_FLOATS = 2**53  # up to here integers are floats


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # arrays have no equality
class Solution:
    """An optimal plan and optimal potentials, exactly; ``plan.astype(float)`` and ``numpy.array(f, float)`` round them.

    Attributes
    ----------
    value : Fraction, Σ c_ij x_ij = Σ p_i f_i + Σ q_j g_j
    plan : read-only array (n, m) of Fraction, the mass x_ij; at most n + m − 1 entries are not 0
    potentials : (f, g), tuples of Fraction with f_i + g_j ≤ c_ij, and equality where x_ij > 0
    """

    value: Fraction
    plan: NDArray
    potentials: tuple[Vector, Vector]


def solve_exact(
    cost: ArrayLike,
    p: ArrayLike,
    q: ArrayLike,
    *,
    balance: Balance = None,
    seed: ArrayLike | Literal["auto", "none"] = "auto",
) -> Solution:
    """min Σ c_ij x_ij over x ≥ 0 with x1 = p and xᵀ1 = q, exactly.

    Floats are taken as the dyadic rationals that they are. A plan of floats only says where to start: its support is
    given exact masses, and pivots of the network simplex method in integers go on until no reduced cost is negative.
    Any cost is solved exactly: ties, zeros, negative and huge costs, and any dynamic range.

    Parameters
    ----------
    cost : (n, m), finite floats (float64 or narrower), integers, fractions or decimals
    p, q : (n,) and (m,), at least 0, not all 0, any of these types
    balance : "q" multiplies q by Σp/Σq, exactly, "p" multiplies p by Σq/Σp; None asks for equal masses
    seed : "auto" for POT's plan where POT is installed, "none" for none, or the plan (n, m) of any solver; a bad one
        costs time, and nothing else

    Raises
    ------
    TypeError, ValueError : for masked arrays, entries that are not numbers or not finite, wrong shapes, negative
        weights, and for masses Σp and Σq that differ, by however little, without ``balance``.

    Examples
    --------
    >>> from numeric_check.transport import certify, solve_exact
    >>> cost, p, q = [[1e-20, 1.0], [1e12, 0.0]], [0.5, 0.5], [0.25, 0.75]
    >>> solution = solve_exact(cost, p, q)
    >>> solution.plan.astype(float).tolist(), float(solution.value)
    ([[0.25, 0.25], [0.0, 0.5]], 0.25)
    >>> certify(cost, p, q, solution.plan, solution.potentials).verdict.value
    'optimal'
    """
    problem = read_problem(cost, p, q, balance)
    require_balance(problem, Fraction(0))
    rows = np.array([i for i, mass in enumerate(problem.p) if mass])
    columns = np.array([j for j, mass in enumerate(problem.q) if mass])
    inner, least = _lowered(_restricted(problem, rows, columns))
    guess = _guess(inner, problem, rows, columns, seed)
    refine = isinstance(seed, str) and guess is not None
    entries, potentials = optimum(inner, guess, refine)
    potentials = _extended(problem.cost, _raised(potentials, least), rows, columns)
    plan = np.full(problem.cost.approx.shape, Fraction(0), object)
    for (i, j), mass in entries.items():
        plan[rows[i], columns[j]] = Fraction(mass, problem.denominator)
    plan.flags.writeable = False
    dual = sum(k * w for k, w in zip(potentials.f + potentials.g, problem.p + problem.q, strict=True))
    value = Fraction(dual, potentials.denominator * problem.denominator)
    return Solution(value=value, plan=plan, potentials=fractions(potentials))


def _restricted(problem: Problem, rows: NDArray, columns: NDArray) -> Problem:
    """The rows and columns with weight."""
    cost, where = problem.cost, np.ix_(rows, columns)
    inner = ExactArray(
        approx=cost.approx[where],
        numerators=None if cost.numerators is None else cost.numerators[where],
        denominator=cost.denominator,
    )
    p, q = [mass for mass in problem.p if mass], [mass for mass in problem.q if mass]
    return Problem(cost=inner, p=p, q=q, denominator=problem.denominator)


def _lowered(problem: Problem) -> tuple[Problem, Potentials | None]:
    """Costs of numerators above 2⁵³ less the least of their row and then column, and these: the same plans are optimal.

    Integers above 2⁵³ that differ by little all round to a few floats; what they differ by does not.
    """
    cost = problem.cost
    if cost.numerators is None or max(int(cost.numerators.max()), -int(cost.numerators.min())) < _FLOATS:
        return problem, None
    numerators = cost.numerators.astype(object)
    f = numerators.min(1)
    numerators = numerators - f[:, None]
    g = numerators.min(0)
    numerators = numerators - g
    approx = rounded(numerators.ravel().tolist(), cost.denominator).reshape(numerators.shape)
    lowered = ExactArray(approx=approx, numerators=numerators, denominator=cost.denominator)
    return replace(problem, cost=lowered), Potentials(f=tuple(f), g=tuple(g), denominator=cost.denominator)


def _raised(potentials: Potentials, least: Potentials | None) -> Potentials:
    """The potentials for the costs as they were: the sum, over one denominator."""
    if least is None:
        return potentials
    common = lcm(potentials.denominator, least.denominator)
    up, along = common // potentials.denominator, common // least.denominator
    added = lambda a, b: tuple(x * up + y * along for x, y in zip(a, b, strict=True))
    return Potentials(f=added(potentials.f, least.f), g=added(potentials.g, least.g), denominator=common)


def _guess(
    inner: Problem, problem: Problem, rows: NDArray, columns: NDArray, seed: ArrayLike | Literal["auto", "none"]
) -> NDArray | None:
    if isinstance(seed, str):
        if seed not in ("auto", "none"):
            raise ValueError(f"seed must be 'auto', 'none' or a plan; got {seed!r}.")
        return pot_plan(inner.cost.approx, inner.p, inner.q) if seed == "auto" else None
    given = read("seed", seed, 2).approx
    if given.shape != problem.cost.approx.shape:
        raise ValueError(f"seed needs the shape {problem.cost.approx.shape} of cost; got {given.shape}.")
    return given[np.ix_(rows, columns)]


def _extended(cost: ExactArray, inner: Potentials, rows: NDArray, columns: NDArray) -> Potentials:
    """Potentials for the rows and columns without weight too, the largest that are feasible: first the columns."""
    n, m = cost.approx.shape
    denominator = common_denominator(cost)
    up = denominator // inner.denominator
    f = dict(zip(rows.tolist(), (k * up for k in inner.f), strict=True))
    g = dict(zip(columns.tolist(), (k * up for k in inner.g), strict=True))
    for j in set(range(m)) - set(g):
        costs, over = integers(cost, (rows, j))
        g[j] = min(c * (denominator // over) - k for c, k in zip(costs, f.values(), strict=True))
    for i in set(range(n)) - set(f):
        costs, over = integers(cost, i)
        f[i] = min(c * (denominator // over) - g[j] for j, c in enumerate(costs))
    return Potentials(f=tuple(f[i] for i in range(n)), g=tuple(g[j] for j in range(m)), denominator=denominator)
