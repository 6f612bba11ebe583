"""Derivatives of arrays are those of balls, of any order, and not numbers across a kink, a jump or a cut."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import flint
import numpy as np
import pytest
import sympy as sp

import numeric_check.arrays.jets as module
from numeric_check.arrays.approximate import Approximate, parts
from numeric_check.arrays.evaluator import Arrays
from numeric_check.arrays.jet import Jet
from numeric_check.arrays.running_errors import RunningErrors
from numeric_check.balls.evaluator import Balls
from numeric_check.evaluation.evaluate import batch_scope, exact_scope, scope_at
from numeric_check.rules.conversion import rational, rational_matrix
from numeric_check.rules.refusals import NotApplicable
from symbolic import MatrixExp, MatrixFunction, phi

t, z, s = sp.Symbol("t", real=True), sp.Symbol("z"), sp.Symbol("s", real=True)
n = sp.Symbol("n", integer=True, nonnegative=True)
k = sp.Symbol("k", integer=True, positive=True)
A, B = sp.MatrixSymbol("A", k, k), sp.MatrixSymbol("B", k, k)
f = sp.Function("f")
w = sp.Symbol("w")
POINTS = {
    t: np.array([0.37, -1.21, 0.8125]),
    s: np.array([1.5, 0.25, -2.0]),
    z: np.array([0.3 - 0.7j, 1.1 + 0.2j, -0.4 + 1.9j]),
    A: np.array([[[0.5, -1.0], [2.0, 0.25]], [[1.0, 0.0], [0.5, -0.75]], [[0.0, 1.0], [0.0, 0.0]]]),
    B: np.array([[[1.0, 0.5], [-0.5, 2.0]]] * 3),
}
THIRD = sp.Rational(1, 3)
FUNCTIONS: tuple[Any, ...] = (
    *(sp.exp(t**2) * sp.sin(t) / (3 + t), sp.cos(t * s) - sp.sinh(t) * sp.cosh(2 * t), sp.log(2 + t**2), 1 / t**3),
    *(sp.sqrt(1 + t**2), (2 + t**2) ** THIRD, (2 + sp.cos(t)) ** t, t**4, sp.tan(t / 3), sp.atan(t), sp.erf(t)),
    *(abs(t) * t, sp.Max(t, t**2), sp.sign(t) * t, sp.re(sp.exp(sp.I * t)), abs(t + sp.I), sp.conjugate(z) * t),
    *(sp.Piecewise((t**3, t > 0), (sp.cos(t), True)), sp.Sum(t**n * n, (n, 0, 4)), phi(2, t), sp.pi * t),
)
MATRICES: tuple[Any, ...] = (
    *(MatrixExp(t * A + B), sp.Determinant(MatrixExp(t * A)), sp.Determinant(A + t * B), (B + t**2 * A).inv()),
    *(sp.Trace((A * t) ** 3) * B, sp.Transpose(A) * t, A * B, MatrixExp(A) * t),
)
slope = sp.Subs(sp.Derivative(sp.sin(w * t) / (2 + w**2), w), w, t**2)
KNOWN = {  # a formula for what balls do not expand
    **{each: each for each in (sp.tanh(t), sp.asin(t / 5), sp.acos(t / 5), sp.asinh(t), sp.atanh(t / 5))},
    **{each: each for each in (sp.log(t), sp.sqrt(t), sp.log(t) ** 2 / (t + 3))},  # also along the cut
    sp.Sum(t**n / sp.factorial(n), (n, 0, sp.oo)): sp.exp(t),
    slope: slope.doit(),
    sp.Subs(sp.Derivative(sp.exp(w * t), (w, 2)) * sp.Derivative(w**3 * t, w), w, t): 3 * t**5 * sp.exp(t**2),
}


def at_balls(expr: Any, place: int) -> np.ndarray:
    point = {symbol: rational(v[place]) if v.ndim == 1 else rational_matrix(v[place]) for symbol, v in POINTS.items()}
    point |= {k: sp.Integer(2)}
    with flint.ctx.workprec(200):
        value = scope_at(Balls(), point, exact_scope(point)).value(expr)
    entries = value.entries() if isinstance(value, flint.acb_mat) else [value]
    return np.array([complex(entry) for entry in entries])


def batch(arithmetic: Any) -> Any:
    return batch_scope(arithmetic, {**POINTS, k: 2})


def bounded(expr: Any) -> tuple[np.ndarray, np.ndarray]:
    values = {symbol: Approximate(v, np.zeros(v.shape)) for symbol, v in POINTS.items()}
    return tuple(map(rows, parts(batch_scope(RunningErrors(), {**values, k: 2}).value(expr))))


def rows(value: Any) -> np.ndarray:
    """The entries for each of the points, also where one value is that of all."""
    value = np.asarray(value)
    value = value.reshape(*value.shape[:-2], -1) if value.ndim > 1 else value[..., None]
    return np.broadcast_to(value, (3, value.shape[-1]))


@pytest.mark.parametrize("order", [1, 2, 5])
@pytest.mark.parametrize("expr", FUNCTIONS + MATRICES, ids=str)
def test_a_derivative_of_any_order_is_that_of_balls_and_within_its_bound(expr: Any, order: int) -> None:
    asked = sp.Derivative(expr, (t, order), evaluate=False)
    found = rows(batch(Arrays()).value(asked))
    expected = np.array([at_balls(asked, place) for place in range(3)])
    scale = np.abs(expected).max(axis=1, keepdims=True) + 1
    assert np.all(np.abs(found - expected) <= 1e-11 * scale)
    value, error = bounded(asked)
    assert np.all(np.abs(value - expected) <= error + 1e-300)
    assert np.all(error <= 1e-9 * scale)


@pytest.mark.parametrize("order", [1, 2, 4])
@pytest.mark.parametrize("expr", KNOWN, ids=str)
def test_a_derivative_is_that_of_a_formula(expr: Any, order: int) -> None:
    asked, formula = sp.Derivative(expr, (t, order), evaluate=False), sp.diff(KNOWN[expr], t, order)
    expected = np.array([[complex(formula.subs(t, sp.Float(number, 30)))] for number in POINTS[t]])
    for found in (rows(batch(Arrays()).value(asked)), bounded(asked)[0]):
        assert np.allclose(found, expected, rtol=1e-11)


def test_a_complex_derivative_is_that_of_balls() -> None:
    for expr in (sp.exp(z**2) / z, sp.log(z) * sp.sqrt(z), sp.tan(z), z**z):
        asked = sp.Derivative(expr, (z, 3), evaluate=False)
        expected = np.array([at_balls(asked, place)[0] for place in range(3)])
        assert np.allclose(batch(Arrays()).value(asked), expected, rtol=1e-12)


@pytest.mark.parametrize("expr", [abs(t), sp.sign(t), sp.Max(t, 0), sp.Piecewise((t, t > 0), (-t, True))], ids=str)
def test_across_a_kink_or_a_jump_there_is_no_number(expr: Any) -> None:
    scope = batch_scope(Arrays(), {t: np.array([0.0, 1.0])})
    found = scope.value(sp.Derivative(expr, t, evaluate=False))
    assert np.isnan(found[0])
    assert np.isfinite(found[1])


def test_across_a_cut_there_is_no_number() -> None:
    scope = batch_scope(Arrays(), {z: np.array([-1.0 + 0j, 1.0]), t: np.array([-1.0, 1.0])})
    for expr, symbol in ((sp.log(z), z), (sp.sqrt(z), z), (sp.log(t + sp.I * (t + 1)), t), (sp.asin(2 * t), t)):
        found = scope.value(sp.Derivative(expr, symbol, evaluate=False))
        assert np.isnan(found[0])
    assert np.allclose(scope.value(sp.Derivative(sp.log(t), t, evaluate=False)), [-1, 1])  # along the cut


def test_what_has_no_power_series_is_refused_and_so_is_an_order_beyond_fifteen() -> None:
    for expr in (abs(z), sp.conjugate(z), sp.arg(z)):
        with pytest.raises(NotApplicable, match="power series"):
            batch(Arrays()).value(sp.Derivative(expr, z, evaluate=False))
    with pytest.raises(NotApplicable, match="up to order 15; got order 16"):
        batch(Arrays()).value(sp.Derivative(sp.exp(t), (t, 16), evaluate=False))
    with pytest.raises(NotApplicable, match="spectrum"):
        batch(Arrays()).value(sp.Derivative(MatrixFunction(sp.Lambda(w, sp.log(w)), t * B)[0, 0], t, evaluate=False))


def test_the_spectrum_of_a_matrix_without_the_parameter_is_that_of_the_matrix() -> None:
    logarithm = MatrixFunction(sp.Lambda(w, sp.log(w)), B)
    found = batch(Arrays()).value(sp.Derivative(t**2 * logarithm, t, evaluate=False))
    assert np.allclose(found, 2 * POINTS[t][:, None, None] * batch(Arrays()).value(logarithm), rtol=1e-14)


def test_a_function_of_the_point_is_expanded_by_its_formula() -> None:
    scope = batch_scope(Arrays(), {t: POINTS[t], f: sp.Lambda(w, w**3 + sp.sin(w))})
    found = scope.value(sp.Derivative(f(t), (t, 2), evaluate=False))
    assert np.allclose(found, 6 * POINTS[t] - np.sin(POINTS[t]), rtol=1e-14)


def test_a_mutant_that_forgets_the_factorial_or_a_coefficient_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = sp.Derivative(t**3, (t, 3), evaluate=False)
    assert np.allclose(batch(Arrays()).value(asked), 6)
    monkeypatch.setattr(module, "factorial", lambda order: 1)
    assert not np.allclose(batch(Arrays()).value(asked), 6)


def test_jets_of_an_outer_parameter_are_constants_for_an_inner_one() -> None:
    outer, inner = Jet((2.0, 1.0), 2, 1), Jet((3.0, 1.0), 2, 2)
    for product in (outer * inner, inner * outer):
        assert product.depth == 2
        assert [c.coefficients for c in product.coefficients] == [(6.0, 3.0), (2.0, 1.0)]
    quotient = (outer / inner) * inner
    assert np.allclose(quotient.coefficients[0].coefficients, (2.0, 1.0))
    assert (outer + inner).coefficients[0].coefficients == (5.0, 1.0)
    assert (1.0 - replace(inner, coefficients=(1.0, 1.0))).coefficients == (0.0, -1.0)
