"""Exact arithmetic of Gaussian rationals, for sizes, exponents, conditions and spectra."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

import sympy as sp
from sympy.polys.domains import QQ_I
from sympy.polys.matrices import DomainMatrix
from sympy.polys.matrices.exceptions import DMNonInvertibleMatrixError
from sympy.polys.polyerrors import CoercionFailed

from numeric_check.rules.scope import NotApplicable, Scope, Undefined

_AT_ZERO = {
    **dict.fromkeys(("sin", "tan", "sinh", "tanh", "asin", "atan", "asinh", "atanh", "erf", "sqrt", "sign", "Abs"), 0),
    **dict.fromkeys(("exp", "cos", "cosh", "erfc"), 1),
}
_LARGEST_EXPONENT = 4096  # an exact power beyond it costs more than the decision it is for


@dataclass(frozen=True, slots=True, kw_only=True)
class Exact:
    """a + bi with rational a, b: SymPy's field QQ<I>, and its matrices; whatever leaves it is not applicable.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.rules.exact import Exact
    >>> Exact().number(sp.Rational(1, 2) + sp.I)
    QQ_I(1/2, 1)
    """

    def number(self, value: sp.Expr) -> Any:
        try:
            return QQ_I.from_sympy(value)
        except CoercionFailed:
            return self._leave(str(value))

    def constant(self, name: str) -> Any:
        return self._leave(name)

    def function(self, name: str, arguments: tuple[Any, ...]) -> Any:
        (z,) = arguments
        if not z and name in _AT_ZERO:
            return QQ_I(_AT_ZERO[name], 0)
        if name == "conjugate":
            return QQ_I(z.x, -z.y)
        if name in ("re", "im"):
            return QQ_I(z.x if name == "re" else z.y, 0)
        if name == "sign" and z.y == 0:
            return QQ_I((z.x > 0) - (z.x < 0), 0)
        if name == "Abs" and z.y == 0:
            return QQ_I(abs(z.x), 0)
        if name in ("log", "acos") and z == QQ_I(1, 0):
            return QQ_I(0, 0)
        return self._root(z) if name == "sqrt" else self._leave(name)

    def _root(self, z: Any) -> Any:
        """√z for the square z of a rational number, and i√|z| for z < 0."""
        root = sp.sqrt(sp.Rational(int(abs(z.x).numerator), int(z.x.denominator)))
        if z.y != 0 or not root.is_Rational:
            return self._leave("sqrt")
        return self.number(root if z.x >= 0 else sp.I * root)

    def power(self, base: Any, exponent: int) -> Any:
        if abs(exponent) > _LARGEST_EXPONENT:
            return self._leave(f"power {exponent}")
        return base**exponent

    def general_power(self, base: Any, exponent: Any) -> Any:
        return self._leave("power")

    def phi(self, k: int, s: Any) -> Any:
        return self._leave("phi")

    def is_zero(self, value: Any) -> bool:
        return not value

    def compare(self, relation: str, lhs: Any, rhs: Any) -> bool:
        """Equality of complex numbers, order of real ones."""
        if relation in ("Equality", "Unequality"):
            return (lhs == rhs) == (relation == "Equality")
        if lhs.y != 0 or rhs.y != 0:
            raise Undefined(f"{QQ_I.to_sympy(lhs)} < {QQ_I.to_sympy(rhs)}", "an order needs real numbers")
        sign = lhs.x - rhs.x
        orders = {
            "StrictLessThan": sign < 0,
            "LessThan": sign <= 0,
            "StrictGreaterThan": sign > 0,
            "GreaterThan": sign >= 0,
        }
        return orders[relation]

    def choose(self, cases: list[tuple[Callable[[], Any], Callable[[], Any]]]) -> Any:
        return first_true(cases)

    def is_matrix(self, value: Any) -> bool:
        return isinstance(value, DomainMatrix)

    def matrix(self, rows: list[list[Any]]) -> DomainMatrix:
        return DomainMatrix(rows, (len(rows), len(rows[0])), QQ_I)

    def table(self, matrix: DomainMatrix) -> list[list[Any]]:
        return matrix.to_list()

    def scale(self, scalar: Any, matrix: DomainMatrix) -> DomainMatrix:
        return matrix.scalarmul(scalar)

    def product(self, left: DomainMatrix, right: DomainMatrix) -> DomainMatrix:
        return left * right

    def transpose(self, matrix: DomainMatrix) -> DomainMatrix:
        return matrix.transpose()

    def is_regular(self, matrix: DomainMatrix) -> bool:
        return bool(matrix.det())

    def inverse(self, matrix: DomainMatrix) -> DomainMatrix:
        try:
            return matrix.inv()
        except DMNonInvertibleMatrixError as error:
            raise Undefined("the inverse", "the matrix is singular") from error

    def determinant(self, scope: Scope, argument: sp.Expr) -> Any:
        return scope.value(argument).det()

    def determinant_of_exponential(self, scope: Scope, argument: sp.Expr) -> Any:
        return self._leave("exp")

    def matrix_function(self, name: str, matrix: DomainMatrix) -> Any:
        return self._leave(name)

    def exponential(self, scope: Scope, argument: sp.Expr) -> Any:
        return self._leave("exp")

    def function_by_spectrum(self, scope: Scope, function: sp.Lambda, argument: sp.Expr) -> Any:
        return self._leave("function of a matrix")

    def infinite_sum(self, scope: Scope, term: sp.Expr, index: sp.Symbol, start: int) -> Any:
        return self._leave("infinite sum")

    def derivative(self, scope: Scope, expr: sp.Expr, symbol: sp.Symbol, at: sp.Expr, order: int) -> Any:
        return self._leave("derivative")

    def limit(self, scope: Scope, expr: sp.Expr, symbol: sp.Symbol, at: sp.Expr, side: str) -> Any:
        return self._leave("limit")

    def _leave(self, what: str) -> NoReturn:
        raise NotApplicable(f"{what} leaves the Gaussian rationals.")


def first_true(cases: list[tuple[Callable[[], Any], Callable[[], Any]]]) -> Any:
    """The value of the first case whose condition holds, as in a Piecewise.

    Raises
    ------
    Undefined : if no condition holds.
    """
    for condition, value in cases:
        if condition():
            return value()
    raise Undefined("a Piecewise", "none of its conditions holds")
