"""Determinants and their logarithms in balls."""

from __future__ import annotations

import flint
from numpy.typing import NDArray

from numeric_check.judging import jets
from numeric_check.judging.derived import NORM_BITS, Truth, size, unit_of
from numeric_check.judging.exact import UndefinedError, at_rising_precision, balls, norm, precision, rationals
from numeric_check.judging.spectral import Interpolation


def determinant(A: NDArray) -> Truth:
    """det A; κ = ‖A⁻¹‖‖A‖, as the derivative of det at A is E ↦ det(A) tr(A⁻¹E)."""
    _require_invertible(A)
    value = at_rising_precision(lambda: flint.acb_mat([[balls(A).det()]]))
    unit = unit_of(value, A.dtype)
    with precision(NORM_BITS):
        change = float((norm(value) / unit).mid()) * _slope(A)
    return Truth(value=value, unit=unit, condition=change)


def sign_and_logarithm(A: NDArray) -> Truth:
    """(det A/|det A|, log |det A|)."""
    _require_invertible(A)

    def pair() -> flint.acb_mat:
        d = balls(A).det()
        return flint.acb_mat([[d / abs(d), abs(d).log()]])

    value = at_rising_precision(pair)
    return _logarithmic(A, value)


def logarithm(A: NDArray) -> Truth:
    """The principal log det A; its unit is at least 1, as that of a relative change of det A.

    Raises
    ------
    UndefinedError : for a real matrix with a determinant that is not positive.
    BlurredError : for a complex one whose determinant is not told from the negative axis.
    """
    _require_invertible(A)
    return _logarithmic(A, at_rising_precision(lambda: flint.acb_mat([[jets.log(_exact_determinant(A), 1)[0]]])))


def _exact_determinant(A: NDArray) -> flint.acb:
    """Without an error for a real matrix, so that log 1 = 0."""
    return balls(A).det() if A.dtype.kind == "c" else flint.acb(flint.arb(rationals(A).det()))


def _logarithmic(A: NDArray, value: flint.acb_mat) -> Truth:
    """The derivative of log det at A is E ↦ tr(A⁻¹E)."""
    with precision(NORM_BITS):
        unit = max(norm(value), flint.arb(1))
        return Truth(value=value, unit=unit, condition=float((flint.arb(_slope(A)) / unit).mid()))


def _slope(A: NDArray) -> float:
    """‖A⁻¹‖‖A‖, Frobenius norms."""
    inverse = at_rising_precision(lambda: Interpolation(A, jets.inverse).value())
    with precision(NORM_BITS):
        return float(norm(inverse).mid()) * size(A)


def _require_invertible(A: NDArray) -> None:
    exact = rationals(A)
    if exact.rank() < exact.nrows():
        raise UndefinedError("the matrix is singular.")
