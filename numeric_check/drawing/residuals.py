"""A condition as numbers: the differences that have to be 0, or at most 0, at a point in exact arithmetic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import sympy as sp
from sympy.assumptions.assume import AppliedPredicate

from numeric_check.drawing.conditions import is_for_all
from numeric_check.evaluation.conditions import instances
from numeric_check.rules.binder_rules import integers
from numeric_check.rules.refusals import UnknownExpression
from numeric_check.rules.scope import Scope

Row = tuple[str, Any]  # ("=" or "<=" or "<", the difference)


@dataclass(slots=True, kw_only=True)
class Choices:
    """Which term of a minimum is the smallest: the same at every evaluation, as the numbers come in the same order."""

    numbers: Sequence[float]
    place: Iterator[int] = field(default_factory=count)

    def again(self) -> Choices:
        return Choices(numbers=self.numbers)

    def of(self, many: int) -> int:
        return int(self.numbers[next(self.place) % len(self.numbers)] * many)


def residuals(condition: Any, scope: Scope, choices: Choices) -> list[Row]:
    """The differences of both sides of a comparison, of all of its entries and at all of its indices.

    min_k e_k = b is said as e_k ≥ b for all k, with equality at one k that is chosen.

    Parameters
    ----------
    condition : SymPy Boolean
    scope : Scope in exact arithmetic
    choices : Choices

    Returns
    -------
    list of (sense, Gaussian rational)

    Raises
    ------
    UnknownExpression : for a condition that is no conjunction of comparisons.
    NotApplicable : if a side is not known exactly.
    """
    if isinstance(condition, sp.And):
        return [row for part in condition.args for row in residuals(part, scope, choices)]
    if is_for_all(condition):
        return [row for body, bound in instances(condition, scope) for row in residuals(body, bound, choices)]
    if isinstance(condition, AppliedPredicate) and condition.function == sp.Q.upper_triangular:
        table = scope.arithmetic.table(scope.value(condition.arg))
        return [("=", entry) for i, row in enumerate(table) for entry in row[:i]]
    if isinstance(condition, sp.Eq):
        return _of_equation(condition, scope, choices)
    if isinstance(condition, (sp.Lt, sp.Le, sp.Gt, sp.Ge)):
        sense = "<" if isinstance(condition, (sp.Lt, sp.Gt)) else "<="
        small, large = condition.lts, condition.gts
        smalls = (small.args[0], -small.args[0]) if isinstance(small, sp.Abs) else (small,)
        return [(sense, scope.value(part) - scope.value(large)) for part in smalls]
    raise UnknownExpression(condition, " is no comparison.")


def _of_equation(condition: sp.Eq, scope: Scope, choices: Choices) -> list[Row]:
    for side, other in (condition.args, condition.args[::-1]):
        if type(side).__name__ in ("Smallest", "Largest"):
            return _of_extremum(side, other, scope, choices)
    left, right = (scope.value(side) for side in condition.args)
    if not scope.arithmetic.is_matrix(left):
        return [("=", left - right)]
    rows = zip(scope.arithmetic.table(left), scope.arithmetic.table(right), strict=True)
    return [("=", a - b) for pair in rows for a, b in zip(*pair, strict=True)]


def _of_extremum(extremum: Any, other: Any, scope: Scope, choices: Choices) -> list[Row]:
    term, (index, lower, upper) = extremum.args
    sign = scope.arithmetic.number(sp.S.NegativeOne if type(extremum).__name__ == "Smallest" else sp.S.One)
    places = list(integers(lower, upper, scope))
    chosen = choices.of(len(places))
    value = scope.value(other)
    rows = []
    for place, n in enumerate(places):
        difference = sign * (scope.bind_integer(index, n).value(term) - value)
        rows.append(("=" if place == chosen else "<=", difference))
    return rows
