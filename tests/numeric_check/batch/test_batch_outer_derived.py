"""The batch formulas against the derived closed forms, printed to NumPy by lambdify."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import sympy as sp
from numpy.typing import NDArray

import symbolic
from numeric_check.batch import exp_low_rank, exp_outer, exp_outer_apply
from proofs.chapters.rank_one import rank_one_exponential
from tests.sampling import slow

K = 3
TOLERANCE = 200 * 2.0**-52  # both sides round about K² times; entries are of size up to 10


def derived_exp_outer(x: sp.Matrix, y: sp.Matrix) -> sp.Matrix:
    """The last line of the derivation, which holds for columns of every length, at columns of length K."""
    line = rank_one_exponential.derive().steps[-1].expr
    (length,) = (letter for letter in line.free_symbols if not isinstance(letter, sp.MatrixSymbol))
    concrete = line.subs(length, K)
    letters = sorted(concrete.atoms(sp.MatrixSymbol), key=str)
    entries = {letter[i, 0]: value[i] for letter, value in zip(letters, (x, y), strict=True) for i in range(K)}
    return concrete.as_explicit().xreplace(entries)


def lambdified(formula: Callable, *names: str) -> Callable[..., NDArray]:
    """The formula as a function of columns, one row of the batch at a time."""
    letters = [sp.MatrixSymbol(name, K, 1) for name in names]
    entries = formula(*(letter.as_explicit() for letter in letters))
    function = sp.lambdify(letters, sp.Matrix(entries), modules="numpy")
    return lambda *rows: np.array([function(*(row[:, None] for row in each)) for each in zip(*rows, strict=True)])


def rows(complex_: bool) -> tuple[NDArray, ...]:
    rng = np.random.default_rng(5)
    real, imaginary = rng.standard_normal((2, 3, 20, K))
    values = real + 1j * imaginary if complex_ else real
    values[0, 0], values[1, 0] = [1, 2, 0], [2, -1, 5]  # s = 0
    values[0, 1], values[1, 1] = [1e-9, 0, 0], [1, 1, 1]  # s near 0
    return tuple(values)


def agree(a: NDArray, b: NDArray) -> bool:
    return bool(np.all(np.abs(a - b) <= TOLERANCE * (1 + np.abs(b).max(axis=(1, 2), keepdims=True))))


@pytest.mark.parametrize("complex_", [False, True])
def test_exp_outer_is_the_derived_closed_form(complex_: bool) -> None:
    x, y, _ = rows(complex_)
    assert agree(lambdified(derived_exp_outer, "x", "y")(x, y), exp_outer(x, y))


MUTANTS = {
    "minus": lambda x, y: symbolic.exp_outer(-x, y),
    "conjugated": lambda x, y: symbolic.exp_outer(x, y.conjugate()),
    "phi2": lambda x, y: sp.eye(K) + symbolic.phi(2, (y.T * x)[0]) * x * y.T,
    "exchanged": lambda x, y: symbolic.exp_outer(y, x),
}


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_broken_closed_form_does_not_agree(mutant: str) -> None:
    x, y, _ = rows(complex_=True)
    assert not agree(lambdified(MUTANTS[mutant], "x", "y")(x, y), exp_outer(x, y))


@pytest.mark.parametrize("complex_", [False, True])
def test_the_action_is_the_derived_closed_form_times_the_vector(complex_: bool) -> None:
    x, y, v = rows(complex_)
    closed_form = lambdified(lambda x, y, v: derived_exp_outer(x, y) * v, "x", "y", "v")
    assert agree(closed_form(x, y, v), exp_outer_apply(x, y, v)[:, :, None])


@pytest.mark.parametrize("pairs", slow([1, 5], 5))
def test_exp_low_rank_is_the_derived_closed_form(pairs: int) -> None:
    """With YᵀX upper triangular, φ₁ of it is explicit: divided differences of φ₁ off the diagonal."""
    rng = np.random.default_rng(8)
    for _ in range(pairs):
        X, Y = triangular_pair(rng)
        got = exp_low_rank(np.array(X, float)[None], np.array(Y, float)[None])
        true = np.array(symbolic.exp_low_rank(X, Y).evalf(30), dtype=float)[None]
        assert agree(true, got)
        assert not agree(true, got.transpose(0, 2, 1))


def triangular_pair(rng: np.random.Generator) -> tuple[sp.Matrix, sp.Matrix]:
    """Integers over 4 with YᵀX = [[a, b], [0, c]]: x₁ = e₁a + …, chosen so that y₂ᵀx₁ = 0."""
    a, b, c, d = (sp.Rational(int(n), 4) for n in rng.integers(1, 9, 4))
    return sp.Matrix([[a, b], [0, c], [d, d]]), sp.Matrix([[1, 0], [0, 1], [0, 0]])
