"""A function of a matrix, by its values on the spectrum."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.binders import captures
from symbolic.expressions.phi import phi
from symbolic.expressions.square import MatrixOfSquare, require_square


class _StandIn(sp.Symbol):
    """A symbol that prints as the LaTeX it is named by; it never leaves the printer."""

    def _latex(self, printer: Any) -> str:
        return self.name


class MatrixFunction(MatrixOfSquare):
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

    def _eval_transpose(self) -> MatrixFunction:
        return MatrixFunction(self.function, self.arg.T)

    def doit(self, **hints: Any) -> sp.MatrixExpr:
        A = self._done(hints)
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
    unseen; eigenvalues that are not rational in the entries of a block larger than 2×2; an f without the derivatives,
    or one that binds a symbol of the entries.
    """
    if captures(f(sp.Dummy("z")), A):
        return None
    value = sp.zeros(*A.shape)
    for places in A.connected_components():
        block = _of_block(f, A.extract(places, places))
        if block is None:
            return None
        for (i, row), (j, column) in product(enumerate(places), repeat=2):
            value[row, column] = block[i, j]
    return type(A)(value)


def _of_block(f: Callable[[Any], sp.Expr], A: sp.MatrixBase) -> sp.Matrix | None:
    """f(A) of a matrix that falls into no blocks; of size 1 it is the value of f."""
    if A.shape == (1, 1):
        return sp.Matrix([[f(A[0, 0])]])
    if not _is_rational(A):
        return None
    z, size = sp.Dummy("z"), A.shape[0]
    factors = [(p, m) for p, m in _factors(A.charpoly().as_expr(z), z) if p.has(z)]
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
    return sum((c * A**i for i, c in enumerate(coefficients)), sp.zeros(size, size)).applyfunc(_without_common_poles)


def _without_common_poles(entry: sp.Expr) -> sp.Expr:
    """t f/(t g) as f/g: the entries of f(tH) have a value at t = 0 too."""
    poles = [power for power in entry.atoms(sp.Pow) if power.exp.is_negative and power.base.free_symbols]
    return sp.cancel(sp.together(entry)) if poles else entry


def _factors(polynomial: sp.Expr, z: sp.Dummy) -> list[tuple[sp.Expr, int]]:
    """The factors over ℚ, or over ℚ(i) if i occurs, of a polynomial in z with rational functions as coefficients."""
    numerator = sp.fraction(sp.together(polynomial))[0]
    letters = sorted((numerator.free_symbols | numerator.atoms(sp.NumberSymbol)) - {z}, key=sp.default_sort_key)
    options = {"extension": sp.I} if numerator.has(sp.I) else {}
    found: list[tuple[sp.Expr, int]] = sp.factor_list(numerator, z, *letters, **options)[1]
    return found


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
