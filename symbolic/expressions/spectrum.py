"""ρ(A) and α(A), scalars of the eigenvalues of a matrix, for statements such as ρ(A) < 1 and α(A) < 0."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

import sympy as sp

from symbolic.expressions.square import OfSquare


class LargestOfSpectrum(OfSquare, sp.Expr):
    """The largest value of a real function on the eigenvalues of a square matrix."""

    is_real = True
    is_finite = True
    is_commutative = True
    of_eigenvalue: ClassVar[Callable[..., sp.Expr]]
    letter: ClassVar[str]

    def doit(self, **hints: Any) -> sp.Expr:
        A = self._done(hints)
        if A.has(sp.MatrixSymbol) or not sp.sympify(A.shape[0]).is_Integer:
            return self.func(A)
        return sp.Max(*map(self.of_eigenvalue, sp.Matrix(A.as_explicit()).eigenvals()))

    def _latex(self, printer: Any) -> str:
        return rf"{self.letter}\left({printer._print(self.arg)}\right)"


class SpectralRadius(LargestOfSpectrum):
    """ρ(A) = max |λ| over the eigenvalues λ of a square matrix A.

    Parameters
    ----------
    A : square matrix expression or Matrix

    Raises
    ------
    TypeError : if A is no matrix.
    ValueError : if A is not square.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import SpectralRadius
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> SpectralRadius(sp.MatrixSymbol("A", n, n)) < 1
    SpectralRadius(A) < 1
    >>> SpectralRadius(sp.Matrix([[0, -2], [2, 0]])).doit()
    2

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., Definition 1.2.9.
    """

    is_nonnegative = True
    of_eigenvalue = sp.Abs
    letter = r"\rho"

    def scaled(self) -> sp.Expr:
        """ρ(cB) = |c| ρ(B), ρ(Bᵐ) = ρ(B)ᵐ, ρ(cI) = |c|, and the largest |t_ii| of an explicit triangular matrix."""
        A = self.arg
        if isinstance(A, sp.MatrixBase):
            return sp.Max(*map(sp.Abs, A.diagonal())) if A.is_upper or A.is_lower else self
        scalar, factors = A.as_coeff_matrices() if isinstance(A, sp.MatMul) else (sp.S.One, [A])
        if len(factors) == 1 and isinstance(factors[0], sp.Identity):
            return sp.Abs(scalar)
        B = factors[0] if len(factors) == 1 else sp.MatMul(*factors)
        if isinstance(B, sp.MatPow) and B.exp.is_Integer and B.exp.is_positive:
            return sp.Abs(scalar) * SpectralRadius(B.base) ** B.exp
        return sp.Abs(scalar) * SpectralRadius(B)


class SpectralAbscissa(LargestOfSpectrum):
    """α(A) = max Re λ over the eigenvalues λ of a square matrix A.

    Every solution of x′ = Ax tends to 0 if and only if α(A) < 0.

    Parameters
    ----------
    A : square matrix expression or Matrix

    Raises
    ------
    TypeError : if A is no matrix.
    ValueError : if A is not square.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import SpectralAbscissa
    >>> SpectralAbscissa(sp.Matrix([[-1, -2], [2, -1]])).doit()
    -1

    References
    ----------
    R. A. Horn and C. R. Johnson, Topics in Matrix Analysis, section 2.1.
    """

    of_eigenvalue = sp.re
    letter = r"\alpha"
