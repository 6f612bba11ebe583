"""The inverse of Moore and Penrose in balls, of matrices of full rank."""

from __future__ import annotations

import flint
from numpy.typing import NDArray

from numeric_check.judging.derived import NORM_BITS, Truth, size, spectral_norm, unit_of
from numeric_check.judging.exact import (
    BlurredError,
    UndefinedError,
    at_rising_precision,
    balls,
    floats,
    precision,
    rationals,
)


def pseudoinverse(A: NDArray) -> Truth:
    """A⁺ = (AᴴA)⁻¹Aᴴ, or Aᴴ(AAᴴ)⁻¹ where A has more columns than rows; κ = ‖A⁺‖₂²‖A‖/‖A⁺‖.

    The derivative at A along E is −A⁺EA⁺ + (AᴴA)⁻¹Eᴴ(I − AA⁺), for more columns that of Aᴴ. In the bases of singular
    vectors it divides the entries of E by products of two singular values, so that its norm is ‖A⁺‖₂².

    Raises
    ------
    UndefinedError : for a matrix of lower rank, where A⁺ is not continuous.

    References
    ----------
    G. H. Golub and V. Pereyra, The differentiation of pseudo-inverses and nonlinear least squares problems whose
    variables separate, SIAM J. Numer. Anal. 10 (1973) 413-432, (4.12).
    """
    exact = rationals(A)
    if exact.rank() < min(exact.nrows(), exact.ncols()):
        raise UndefinedError("the matrix has not full rank.")
    value = at_rising_precision(lambda: _of_full_rank(balls(A)))
    unit = unit_of(value, A.dtype)
    with precision(NORM_BITS):
        relative = spectral_norm(floats(value, unit))
        return Truth(value=value, unit=unit, condition=relative**2 * float(unit.mid()) * size(A))


def _of_full_rank(A: flint.acb_mat) -> flint.acb_mat:
    H = A.conjugate().transpose()
    try:
        return (H * A).solve(H) if A.nrows() >= A.ncols() else (A * H).solve(A).conjugate().transpose()
    except ZeroDivisionError as error:
        raise BlurredError("the matrix is not told from one of lower rank.") from error
