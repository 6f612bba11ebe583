"""One Runge–Kutta step on power series in h; implicit stages need no iteration."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sympy as sp

from symbolic.modified_equation.evaluation import Evaluator
from symbolic.modified_equation.relaxed_series import Series
from symbolic.modified_equation.sampled_field import Point


def runge_kutta_step(
    evaluator: Evaluator, f: Sequence[sp.Expr], variables: Sequence[sp.Symbol], tableaux: Sequence[Any], y: Point
) -> Point:
    """yᵥ + h Σᵢ bᵥᵢ kᵥᵢ, kᵥᵢ = fᵥ(…, yᵤ + h Σⱼ aᵤᵢⱼ kᵤⱼ, …): [hᵐ] of the arguments needs [hᵐ⁻¹] of the stages.

    Parameters
    ----------
    evaluator : Evaluator
    f, variables : sequences of one length d
    tableaux : d lists of s + 1 rows
        The rows of A, then b, in the ring of the evaluator.
    y : d series

    Returns
    -------
    d series, implicit stages included: each coefficient of a stage is explicit in those before it
    """
    stages: list[list[Series]] = []

    def increment(base: Series, v: int, weights: Sequence[Any]) -> Series:
        used = [(i, weight) for i, weight in enumerate(weights) if weight]
        if not used:
            return base

        def rule(m: int) -> Any:
            return sum((weight * stages[i][v].term(m - 1) for i, weight in used), base.term(m)) if m else base.term(0)

        return Series(rule)

    for i in range(len(tableaux[0]) - 1):
        arguments = [increment(base, v, tableaux[v][i]) for v, base in enumerate(y)]
        stages.append(evaluator.values(f, dict(zip(variables, arguments, strict=True))))
    return [increment(base, v, tableaux[v][-1]) for v, base in enumerate(y)]
