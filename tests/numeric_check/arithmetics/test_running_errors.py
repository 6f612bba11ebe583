"""The bound of a rounding error holds the exact value, is small where the conditioning is good, and open at ties."""

from __future__ import annotations

from typing import Any

import flint
import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

import numeric_check.arrays.approximate as module
from numeric_check.arrays.approximate import Approximate
from numeric_check.arrays.running_errors import RunningErrors
from numeric_check.balls.evaluator import Balls
from numeric_check.evaluation.evaluate import batch_scope, exact_scope, scope_at
from numeric_check.rules.conversion import rational, rational_matrix
from symbolic import MatrixExp

x, y = sp.symbols("x y", real=True)
z = sp.Symbol("z")
n = sp.Symbol("n", integer=True, nonnegative=True)
k = sp.Symbol("k", integer=True, positive=True)
A = sp.MatrixSymbol("A", k, k)
BIG, THIRD = sp.Integer(10) ** 8, sp.Rational(1, 3)
SCALARS: tuple[Any, ...] = (
    *((x + BIG) ** 2 - BIG**2 - 2 * BIG * x, sp.cosh(x) + sp.sinh(x) - sp.exp(x), sp.sin(x) ** 2 + sp.cos(x) ** 2 - 1),
    *(sp.sqrt(x**2 + y**2) / (x - y), sp.log(abs(x) + 1) - sp.log(1 + abs(x) + y**2), abs(x - y), 1 / (x + y)),
    *(x**5 - y**5, (x**2 + 1) ** y, x * (y + THIRD) - x * y - x * THIRD, sp.atan(x) + sp.tanh(y), sp.exp(x * 20) - 1),
    *(sp.cosh(z) ** 2 - sp.sinh(z) ** 2, sp.sqrt(z**2) - z, z / sp.conjugate(z), sp.exp(sp.I * z) * sp.pi),
    *(sp.Sum(x**n / sp.factorial(n), (n, 0, sp.oo)) - sp.exp(x), sp.Derivative(sp.exp(x * y) / (x**2 + 1), (x, 2))),
)
MATRICES: tuple[Any, ...] = (
    *(
        A**4 - A**2,
        A.inv() * (A + sp.Transpose(A)),
        MatrixExp(x * A) * MatrixExp(-x * sp.Transpose(A)),
        sp.Determinant(A) * A.inv(),
    ),
    *(sp.Determinant(MatrixExp(A)) * A, sp.Transpose(A) * A - x * A),
)
RNG = np.random.default_rng(3)
POINTS = {
    x: 3 * RNG.standard_normal(40),
    y: 3 * RNG.standard_normal(40),
    z: RNG.standard_normal(40) + 1j * RNG.standard_normal(40),
    A: RNG.standard_normal((40, 3, 3)),
}


def exact(expr: Any, values: dict[Any, np.ndarray], place: int) -> np.ndarray:
    point = {symbol: rational(v[place]) if v.ndim == 1 else rational_matrix(v[place]) for symbol, v in values.items()}
    point |= {k: sp.Integer(3)}
    with flint.ctx.workprec(400):
        value = scope_at(Balls(), point, exact_scope(point)).value(expr)
        return value.entries() if isinstance(value, flint.acb_mat) else [value]


def bounded(expr: Any, values: dict[Any, np.ndarray]) -> Approximate:
    known = {symbol: Approximate(v, np.zeros(v.shape)) for symbol, v in values.items()}
    with np.errstate(all="ignore"):
        return batch_scope(RunningErrors(), {**known, k: 3}).value(expr)


def excess(expr: Any, values: dict[Any, np.ndarray]) -> np.ndarray:
    """|computed − exact| by the bound, for each point, from balls of the computed value."""
    found = bounded(expr, values)
    worst = []
    for place in range(len(values[x])):
        entries = exact(expr, values, place)
        computed, bounds = np.ravel(found.value[place]), np.ravel(found.error[place])
        with flint.ctx.workprec(400):
            off = [float(abs(flint.acb(complex(c)) - e).mid()) for c, e in zip(computed, entries, strict=True)]
        worst.append(max(o / b if np.isfinite(b) else 0.0 for o, b in zip(off, bounds, strict=True)))
    return np.array(worst)


@pytest.mark.parametrize("expr", SCALARS + MATRICES, ids=str)
def test_the_bound_holds_the_exact_value(expr: Any) -> None:
    assert excess(expr, POINTS).max() <= 1


@given(st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=2))
def test_the_bound_holds_at_any_point(numbers: list[float]) -> None:
    values = {symbol: np.array([number]) for symbol, number in zip((x, y), numbers, strict=True)}
    for expr in (x**5 - y**5, (x + y) / (x**2 + 1) - y, sp.sin(x) * sp.cos(y) - sp.sin(x + y)):
        assert excess(expr, values).max() <= 1


@pytest.mark.parametrize("expr", [1 + x**2 * y**4, sp.exp(x) * sp.cosh(y), A * sp.Transpose(A)], ids=str)
def test_the_bound_is_small_where_nothing_cancels(expr: Any) -> None:
    found = bounded(expr, POINTS)
    assert np.all(found.error <= 1e-12 * np.abs(found.value).max(axis=tuple(range(1, found.value.ndim)), keepdims=True))


def test_a_mutant_without_roundings_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "UNIT", 0.0)
    assert excess((x + BIG) ** 2 - BIG**2 - 2 * BIG * x, POINTS).max() > 1


def test_errors_of_what_is_given_are_carried_on() -> None:
    given_ = Approximate(np.array([2.0, 1.0]), np.array([1e-3, 1e-3]))
    scope = batch_scope(RunningErrors(), {x: given_, y: np.array([1.0, 1.0])})
    for expr, slope in ((x**2, (4, 2)), (1 / x, (0.25, 1)), (sp.exp(x), (7.4, 2.7)), (3 * x - y, (3, 3))):
        error = scope.value(expr).error / np.multiply(slope, 1e-3)
        assert np.all((error > 0.9) & (error < 2.2))
    with np.errstate(all="ignore"):
        assert not np.isfinite(scope.value(1 / (x - y)).error[1])
        assert not np.isfinite(scope.value(sp.log(x - y)).error[1])


def test_a_case_within_the_errors_is_open() -> None:
    arithmetic = RunningErrors()
    scope = batch_scope(arithmetic, {x: Approximate(np.array([0.0, 1.0]), np.array([1e-15, 1e-15]))})
    scope.value(sp.Piecewise((1, x > 0), (0, True)))
    assert np.logical_or.reduce(arithmetic.unsure).tolist() == [True, False]
