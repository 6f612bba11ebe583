"""α(A), the spectral abscissa, as a scalar expression for statements such as α(A) < 0."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.expressions.square import OfSquare


class SpectralAbscissa(OfSquare, sp.Expr):
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

    is_real = True
    is_finite = True
    is_commutative = True

    def doit(self, **hints: Any) -> sp.Expr:
        A = self._done(hints)
        if A.has(sp.MatrixSymbol) or not sp.sympify(A.shape[0]).is_Integer:
            return SpectralAbscissa(A)
        return sp.Max(*map(sp.re, sp.Matrix(A.as_explicit()).eigenvals()))

    def _latex(self, printer: Any) -> str:
        return rf"\alpha\left({printer._print(self.arg)}\right)"
