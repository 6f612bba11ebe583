"""A function of a matrix, by its values on the spectrum."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.binders import captures
from symbolic.expressions.phi import phi
from symbolic.expressions.square import require_square


class _StandIn(sp.Symbol):
    """A symbol that prints as the LaTeX it is named by; it never leaves the printer."""

    def _latex(self, printer: Any) -> str:
        return self.name


class MatrixFunction(sp.MatrixExpr):
    """f(A) of a square matrix A for a scalar f analytic on the spectrum of A (a primary matrix function).

    Parameters
    ----------
    f : Lambda of one symbol
    A : square matrix expression or Matrix

    Raises
    ------
    ValueError : if A is not square.
    TypeError : if f is not a Lambda of one symbol.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Definition 1.4.
    """

    def __new__(cls, f: sp.Lambda, A: sp.MatrixExpr) -> MatrixFunction:
        if not (isinstance(f, sp.Lambda) and len(f.variables) == 1):
            raise TypeError(f"{cls.__name__} needs f as a Lambda of one symbol, Lambda(z, f(z)); got {f!r}.")
        return sp.Basic.__new__(cls, f, require_square(cls.__name__, A))

    @property
    def function(self) -> sp.Lambda:
        return self.args[0]

    @property
    def arg(self) -> sp.MatrixExpr:
        return self.args[1]

    @property
    def shape(self) -> tuple[sp.Expr, sp.Expr]:
        return self.arg.shape

    def _eval_transpose(self) -> MatrixFunction:
        return MatrixFunction(self.function, self.arg.T)

    def doit(self, **hints: Any) -> sp.MatrixExpr:
        A = self.arg.doit(**hints) if hints.get("deep", True) else self.arg
        value = at_explicit(self.function, A) if isinstance(A, sp.MatrixBase) else None
        return MatrixFunction(self.function, A) if value is None else value

    def _entry(self, i: Any, j: Any, **_: Any) -> sp.Expr:
        return MatrixElement(self, i, j)

    def _latex(self, printer: Any) -> str:
        """f's own notation with the matrix in the place of its variable, in brackets unless f brings them."""
        z, body = self.function.variables[0], self.function.expr
        if not body.has(z):
            return printer._print(sp.MatMul(body, sp.Identity(self.rows)))
        own = body == z or (isinstance(body, sp.Function) and all(arg == z or not arg.has(z) for arg in body.args))
        text = printer._print(self.arg)
        return printer._print(self.function(_StandIn(text if own else rf"\left({text}\right)")))


def phi_of_matrix(k: int, A: sp.MatrixExpr) -> sp.MatrixExpr:
    """φ_k(A) = Σ_{n≥0} Aⁿ/(n+k)! of a square matrix."""
    z = sp.Symbol("z")
    return MatrixFunction(sp.Lambda(z, phi(k, z)), A)


def at_explicit(f: Callable[[Any], sp.Expr], A: sp.MatrixBase) -> sp.Matrix | None:
    """f(A) = p(A), p the polynomial with p⁽ʲ⁾(λ) = f⁽ʲ⁾(λ) for every eigenvalue λ and j < its multiplicity.

    None where that is not certain or helps nobody: entries that may be related, so that an eigenvalue may be double
    unseen; eigenvalues that are not rational in the entries of a matrix larger than 2×2; an f without the derivatives,
    or one that binds a symbol of the entries.
    """
    if captures(f(sp.Dummy("z")), A):
        return None
    if A.is_diagonal():
        return sp.diag(*(f(A[i, i]) for i in range(A.shape[0])))
    if not _is_rational(A):
        return None
    z, size = sp.Dummy("z"), A.shape[0]
    options = {"extension": sp.I} if A.has(sp.I) else {}
    factors = sp.factor_list(A.charpoly().as_expr(z), z, **options)[1]
    if size > 2 and any(sp.degree(factor, z) > 1 for factor, _ in factors):
        return None
    powers = [z**i for i in range(size)]
    rows, values = [], []
    for factor, multiplicity in factors:
        for eigenvalue in sp.roots(factor, z):
            for j in range(multiplicity):
                rows.append([power.diff(z, j).subs(z, eigenvalue) for power in powers])
                values.append(f(z).diff(z, j).subs(z, eigenvalue))
    if any(value.has(sp.nan, sp.zoo, sp.oo) for value in values):
        return None
    coefficients = sp.Matrix(rows).LUsolve(sp.Matrix(values))
    return sum((c * A**i for i, c in enumerate(coefficients)), sp.zeros(size, size))


def _is_rational(A: sp.MatrixBase) -> bool:
    """Whether the entries are rational functions over ℚ(i) of symbols and of at most one of π and e."""
    entries = [sp.sympify(entry) for entry in A]
    constants = set().union(*(entry.atoms(sp.NumberSymbol) for entry in entries))
    symbols = set().union(*(entry.free_symbols for entry in entries)) | constants
    stand_in = {constant: sp.Dummy() for constant in constants} | {sp.I: sp.Dummy()}
    names = [stand_in.get(symbol, symbol) for symbol in (*symbols, sp.I)]
    known = constants <= {sp.pi} or constants <= {sp.E}
    return (
        known
        and all(entry.xreplace(stand_in).is_rational_function(*names) for entry in entries)
        and not any(
            power.exp.is_Rational and not power.exp.is_Integer for entry in entries for power in entry.atoms(sp.Pow)
        )
    )
