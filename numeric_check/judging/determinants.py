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
    """log det A of a real matrix with a positive determinant; its unit is at least 1, as that of a relative change.

    Raises
    ------
    UndefinedError : for other determinants.
    """
    _require_invertible(A)
    if A.dtype.kind == "c" or not rationals(A).det() > 0:
        raise UndefinedError("the determinant is not positive.")
    value = at_rising_precision(lambda: flint.acb_mat([[flint.arb(rationals(A).det()).log()]]))
    return _logarithmic(A, value)


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
