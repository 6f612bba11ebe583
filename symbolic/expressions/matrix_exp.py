"""The exponential of a matrix as a SymPy matrix expression."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.assumptions.predicates.matrices import InvertiblePredicate
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.expressions.matrix_function import at_explicit
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.expressions.square import MatrixOfSquare


class MatrixExp(MatrixOfSquare):
    """exp(A) = Σ_{n≥0} Aⁿ/n! of a square matrix A, as a matrix expression.

    ``doit`` evaluates it for zero, multiples of I, block diagonal matrices, and explicit ones whose eigenvalues are
    rational in the entries, or of size 2; integer powers, the inverse and ``Determinant(MatrixExp(A))`` have closed
    forms for every A.

    Parameters
    ----------
    A : square matrix expression or Matrix, of symbolic or concrete size

    Raises
    ------
    TypeError : if A is no matrix.
    ValueError : if A is not square.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import MatrixExp
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, t = sp.MatrixSymbol("A", n, n), sp.Symbol("t")
    >>> MatrixExp(A).shape, MatrixExp(A.T) == MatrixExp(A).T, MatrixExp(A).inverse()
    ((n, n), True, MatrixExp(-A))
    >>> sp.Determinant(MatrixExp(A)).doit(), MatrixExp(t * A).diff(t)
    (exp(Trace(A)), A*MatrixExp(t*A))

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, (10.1), section 10.1 and Theorem 10.2.
    """

    def _eval_transpose(self) -> MatrixExp:
        return MatrixExp(sp.Transpose(self.arg).doit())

    def _eval_adjoint(self) -> MatrixExp:
        return MatrixExp(sp.Adjoint(self.arg).doit())

    def _eval_conjugate(self) -> MatrixExp:
        return MatrixExp(self.arg.conjugate())

    def _eval_inverse(self) -> MatrixExp:
        return MatrixExp(-self.arg)

    def _eval_power(self, exponent: sp.Expr) -> sp.MatrixExpr:
        """exp(A)ᵐ = exp(mA) for an integer m; a root of exp(A) is not exp(A/m) in general."""
        return MatrixExp(exponent * self.arg) if exponent.is_integer else sp.MatPow(self, exponent)

    def _eval_determinant(self) -> sp.Expr:
        """exp(tr A), the theorem ``det_exp``."""
        return sp.exp(sp.Trace(self.arg).doit())

    def _eval_derivative(self, t: sp.Symbol) -> sp.MatrixExpr | None:
        """A′ exp(A) for A = c(t)B and for an explicit A that commutes with A′; None, for SymPy's Derivative, else."""
        if not self.arg.has(t):
            return sp.ZeroMatrix(*self.shape)
        if isinstance(self.arg, sp.MatrixBase):
            slope = self.arg.diff(t)
            commute = (slope * self.arg - self.arg * slope).expand().is_zero_matrix
            return sp.MatMul(sp.ImmutableMatrix(slope), self) if commute else None
        scalar, matrices = _scalar_and_matrices(self.arg)
        if any(matrix.has(t) for matrix in matrices) or scalar.has(MatrixExp):
            return None
        return sp.diff(scalar, t) * sp.MatMul(*matrices, self).doit(deep=False)

    def _eval_rewrite_as_Sum(self, A: sp.MatrixExpr, **_: Any) -> MatrixSum:
        n = sp.Symbol("n", integer=True, nonnegative=True)
        return MatrixSum(A**n / sp.factorial(n), (n, 0, sp.oo))

    def _entry(self, i: Any, j: Any, **_: Any) -> sp.Expr:
        value = self.doit() if isinstance(self.arg, sp.MatrixBase) else self
        return MatrixElement(self, i, j) if isinstance(value, MatrixExp) else value[i, j]

    def doit(self, **hints: Any) -> sp.MatrixExpr:
        A = self._done(hints)
        if isinstance(A, sp.MatrixBase):
            value = at_explicit(sp.exp, A)
            return MatrixExp(A) if value is None else value
        if isinstance(A, sp.ZeroMatrix):
            return sp.Identity(A.rows)
        if isinstance(A, sp.BlockDiagMatrix) and all(block.shape[0] == block.shape[1] for block in A.diag):
            return sp.BlockDiagMatrix(*(MatrixExp(block).doit(**hints) for block in A.diag))
        scalar, matrices = _scalar_and_matrices(A)
        if all(isinstance(matrix, sp.Identity) for matrix in matrices):
            return sp.exp(scalar) * sp.Identity(A.rows)
        return MatrixExp(A)

    def _latex(self, printer: Any) -> str:
        return rf"\exp\left({printer._print(self.arg)}\right)"


@InvertiblePredicate.register(MatrixExp)
def _(expr: MatrixExp, assumptions: Any) -> bool:
    return True


def _scalar_and_matrices(A: sp.MatrixExpr) -> tuple[sp.Expr, list[sp.MatrixExpr]]:
    return A.as_coeff_matrices() if isinstance(A, sp.MatMul) else (sp.S.One, [A])
