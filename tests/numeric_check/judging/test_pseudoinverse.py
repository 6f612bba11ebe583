"""A⁺ satisfies the conditions of Moore and Penrose in balls, its condition is that of differences, and defects show."""

from __future__ import annotations

import flint
import numpy as np
import pytest

from numeric_check import Verdict, judge
from numeric_check.judging.exact import SHARP, UndefinedError, balls, norm, precision
from numeric_check.judging.families import OF_INVERSES
from numeric_check.judging.pseudoinverse import pseudoinverse

STEP = 1e-5  # of a central difference: its error is about STEP², and that of rounding 1e-16/STEP
TURNS = np.array([1, 1j, -1, -1j, 1])


def drawn(name: str, shape: tuple[int, int], kind: str):
    A = OF_INVERSES[name](np.random.default_rng(sum(shape)), max(shape))[: shape[0], : shape[1]]
    return A if kind == "real" else A * TURNS[: shape[0], None] * (1 + 1j)


def adjoint(X: flint.acb_mat) -> flint.acb_mat:
    return X.conjugate().transpose()


def are_moore_penrose(A: flint.acb_mat, X: flint.acb_mat) -> bool:
    """AXA = A, XAX = X, and AX and XA are Hermitian."""
    pairs = ((A * X * A, A), (X * A * X, X), (adjoint(A * X), A * X), (adjoint(X * A), X * A))
    return all(left.overlaps(right) for left, right in pairs)


@pytest.mark.parametrize("kind", ["real", "complex"])
@pytest.mark.parametrize("shape", [(1, 1), (2, 1), (1, 2), (3, 2), (2, 4), (3, 3)])
@pytest.mark.parametrize("name", OF_INVERSES)
def test_the_conditions_of_moore_and_penrose_hold_and_no_other_matrix_satisfies_them(name, shape, kind):
    A = drawn(name, shape, kind)
    try:
        X = pseudoinverse(A).value
    except UndefinedError:
        assert np.linalg.matrix_rank(A) < min(shape)
        return
    with precision(600):
        assert are_moore_penrose(balls(A), X)
        assert not are_moore_penrose(balls(A), X * (1 + flint.acb(2) ** -60))
        assert not are_moore_penrose(balls(A), X.conjugate() * flint.acb(0, 1))
        assert max(x.rad() for x in X.entries()) <= 2 * SHARP * norm(X)


@pytest.mark.parametrize("shape", [(3, 2), (2, 3), (3, 3), (4, 1)])
@pytest.mark.parametrize("seed", range(3))
def test_the_condition_is_that_of_differences(shape, seed):
    A = np.random.default_rng(seed).standard_normal(shape)
    columns = []
    for place in np.ndindex(shape):
        E = np.zeros(shape)
        E[place] = STEP
        columns.append((np.linalg.pinv(A + E) - np.linalg.pinv(A - E)).ravel() / (2 * STEP))
    expected = np.linalg.norm(columns, 2) * np.linalg.norm(A) / np.linalg.norm(np.linalg.pinv(A))
    assert pseudoinverse(A).condition == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("A", [[[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]], [[0.0]], [[1.0, 1j], [-1j, 1.0]]])
def test_a_matrix_of_lower_rank_has_none_that_is_continuous(A):
    with pytest.raises(UndefinedError, match="not full rank"):
        pseudoinverse(np.array(A))


def test_the_function_of_numpy_holds_for_tall_wide_and_square_matrices():
    shapes = set()

    def pinv(A):
        shapes.add(A.shape)
        return np.linalg.pinv(A)

    assert judge(pinv, "pinv", sizes=(1, 2, 3)).verdict is Verdict.HOLDS
    assert {(3, 2), (2, 3), (2, 2), (4, 3, 2), (4, 2, 3), (2, 3, 4, 3)} <= shapes


def by_normal_equations(A):
    H = A.conj().swapaxes(-1, -2)
    return np.linalg.solve(H @ A, H) if A.shape[-2] >= A.shape[-1] else H @ np.linalg.inv(A @ H)


def tall_alone(A):
    if A.shape[-2] < A.shape[-1]:
        raise ValueError("fewer rows than columns")
    return np.linalg.pinv(A)


BROKEN = {
    "normal equations": by_normal_equations,
    "without conjugation": lambda A: np.linalg.pinv(A).conj(),
    "small singular values left out": lambda A: np.linalg.pinv(A, rcond=1e-2),
    "tall alone": tall_alone,
    "an inverse of the leading square": lambda A: np.linalg.inv(A[..., : min(A.shape[-2:]), : min(A.shape[-2:])]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_defect_is_refuted_at_a_small_matrix(name):
    report = judge(BROKEN[name], "pinv", sizes=(2, 3), draws=2)
    assert report.verdict is Verdict.REFUTED
    assert report.witness.arguments[0].size <= 4


def test_other_memory_of_rectangular_matrices_is_tried_too():
    def as_if_contiguous(A):
        axes = np.argsort([-abs(stride) for stride in A.strides], kind="stable")
        return np.linalg.pinv(A.transpose(axes).copy().reshape(A.shape) if A.size else A)

    report = judge(as_if_contiguous, "pinv", sizes=(2,), dtypes=["float64"])
    assert {row.name: row.verdict for row in report.rows}["one at a time"] is Verdict.HOLDS
    assert {row.name: row.verdict for row in report.rows}["transposed"] is Verdict.REFUTED
