"""f(p) ∈ [ball]: rigorous evaluation of an expression at an exact point, with SymPy's principal values.

A function is never evaluated on, or across, a branch cut of an inverse function. A logarithm or a fractional power of
a number that is *exactly* real and negative is SymPy's log(−r) = log r + iπ; any other ball that meets the negative
axis is not evaluated.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import sympy as sp

from symbolic.balls.counting import COUNTED, counted, harmonic_number
from symbolic.balls.functions import FUNCTIONS, REAL_FUNCTIONS
from symbolic.balls.limits import Limits
from symbolic.balls.values import NotEvaluatedError, Value, acb, is_real, nonzero, principal_log, rational_ball
from symbolic.expressions.phi import phi

if TYPE_CHECKING:
    import flint

_ORDERINGS: dict[type, Callable[[Any], bool]] = {
    sp.StrictGreaterThan: lambda d: d > 0,
    sp.GreaterThan: lambda d: d >= 0,
    sp.StrictLessThan: lambda d: d < 0,
    sp.LessThan: lambda d: d <= 0,
}
_MAX_INTEGER_POWER = 10**6
MAX_SUM_TERMS = 2000
_KEPT = 4096  # coordinates of points
_ZERO = Fraction(0)


class Evaluator:
    """Evaluates expressions at one exact point and one working precision.

    Parameters
    ----------
    point : mapping from atom (symbol or opaque expression) to an exact Rational or Gaussian rational
    bits : int, the working precision
    limits : Limits
    """

    def __init__(self, point: Mapping[sp.Basic, sp.Expr], bits: int, limits: Limits) -> None:
        self.point = point
        self.bits = bits
        self.limits = limits
        self._values: dict[sp.Basic, Value] = {}
        self._exact: dict[sp.Basic, Fraction | None] = {}

    def __call__(self, expr: sp.Expr) -> flint.acb:
        """The ball that contains the value of ``expr``.

        Raises
        ------
        NotEvaluatedError : at a pole, on a branch cut, or at a function this evaluator does not know.
        """
        import flint

        with flint.ctx.workprec(self.bits):
            return self.value(expr)

    def value(self, expr: sp.Basic) -> Value:
        """The memoised ball of a subexpression; call inside the working precision."""
        found = self._values.get(expr)
        if found is None:
            self.limits.check()
            found = self._values[expr] = self._compute(expr)
            if not found.is_finite():
                raise NotEvaluatedError("the value is not finite")
        return found

    def _compute(self, e: sp.Basic) -> Value:
        if e in self.point:
            return self._coordinate(self.point[e])
        if e.is_Rational:
            return rational_ball(Fraction(int(e.p), int(e.q)))
        if e.is_Add or e.is_Mul:
            return self._fold(e)
        if e.is_Pow:
            return self._power(e.base, e.exp)
        if isinstance(e, sp.exp):
            return self.value(e.args[0]).exp()
        return self._special(e)

    def _coordinate(self, value: sp.Expr) -> Value:
        """The ball of a coordinate: a Rational, a Gaussian rational, or another constant such as √2."""
        parts = _gaussian(value)
        return _acb(*parts) if parts else self.value(value)

    def _fold(self, e: sp.Basic) -> Value:
        total = self.value(e.args[0])
        for arg in e.args[1:]:
            total = total + self.value(arg) if e.is_Add else total * self.value(arg)
        return total

    def _special(self, e: sp.Basic) -> Value:
        constant = _constant(e)
        if constant is not None:
            return constant
        if isinstance(e, sp.Piecewise):
            return self._piecewise(e)
        if isinstance(e, sp.Sum | sp.Product):
            return self._iterated(e)
        if isinstance(e, phi):
            return self._phi(int(e.args[0]), e.args[1])
        if isinstance(e, sp.floor | sp.ceiling):
            return self._rounded(e)
        if isinstance(e, (*COUNTED, sp.harmonic)) and (found := self._counted(e)) is not None:
            return found
        args = [self.value(arg) for arg in e.args]
        if type(e) in REAL_FUNCTIONS:
            if not all(is_real(v) for v in args):
                raise NotEvaluatedError(f"{type(e).__name__} of an argument not known to be real")
            return acb(REAL_FUNCTIONS[type(e)](*(v.real for v in args)))
        if type(e) in FUNCTIONS:
            return FUNCTIONS[type(e)](*args)
        raise NotEvaluatedError(f"no rule for {type(e).__name__}")

    def _counted(self, e: sp.Basic) -> Value | None:
        """A product of k factors, or a sum of n terms, for an exact integer k or n; None where it is none."""
        if isinstance(e, sp.harmonic):
            whole = [n for n in map(self.exact, e.args) if n is not None and n.denominator == 1]
            return rational_ball(harmonic_number(*map(int, whole))) if len(whole) == len(e.args) else None
        k, x = self.exact(e.args[1]), self.exact(e.args[0])
        if k is None or k.denominator != 1:
            return None
        if x is not None:
            return rational_ball(counted(type(e), int(k), x))
        return counted(type(e), int(k), self.value(e.args[0]))

    def _power(self, base: sp.Basic, exponent: sp.Basic) -> Value:
        """bᵉ = exp(e log b), with 0⁰ = 1 and 0ᵉ = 0 for e > 0, integer powers by multiplication."""
        n = self.exact(exponent)
        b = self.value(base)
        if b.is_zero():
            return self._power_of_zero(exponent)
        if n is not None and n.denominator == 1 and abs(n) <= _MAX_INTEGER_POWER:
            return b ** int(n)
        if n == Fraction(1, 2) and is_real(b) and b.real > 0:
            return acb(b.real.sqrt())
        if n is not None and is_real(b) and b.real < 0:
            return acb(((-b.real).log() * _arb(n)).exp()) * acb(_arb(n)).exp_pi_i()
        return (self.value(exponent) * principal_log(b)).exp()

    def _power_of_zero(self, exponent: sp.Basic) -> Value:
        """0⁰ = 1 for an exponent that is exactly 0, and 0ᵉ = 0 for e > 0."""
        e = self.value(exponent)
        if not e.is_zero() and not (is_real(e) and e.real > 0):
            raise NotEvaluatedError("0 to a power not known to be nonnegative")
        return acb(1 if e.is_zero() else 0)

    def exact(self, e: sp.Basic) -> Fraction | None:
        """The rational value of ``e`` where rational arithmetic alone gives it; None elsewhere."""
        if e not in self._exact:
            self._exact[e] = self._exact_value(e)
        return self._exact[e]

    def _exact_value(self, e: sp.Basic) -> Fraction | None:
        if e in self.point:
            e = self.point[e]
        if e.is_Rational:
            return Fraction(int(e.p), int(e.q))
        if not (e.is_Add or e.is_Mul or e.is_Pow):
            return None
        values = [self.exact(arg) for arg in e.args]
        known = [v for v in values if v is not None]
        if len(known) < len(values):
            return None
        if e.is_Add:
            return sum(known, Fraction(0))
        if e.is_Mul:
            total = Fraction(1)
            for v in known:
                total *= v
            return total
        base, n = known
        small = n.denominator == 1 and abs(n) <= 64 and (base != 0 or n >= 0)
        return base ** int(n) if small else None

    def _phi(self, k: int, s: sp.Basic) -> Value:
        """s^k φ_k(s) = eˢ − Σ_{j<k} s^j/j! where 0 is not in the ball of s, and 1F1(1; k+1; s)/k! elsewhere."""
        import flint

        value = self.value(s)
        return value.hypgeom_1f1(flint.acb(1), flint.acb(k + 1)) / flint.fmpz(sp.factorial(k).p)

    def _rounded(self, e: sp.Basic) -> Value:
        exact = self.exact(e.args[0])
        if exact is not None:
            up = isinstance(e, sp.ceiling)
            return acb(-(-exact.numerator // exact.denominator) if up else exact.numerator // exact.denominator)
        v = self.value(e.args[0])
        whole = (v.real.ceil() if isinstance(e, sp.ceiling) else v.real.floor()) if is_real(v) else None
        if whole is None or not whole.is_exact():
            raise NotEvaluatedError("floor or ceiling of a ball that meets an integer or is not real")
        return acb(whole)

    def _piecewise(self, e: sp.Piecewise) -> Value:
        for value, condition in e.args:
            if self.holds(condition):
                return self.value(value)
        raise NotEvaluatedError("no branch of the Piecewise holds at this point")

    def holds(self, condition: sp.Basic) -> bool:
        """Whether a condition certainly holds (True) or certainly fails (False) at the point.

        Raises
        ------
        NotEvaluatedError : where the balls leave it open.
        """
        if condition in (sp.true, sp.false):
            return condition == sp.true
        if isinstance(condition, sp.And):
            return all(self.holds(arg) for arg in condition.args)
        if isinstance(condition, sp.Or):
            return any(self.holds(arg) for arg in condition.args)
        if isinstance(condition, sp.Not):
            return not self.holds(condition.args[0])
        if not isinstance(condition, sp.Rel):
            raise NotEvaluatedError(f"the condition {type(condition).__name__} is not a comparison")
        return self._compare(condition)

    def _compare(self, condition: sp.Rel) -> bool:
        difference = self.exact(condition.lhs - condition.rhs)
        if difference is None:
            ball = self.value(condition.lhs) - self.value(condition.rhs)
            if isinstance(condition, sp.Eq | sp.Ne):
                equal = bool(ball.is_zero()) or self._cancels(condition.lhs - condition.rhs)
                if not equal:
                    nonzero(ball, "a comparison")
                return equal == isinstance(condition, sp.Eq)
            if not is_real(ball) or ball.real.contains(0):
                raise NotEvaluatedError("a comparison is too close to call")
            return _ORDERINGS[type(condition)](ball.real)
        if isinstance(condition, sp.Eq | sp.Ne):
            return (difference == 0) == isinstance(condition, sp.Eq)
        return _ORDERINGS[type(condition)](difference)

    def _cancels(self, difference: sp.Expr) -> bool:
        """Whether a difference that is no rational number is 0 by expanding it alone, as r² − 2 is at r = √2."""
        there = difference.xreplace(dict(self.point))
        return not there.free_symbols and not there.has(sp.Piecewise) and sp.expand(there) == 0

    def _iterated(self, e: sp.Basic) -> Value:
        """Σ or Π over one index between integers; Σ_a^b = −Σ_{b+1}^{a−1} and Π_a^b = 1/Π_{b+1}^{a−1} for b < a − 1."""
        if any(len(limit) != 3 for limit in e.limits):
            raise NotEvaluatedError("a Sum or Product without bounds")
        *inside, (index, low, high) = e.limits
        body = e.func(e.function, *inside) if inside else e.function
        a, b = self.exact(low), self.exact(high)
        if a is None or b is None or a.denominator != 1 or b.denominator != 1 or abs(b - a) >= MAX_SUM_TERMS:
            raise NotEvaluatedError("the bounds of a Sum or Product are not integers within reach")
        backwards = b < a - 1
        total = acb(0 if isinstance(e, sp.Sum) else 1)
        for k in range(int(b) + 1, int(a)) if backwards else range(int(a), int(b) + 1):
            inner = Evaluator({**self.point, index: sp.Integer(k)}, self.bits, self.limits)
            term = inner.value(body)
            total = total + term if isinstance(e, sp.Sum) else total * term
        if not backwards:
            return total
        return -total if isinstance(e, sp.Sum) else 1 / total


def certainly_nonzero(e: sp.Expr, point: Mapping[sp.Basic, sp.Expr], bits: int, limits: Limits) -> bool:
    """Whether e has a ball at the point, and 0 lies outside of it."""
    try:
        return not Evaluator(point, bits, limits)(e).contains(0)
    except NotEvaluatedError:
        return False


def _arb(value: Fraction) -> Any:
    return rational_ball(value).real


@lru_cache(maxsize=_KEPT)
def _gaussian(value: sp.Expr) -> tuple[Fraction, ...]:
    """a and b of a Gaussian rational a + bi; nothing of another value."""
    parts = value.as_real_imag() if value.is_number and not value.has(sp.Function) else (value,)
    return (
        tuple(Fraction(int(part.p), int(part.q)) for part in parts) if all(part.is_Rational for part in parts) else ()
    )


def _acb(real: Fraction, imaginary: Fraction = _ZERO) -> Value:
    import flint

    return flint.acb(_arb(real), _arb(imaginary))


def _constant(e: sp.Basic) -> Value | None:
    import flint

    if e is sp.I:
        return flint.acb(0, 1)
    makers = {sp.pi: flint.arb.pi, sp.E: flint.arb.const_e, sp.EulerGamma: flint.arb.const_euler,
              sp.Catalan: flint.arb.const_catalan}  # fmt: skip
    if e in makers:
        return flint.acb(makers[e]())
    if e is sp.GoldenRatio:
        return flint.acb((1 + flint.arb(5).sqrt()) / 2)
    return None
