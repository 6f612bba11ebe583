"""Exact arithmetic of Gaussian rationals, for sizes, exponents, conditions and spectra."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import accumulate
from typing import Any, ClassVar

import flint
import sympy as sp
from sympy.polys.domains import QQ, QQ_I
from sympy.polys.matrices import DomainMatrix
from sympy.polys.matrices.exceptions import DMNonInvertibleMatrixError
from sympy.polys.polyerrors import CoercionFailed

from numeric_check.rules.arithmetic import Arithmetic
from numeric_check.rules.conversion import parts_of_number, to_sympy
from numeric_check.rules.extents import charpoly, doubled_abscissa, squared_radius
from numeric_check.rules.gaussian import Gaussian, made
from numeric_check.rules.refusals import Undefined
from numeric_check.rules.scope import Scope

_AT_ZERO = {
    **dict.fromkeys(("sin", "tan", "sinh", "tanh", "asin", "atan", "asinh", "atanh", "erf", "sqrt", "sign", "Abs"), 0),
    **dict.fromkeys(("exp", "cos", "cosh", "erfc"), 1),
}
_KEPT = 1024  # spectra; a hypothesis on ρ(A) is asked again for every line of a derivation
_NOUGHT = flint.fmpq(0)
_rational = QQ.dtype
_LARGEST_EXPONENT = 4096  # an exact power beyond it costs more than the decision it is for


@dataclass(frozen=True, slots=True, kw_only=True)
class Exact(Arithmetic):
    """a + bi with rational a, b: SymPy's field QQ<I>, and its matrices; whatever leaves it is not applicable.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.rules.exact import Exact
    >>> Exact().number(sp.Rational(1, 2) + sp.I)
    QQ_I(1/2, 1)
    """

    name: ClassVar[str] = "Gaussian rationals"

    def number(self, value: sp.Expr) -> Any:
        if value.is_Rational:
            return made(_rational(value.p, value.q), QQ.zero)  # SymPy converts what is converted once more
        real, imaginary = parts_of_number(value)
        if real.is_Rational and imaginary.is_Rational:
            return made(_rational(real.p, real.q), _rational(imaginary.p, imaginary.q))
        try:
            return QQ_I.from_sympy(value)
        except CoercionFailed:
            return self.lacks(value)

    def function(self, name: str, arguments: tuple[Any, ...]) -> Any:
        (z,) = arguments
        if not z and name in _AT_ZERO:
            return Gaussian(_AT_ZERO[name], 0)
        if name == "conjugate":
            return made(z.x, -z.y)
        if name in ("re", "im"):
            return made(z.x if name == "re" else z.y, QQ.zero)
        if name == "sign" and z.y == 0:
            return Gaussian((z.x > 0) - (z.x < 0), 0)
        if name == "Abs":
            return self._root(made(z.x * z.x + z.y * z.y, QQ.zero))
        if name in ("log", "acos") and z == Gaussian(1, 0):
            return Gaussian(0, 0)
        return self._root(z) if name == "sqrt" else self.lacks(name)

    def _root(self, z: Any) -> Any:
        """√z for the square z of a rational number, and i√|z| for z < 0."""
        root = gaussian_root(z) if z.y == 0 else None
        return self.lacks("sqrt") if root is None else root

    def power(self, base: Any, exponent: int) -> Any:
        if abs(exponent) > _LARGEST_EXPONENT:
            return self.lacks("power ", exponent)
        return base**exponent

    def is_zero(self, value: Any) -> bool:
        return not value

    def compare(self, relation: str, lhs: Any, rhs: Any) -> bool:
        """Equality of complex numbers, order of real ones."""
        if relation in ("Equality", "Unequality"):
            return (lhs == rhs) == (relation == "Equality")
        if lhs.y != 0 or rhs.y != 0:
            raise Undefined(f"{to_sympy(lhs)} < {to_sympy(rhs)}", "an order needs real numbers")
        sign = lhs.x - rhs.x
        orders = {
            "StrictLessThan": sign < 0,
            "LessThan": sign <= 0,
            "StrictGreaterThan": sign > 0,
            "GreaterThan": sign >= 0,
        }
        return orders[relation]

    def is_matrix(self, value: Any) -> bool:
        return isinstance(value, DomainMatrix)

    def matrix(self, rows: list[list[Any]]) -> DomainMatrix:
        return DomainMatrix(rows, (len(rows), len(rows[0]) if rows else 0), QQ_I)

    def table(self, matrix: DomainMatrix) -> list[list[Any]]:
        return matrix.to_list()

    def scale(self, scalar: Any, matrix: DomainMatrix) -> DomainMatrix:
        return matrix.scalarmul(scalar)

    def is_regular(self, matrix: DomainMatrix) -> bool:
        return bool(matrix.det())

    def inverse(self, matrix: DomainMatrix) -> DomainMatrix:
        try:
            return matrix.inv()
        except DMNonInvertibleMatrixError as error:
            raise Undefined("the inverse", "the matrix is singular") from error

    def eigenvalues(self, scope: Scope, argument: sp.Expr) -> list[Any]:
        found = _rational_eigenvalues(tuple(map(tuple, scope.value(argument).to_list())))
        return self.lacks("an eigenvalue of ", argument) if found is None else found

    def squared_radius(self, scope: Scope, argument: sp.Expr) -> Any:
        """From the eigenvalues where all are rational, and else as an eigenvalue of a Kronecker product."""
        rows = tuple(map(tuple, scope.value(argument).to_list()))
        if _rational_eigenvalues(rows) is not None:
            return Arithmetic.squared_radius(self, scope, argument)
        return self._rational(squared_radius(rows))

    def abscissa(self, scope: Scope, argument: sp.Expr) -> Any:
        """As ``squared_radius``."""
        rows = tuple(map(tuple, scope.value(argument).to_list()))
        if _rational_eigenvalues(rows) is not None:
            return Arithmetic.abscissa(self, scope, argument)
        return self._rational(doubled_abscissa(rows)) / 2

    def _rational(self, value: Any) -> Any:
        return self.lacks("rational value of a spectrum") if value is None else Gaussian(QQ(*value.as_integer_ratio()))


@lru_cache(maxsize=_KEPT)
def _rational_eigenvalues(rows: tuple[tuple[Any, ...], ...]) -> list[Any] | None:
    """The eigenvalues, each once, if all are Gaussian rationals; None otherwise."""
    coefficients = charpoly(rows)
    real, imaginary = (rational_polynomial([part(c) for c in coefficients]) for part in (lambda c: c.x, lambda c: c.y))
    if not imaginary:
        roots, others = gaussian_roots(real)
        return None if others else roots
    found: list[Any] = []
    for root in gaussian_roots(real * real + imaginary * imaginary)[0]:  # p p̄, of which p is a factor
        while len(coefficients) > 1 and not _remainder(coefficients, root):
            coefficients = _quotient(coefficients, root)
            found = found if root in found else [*found, root]
    return None if len(coefficients) > 1 else found


def rational_polynomial(coefficients: list[Any]) -> flint.fmpq_poly:
    """The rational polynomial, the highest coefficient first."""
    return flint.fmpq_poly([flint.fmpq(int(c.numerator), int(c.denominator)) for c in reversed(coefficients)])


def _quotient(coefficients: list[Any], root: Any) -> list[Any]:
    """The coefficients of p(z)/(z − r), and without a root of p those of the quotient, by Horner's rule."""
    return list(accumulate(coefficients[:-1], lambda value, c: value * root + c))


def _remainder(coefficients: list[Any], root: Any) -> Any:
    """p(r)."""
    return reduce(lambda value, c: value * root + c, coefficients)


def gaussian_roots(polynomial: flint.fmpq_poly) -> tuple[list[Any], int]:
    """The Gaussian rationals among the roots of a rational polynomial, and the number of its other factors."""
    roots: list[Any] = []
    others = 0
    for factor, _ in polynomial.factor()[1]:
        if factor.degree() > 2:
            others += 1
            continue
        c, b, a = (factor[k] for k in range(3))
        if factor.degree() == 1:
            roots.append(_gaussian(-c / b))
            continue
        square = (4 * a * c - b * b) / (4 * a * a)
        height = _root_or_none(square)
        if not height:
            others += 1
            continue
        roots += [_gaussian(-b / (2 * a), height), _gaussian(-b / (2 * a), -height)]
    return roots, others


def gaussian_root(square: Any) -> Any:
    """The u + vi with (u + vi)² = x + yi: u² = (|x + yi| + x)/2, v² = (|x + yi| − x)/2; None if it is not rational."""
    x, y = (flint.fmpq(int(part.numerator), int(part.denominator)) for part in (square.x, square.y))
    modulus = _root_or_none(x * x + y * y)
    if modulus is None:
        return None
    u, v = _root_or_none((modulus + x) / 2), _root_or_none((modulus - x) / 2)
    return None if u is None or v is None else _gaussian(u, -v if y < 0 else v)


def _root_or_none(square: flint.fmpq) -> flint.fmpq | None:
    """√q of q ≥ 0, if it is rational."""
    rational = square.p.is_square() and square.q.is_square()
    return flint.fmpq(square.p.isqrt(), square.q.isqrt()) if rational else None


def _gaussian(real: flint.fmpq, imaginary: flint.fmpq = _NOUGHT) -> Any:
    return Gaussian(*(QQ(int(part.p), int(part.q)) for part in (real, imaginary)))
