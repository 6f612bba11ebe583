"""Rigorous arithmetic: every number is a complex ball that is proved to contain the value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import Any, ClassVar

import flint
import sympy as sp

from numeric_check.balls import functions as ball_functions
from numeric_check.balls import jets, spectra, tails
from numeric_check.rules.arithmetic import Arithmetic
from numeric_check.rules.scope import Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Balls(Arithmetic):
    """Balls [m ± r] ⊂ ℂ of Arb's midpoint-radius arithmetic at the precision of flint's context.

    Inclusion holds throughout: a ball that meets a cut or a pole becomes wide or infinite, never wrong.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.balls.evaluator import Balls
    >>> Balls().number(sp.Rational(1, 4))
    0.250000000000000

    References
    ----------
    F. Johansson, Arb: efficient arbitrary-precision midpoint-radius interval arithmetic,
    IEEE Transactions on Computers 66 (2017) 1281-1292.
    """

    name: ClassVar[str] = "balls"

    def number(self, value: sp.Expr) -> flint.acb:
        return ball_functions.ball(value)

    def constant(self, name: str) -> flint.acb:
        return flint.acb(ball_functions.CONSTANTS[name]())

    def function(self, name: str, arguments: tuple[Any, ...]) -> flint.acb:
        return ball_functions.of_ball(name, *arguments)

    def general_power(self, base: flint.acb, exponent: flint.acb) -> flint.acb:
        return base.pow(exponent)

    def is_zero(self, value: flint.acb) -> bool:
        """Only the ball of radius 0 around 0 is certainly 0."""
        return bool(value == 0)

    def compare(self, relation: str, lhs: flint.acb, rhs: flint.acb) -> bool:
        return ball_functions.compare_balls(relation, lhs, rhs)

    def is_matrix(self, value: Any) -> bool:
        return isinstance(value, flint.acb_mat)

    def matrix(self, rows: list[list[Any]]) -> flint.acb_mat:
        return flint.acb_mat(rows)

    def table(self, matrix: flint.acb_mat) -> list[list[flint.acb]]:
        return matrix.table()

    def is_regular(self, matrix: flint.acb_mat) -> bool:
        """Whether the balls hold no singular matrix."""
        return not matrix.det().contains(0)

    def inverse(self, matrix: flint.acb_mat) -> flint.acb_mat:
        """A⁻¹; where the balls of A may hold a singular matrix, balls without bound, which more digits may mend."""
        try:
            return matrix.inv()
        except ZeroDivisionError:
            return flint.acb_mat(matrix.nrows(), matrix.ncols(), [flint.acb("nan")] * (matrix.nrows() * matrix.ncols()))

    def determinant(self, scope: Scope, argument: sp.Expr) -> flint.acb:
        """Of a singular matrix, where elimination finds no pivot, the determinant that is known exactly."""
        found = scope.value(argument).det()
        exact = scope.exact_value(sp.Determinant(argument)) if found.contains(0) else None
        if exact is None:
            return found
        return flint.acb(*(flint.fmpq(int(part.numerator), int(part.denominator)) for part in (exact.x, exact.y)))

    def determinant_of_exponential(self, scope: Scope, argument: sp.Expr) -> flint.acb:
        return ball_functions.determinant_of_exponential(scope.value(argument))

    def exponential_of(self, matrix: flint.acb_mat) -> flint.acb_mat:
        return matrix.exp()

    def eigenvalues(self, scope: Scope, argument: sp.Expr) -> list[flint.acb]:
        return [root for root, _ in spectra.spectrum(spectra.exact_matrix(scope, argument))]

    def largest(self, values: list[flint.acb]) -> flint.acb:
        return flint.acb(reduce(flint.arb.max, (value.real for value in values)))

    def function_by_spectrum(self, scope: Scope, function: sp.Lambda, argument: sp.Expr) -> flint.acb_mat:
        return spectra.hermite(scope, function, argument)

    def infinite_sum(self, scope: Scope, term: sp.Expr, index: sp.Symbol, start: int) -> Any:
        return tails.sum_with_tail(scope, term, index, start)

    def derivative(self, scope: Scope, expr: sp.Expr, symbol: sp.Symbol, at: sp.Expr, order: int) -> Any:
        return jets.derivative(scope, expr, symbol, at, order)
