"""Value and condition number of f(A), of its derivative L(A, E) and of its action f(A)B."""

from __future__ import annotations

from dataclasses import dataclass

import flint
import numpy as np
from numpy.typing import NDArray

from numeric_check.judging.exact import SHARP, UndefinedError, at_rising_precision, balls, floats, norm, precision
from numeric_check.judging.spectral import Interpolation, Jet

NORM_BITS = 300  # of norms and their quotients, of matrices that are sharp already


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What a function should give, and by how much a relative change of its arguments changes that.

    Attributes
    ----------
    value : in sharp balls, a matrix; a number is a matrix 1×1
    unit : max(‖value‖, smallest normal number of the arguments), Frobenius norm
    condition : κ = Σ ‖D_x f‖ ‖x‖/unit over the arguments x, with the operator norms of the derivatives; may be inf
    """

    value: flint.acb_mat
    unit: flint.arb
    condition: float

    def error(self, got: NDArray) -> float:
        """‖got − value‖/unit; infinite where ``got`` is not finite."""
        if not np.isfinite(got).all():
            return float("inf")
        with precision(NORM_BITS):
            return float((norm(balls(got.reshape(self.value.nrows(), -1)) - self.value) / self.unit).mid())

    def overflows(self, dtype: np.dtype) -> bool:
        """Whether the norm is so large that entries may exceed the largest float."""
        with precision(NORM_BITS):
            return bool(self.unit > float(np.finfo(dtype).max) / 4)

    @property
    def rounded(self) -> NDArray:
        """The midpoints in double precision, real ones if the imaginary parts are within the balls."""
        with precision(NORM_BITS):
            values = floats(self.value, flint.arb(1))
            real = all(abs(x.imag) <= SHARP * self.unit for x in self.value.entries())
        return values.real if real else values


def unit_of(value: flint.acb_mat, dtype: np.dtype) -> flint.arb:
    """max(‖value‖, smallest normal number)."""
    with precision(NORM_BITS):
        size, tiny = norm(value), flint.arb(float(np.finfo(dtype).tiny))
        return size if size > tiny else tiny


@dataclass(frozen=True, slots=True)
class Function:
    """A ↦ f(A), for a function with Taylor series (``jets``)."""

    jet: Jet

    def __call__(self, A: NDArray) -> Truth:
        value = at_rising_precision(lambda: Interpolation(A, self.jet).value())
        unit = unit_of(value, A.dtype)
        try:
            L = at_rising_precision(lambda: Interpolation(A, self.jet).derivative())
        except UndefinedError:  # the square root at a singular matrix
            return Truth(value=value, unit=unit, condition=float("inf"))
        return Truth(value=value, unit=unit, condition=operator_norm(L, unit) * size(A))


@dataclass(frozen=True, slots=True)
class Derivative:
    """(A, E) ↦ L(A, E), the upper right block of f([[A, E], [0, A]]); and so its derivatives are blocks of another L.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, (3.16); N. J. Higham and S. D. Relton, Higher order Fréchet
    derivatives of matrix functions and the level-2 condition number, SIAM J. Matrix Anal. Appl. 35 (2014) 1019-1037.
    """

    jet: Jet

    def __call__(self, A: NDArray, E: NDArray) -> Truth:
        n = len(A)
        B = np.block([[A, E], [np.zeros_like(A), A]])
        value = at_rising_precision(lambda: _upper_right(Interpolation(B, self.jet).value()))
        unit = unit_of(value, A.dtype)

        D = at_rising_precision(lambda: _by_blocks(Interpolation(B, self.jet).derivative(), n))
        return Truth(
            value=value,
            unit=unit,
            condition=operator_norm(D[:, :, 0], unit) * size(A) + operator_norm(D[:, :, 1], unit) * size(E),
        )


@dataclass(frozen=True, slots=True)
class Action:
    """(A, B) ↦ f(A)B."""

    jet: Jet

    def __call__(self, A: NDArray, B: NDArray) -> Truth:
        value = at_rising_precision(lambda: Interpolation(A, self.jet).value() * balls(B))
        unit = unit_of(value, A.dtype)
        D = at_rising_precision(lambda: Interpolation(A, self.jet).derivative(balls(B)))
        X = at_rising_precision(lambda: Interpolation(A, self.jet).value())
        with precision(NORM_BITS):
            by_B = spectral_norm(floats(X, unit))
        return Truth(value=value, unit=unit, condition=operator_norm(D, unit) * size(A) + by_B * size(B))


def operator_norm(D: NDArray, unit: flint.arb) -> float:
    """‖D‖₂/unit of a derivative D[p, q, r, s] from matrices (r, s) to matrices (p, q)."""
    with precision(NORM_BITS):
        values = floats(D, unit)
    return spectral_norm(values.reshape(D.shape[0] * D.shape[1], -1))


def spectral_norm(X: NDArray) -> float:
    return float(np.linalg.norm(X, 2)) if np.isfinite(X).all() else float("inf")


def size(A: NDArray) -> float:
    """‖A‖_F; infinite beyond the range of floats."""
    with precision(NORM_BITS):
        return float(norm(balls(A)).mid())


def _upper_right(X: flint.acb_mat) -> flint.acb_mat:
    n = X.nrows() // 2
    return flint.acb_mat(n, n, [X[i, n + j] for i in range(n) for j in range(n)])


def _by_blocks(D: NDArray, n: int) -> NDArray:
    """Of the derivative at [[A, E], [0, A]]: that of the upper right block along A, which stands twice, and along E."""
    blocks = D.reshape((2, n) * 4)[0, :, 1]  # at (p, q, block row, r, block column, s)
    return np.stack([blocks[:, :, 0, :, 0] + blocks[:, :, 1, :, 1], blocks[:, :, 0, :, 1]], axis=2)
