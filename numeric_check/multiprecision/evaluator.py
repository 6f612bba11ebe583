"""Arithmetic of mpmath at the precision of its context: not rigorous, independent of the balls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import reduce
from itertools import islice
from math import comb
from operator import add
from typing import Any, ClassVar, NoReturn

import mpmath
import sympy as sp
from mpmath.libmp import from_rational

from numeric_check.multiprecision.exponentials import determinant_of_exponential, exponential, size
from numeric_check.multiprecision.matrices import by_diagonalisation, eigenvalues
from numeric_check.multiprecision.series import sum_of_powers
from numeric_check.rules.analytic_conditions import may_jump
from numeric_check.rules.arithmetic import Arithmetic, Case
from numeric_check.rules.conversion import converted, parts_of_number, to_sympy
from numeric_check.rules.refusals import NotApplicable, TooLong, UnknownExpression
from numeric_check.rules.rest import Rest, first_after_zeros, order_of
from numeric_check.rules.scope import Scope
from numeric_check.rules.series import between, coefficients, power_at, refuse_unknown_tail, series_of, terms

_MOST_TERMS = 300  # a term with matrices costs a millisecond in mpmath; the balls have a higher limit
_QUIET = 11  # so many terms in a row, all negligible, end a sum
_ZERO = 41  # so many of them zero from the first on make the sum zero
_PATIENCE = 80  # terms that have grown over so many more are taken to grow on beyond the limit
_HIGHEST_ORDER = 4  # of a difference: order m takes m + 1 values at d(1 + m/2) digits; the balls have power series
_STEP_DIGITS = 5  # the step of a difference is 10^−(digits/2 + 5), so that its error h² is below the digits

_LARGEST_MAGNITUDE = (
    1 << 16
)  # bits before the point of an argument; mpmath reduces it with as many digits of π or log 2
_AT_ONCE = ("Abs", "re", "im", "arg", "conjugate", "sign", "sqrt", "log")  # which reduce no argument

_CONSTANTS = {"Pi": mpmath.pi, "Exp1": mpmath.e, "EulerGamma": mpmath.euler}
_NAMES = (
    *("exp", "log", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh", "asin", "acos", "atan"),
    *("asinh", "acosh", "atanh", "sign", "gamma", "erf", "erfc", "zeta"),
)
_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "Abs": abs,
    "re": mpmath.re,
    "im": mpmath.im,
    "arg": mpmath.arg,
    "conjugate": mpmath.conj,
    **{name: getattr(mpmath, name) for name in _NAMES},
}


def _refuse_huge(name: str, arguments: tuple[Any, ...]) -> None:
    """Refuse an argument such as exp(10³⁰) of cos, for which mpmath would compute for ever."""
    if any(mpmath.isfinite(z) and z != 0 and mpmath.mag(z) > _LARGEST_MAGNITUDE for z in arguments):
        raise TooLong(f"an argument of {name} is too large for mpmath at this point.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Multiprecision(Arithmetic):
    """mpf and mpc numbers and mpmath's matrices, at ``mpmath.mp.dps`` as set by ``workdps``.

    mpmath keeps fewer digits than asked where its algorithms lose some, so that values are only trusted as far as two
    precisions agree: exponentials one by one, all else side by side.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.multiprecision.evaluator import Multiprecision
    >>> Multiprecision().number(sp.Rational(1, 4))
    mpf('0.25')

    References
    ----------
    F. Johansson et al., mpmath: a Python library for arbitrary-precision floating-point arithmetic, version 1.3, 2023.
    """

    name: ClassVar[str] = "mpmath"

    def number(self, value: sp.Expr) -> Any:
        if value.is_Rational:
            return mpmath.mp.make_mpf(from_rational(int(value.p), int(value.q), *mpmath.mp._prec_rounding))
        if isinstance(value, sp.CRootOf):
            return mpmath.mpmathify(value.evalf(mpmath.mp.dps))
        real, imaginary = parts_of_number(value)
        return mpmath.mpc(self.number(real), self.number(imaginary))

    def constant(self, name: str) -> Any:
        return +_CONSTANTS[name]

    def function(self, name: str, arguments: tuple[Any, ...]) -> Any:
        if name not in _FUNCTIONS:
            raise UnknownExpression(f"mpmath has no {name} here.")
        if name not in _AT_ONCE:
            _refuse_huge(name, arguments)
        try:
            return _FUNCTIONS[name](*arguments)
        except ValueError as error:  # mpmath's way of meeting a pole
            raise NotApplicable(f"{name} has no value here: {error}") from error

    def general_power(self, base: Any, exponent: Any) -> Any:
        _refuse_huge("power", (exponent,))
        return mpmath.power(base, exponent)

    def is_zero(self, value: Any) -> bool:
        """Never for certain; a number below half the digits may be what a cancellation left.

        Raises
        ------
        NotApplicable : for such a number.
        """
        if abs(value) <= mpmath.mpf(10) ** (-mpmath.mp.dps // 2):
            raise NotApplicable("a number is too near 0 to be told from it.")
        return False

    def compare(self, relation: str, lhs: Any, rhs: Any) -> bool:
        """Numbers nearer than half the digits are not told apart."""
        difference = lhs - rhs
        if abs(difference) <= max(abs(lhs), abs(rhs), 1) * mpmath.mpf(10) ** (-mpmath.mp.dps // 2):
            raise NotApplicable("the two sides of a condition are too near.")
        if relation in ("Equality", "Unequality"):
            return relation == "Unequality"
        if mpmath.im(difference) != 0:
            raise NotApplicable("an order needs real numbers.")
        return bool((mpmath.re(difference) < 0) == relation.endswith("LessThan"))

    def choose(self, cases: list[Case]) -> Any:
        """The first case whose condition holds; that none holds is not certain here."""
        return Arithmetic.choose(self, [*cases, (lambda: True, self._open)])

    def _open(self) -> NoReturn:
        raise NotApplicable("no case of a Piecewise holds to the digits in force.")

    def is_matrix(self, value: Any) -> bool:
        return isinstance(value, mpmath.matrix)

    def matrix(self, rows: list[list[Any]]) -> mpmath.matrix:
        return mpmath.matrix(rows)

    def table(self, matrix: mpmath.matrix) -> list[list[Any]]:
        return matrix.tolist()

    def transpose(self, matrix: mpmath.matrix) -> mpmath.matrix:
        return matrix.T

    def inverse(self, matrix: mpmath.matrix) -> mpmath.matrix:
        """A⁻¹; where A is singular to the working precision, not a number, which more digits may mend."""
        try:
            return matrix**-1
        except (ZeroDivisionError, TypeError):  # a TypeError where the elimination meets a column of zeros
            return matrix * mpmath.nan

    def determinant(self, scope: Scope, argument: sp.Expr) -> Any:
        """``mpmath.det`` gives 0 where A is singular to the working precision; believed of an exact A only."""
        value = _det(scope.value(argument))
        if value != 0:
            return value
        exact = scope.exact_value(argument)
        return mpmath.nan if exact is None else self.number(to_sympy(exact.det()))

    def determinant_of_exponential(self, scope: Scope, argument: sp.Expr) -> Any:
        return determinant_of_exponential(self._at_any_precision(scope, argument))

    def exponential(self, scope: Scope, argument: sp.Expr) -> mpmath.matrix:
        return exponential(self._at_any_precision(scope, argument))

    def exponential_of(self, matrix: mpmath.matrix) -> mpmath.matrix:
        return exponential(lambda: matrix)

    def eigenvalues(self, scope: Scope, argument: sp.Expr) -> list[Any]:
        return eigenvalues(scope.value(argument))

    def _at_any_precision(self, scope: Scope, argument: sp.Expr) -> Callable[[], mpmath.matrix]:
        """The argument from the exact point, at the precision of the context; under a binder the value that it has."""

        def value() -> mpmath.matrix:
            if scope.varies(argument):
                return scope.value(argument)
            return replace(scope, values=converted(scope.point, self), layer=None, memo={}).value(argument)

        return value

    def function_by_spectrum(self, scope: Scope, function: sp.Lambda, argument: sp.Expr) -> Any:
        """Through the eigenvalues, at which the formula is evaluated."""
        (variable,) = function.variables
        inner = scope.anew()
        return by_diagonalisation(lambda z: inner.bind(variable, z).value(function.expr), scope.value(argument))

    def infinite_sum(self, scope: Scope, term: sp.Expr, index: sp.Symbol, start: int) -> Any:
        """Terms are added until several in a row are below the last digit of the sum.

        Of terms of any other form than those whose tail is understood, partial sums say nothing.
        """
        refuse_unknown_tail(term, index)
        series, first = series_of(scope, term, index, start), first_after_zeros(scope, term, index, start)
        if series is not None and series.power is not None and not series.traced:
            values = coefficients(scope, series, index, start)
            inner = sum_of_powers(values, *power_at(scope, series, index, start), index, _MOST_TERMS, first)
            return between(scope, series, inner)
        total, rest, before = None, Rest(first=first), mpmath.inf
        order = order_of(scope, term, index)
        for place, value in enumerate(islice(terms(scope, term, index, start), _MOST_TERMS)):
            total = value if total is None else total + value
            quiet = rest.count(rest.looks and size(value) <= size(total) * mpmath.eps)
            if quiet >= max(order, _QUIET if size(total) else _ZERO):
                return total
            if place % _PATIENCE == _PATIENCE - 1:
                if size(value) >= before:
                    break
                before = size(value)
        raise TooLong(f"mpmath gives up the sum over {index} after {place} terms at this point.")

    def derivative(self, scope: Scope, expr: sp.Expr, symbol: sp.Symbol, at: sp.Expr, order: int) -> Any:
        """Σⱼ (−1)ʲ C(m, j) f(t + (m/2 − j)h) / hᵐ, at a precision that outlasts the cancellation of hᵐ."""
        if order > _HIGHEST_ORDER:
            raise NotApplicable(f"mpmath takes differences up to order {_HIGHEST_ORDER}; got {order}.")
        digits = mpmath.mp.dps
        step = mpmath.mpf(10) ** (-(digits // 2) - _STEP_DIGITS)
        with mpmath.workdps(int(digits * (1 + order / 2)) + 4 * _STEP_DIGITS * order):

            def quotient(h: Any, shift: Any) -> Any:
                weighted = (
                    (place.value(expr), weight) for place, weight in self._places(scope, symbol, at, order, h, shift)
                )
                return reduce(add, (value * weight for value, weight in weighted))

            value = quotient(step, 0)
            if not may_jump(expr, scope.values):
                return value
            turned = step if symbol.is_extended_real else 1j * step
            shift = mpmath.mpf(1) / (2 if order % 2 else 4)  # one of the two has f(t) in it
            beside = quotient(turned, shift)  # which differs across a kink, a jump or a cut
            return _together([value, beside], mpmath.mpf(10) ** (-digits // 4))

    def _places(self, scope: Scope, symbol: sp.Symbol, at: sp.Expr, order: int, h: Any, shift: Any) -> list[Any]:
        """A scope at each t + (m/2 − j + shift)h with its weight; derivatives of one order share what they evaluate."""
        kept, key = scope.innermost_memo, ("places", symbol, at, order, h, shift, mpmath.mp.prec)
        if key not in kept:
            sharp = scope.anew(values=converted(scope.point, self))
            centre = sharp.value(at)
            kept[key] = [
                (
                    sharp.bind(symbol, centre + (mpmath.mpf(order) / 2 - j + shift) * h),
                    (-1) ** j * comb(order, j) / h**order,
                )
                for j in range(order + 1)
            ]
        return kept[key]

    def limit(self, scope: Scope, expr: sp.Expr, symbol: sp.Symbol, at: sp.Expr, side: str) -> Any:
        """f(a ± h) with h = 10⁻ᵈ, at a precision that outlasts the cancellation of a quotient by h.

        It is a limit as far as another h, and for a limit from both sides −h, give the same.
        """
        digits = mpmath.mp.dps
        with mpmath.workdps(3 * digits):
            sharp = scope.anew(values=converted(scope.point, self))
            centre = sharp.value(at)
            steps = [mpmath.mpf(10) ** -digits * scale for scale in (1, mpmath.sqrt(2) / 3)]
            places = [centre + sign * h for sign in (1, -1) if "+-"[sign < 0] in side for h in steps]
            values = [sharp.bind(symbol, place).value(expr) for place in places]
            return _together(values, mpmath.mpf(10) ** (-digits // 2))


def _together(values: list[Any], tolerance: Any) -> Any:
    """The first of several values that should be near to each other."""
    first, *others = values
    if any(size(first - other) > tolerance * max(size(first), 1) for other in others):
        raise NotApplicable("the values nearby are too different for a limit or a derivative.")
    return first


def _det(matrix: mpmath.matrix) -> Any:
    """det(A); mpmath 1.3 looks for a pivot in a column of zeros, and stumbles over the one that it has not found."""
    try:
        return mpmath.det(matrix)
    except TypeError:
        return mpmath.mpf(0)
