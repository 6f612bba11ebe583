"""What the batch functions refuse, what they leave untouched, and where they write."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from numeric_check.batch import exp_low_rank, exp_outer, exp_outer_apply, exp_outer_inverse, exp_outer_logdet

GOOD = np.ones((2, 3))
OF_ROWS = [exp_outer, exp_outer_inverse, exp_outer_logdet]


def with_entry(value: complex) -> NDArray:
    array = np.ones((2, 3), np.result_type(type(value)))
    array[1, 2] = value
    return array


BAD = {
    "a number": (1.0, ValueError, r"x must have shape \(…, k\); got shape \(\)"),
    "another k": (
        np.ones((2, 4)),
        ValueError,
        r"x and y must agree in the last axis; got shapes \(2, 4\)",
    ),
    "another N": (np.ones((3, 3)), ValueError, r"x and y must have leading axes that broadcast; got shapes \(3, 3\)"),
    "broadcast nan": (np.array([0, np.nan, 0]), ValueError, r"x must be finite; got nan at index \(1,\)"),
    "nan": (with_entry(np.nan), ValueError, r"x must be finite; got nan at index \(1, 2\)"),
    "infinity": (with_entry(-np.inf), ValueError, r"x must be finite; got -inf at index \(1, 2\)"),
    "complex nan": (with_entry(complex(0, np.nan)), ValueError, r"x must be finite; got .*nanj.* at index \(1, 2\)"),
    "objects": (np.ones((2, 3), object), TypeError, "x must hold float32, .*; got dtype object"),
    "strings": (np.full((2, 3), "1"), TypeError, "x must hold float32, .*; got dtype <U1"),
    "None": (None, TypeError, "x must hold float32, .*; got dtype object"),
    "booleans": (np.ones((2, 3), bool), TypeError, "x must hold float32, .*; got dtype bool"),
    "half": (np.ones((2, 3), np.float16), TypeError, "x must hold float32, .*; got dtype float16"),
    "extended": (np.ones((2, 3), np.longdouble), TypeError, "x must hold float32, .*; got dtype (float128|longdouble)"),
    "dates": (np.zeros((2, 3), "M8[s]"), TypeError, r"x must hold float32, .*; got dtype datetime64\[s\]"),
    "ragged": ([[1.0], [1.0, 2.0]], TypeError, "x must be an array .*; got nested sequences of unequal length"),
    "masked": (np.ma.ones((2, 3)), TypeError, "x must be a plain array; got a masked array"),
}


@pytest.mark.parametrize("function", OF_ROWS)
@pytest.mark.parametrize("case", BAD)
def test_bad_rows_get_an_error_that_says_what_is_needed(function: Callable, case: str) -> None:
    value, error, message = BAD[case]
    with pytest.raises(error, match=message):
        function(value, GOOD)


@pytest.mark.parametrize("case", ["a number", "nan", "objects"])
def test_the_error_names_the_other_arguments_too(case: str) -> None:
    value, error, message = BAD[case]
    with pytest.raises(error, match=message.replace("x must", "y must")):
        exp_outer(GOOD, value)
    with pytest.raises(error, match=message.replace("x must", "v must")):
        exp_outer_apply(GOOD, GOOD, value)


def test_three_unequal_shapes_are_listed() -> None:
    with pytest.raises(ValueError, match=r"x, y and v must agree in the last axis; got shapes \(2, 3\), \(2, 3\) and"):
        exp_outer_apply(GOOD, GOOD, np.ones((2, 4)))


@pytest.mark.parametrize("position", [0, 1, 2])
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("other", [0.0, 1.0, 1e300])
def test_no_infinite_entry_slips_through_the_action(position: int, value: float, other: float) -> None:
    arguments = [np.full((70000, 1), other) for _ in range(3)]
    arguments[position][69999] = value
    with pytest.raises(ValueError, match=rf"{'xyv'[position]} must be finite; got {value} at index \(69999, 0\)"):
        exp_outer_apply(*arguments)


LOW_RANK_BAD = {
    "one axis": (np.ones(3), ValueError, r"X must have shape \(…, k, r\); got shape \(3,\)"),
    "another r": (np.ones((2, 3, 1)), ValueError, r"X and Y must agree in the last 2 axes; got shapes \(2, 3, 1\)"),
    "nan": (np.full((2, 3, 2), np.nan), ValueError, r"X must be finite; got nan at index \(0, 0, 0\)"),
    "half": (np.ones((2, 3, 2), np.float16), TypeError, "X must hold float32, .*; got dtype float16"),
    "huge": (np.full((2, 3, 2), 1e300), OverflowError, r"at most 2\^400 after balancing.*; got 1.22e\+150"),
}


@pytest.mark.parametrize("case", LOW_RANK_BAD)
def test_bad_matrices_get_an_error_that_says_what_is_needed(case: str) -> None:
    value, error, message = LOW_RANK_BAD[case]
    with pytest.raises(error, match=message):
        exp_low_rank(value, np.ones((2, 3, 2)))


BAD_OUT = {
    "shape": (
        np.empty((2, 3, 4)),
        ValueError,
        r"out must have the shape \(2, 3, 3\) of the result; got shape \(2, 3, 4\)",
    ),
    "dtype": (
        np.empty((2, 3, 3), np.float32),
        TypeError,
        "out must be an array of dtype float64, .*; got dtype float32",
    ),
    "list": ([[0.0]], TypeError, "out must be an array of dtype float64, .*; got list"),
    "broadcast": (np.broadcast_to(np.empty(()), (2, 3, 3)), ValueError, "out must be writable, .*; got a read-only or"),
}


@pytest.mark.parametrize("function", [exp_outer, exp_outer_inverse])
@pytest.mark.parametrize("case", BAD_OUT)
def test_a_bad_out_gets_an_error_that_says_what_is_needed(function: Callable, case: str) -> None:
    out, error, message = BAD_OUT[case]
    with pytest.raises(error, match=message):
        function(GOOD, GOOD, out=out)


def test_a_writable_out_that_repeats_memory_is_refused() -> None:
    repeated = np.lib.stride_tricks.as_strided(np.empty(9), (2, 3, 3), (0, 24, 8))
    with pytest.raises(ValueError, match="out must be writable, with memory of its own for every entry"):
        exp_outer(GOOD, GOOD, out=repeated)


def rows(dtype: str = "float64") -> tuple[NDArray, NDArray, NDArray]:
    x, y, v = np.random.default_rng(0).standard_normal((3, 6, 4)).astype(dtype)
    return x, y, v


@pytest.mark.parametrize("dtype", ["float32", "float64", "complex128"])
def test_inputs_are_never_written_and_may_be_read_only_and_strided(dtype: str) -> None:
    x, y, v = rows(dtype)
    strided = [np.repeat(np.repeat(a, 2, axis=0), 3, axis=1)[::2, ::-3][:, ::-1] for a in (x, y, v)]
    strided = [np.lib.stride_tricks.as_strided(a, writeable=False) for a in strided]
    copies = [a.copy() for a in strided]
    for function in OF_ROWS:
        np.testing.assert_array_equal(function(*strided[:2]), function(*copies[:2]))
    np.testing.assert_array_equal(exp_outer_apply(*strided), exp_outer_apply(*copies))
    np.testing.assert_array_equal(exp_low_rank(*[a[:, :, None] for a in strided[:2]]), exp_outer(*copies[:2]))
    for after, before in zip(strided, copies, strict=True):
        np.testing.assert_array_equal(after, before)


def test_the_other_byte_order_is_read() -> None:
    x, y, _ = rows()
    np.testing.assert_array_equal(exp_outer(x.astype(">f8"), y), exp_outer(x, y))


def test_out_is_filled_and_returned() -> None:
    x, y, v = rows()
    matrices, vectors = np.full((6, 4, 4), np.nan), np.full((6, 4), np.nan)
    assert exp_outer(x, y, out=matrices) is matrices
    np.testing.assert_array_equal(matrices, exp_outer(x, y))
    assert exp_outer_apply(x, y, v, out=vectors) is vectors
    np.testing.assert_array_equal(vectors, exp_outer_apply(x, y, v))


def test_out_may_be_strided_also_where_rows_are_carried_with_exponents() -> None:
    x, y, v = rows()
    x[2], y[2] = 1e200, 1e-200
    matrices, vectors = np.zeros((4, 6, 8)).transpose(1, 2, 0)[:, ::2], np.zeros((4, 6)).T
    np.testing.assert_array_equal(exp_outer(x, y, out=matrices), exp_outer(x, y))
    np.testing.assert_array_equal(exp_outer_apply(x, y, v, out=vectors), exp_outer_apply(x, y, v))


@pytest.mark.parametrize("position", [0, 1, 2])
def test_out_may_be_an_input(position: int) -> None:
    arguments = list(rows())
    expected = exp_outer_apply(*arguments)
    np.testing.assert_array_equal(exp_outer_apply(*arguments, out=arguments[position]), expected)


def test_out_may_overlap_an_input_shifted() -> None:
    memory = np.random.default_rng(1).standard_normal(28)
    x, out = memory[:24].reshape(6, 4), memory[4:].reshape(6, 4)
    _, y, v = rows()
    expected = exp_outer_apply(x, y, v)
    np.testing.assert_array_equal(exp_outer_apply(x, y, v, out=out), expected)


def test_exp_outer_may_write_over_its_own_rows() -> None:
    memory = np.random.default_rng(2).standard_normal(6 * 16)
    x, (_, y, _) = memory[40:64].reshape(6, 4), rows()
    expected = exp_outer(x, y)
    np.testing.assert_array_equal(exp_outer(x, y, out=memory.reshape(6, 4, 4)), expected)


def test_leading_axes_are_broadcast_and_may_be_none() -> None:
    x, y, v = rows()
    grid = x.reshape(3, 2, 1, 4)
    for function in OF_ROWS:
        expected = np.stack([function(np.broadcast_to(row, (6, 4)), y) for row in x])
        found = function(grid, y)
        np.testing.assert_array_equal(found, expected.reshape(3, 2, *expected.shape[1:]))
        np.testing.assert_array_equal(function(x[0], y[0]), expected[0, 0])
    assert exp_outer_apply(x[:, None], y, v[0]).shape == (6, 6, 4)
    np.testing.assert_array_equal(exp_outer_apply(x[:, None], y, v[0])[2, 3], exp_outer_apply(x[2], y[3], v[0]))
    X, Y = x.reshape(6, 1, 2, 2), y.reshape(6, 2, 2)
    np.testing.assert_array_equal(exp_low_rank(X, Y)[4, 5], exp_low_rank(X[4, 0], Y[5]))
    assert exp_low_rank(X[:0], Y).shape == (0, 6, 2, 2)


def test_out_is_filled_also_where_its_leading_axes_cannot_be_merged() -> None:
    x, y, v = (a.reshape(2, 3, 4) for a in rows())
    for function, arguments, shape in ((exp_outer, (x, y), (2, 3, 4, 4)), (exp_outer_apply, (x, y, v), (2, 3, 4))):
        out = np.zeros((3, 2, *shape[2:])).swapaxes(0, 1)
        assert function(*arguments, out=out) is out
        np.testing.assert_array_equal(out, function(*arguments))
