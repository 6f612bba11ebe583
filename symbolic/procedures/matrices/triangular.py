"""Determinants and traces of triangular matrices of symbolic size, by their diagonals.

Upper triangular matrices are closed under sums, products, inverses and power series, and on the diagonals these act
entry by entry:  (A + B)_ii = A_ii + B_ii,   (AB)_ii = A_ii B_ii,   (A⁻¹)_ii = 1/A_ii,   exp(A)_ii = e^(A_ii).
"""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.procedures.matrices.induction import decide_by_induction
from symbolic.procedures.matrices.matrix_zero import proved_by_words
from symbolic.words import OutsideClass

PROCEDURE = "diagonals of triangular matrices"
PRODUCTS = "induction on the number of factors"


@procedure(PROCEDURE)
def decide_triangular(lhs: Any, rhs: Any, *, triangular: sp.MatrixSymbol) -> Decision:
    """lhs = rhs with det M = ∏_i M_ii and tr M = Σ_i M_ii for every M composed of the upper triangular matrix T.

    Parameters
    ----------
    lhs, rhs : scalar expressions
    triangular : MatrixSymbol
        T; the decision assumes ``Q.upper_triangular(T)``.

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import MatrixExp, decide_triangular
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> i = sp.Symbol("i", integer=True, nonnegative=True)
    >>> T = sp.MatrixSymbol("T", n, n)
    >>> product = sp.Product(sp.exp(T[i, i]), (i, 0, n - 1))
    >>> print(decide_triangular(sp.Determinant(MatrixExp(T)), product, triangular=T).verdict)
    proved

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., 0.9.3 and 0.9.4 (triangular matrices); N. J. Higham,
    Functions of Matrices, SIAM 2008, Theorem 1.13 (f) (functions of them).
    """
    i = sp.Symbol("i", integer=True, nonnegative=True)
    arguments = set().union(*(side.atoms(sp.Determinant, sp.Trace) for side in (lhs, rhs)))
    if any(argument.has(i) for argument in arguments) or triangular.has(i):
        raise OutsideClass(f"{i} names the rows, and occurs under a determinant or a trace.")
    left, right = (_by_diagonals(side, triangular, i) for side in (lhs, rhs))
    assumes = (sp.Q.upper_triangular(triangular),)
    note = f", {triangular} upper triangular"
    return proved_by_words(PROCEDURE, lhs, rhs, left, right, note=note, assumes=assumes)


def _by_diagonals(side: Any, T: sp.MatrixSymbol, i: sp.Symbol) -> Any:
    for function, over in ((sp.Determinant, sp.Product), (sp.Trace, sp.Sum)):
        side = side.replace(function, lambda M, over=over: over(_diagonal(M, T, i), (i, 0, M.shape[0] - 1)))
    return side


def _diagonal(M: sp.MatrixExpr, T: sp.MatrixSymbol, i: sp.Symbol) -> sp.Expr:
    """The i-th entry of the diagonal of M."""
    if M == T:
        return T[i, i]
    if isinstance(M, sp.Identity):
        return sp.S.One
    if isinstance(M, sp.MatAdd):
        return sp.Add(*(_diagonal(arg, T, i) for arg in M.args))
    if isinstance(M, sp.MatMul):
        scalar, matrices = M.as_coeff_matrices()
        return sp.Mul(scalar, *(_diagonal(matrix, T, i) for matrix in matrices))
    if isinstance(M, sp.MatPow) and M.exp.is_integer:
        return _diagonal(M.base, T, i) ** M.exp
    if isinstance(M, MatrixExp):
        return sp.exp(_diagonal(M.arg, T, i))
    raise OutsideClass(f"{M} is not composed of {T} by sums, products, integer powers and exponentials.")


@procedure(PRODUCTS)
def decide_product_of_exponentials(lhs: Any, rhs: Any) -> Decision:
    """lhs = rhs with ∏_{i=a}^{b} e^{g(i)} = exp Σ_{i=a}^{b} g(i), by induction on the number of factors for any g.

    Parameters
    ----------
    lhs, rhs : scalar expressions

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_product_of_exponentials
    >>> i, n = sp.symbols("i n", integer=True, positive=True)
    >>> g = sp.Function("g")
    >>> product = sp.Product(sp.exp(g(i)), (i, 1, n))
    >>> print(decide_product_of_exponentials(product, sp.exp(sp.Sum(g(i), (i, 1, n)))).verdict)
    proved

    References
    ----------
    R. L. Graham, D. E. Knuth, O. Patashnik, Concrete Mathematics, 2nd ed., section 2.1.
    """
    g = sp.Function("g")
    i, m = sp.Symbol("i", integer=True, positive=True), sp.Symbol("m", integer=True, nonnegative=True)
    schema = (sp.Product(sp.exp(g(i)), (i, 1, m)), sp.exp(sp.Sum(g(i), (i, 1, m))))
    induction = decide_by_induction(*schema, m, 0)
    if induction.verdict is not Verdict.PROVED:
        return induction
    left, right = (side.replace(sp.Product, _exponential_of_sum) for side in (lhs, rhs))
    return proved_by_words(PRODUCTS, lhs, rhs, left, right)


def _exponential_of_sum(term: sp.Expr, *limits: sp.Tuple) -> sp.Expr:
    """A product that is not empty or of exponentials alone stays as it is."""
    (_, lower, upper), *more = limits
    if more or not isinstance(term, sp.exp) or not (upper - lower + 1).is_nonnegative:
        return sp.Product(term, *limits)
    return sp.exp(sp.Sum(term.exp, *limits))
