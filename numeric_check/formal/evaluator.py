"""Exact cancellation: an arithmetic in which a difference is 0 if its terms cancel, whatever roots and powers of e are.

Nothing here says that a number is not 0.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from math import factorial
from operator import add
from typing import Any, ClassVar

import sympy as sp
from sympy.polys.domains import QQ

from numeric_check.formal.quotients import ONE, ZERO, Letter, Quotient, constant, monomial, series
from numeric_check.rules.arithmetic import Arithmetic
from numeric_check.rules.cofactors import adjugate, leibniz
from numeric_check.rules.exact import Exact
from numeric_check.rules.gaussian import Gaussian, made
from numeric_check.rules.refusals import NotApplicable
from numeric_check.rules.scope import Scope

_LARGEST_EXPONENT = 64  # a higher power has too many terms
_MOST_DERIVATIVES = 8
_I = constant(Gaussian(0, 1))
_HALF = constant(made(QQ(1, 2), QQ.zero))


@dataclass(frozen=True, slots=True)
class Table:
    """A matrix by its rows."""

    rows: tuple[tuple[Quotient, ...], ...]

    def __add__(self, other: Table) -> Table:
        pairs = zip(self.rows, other.rows, strict=True)
        return Table(tuple(tuple(a + b for a, b in zip(*rows, strict=True)) for rows in pairs))


@dataclass(frozen=True, slots=True, kw_only=True)
class Formal(Arithmetic):
    """Gaussian rationals and powers of e to them, with letters for all other numbers, and with ε for derivatives.

    Powers of e to different numbers are multiplied by adding these; of a root the square is known, and of other
    functions at one argument that they are one number. ``expanding`` says that there is an ε: what is written 0 may be
    a multiple of a power of it that was left out, such as x⁴ at 0 in a second derivative, whose root is x² and not 0.
    """

    name: ClassVar[str] = "letters"

    letters: dict[Any, Letter] = field(default_factory=dict)
    expanding: bool = False

    def number(self, value: sp.Expr) -> Quotient:
        return constant(Exact().number(value))

    def constant(self, name: str) -> Quotient:
        return monomial(Gaussian(1, 0)) if name == "Exp1" else self._letter(name, real=True)

    def _letter(self, *key: Any, square: Quotient | None = None, order: int | None = None, real: bool = False) -> Any:
        """The letter for a key, the same one whenever it is asked for."""
        if key not in self.letters:
            self.letters[key] = Letter(number=len(self.letters), square=square, order=order, real=real)
        return monomial(letter=self.letters[key])

    def function(self, name: str, arguments: tuple[Any, ...]) -> Quotient:
        (z,) = arguments
        known = z.value()
        if known is not None and name != "exp" and not self.expanding:
            try:
                return constant(Exact().function(name, (known,)))
            except NotApplicable:
                pass
        if name in _OF_ANY:
            return _OF_ANY[name](self, z)
        if self.expanding:
            self.lacks("power series of ", name)
        return self._letter(name, z.key())

    def exponential_of_number(self, z: Quotient) -> Quotient:
        """e^(c + r + y) = e^c e^r (1 + y + y²/2 + …) for a Gaussian rational c, a letter e^r, and an ε-part y."""
        first, small = z.parts()
        c = Gaussian(0, 0)
        if not first.below:
            c = first.coefficient_of_one()
        rest = first - constant(c)
        head = monomial(c)
        if rest.above:
            head = head * self._letter("exp", rest.key(), real=self._is_real(rest))
        return head * series(small, lambda k: made(QQ(1, factorial(k)), QQ.zero))

    def root(self, z: Quotient, *, real: bool = False) -> Quotient:
        """√(x + y) = √x (1 + y/(2x) − …); ``real`` where x is known to be positive."""
        first, small = z.parts()
        known = first.value()
        if self.expanding and not first.differs_from_zero():
            self.lacks("power series of a root of what may be 0")
        if first.is_zero():
            return ZERO
        positive = known is not None and known.y == 0 and known.x > 0
        try:
            head = constant(Exact().function("sqrt", (known,))) if known is not None else None
        except NotApplicable:
            head = None
        if head is None:
            head = self._letter("sqrt", first.key(), square=first, real=real or positive)
        return head * series(small / first, _binomial_of_half) if small.above else head

    def logarithm(self, z: Quotient) -> Quotient:
        """log(x + y) = log x + y/x − y²/(2x²) + …"""
        first, small = z.parts()
        known = first.value()
        if first.is_zero() or (self.expanding and not first.differs_from_zero()):
            self.lacks("logarithm of what may be 0")
        positive = known is not None and known.y == 0 and known.x > 0
        head = ZERO if known == Gaussian(1, 0) else self._letter("log", first.key(), real=positive)
        if not small.above:
            return head
        return head + series(small / first, lambda k: made(QQ((-1) ** (k + 1), k) if k else QQ.zero, QQ.zero))

    def conjugate(self, z: Quotient) -> Quotient:
        """With the conjugates of the coefficients and of the exponents, where all letters are real."""
        if not self._is_made_of_real(z):
            self.lacks("conjugate of a letter")

        def turned(polynomial: Mapping[Any, Any]) -> dict[Any, Any]:
            return {(_bar(exponent), powers): _bar(c) for (exponent, powers), c in polynomial.items()}

        below = {frozenset(turned(dict(factor)).items()): power for factor, power in z.below.items()}
        return Quotient(turned(z.above), below)

    def modulus(self, z: Quotient) -> Quotient:
        """√(z z̄), a real number."""
        return self.root(z * self.conjugate(z), real=True)

    def _is_real(self, z: Quotient) -> bool:
        return self._is_made_of_real(z) and (z - self.conjugate(z)).is_zero()

    def _is_made_of_real(self, z: Quotient) -> bool:
        polynomials = (z.above, *(dict(factor) for factor in z.below))
        return all(letter.real for each in polynomials for _, powers in each for letter, _ in powers)

    def power(self, base: Quotient, exponent: int) -> Quotient:
        if abs(exponent) > _LARGEST_EXPONENT:
            self.lacks("power ", exponent)
        value = ONE
        for _ in range(abs(exponent)):
            value = value * base
        return value if exponent >= 0 else value.inverse()

    def general_power(self, base: Quotient, exponent: Quotient) -> Quotient:
        """A power of the root, or a letter for the whole."""
        known = exponent.value()
        if known is not None and known.y == 0 and known.x.denominator == 2:
            return self.power(self.root(base), int(known.x.numerator))
        if self.expanding:
            self.lacks("power series of a power")
        return self._letter("power", base.key(), exponent.key())

    def is_zero(self, value: Quotient) -> bool:
        return value.is_zero()

    def compare(self, relation: str, lhs: Quotient, rhs: Quotient) -> bool:
        """Where the difference is a Gaussian rational."""
        difference = (lhs - rhs).value()
        if difference is None:
            self.lacks("order of letters")
        return Exact().compare(relation, difference, Gaussian(0, 0))

    def is_matrix(self, value: Any) -> bool:
        return isinstance(value, Table)

    def matrix(self, rows: list[list[Any]]) -> Table:
        return Table(tuple(map(tuple, rows)))

    def table(self, matrix: Table) -> list[list[Any]]:
        return list(map(list, matrix.rows))

    def scale(self, scalar: Quotient, matrix: Table) -> Table:
        return Table(tuple(tuple(scalar * entry for entry in row) for row in matrix.rows))

    def product(self, left: Table, right: Table) -> Table:
        columns = list(zip(*right.rows, strict=True))
        return Table(
            tuple(
                tuple(reduce(add, (a * b for a, b in zip(row, column, strict=True))) for column in columns)
                for row in left.rows
            )
        )

    def transpose(self, matrix: Table) -> Table:
        return Table(tuple(zip(*matrix.rows, strict=True)))

    def inverse(self, matrix: Table) -> Table:
        """adj(A)/det A."""
        return self.scale(leibniz(self.table(matrix), self).inverse(), adjugate(matrix, self))

    def determinant(self, scope: Scope, argument: sp.Expr) -> Quotient:
        return leibniz(self.table(scope.value(argument)), self)

    def derivative(self, scope: Scope, expr: sp.Expr, symbol: sp.Symbol, at: sp.Expr, order: int) -> Any:
        """m! times the coefficient of εᵐ in f(a + ε)."""
        if order > _MOST_DERIVATIVES:
            self.lacks("derivative of so high an order")
        small = self._letter(object(), order=order, real=bool(symbol.is_extended_real))
        ((_, ((letter, _),)),) = small.above
        inner = replace(scope, arithmetic=replace(self, expanding=True))
        value = inner.bind(symbol, scope.value(at) + small).value(expr)
        factor = constant(Gaussian(factorial(order), 0))
        if not self.is_matrix(value):
            return value.coefficient(letter, order) * factor
        return Table(tuple(tuple(x.coefficient(letter, order) * factor for x in row) for row in value.rows))


def _bar(z: Any) -> Any:
    return made(z.x, -z.y)


def _binomial_of_half(k: int) -> Any:
    """C(1/2, k)."""
    value = QQ(1)
    for j in range(k):
        value = value * (QQ(1, 2) - j) / (j + 1)
    return made(value, QQ.zero)


def _exponentials(turn: Quotient, sign: int, factor: Quotient) -> Callable[[Formal, Quotient], Quotient]:
    """c (e^(tz) ± e^(−tz))."""

    def of(arithmetic: Formal, z: Quotient) -> Quotient:
        plus, minus = (arithmetic.exponential_of_number(t * z) for t in (turn, -turn))
        return factor * (plus + minus if sign > 0 else plus - minus)

    return of


def _ratio(above: str, below: str) -> Callable[[Formal, Quotient], Quotient]:
    return lambda arithmetic, z: _OF_ANY[above](arithmetic, z) / _OF_ANY[below](arithmetic, z)


_OF_ANY: dict[str, Callable[[Formal, Quotient], Quotient]] = {
    "exp": Formal.exponential_of_number,
    "log": Formal.logarithm,
    "sqrt": Formal.root,
    "conjugate": Formal.conjugate,
    "re": lambda arithmetic, z: (z + arithmetic.conjugate(z)) * _HALF,
    "im": lambda arithmetic, z: (z - arithmetic.conjugate(z)) / (_I + _I),
    "Abs": Formal.modulus,
    "sign": lambda arithmetic, z: z / arithmetic.modulus(z),
    "cosh": _exponentials(ONE, 1, _HALF),
    "sinh": _exponentials(ONE, -1, _HALF),
    "cos": _exponentials(_I, 1, _HALF),
    "sin": _exponentials(_I, -1, -_I * _HALF),
    "tanh": _ratio("sinh", "cosh"),
    "tan": _ratio("sin", "cos"),
}
