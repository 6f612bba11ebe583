"""Verify plans and potentials of many transport problems at once, with answers that rounding cannot change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import blocks
from numeric_check.transport.batch.exact import (
    Answer,
    exact_dual,
    exact_dual_value,
    exact_primal,
    exact_primal_value,
    exact_slackness,
    rounded,
)
from numeric_check.transport.batch.extremes import decided
from numeric_check.transport.batch.primal import marginals_outside, primal_check
from numeric_check.transport.batch.problem import Problem, Triples, checked_problem, selected
from numeric_check.transport.batch.scan import scan
from numeric_check.transport.batch.sparse import as_triples
from numeric_check.transport.batch.value import difference, dual_value, plan_value
from numeric_check.transport.batch.verdict import BatchVerdict, Check, Enclosed, joined

PART = 1024  # problems treated together: fewer, and the calls cost; more, and arrays of all their rows leave the caches


def verify_batch(
    C: ArrayLike,
    p: ArrayLike,
    q: ArrayLike,
    f: ArrayLike | None = None,
    g: ArrayLike | None = None,
    plan: ArrayLike | Triples | None = None,
    *,
    mass_tolerance: float = 0.0,
    cost_tolerance: float = 0.0,
) -> BatchVerdict:
    """π ≥ 0, Σⱼ πᵢⱼ = pᵢ, Σᵢ πᵢⱼ = qⱼ; fᵢ + gⱼ ≤ cᵢⱼ; cᵢⱼ ≤ fᵢ + gⱼ where πᵢⱼ > 0; ⟨c, π⟩ − Σ fᵢpᵢ − Σ gⱼqⱼ.

    If the three statements hold exactly, π is an optimal plan and (f, g) are optimal potentials, by weak duality, and
    the gap is 0. With tolerances each violation may be as large as that: every verdict says whether this is so of the
    given numbers, read as real numbers, and no rounding enters into it. Floats decide where proved bounds on their
    rounding errors allow it, error-free sums decide the rest, and rational arithmetic what is left (`by_fractions`).

    Parameters
    ----------
    C : costs (N, n, m), finite, of float32, float64 or integers; each problem contiguous, else copied
    p, q : masses (N, n) and (N, m), finite and ≥ 0; the totals may differ by 2⁻⁴⁰ of the larger, and mass_tolerance
    f, g : potentials (N, n) and (N, m), finite; None for neither, then only the plan is checked
    plan : array (N, n, m), or triples (i, j, mass) of arrays (N, k), which put masses at cells (i, j), a cell given
        twice getting both; each of its masses must be ≥ 0, and has it in use if it is > 0. Fill up with mass 0. None:
        only the potentials are checked.
    mass_tolerance, cost_tolerance : floats ≥ 0, absolute, for marginals and negative masses, and for the potentials

    Returns
    -------
    BatchVerdict

    Raises
    ------
    TypeError : for other dtypes (complex, bool, float16, object).
    ValueError : for wrong shapes, problems without rows or columns, entries that are NaN or infinite, negative
        marginals, unequal totals, indices out of range, only one of f and g, or nothing to verify.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport import verify_batch
    >>> C = np.array([[[0, 2], [2, 1]]])
    >>> p = q = np.array([[1, 1]])
    >>> verdict = verify_batch(C, p, q, f=[[0, 1]], g=[[0, 0]], plan=np.array([[[1, 0], [0, 1]]]))
    >>> verdict.optimal, verdict.gap.value, verdict.gap.error
    (array([ True]), array([0.]), array([0.]))
    >>> swapped = verify_batch(C, p, q, f=[[0, 1]], g=[[0, 0]], plan=([[0, 1]], [[1, 0]], [[1, 1]]))
    >>> swapped.primal.holds, swapped.slackness.holds, swapped.slackness.worst, swapped.slackness.at, swapped.gap.value
    (array([ True]), array([False]), array([2.]), array([[0, 1]]), array([3.]))

    References
    ----------
    G. Peyré, M. Cuturi, Computational Optimal Transport, Foundations and Trends in Machine Learning 11 (2019),
    section 2.5 (the dual problem and complementary slackness).
    """
    problem = checked_problem(C, p, q, f, g, plan, mass_tolerance, cost_tolerance)
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):  # what is too large is decided by rationals
        parts = list(blocks(len(problem.C), 1, PART)) or [slice(0, 0)]
        return joined([_verdict(_with_few_masses(selected(problem, part))) for part in parts])


def _with_few_masses(problem: Problem) -> Problem:
    """The problem with triples instead of a dense plan that is mostly 0."""
    return replace(problem, plan=as_triples(problem.plan)) if isinstance(problem.plan, np.ndarray) else problem


def _verdict(problem: Problem) -> BatchVerdict:
    found = scan(problem)
    primal = primal_value = None
    if problem.plan is None:
        outside = found.outside | marginals_outside(problem)
    else:
        primal, undecided, large = primal_check(problem)
        primal = _settled(primal, undecided, lambda k: exact_primal(problem, k))
        outside = found.outside | large
        floats = plan_value(problem, found)
        primal_value = _settled_value(floats, outside, lambda k: exact_primal_value(problem, k))
    if found.dual is None or found.slackness is None:
        return BatchVerdict(primal=primal, primal_value=primal_value)
    dual = _settled(decided(problem, found.dual, 1), found.outside, lambda k: exact_dual(problem, k))
    dual_values = _settled_value(dual_value(problem), outside, lambda k: exact_dual_value(problem, k))
    if primal is None or primal_value is None:
        return BatchVerdict(dual=dual, dual_value=dual_values)
    slackness = _settled(decided(problem, found.slackness, -1), outside, lambda k: exact_slackness(problem, k))
    exact_gap = lambda k: exact_primal_value(problem, k) - exact_dual_value(problem, k)
    return BatchVerdict(
        primal=primal,
        dual=dual,
        slackness=slackness,
        optimal=primal.holds & dual.holds & slackness.holds,
        primal_value=primal_value,
        dual_value=dual_values,
        gap=_settled_value(difference(primal_value, dual_values), outside, exact_gap),
    )


def _settled(check: Check, which: NDArray, exact: Callable[[int], Answer]) -> Check:
    """The check, with the problems `which` decided by rational arithmetic."""
    holds, worst, at = check.holds.copy(), check.worst.copy(), check.at.copy()
    for k in map(int, np.flatnonzero(which)):
        holds[k], worst[k], at[k] = exact(k)
    return Check(holds=holds, worst=worst, at=at, by_fractions=which)


def _settled_value(found: Enclosed, which: NDArray, exact: Callable[[int], Fraction]) -> Enclosed:
    value, error = found.value.copy(), found.error.copy()
    for k in map(int, np.flatnonzero(which)):
        true = exact(k)
        value[k] = rounded(true)
        off = abs(true - Fraction(value[k])) if np.isfinite(value[k]) else Fraction(0)
        error[k] = np.nextafter(rounded(off), np.inf) if off else (0.0 if np.isfinite(value[k]) else np.inf)
    return Enclosed(value=value, error=error)
