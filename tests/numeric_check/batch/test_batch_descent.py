"""Gradient descent and flows in batches: closed forms, the order of the method, divergence, bad input, mutants."""

from __future__ import annotations

from fractions import Fraction
from importlib import import_module

import numpy as np
import pytest
import sympy as sp

from numeric_check.batch import descend, flow
from symbolic.modified_equation import modified_coefficients

module = import_module("numeric_check.batch.descent")
STARTS = np.random.default_rng(0).uniform(-1, 1, (50, 2))
TURN = np.array([[0.0, 1.0], [-1.0, 0.0]])
ROUNDING = 1e-13  # a thousand steps of size one round by less
SLACK = 0.05  # of an observed exponent


def identity(x):
    return x


def square(y):
    return y**2


# --- descend


def test_on_a_quadratic_loss_each_step_multiplies_by_one_minus_h_lambda():
    eigenvalues = np.array([0.5, 3.0])
    points = descend(lambda x: eigenvalues * x, STARTS, step=0.25, steps=8).points
    powers = (1 - 0.25 * eigenvalues) ** np.arange(9)[:, None]
    np.testing.assert_allclose(points, STARTS * powers[:, None], rtol=1e-14)


def test_every_row_goes_its_own_way_as_if_alone():
    def gradient(x):
        return x**3 - x[:, ::-1]

    together = descend(gradient, STARTS, step=0.1, steps=20).points
    for i in (0, 17, 49):
        np.testing.assert_array_equal(together[:, i : i + 1], descend(gradient, STARTS[i : i + 1], 0.1, 20).points)


def test_keeping_fewer_points_keeps_the_same_points():
    all_points = descend(np.sin, STARTS, step=0.1, steps=12).points
    np.testing.assert_array_equal(descend(np.sin, STARTS, 0.1, 12, every=4).points, all_points[::4])


def test_a_step_beyond_two_over_lambda_diverges_and_says_from_which_step_on():
    result = descend(lambda x: x * np.array([[1.0], [1e200]]), [[1.0], [1.0]], step=0.5, steps=3)
    np.testing.assert_array_equal(result.diverged, [-1, 2])
    np.testing.assert_array_equal(result.points[:, 0, 0], [1, 0.5, 0.25, 0.125])
    assert np.isfinite(result.points[1, 1, 0])
    assert not np.isfinite(result.points[2:, 1, 0]).any()


def test_a_gradient_that_is_nan_at_a_point_is_reported_although_every_start_is_finite():
    result = descend(np.sqrt, [[4.0], [-4.0]], step=1.0, steps=2)
    np.testing.assert_array_equal(result.diverged, [-1, 1])


def test_integers_and_single_precision_are_computed_in_double_and_empty_batches_are_fine():
    for starts in ([[3, 1]], np.array([[3, 1]], np.float32)):
        assert descend(identity, starts, 0.1, 1).points.dtype == np.float64
        assert flow(identity, starts, 0.1, 1).end.dtype == np.float64
    assert descend(identity, np.empty((0, 2)), 0.1, 3).points.shape == (4, 0, 2)
    assert flow(identity, np.empty((0, 2)), 0.1, 3).error.shape == (0,)


# --- flow


def dormand_prince():
    rows = [(), *module.STAGES]
    exact = [[sp.Rational(Fraction(a).limit_denominator(20000)) for a in row] for row in (*rows, module.WEIGHTS)]
    A = [row + [sp.S.Zero] * (6 - len(row)) for row in exact[:-1]]
    return A, exact[-1]


def test_the_tableau_satisfies_every_condition_of_order_five_exactly_and_not_of_order_six():
    coefficients = modified_coefficients(*dormand_prince(), 6)
    low = [value for tree, value in coefficients.items() if 2 <= tree.order <= 5]
    assert len(low) == 1 + 2 + 4 + 9
    assert not any(low)
    assert any(value for tree, value in coefficients.items() if tree.order == 6)


@pytest.mark.parametrize(("row", "column"), [(1, 0), (3, 1), (5, 4)])
def test_one_wrong_entry_of_the_tableau_loses_the_order(row, column):
    A, b = dormand_prince()
    A[row][column] += sp.Rational(1, 1000)
    coefficients = modified_coefficients(A, b, 5)
    assert any(value for tree, value in coefficients.items() if tree.order > 1)


def test_the_flows_of_a_rotation_and_of_y_squared_are_the_closed_forms():
    turned = flow(lambda y: y @ TURN.T, STARTS, time=2.0, substeps=256)
    R = np.array([[np.cos(2), np.sin(2)], [-np.sin(2), np.cos(2)]])
    np.testing.assert_allclose(turned.end, STARTS @ R.T, atol=ROUNDING)
    back = flow(lambda y: y @ TURN.T, turned.end, time=-2.0, substeps=256)
    np.testing.assert_allclose(back.end, STARTS, atol=ROUNDING)
    np.testing.assert_allclose(flow(square, STARTS, 0.5, 256).end, STARTS / (1 - 0.5 * STARTS), atol=ROUNDING)


def test_a_flow_for_no_time_goes_nowhere():
    result = flow(square, STARTS, 0.0, 1)
    np.testing.assert_array_equal(result.end, STARTS)
    assert not result.error.any()


def sine_errors(substeps):
    """Of the flow of sin y at time 3, 2 arctan(e³ tan(y/2)): the true errors and the estimates."""
    starts = np.linspace(0.2, 0.8, 20)[:, None]
    result = flow(np.sin, starts, 3.0, substeps)
    return np.abs(result.end - 2 * np.arctan(np.exp(3) * np.tan(starts / 2)))[:, 0], result.error


@pytest.mark.parametrize("substeps", [16, 32, 64])
def test_the_largest_estimate_is_the_largest_error_within_a_factor_of_two(substeps):
    errors, estimates = sine_errors(substeps)
    assert errors.max() / 2 < estimates.max() < 2 * errors.max()


def test_the_error_falls_with_the_fifth_power_of_the_step():
    counts = np.array([64, 96, 128])
    errors = [np.sqrt(np.mean(sine_errors(n)[0] ** 2)) for n in counts]
    assert abs(np.polyfit(np.log(1 / counts), np.log(errors), 1)[0] - 5) < SLACK


@pytest.mark.parametrize(("row", "column"), [(0, 0), (2, 1), (4, 4)])
def test_a_wrong_stage_is_seen_in_the_order(row, column, monkeypatch):
    stages = [list(stage) for stage in module.STAGES]
    stages[row][column] += 1e-3
    monkeypatch.setattr(module, "STAGES", tuple(map(tuple, stages)))
    with pytest.raises(AssertionError):
        test_the_error_falls_with_the_fifth_power_of_the_step()


def test_past_a_pole_the_row_has_diverged_or_an_error_that_says_so_and_the_others_are_untouched():
    result = flow(square, [[2.0], [0.5], [1e200]], time=1.0, substeps=64)
    assert result.diverged[2]
    assert result.error[2] == np.inf
    assert not result.diverged[1]
    assert abs(result.end[1, 0] - 1) < 1e-11
    assert result.diverged[0] or result.error[0] > 1


def test_a_field_may_use_one_buffer_for_all_its_results():
    buffer = np.empty_like(STARTS)

    def field(y):
        np.square(y, out=buffer)
        return buffer

    np.testing.assert_array_equal(flow(field, STARTS, 0.5, 8).end, flow(square, STARTS, 0.5, 8).end)


# --- input

BAD_STARTS = {
    "one axis": (np.ones(3), ValueError, r"starts must have shape \(N, d\); got shape \(3,\)"),
    "nan": ([[1.0, np.nan]], ValueError, r"starts must be finite; got nan at index \(0, 1\)"),
    "infinity": ([[1.0], [-np.inf]], ValueError, r"starts must be finite; got -inf at index \(1, 0\)"),
    "complex": ([[1j]], TypeError, "starts must hold real numbers; got dtype complex128"),
    "strings": ([["1"]], TypeError, "starts must hold float32, .*; got dtype <U1"),
    "ragged": ([[1.0], [1.0, 2.0]], TypeError, "starts must be an array .*; got nested sequences of unequal length"),
}
BAD_FIELDS = {
    "another shape": (lambda y: y[:, :1], ValueError, r"must return the shape \(50, 2\) .*; got shape \(50, 1\)"),
    "a number": (lambda y: 1.0, ValueError, r"must return the shape \(50, 2\) of its argument; got shape \(\)"),
    "complex": (lambda y: 1j * y, TypeError, "must return real numbers; got dtype complex128"),
    "objects": (lambda y: y.astype(object), TypeError, "must return real numbers; got dtype object"),
}


@pytest.mark.parametrize("case", BAD_STARTS)
def test_bad_starts_get_an_error_that_says_what_is_needed(case):
    starts, error, message = BAD_STARTS[case]
    with pytest.raises(error, match=message):
        descend(identity, starts, 0.1, 1)
    with pytest.raises(error, match=message):
        flow(identity, starts, 0.1, 1)


@pytest.mark.parametrize("case", BAD_FIELDS)
def test_a_function_with_wrong_values_gets_an_error_that_names_it(case):
    field, error, message = BAD_FIELDS[case]
    with pytest.raises(error, match=f"gradient {message}"):
        descend(field, STARTS, 0.1, 1)
    with pytest.raises(error, match=f"field {message}"):
        flow(field, STARTS, 0.1, 1)


def test_a_function_that_writes_to_the_points_is_found_out():
    def field(y):
        y *= 2
        return y

    with pytest.raises(ValueError, match="read-only"):
        descend(field, STARTS, 0.1, 1)
    with pytest.raises(ValueError, match="read-only"):
        flow(field, STARTS, 0.1, 1)


@pytest.mark.parametrize("step", [0, -0.1, np.nan, np.inf])
def test_a_step_is_finite_and_above_zero(step):
    with pytest.raises(ValueError, match="step must be a finite number above 0; got"):
        descend(identity, STARTS, step, 1)


@pytest.mark.parametrize("count", [0, -1, 2.0, True, "2"])
def test_numbers_of_steps_are_integers_above_zero(count):
    with pytest.raises(ValueError, match="steps must be an integer of at least 1; got"):
        descend(identity, STARTS, 0.1, count)
    with pytest.raises(ValueError, match="every must be an integer of at least 1; got"):
        descend(identity, STARTS, 0.1, 4, every=count)
    with pytest.raises(ValueError, match="substeps must be an integer of at least 1; got"):
        flow(identity, STARTS, 0.1, count)


def test_the_last_point_is_never_left_out_and_a_time_is_finite():
    with pytest.raises(ValueError, match=r"every must divide steps, .*; got every=3, steps=10"):
        descend(identity, STARTS, 0.1, 10, every=3)
    with pytest.raises(ValueError, match="time must be a finite number; got nan"):
        flow(identity, STARTS, np.nan, 1)


def test_a_step_beyond_the_range_of_floats_is_refused():
    with pytest.raises(ValueError, match="step must be within the range of floats"):
        descend(identity, STARTS, 10**400, 1)
    with pytest.raises(ValueError, match="time must be within the range of floats"):
        flow(identity, STARTS, -(10**400), 1)


@pytest.mark.parametrize("value", ["0.1", None, 1j, True])
def test_a_step_or_time_that_is_no_real_number_is_refused(value):
    with pytest.raises(TypeError, match="step must be a real number; got"):
        descend(identity, STARTS, value, 1)
    with pytest.raises(TypeError, match="time must be a real number; got"):
        flow(identity, STARTS, value, 1)
