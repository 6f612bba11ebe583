"""What wasserstein_1d_batch refuses to read."""

from __future__ import annotations

import numpy as np
import pytest

from numeric_check.transport import wasserstein_1d_batch

GOOD = np.array([[0.0, 1.0, 2.0]])
BAD = {
    "p = 3": ({"p": 3}, ValueError, "p must be 1 or 2; got 3"),
    "p = True": ({"p": True}, ValueError, "p must be 1 or 2; got True"),
    "p = 1.5": ({"p": 1.5}, ValueError, r"p must be 1 or 2; got 1\.5"),
    "one axis": ({"x": [1.0, 2.0]}, ValueError, r"x must have shape \(N, n\); got shape \(2,\)"),
    "empty rows": ({"y": np.empty((1, 0))}, ValueError, r"y must have at least one entry.*; got shape \(1, 0\)"),
    "unequal N": ({"y": np.ones((2, 3))}, ValueError, r"one number of rows; got shapes \(1, 3\) and \(2, 3\)"),
    "nan": ({"x": [[0.0, np.nan, 1.0]]}, ValueError, r"x must be finite; got nan at index \(0, 1\)"),
    "inf": ({"y": [[0.0, 1.0, -np.inf]]}, ValueError, r"y must be finite; got -inf at index \(0, 2\)"),
    "too large": (
        {"x": [[0.0, 1e200, 1.0]], "p": 2},
        ValueError,
        r"x must lie within ±2\^500 for p = 2.*1e\+200 at .*1",
    ),
    "long integers": ({"x": [[0, 1, 2**60]]}, ValueError, "x must hold integers within ±2⁵³"),
    "complex": ({"x": GOOD + 1j}, TypeError, "x must hold real numbers .*; got dtype complex128"),
    "booleans": ({"x": GOOD > 0}, TypeError, "x must hold real numbers .*; got dtype bool"),
    "ragged": ({"x": [[1.0], [1.0, 2.0]]}, TypeError, "x must be an array of real numbers .*; got nested sequences"),
    "masked": ({"x": np.ma.ones((1, 3))}, TypeError, "x must be a plain array; got a masked array"),
    "negative weight": (
        {"x_weights": [[1.0, -0.5, 0.5]]},
        ValueError,
        r"x_weights must hold finite .*-0\.5 at .*\(0, 1\)",
    ),
    "nan weight": ({"y_weights": [[1.0, np.nan, 0]]}, ValueError, r"y_weights must hold finite masses ≥ 0; got nan"),
    "weights of another shape": ({"x_weights": [[1.0]]}, ValueError, r"x_weights must have shape \(1, 3\)"),
    "unequal mass": ({"x_weights": 1.001 * GOOD / 3}, ValueError, "x_weights and y_weights must have one total mass"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gets_an_error_that_says_what_is_needed(case: str) -> None:
    changed, error, message = BAD[case]
    with pytest.raises(error, match=message):
        wasserstein_1d_batch(**{"x": GOOD, "y": GOOD, **changed})
