"""A value moved until it satisfies its equations and inequalities, as far as these are linear in its entries."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import inf
from typing import Any

import numpy as np
import sympy as sp
from sympy.polys.domains import QQ, QQ_I
from sympy.polys.matrices import DomainMatrix

from numeric_check.drawing.basics import assumptions, parts, rebuilt
from numeric_check.drawing.forms import Form, coefficients
from numeric_check.drawing.relaxation import System, Vector, solved
from numeric_check.drawing.residuals import Choices, Row, residuals
from numeric_check.evaluation.evaluate import RULES
from numeric_check.rules.conversion import converted, to_sympy
from numeric_check.rules.exact import Exact
from numeric_check.rules.gaussian import Gaussian, made
from numeric_check.rules.refusals import UNEVALUABLE
from numeric_check.rules.scope import Scope

_ZERO, _ONE, _I = Gaussian(0, 0), Gaussian(1, 0), Gaussian(0, 1)
_CHOICES = 64  # numbers that say which term of a minimum is the smallest

Evaluate = Callable[[Vector], list[Row]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A variable with a value of the shape it has, and the values of the variables before it."""

    symbol: Any
    value: Any
    known: Mapping[Any, Any]
    point: Mapping[Any, Any]
    choices: Choices

    def rows(self, condition: Any, scope: Scope, x: Vector) -> list[Row]:
        """The residuals of a condition where the entries are x."""
        if isinstance(self.value, sp.MatrixBase):
            rows, columns = self.value.shape
            mine: Any = DomainMatrix([x[i * columns : (i + 1) * columns] for i in range(rows)], (rows, columns), QQ_I)
        elif isinstance(self.value, sp.NDimArray):
            mine = dict(zip(np.ndindex(*self.value.shape), x, strict=True))
        else:
            mine = x[0]
        return residuals(condition, scope.bind(self.symbol, mine), self.choices.again())

    def system(self, conditions: Sequence[Any], basis: list[Vector], start: Vector, *, split: bool) -> System:
        """The rows of all conditions; with ``split`` the real and the imaginary part of each for itself."""
        found = System()
        others = Scope(arithmetic=Exact(), rules=RULES, values=self.known, point=self.point)
        for condition in conditions:
            evaluate = partial(self.rows, condition, others)
            if rows := _by_forms(evaluate, basis, len(start)):
                for sense, constant, row in rows:
                    _take(found, sense, constant, row, split)
            else:
                _add(found, evaluate, basis, start, split)
        found.bounds += _signs(self.symbol, len(start))
        return found


def imposed(
    symbol: Any,
    value: Any,
    conditions: Sequence[Any],
    point: Mapping[Any, Any],
    rng: np.random.Generator,
    *,
    real: bool,
    tight: bool = True,
) -> Any:
    """A value near the given one that satisfies the linear ones among the conditions.

    The equations are solved for entries chosen at random, which keeps the others; then one entry after the other is
    moved until the inequalities hold, and some of these are made equations if they are to be tight.

    Parameters
    ----------
    symbol : the variable
    value : exact SymPy value
    conditions : sequence of SymPy Booleans
    point : mapping
        The variables drawn before.
    rng : numpy.random.Generator
    real : bool
        Whether the value has to be real.
    tight : bool
        Whether inequalities are made equations.

    Returns
    -------
    exact SymPy value, or None if none was found

    References
    ----------
    S. Agmon, The relaxation method for linear inequalities, Canadian J. Math. 6 (1954) 382-392.
    """
    start = list(map(Exact().number, parts(value)))
    if not start:  # a table without entries satisfies its conditions or does not
        return value
    choices = Choices(numbers=list(rng.random(_CHOICES)))
    target = Target(symbol=symbol, value=value, known=converted(point, Exact()), point=point, choices=choices)
    basis, split = _units(len(start)), real
    found = target.system(conditions, basis, start, split=split)
    if not real and (found.bounds or not found.is_whole):
        split, basis = True, basis + _units(len(start), _I)
        found = target.system(conditions, basis, start, split=split)
    coordinates = _coordinates(start, basis)
    solution = solved(found, [_real(c) for c in coordinates] if split else coordinates, rng, tight=tight)
    if solution is None:
        return None
    if split:
        imaginary = solution[len(start) :] or [QQ.zero] * len(start)
        solution = list(map(made, solution[: len(start)], imaginary))
    return rebuilt(value, list(map(to_sympy, solution)))


def is_affine(condition: Any, symbol: Any, point: Mapping[Any, Any]) -> bool:
    """Whether the differences of a condition are linear in the parts of one value, with the others as at a point."""
    value = point[symbol]
    start = [Gaussian(3 * k + 2, k + 1) for k, _ in enumerate(parts(value))]
    try:
        known = converted({name: other for name, other in point.items() if name != symbol}, Exact())
    except UNEVALUABLE:
        return False
    target = Target(symbol=symbol, value=value, known=known, point=point, choices=Choices(numbers=[0.0]))
    basis = _units(len(start), _ONE) + _units(len(start), _I)
    return target.system([condition], basis, start, split=True).is_whole


def interval(symbol: Any, conditions: Sequence[Any], point: Mapping[Any, Any]) -> tuple[float, float]:
    """The least and the largest integer that the linear ones among the conditions on one number allow, or ±∞."""
    if not conditions:
        return -inf, inf
    choices = Choices(numbers=[0.0])
    target = Target(symbol=symbol, value=sp.S.Zero, known=converted(point, Exact()), point=point, choices=choices)
    found = target.system(conditions, [[_ONE]], [_ZERO], split=True)
    low, high = -inf, inf
    for (a,), b, strict in found.bounds:
        if not a:
            continue
        end = -b / a
        below = int(end.numerator // end.denominator)
        above = below + int(end.denominator != 1)
        if a > 0:
            high = min(high, above - 1 if strict else below)
        else:
            low = max(low, below + 1 if strict else above)
    return low, high


def _by_forms(evaluate: Evaluate, basis: list[Vector], count: int) -> list[tuple[str, Any, Vector]] | None:
    """The rows of a condition from one evaluation, or None where that is not affine."""
    x = [Form(_ZERO, {j: unit[k] for j, unit in enumerate(basis) if unit[k]}) for k in range(count)]
    try:
        rows = evaluate(x)
    except UNEVALUABLE:
        return None
    return [(sense, *coefficients(number, len(basis), _ZERO)) for sense, number in rows]


def _add(system: System, evaluate: Evaluate, basis: list[Vector], start: Vector, split: bool) -> None:
    """The rows of a condition by its values at 0 and at the basis, unless its value at the start contradicts them."""
    try:
        constants = evaluate([_ZERO] * len(start))
        columns = [evaluate(unit) for unit in basis]
        actual = evaluate(start)
    except UNEVALUABLE:
        system.is_whole = False
        return
    weights = _coordinates(start, basis)
    for place, (sense, constant) in enumerate(constants):
        row = [column[place][1] - constant for column in columns]
        if actual[place][1] != constant + sum((w * a for w, a in zip(weights, row, strict=True)), _ZERO):
            system.is_whole = False
        else:
            _take(system, sense, constant, row, split)


def _take(system: System, sense: str, constant: Any, row: Vector, split: bool) -> None:
    """One row, or for its real and its imaginary part one each."""
    if sense == "=" and not split:
        system.equations.append((row, constant))
    elif sense == "=":
        system.equations += [([part(a) for a in row], part(constant)) for part in (_real, _imaginary)]
    else:
        system.bounds.append(([_real(a) for a in row], _real(constant), sense == "<"))


def _coordinates(start: Vector, basis: list[Vector]) -> Vector:
    """The coefficients of the start in the basis of the units, or of the units and their multiples by i."""
    if len(basis) == len(start):
        return list(start)
    return [made(part(entry), QQ.zero) for part in (_real, _imaginary) for entry in start]


def _units(count: int, unit: Any = _ONE) -> list[Vector]:
    return _diagonal(count, unit, _ZERO)


def _diagonal(count: int, unit: Any, zero: Any) -> list[Vector]:
    return [[zero] * i + [unit] + [zero] * (count - 1 - i) for i in range(count)]


def _real(number: Any) -> Any:
    return number.x


def _imaginary(number: Any) -> Any:
    return number.y


def _signs(symbol: Any, count: int) -> list[tuple[Vector, Any, bool]]:
    """Bounds for entries that are nonnegative, positive, nonpositive or negative by their sort."""
    if isinstance(symbol, sp.MatrixSymbol):
        return []
    stated = assumptions(symbol)
    sign = -1 if stated.get("nonnegative") else 1 if stated.get("nonpositive") else 0
    strict = bool(stated.get("positive") or stated.get("negative"))
    return [(row, QQ.zero, strict) for row in _diagonal(count, QQ(sign), QQ.zero)] if sign else []
