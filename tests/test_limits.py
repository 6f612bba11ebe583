"""Procedures on inputs of growing size: an answer in seconds, or UNDECIDED with the limit that is met."""

from __future__ import annotations

import time

import pytest
import sympy as sp

from symbolic import Verdict, decide_zero

k = sp.Symbol("k", integer=True)


@pytest.mark.parametrize("terms", [64, 200])
def test_a_sum_of_numbers_is_added_up(terms: int) -> None:
    squares = sp.Sum(sp.binomial(terms, k) ** 2, (k, 0, terms))
    start = time.process_time()
    assert decide_zero(squares - sp.binomial(2 * terms, terms), timeout=20).verdict is Verdict.PROVED
    assert decide_zero(squares - sp.binomial(2 * terms, terms) - 1, timeout=20).verdict is Verdict.REFUTED
    assert time.process_time() - start < 5
