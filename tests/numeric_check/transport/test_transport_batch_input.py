"""What verify_batch refuses to read, and what little it is content with."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from numeric_check.transport import verify_batch


@pytest.mark.parametrize("k", [0, 3])
def test_no_problems_and_no_triples_are_fine(k: int) -> None:
    empty = np.zeros((0, k), int)
    verdict = verify_batch(np.empty((0, 2, 2)), *[np.empty((0, 2))] * 4, (empty, empty, empty))
    assert verdict.optimal.shape == (0,)
    none = np.zeros((1, 0), int)
    assert verify_batch(np.ones((1, 1, 1)), [[0]], [[0]], [[1]], [[0]], (none, none, none)).optimal.all()
    assert not verify_batch(np.ones((1, 1, 1)), [[1]], [[1]], [[1]], [[0]], (none, none, none)).primal.holds.any()


GOOD: dict[str, Any] = {
    "C": np.zeros((1, 2, 2)),
    "p": np.ones((1, 2)),
    "q": np.ones((1, 2)),
    "f": np.zeros((1, 2)),
    "g": np.zeros((1, 2)),
    "plan": np.eye(2)[None],
}


INDEX = np.array([[0, 1]])


BAD = {
    "C of two axes": ({"C": np.zeros((2, 2))}, ValueError, r"C must have shape \(N, n, m\); got shape \(2, 2\)"),
    "no rows": ({"C": np.zeros((1, 0, 2))}, ValueError, r"C must have at least one entry in every problem; got"),
    "infinite cost": (
        {"C": [[[0, np.inf], [0, 0]]]},
        ValueError,
        r"C must hold finite costs; got inf at .*\(0, 0, 1\)",
    ),
    "minus infinity": (
        {"C": [[[0, 0], [-np.inf, 0]]]},
        ValueError,
        r"C must hold finite costs; got -inf at .*\(0, 1, 0\)",
    ),
    "nan cost": ({"C": [[[0, 0], [0, np.nan]]]}, ValueError, r"C must hold finite costs; got nan at index \(0, 1, 1\)"),
    "complex": ({"C": np.zeros((1, 2, 2), complex)}, TypeError, "C must hold real numbers .*; got dtype complex128"),
    "objects": ({"p": np.array([[Fraction(1), 1]])}, TypeError, "p must hold real numbers .*; got dtype object"),
    "negative mass": ({"p": [[3.0, -1.0]]}, ValueError, r"p must hold finite masses ≥ 0; got -1\.0 at index \(0, 1\)"),
    "nan mass": ({"q": [[np.nan, 1.0]]}, ValueError, r"q must hold finite masses ≥ 0; got nan at index \(0, 0\)"),
    "shape of p": ({"p": np.ones((1, 3))}, ValueError, r"p must have shape \(1, 2\), one mass for each row of C; got"),
    "shape of g": (
        {"g": np.ones((1, 3))},
        ValueError,
        r"g must have shape \(1, 2\), one potential for each column of C",
    ),
    "unequal totals": (
        {"p": [[1.0, 1.1]]},
        ValueError,
        r"p and q must have one total mass, to 2⁻⁴⁰ of it; got 2\.1 and 2",
    ),
    "only f": ({"g": None}, ValueError, "f and g must be given together, or neither; got only f"),
    "only g": ({"f": None}, ValueError, "f and g must be given together, or neither; got only g"),
    "nothing": ({"f": None, "g": None, "plan": None}, ValueError, "there is nothing to verify"),
    "nan potential": ({"f": [[0.0, np.nan]]}, ValueError, r"f must be finite; got nan at index \(0, 1\)"),
    "shape of plan": ({"plan": np.ones((1, 2, 3))}, ValueError, r"plan must have shape \(1, 2, 2\), the shape of C"),
    "nan plan": (
        {"plan": [[[np.nan, 0], [0, 1.0]]]},
        ValueError,
        r"plan must hold finite masses; got nan at .*\(0, 0, 0\)",
    ),
    "infinite plan": (
        {"plan": [[[1, 0], [0, np.inf]]]},
        ValueError,
        r"plan must hold finite masses; got inf at .*\(0, 1, 1\)",
    ),
    "two arrays": ({"plan": (INDEX, INDEX)}, ValueError, r"plan must be an array \(N, n, m\) or three arrays.*; got 2"),
    "index too large": (
        {"plan": (INDEX, INDEX + 1, INDEX)},
        ValueError,
        r"j must hold indices from 0 to 1; got 2 at .*\(0, 1\)",
    ),
    "negative index": ({"plan": (INDEX - 1, INDEX, INDEX)}, ValueError, r"i must hold indices from 0 to 1; got -1 at"),
    "float index": ({"plan": (INDEX * 1.0, INDEX, INDEX)}, TypeError, "i must hold integers, .*; got dtype float64"),
    "infinite mass": ({"plan": (INDEX, INDEX, [[1.0, np.inf]])}, ValueError, r"mass must be finite; got inf at"),
    "triples of other N": (
        {"plan": (*[np.zeros((2, 1), int)] * 3,)},
        ValueError,
        r"mass must have shape \(1, 1\), triples",
    ),
    "tolerance": ({"mass_tolerance": -1.0}, ValueError, r"mass_tolerance must be a finite number ≥ 0; got -1\.0"),
    "nan tolerance": ({"cost_tolerance": np.nan}, ValueError, "cost_tolerance must be a finite number ≥ 0; got nan"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gets_an_error_that_says_what_is_needed(case: str) -> None:
    new, error, message = BAD[case]
    with pytest.raises(error, match=message):
        verify_batch(**{**GOOD, **new})


def test_what_is_not_finite_is_named_in_any_block_with_potentials_or_without() -> None:
    C, plan = np.zeros((12, 200, 300)), np.full((12, 200, 300), 0.01)
    p, q = np.full((12, 200), 3.0), np.full((12, 300), 2.0)
    C[11, 199, 299] = np.inf
    with pytest.raises(ValueError, match=r"C must hold finite costs; got inf at index \(11, 199, 299\)"):
        verify_batch(C, p, q, plan=plan)
    with pytest.raises(ValueError, match=r"C must hold finite costs; got inf at index \(11, 199, 299\)"):
        verify_batch(C, p, q, np.zeros((12, 200)), np.zeros((12, 300)))
    plan[10, 198, 0] = np.nan
    with pytest.raises(ValueError, match=r"plan must hold finite masses; got nan at index \(10, 198, 0\)"):
        verify_batch(np.zeros_like(C), p, q, plan=plan)


def test_the_number_of_a_problem_is_right_beyond_the_first_thousands() -> None:
    C, ones = np.zeros((3000, 2, 2)), np.ones((3000, 2))
    C[2999, 1, 0] = np.nan
    with pytest.raises(ValueError, match=r"C must hold finite costs; got nan at index \(2999, 1, 0\)"):
        verify_batch(C, ones, ones, 0 * ones, 0 * ones)
    with pytest.raises(ValueError, match=r"plan must hold finite masses; got nan at index \(2999, 1, 0\)"):
        verify_batch(np.zeros_like(C), ones, ones, plan=C)
