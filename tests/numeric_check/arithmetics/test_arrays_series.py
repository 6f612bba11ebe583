"""Series of batches in float64: sums that have a closed form, where they end, and mutants of the blocks."""

from __future__ import annotations

from itertools import count, repeat
from typing import Any

import numpy as np
import pytest
import sympy as sp
from scipy.linalg import expm, logm, sinhm

from numeric_check.arrays import series as module
from numeric_check.arrays.evaluator import Arrays
from numeric_check.arrays.series import sum_to_rest
from numeric_check.evaluation.evaluate import batch_scope
from numeric_check.rules.refusals import TooLong
from symbolic import MatrixSum
from tests.sampling import sampled

k = sp.Symbol("k", integer=True, positive=True)
n = sp.Symbol("n", integer=True, nonnegative=True)
t = sp.Symbol("t")
B, C = sp.MatrixSymbol("B", k, k), sp.MatrixSymbol("C", k, k)
POINTS, SIZE = 8, 3
EYE = np.eye(SIZE)

LAWS: dict[str, tuple[Any, Any]] = {
    "exp(tB)": (MatrixSum(t**n / sp.factorial(n) * B**n, (n, 0, sp.oo)), lambda b, c, t: expm(t * b)),
    "exp B from the third term on": (
        MatrixSum(B**n / sp.factorial(n), (n, 2, sp.oo)),
        lambda b, c, t: expm(b) - EYE - b,
    ),
    "(I − B)⁻¹": (MatrixSum(B**n, (n, 0, sp.oo)), lambda b, c, t: np.linalg.inv(EYE - b)),
    "C(I + B)⁻¹C": (MatrixSum((-1) ** n * C * B**n * C, (n, 0, sp.oo)), lambda b, c, t: c @ np.linalg.inv(EYE + b) @ c),
    "sinh B": (MatrixSum(B ** (2 * n + 1) / sp.factorial(2 * n + 1), (n, 0, sp.oo)), lambda b, c, t: sinhm(b)),
    "−log det(I − B)": (
        sp.Sum(sp.Trace(B**n) / n, (n, 1, sp.oo)),
        lambda b, c, t: -np.log(np.linalg.det(EYE - b)),
    ),
    "tr(C log(I + B) B)": (
        sp.Sum((-1) ** (n + 1) / n * sp.Trace(C * B**n * B), (n, 1, sp.oo)),
        lambda b, c, t: np.trace(c @ logm(EYE + b) @ b),
    ),
    "Σ |tr Bⁿ|/n": (
        sp.Sum(sp.Abs(sp.Trace(B**n)) / n, (n, 1, sp.oo)),
        lambda b, c, t: sum(abs(np.trace(np.linalg.matrix_power(b, n))) / n for n in range(1, 80)),
    ),
    "exp t": (sp.Sum(t**n / sp.factorial(n), (n, 0, sp.oo)), lambda b, c, t: np.exp(t)),
}


def batch(scale: float = 0.3) -> dict[Any, Any]:
    """B of spectral radius at most ``scale``, C, and t."""
    rng = np.random.default_rng(3)
    b = rng.standard_normal((POINTS, SIZE, SIZE))
    b *= scale / np.linalg.norm(b, 2, axis=(1, 2), keepdims=True)
    return {k: SIZE, B: b, C: rng.standard_normal((POINTS, SIZE, SIZE)), t: rng.uniform(-2, 2, POINTS)}


def off(name: str) -> float:
    """How far the sum is from its closed form, relative to it."""
    expr, closed = LAWS[name]
    values = batch()
    found = batch_scope(Arrays(), values).value(expr)
    right = np.array([closed(*point) for point in zip(values[B], values[C], values[t], strict=True)])
    assert found.shape == right.shape
    return float(np.max(np.abs(found - right)) / np.max(np.abs(right)))


@pytest.mark.parametrize("name", sampled(LAWS, 6))
def test_the_sum_is_its_closed_form(name: str) -> None:
    assert off(name) < 1e-13


MUTANTS = {
    "a term too few in each block": ("_combined", lambda powers, block: sum_of(powers[:-1], block[:-1])),
    "a power too high": ("_combined", lambda powers, block: sum_of(powers[1:], block)),
    "coefficients in the other order": ("_combined", lambda powers, block: sum_of(powers, block[::-1])),
    "quiet too soon": ("_negligible", lambda size, total: True),
    "traces that are not transposed": (
        "_terms",
        lambda scope, series, block, power, powers: not_transposed(*power_of(block, power, powers)),
    ),
}


def sum_of(powers: Any, block: Any) -> Any:
    return sum(np.asarray(s)[..., None, None] * power for s, power in zip(block, powers, strict=False))


def power_of(block: Any, power: Any, powers: Any) -> tuple[Any, Any, Any]:
    return block, power, powers


def not_transposed(block: Any, power: Any, powers: Any) -> list[Any]:
    return [s * np.einsum("...ij,...ji->...", power, each) for s, each in zip(block, powers, strict=True)]


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_mutant_of_the_blocks_is_found(mutant: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name, wrong = MUTANTS[mutant]
    monkeypatch.setattr(module, name, wrong)
    law = "tr(C log(I + B) B)" if name == "_terms" else "exp(tB)"
    assert off(law) > 1e-9


def test_a_sum_that_is_still_moving_after_400_terms_is_too_long() -> None:
    slow = batch(0.999)
    for expr in (MatrixSum(B**n, (n, 0, sp.oo)), sp.Sum(sp.Trace(B**n), (n, 0, sp.oo))):
        with np.errstate(all="ignore"), pytest.raises(TooLong, match="the sum over n needs more than 400 terms"):
            batch_scope(Arrays(), {**slow, B: slow[B] * 0 + 0.999 * EYE}).value(expr)


def test_one_point_that_is_not_at_rest_holds_the_sum_up() -> None:
    terms = (np.array([0.0, 0.5**i]) for i in count())
    assert sum_to_rest(terms, n, 0).tolist() == [0.0, 2.0]
    with pytest.raises(TooLong):
        sum_to_rest(repeat(np.array([0.0, 1.0])), n, 0)


def test_zeros_before_the_first_place_do_not_end_a_sum() -> None:
    late = lambda: iter([*[0.0] * 20, 1.0, *[0.0] * 400])
    assert sum_to_rest(late(), n, 20) == 1.0
    assert sum_to_rest(late(), n, 0) == 0.0  # which is why the first place is asked for
