"""The same checks for one problem in rational arithmetic: what floats leave undecided, or is too large for them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import numpy as np

from numeric_check.transport.batch.problem import Problem, SparsePlan
from numeric_check.transport.exact.exact_array import quotient

Answer = tuple[bool, float, tuple[int, int]]  # holds, worst, at


def exact_primal(problem: Problem, k: int) -> Answer:
    """The check of `primal_check` for problem k."""
    rows, columns = ([Fraction(x) for x in side[k].tolist()] for side in (problem.p, problem.q))
    found: list[tuple[Fraction, tuple[int, int]]] = []
    for i, j, mass in _triples(problem, k):
        rows[i] -= mass
        columns[j] -= mass
        found.append((-mass, (i, j)))
    found += [(abs(rest), (i, -1)) for i, rest in enumerate(rows)]
    found += [(abs(rest), (-1, j)) for j, rest in enumerate(columns)]
    return _answer(found, problem.mass_tolerance)


def exact_dual(problem: Problem, k: int) -> Answer:
    """The check of `dual_check` for problem k."""
    f, g = _potentials(problem, k)
    costs = problem.C[k].tolist()
    cells = ((f[i] + g[j] - Fraction(c), (i, j)) for i, row in enumerate(costs) for j, c in enumerate(row))
    return _answer(list(cells), problem.cost_tolerance)


def exact_slackness(problem: Problem, k: int) -> Answer:
    """The check of complementary slackness for problem k."""
    f, g = _potentials(problem, k)
    cells = [(_cost(problem, k, i, j) - f[i] - g[j], (i, j)) for i, j, mass in _triples(problem, k) if mass > 0]
    return _answer([*cells, (Fraction(0), (-1, -1))], problem.cost_tolerance)


def exact_primal_value(problem: Problem, k: int) -> Fraction:
    """⟨c, π⟩ for problem k."""
    return sum((_cost(problem, k, i, j) * mass for i, j, mass in _triples(problem, k)), Fraction(0))


def exact_dual_value(problem: Problem, k: int) -> Fraction:
    """Σ f_i p_i + Σ g_j q_j for problem k."""
    pairs = zip(_potentials(problem, k), (problem.p, problem.q), strict=True)
    return sum(
        (a * Fraction(b) for potential, side in pairs for a, b in zip(potential, side[k].tolist(), strict=True)),
        Fraction(0),
    )


def _answer(found: list[tuple[Fraction, tuple[int, int]]], tolerance: float) -> Answer:
    if not found:
        return True, 0.0, (-1, -1)
    worst, at = max(found)
    if worst <= Fraction(tolerance):
        return True, min(rounded(worst), tolerance), (-1, -1)
    return False, max(rounded(worst), float(np.nextafter(tolerance, np.inf))), at


def rounded(number: Fraction) -> float:
    """The nearest float, infinite where the number is too large."""
    return quotient(number.numerator, number.denominator)


def _cost(problem: Problem, k: int, i: int, j: int) -> Fraction:
    return Fraction(problem.C[k, i, j].item())


def _potentials(problem: Problem, k: int) -> tuple[list[Fraction], list[Fraction]]:
    if problem.f is None or problem.g is None:
        raise ValueError("potentials are needed here; got None.")
    return [Fraction(x) for x in problem.f[k].tolist()], [Fraction(x) for x in problem.g[k].tolist()]


def _triples(problem: Problem, k: int) -> Iterator[tuple[int, int, Fraction]]:
    plan = problem.plan
    if isinstance(plan, SparsePlan):
        triples = zip(plan.i[k].tolist(), plan.j[k].tolist(), plan.mass[k].tolist(), strict=True)
        return ((i, j, Fraction(mass)) for i, j, mass in triples)
    dense = np.asarray(plan)[k]
    return ((int(i), int(j), Fraction(dense[i, j].item())) for i, j in np.argwhere(dense != 0))
