"""What the rules ask of an arithmetic, and what follows from its sums, products and exponentials of matrices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, NoReturn

import sympy as sp

from numeric_check.rules.refusals import Absent, Undefined
from numeric_check.rules.scope import Scope

Case = tuple[Callable[[], Any], Callable[[], Any]]

_BY_EXPONENTIALS = {
    "cosh": (sp.S.One, sp.S.One, sp.S.Half),
    "sinh": (sp.S.One, sp.S.NegativeOne, sp.S.Half),
    "cos": (sp.I, sp.S.One, sp.S.Half),
    "sin": (sp.I, sp.S.NegativeOne, -sp.I / 2),
}  # t, ±1, c of f(A) = c (exp(tA) ± exp(−tA))


class Arithmetic:
    """Scalars understand ``+``, ``*`` and ``/``, matrices ``+``; what an arithmetic does not define has no value in it.

    Every arithmetic defines number, is_zero, compare, is_matrix, matrix, table and inverse.
    """

    name: ClassVar[str]

    def lacks(self, *what: Any) -> NoReturn:
        """Refuse what has no value in this arithmetic.

        Raises
        ------
        Absent : always.
        """
        raise Absent("no ", *what, " is known with ", self.name, ".")

    def number(self, value: sp.Expr) -> Any:
        self.lacks("number ", value)

    def constant(self, name: str) -> Any:
        self.lacks("constant ", name)

    def function(self, name: str, arguments: tuple[Any, ...]) -> Any:
        self.lacks("function ", name)

    def power(self, base: Any, exponent: int) -> Any:
        return base**exponent

    def general_power(self, base: Any, exponent: Any) -> Any:
        self.lacks("power with such an exponent")

    def is_zero(self, value: Any) -> bool:
        """Whether a number certainly is 0."""
        self.lacks("zero")

    def compare(self, relation: str, lhs: Any, rhs: Any) -> Any:
        """Whether the relation of SymPy's class name holds."""
        self.lacks("order")

    def choose(self, cases: list[Case]) -> Any:
        """The value of the first case whose condition holds, as in a Piecewise.

        Raises
        ------
        Undefined : if no condition holds.
        """
        for condition, value in cases:
            if condition():
                return value()
        raise Undefined("a Piecewise", "none of its conditions holds")

    def is_matrix(self, value: Any) -> bool:
        return False

    def matrix(self, rows: list[list[Any]]) -> Any:
        self.lacks("matrix")

    def table(self, matrix: Any) -> list[list[Any]]:
        self.lacks("matrix")

    def scale(self, scalar: Any, matrix: Any) -> Any:
        return matrix * scalar

    def product(self, left: Any, right: Any) -> Any:
        return left * right

    def transpose(self, matrix: Any) -> Any:
        return matrix.transpose()

    def is_regular(self, matrix: Any) -> bool:
        """Whether no exact look at the matrix is needed before it is inverted."""
        return True

    def inverse(self, matrix: Any) -> Any:
        self.lacks("inverse")

    def determinant(self, scope: Scope, argument: sp.Expr) -> Any:
        return scope.value(argument).det()

    def determinant_of_exponential(self, scope: Scope, argument: sp.Expr) -> Any:
        self.lacks("exponential of a matrix")

    def exponential(self, scope: Scope, argument: sp.Expr) -> Any:
        return self.exponential_of(scope.value(argument))

    def exponential_of(self, matrix: Any) -> Any:
        self.lacks("exponential of a matrix")

    def phi(self, k: int, s: Any) -> Any:
        """φ_k(A), the upper right block of exp([[A, I, 0], [0, 0, I], [0, 0, 0]]) with k blocks to the right of A.

        Parameters
        ----------
        k : int
            0 or more.
        s : number or square matrix
            A.

        References
        ----------
        N. J. Higham, Functions of Matrices, SIAM 2008, Theorem 10.9; A. H. Al-Mohy and N. J. Higham, Computing the
        action of the matrix exponential, SIAM J. Sci. Comput. 33 (2011), Theorem 2.1.
        """
        rows = self.table(s) if self.is_matrix(s) else [[s]]
        n, zero, one = len(rows), self.number(sp.S.Zero), self.number(sp.S.One)
        block = [[one if j == i + n else zero for j in range(n * (k + 1))] for i in range(n * (k + 1))]
        for i, row in enumerate(rows):
            block[i][:n] = row
        corner = [row[-n:] for row in self.table(self.exponential_of(self.matrix(block)))[:n]]
        return self.matrix(corner) if self.is_matrix(s) else corner[0][0]

    def matrix_function(self, name: str, matrix: Any) -> Any:
        """f(A) for f = exp, sin, cos, sinh, cosh, by the exponential of a matrix.

        References
        ----------
        N. J. Higham, Functions of Matrices, SIAM 2008, section 12.
        """
        if name == "exp":
            return self.exponential_of(matrix)
        turn, sign, factor = map(self.number, _BY_EXPONENTIALS[name])
        plus, minus = (self.exponential_of(self.scale(t, matrix)) for t in (turn, -turn))
        return self.scale(factor, plus + self.scale(sign, minus))

    def function_by_spectrum(self, scope: Scope, function: sp.Lambda, argument: sp.Expr) -> Any:
        """f(A) for an f with a cut."""
        self.lacks("function ", function, " of a matrix")

    def eigenvalues(self, scope: Scope, argument: sp.Expr) -> list[Any]:
        self.lacks("eigenvalues of ", argument)

    def largest(self, values: list[Any]) -> Any:
        """The largest of several real numbers."""
        return max(values)

    def squared_radius(self, scope: Scope, argument: sp.Expr) -> Any:
        """ρ(A)² = max λλ̄ over the eigenvalues λ of A."""
        found = self.eigenvalues(scope, argument)
        return self.largest([self.function("re", (z * self.function("conjugate", (z,)),)) for z in found])

    def abscissa(self, scope: Scope, argument: sp.Expr) -> Any:
        """α(A) = max Re λ."""
        return self.largest([self.function("re", (z,)) for z in self.eigenvalues(scope, argument)])

    def infinite_sum(self, scope: Scope, term: sp.Expr, index: sp.Symbol, start: int) -> Any:
        self.lacks("infinite sum of ", term)

    def derivative(self, scope: Scope, expr: sp.Expr, symbol: sp.Symbol, at: sp.Expr, order: int) -> Any:
        self.lacks("derivative of ", expr)

    def limit(self, scope: Scope, expr: sp.Expr, symbol: sp.Symbol, at: sp.Expr, side: str) -> Any:
        self.lacks("limit of ", expr)
