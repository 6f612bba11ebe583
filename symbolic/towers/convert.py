"""The map from SymPy expressions to rational functions of the tower; each rewriting holds wherever both sides exist."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy as sp

from symbolic.balls.limits import Limits, OutOfResourcesError
from symbolic.expressions.phi import phi
from symbolic.towers.combinatorial import convert_gamma, convert_rising
from symbolic.towers.complex_parts import COMPLEX_PARTS
from symbolic.towers.elementary import CIRCULAR, ELEMENTARY, TRIGONOMETRIC, record_signs
from symbolic.towers.exponentials import exp_of
from symbolic.towers.inverse import INVERSE
from symbolic.towers.lambert import convert_lambert
from symbolic.towers.logarithms import integer_log_of, log_of, principal
from symbolic.towers.rational import RationalFunction
from symbolic.towers.rounding import ROUNDING
from symbolic.towers.signs import sign_of_real
from symbolic.towers.tower import Generator, NotConvertedError, Tower

_INFINITE = (sp.nan, sp.zoo, sp.oo, -sp.oo)
_HANDLERS: dict[Any, Callable[[Any, sp.Basic], RationalFunction]] = {
    **COMPLEX_PARTS,
    **INVERSE,
    **ELEMENTARY,
    **ROUNDING,
    sp.LambertW: convert_lambert,
    **dict.fromkeys((sp.gamma, sp.factorial, sp.binomial), convert_gamma),
    **dict.fromkeys((sp.RisingFactorial, sp.FallingFactorial), convert_rising),
}
_MAX_PHI = 200
_MAX_INTEGER_BITS = 200_000


class Converter:
    """Converts expressions into one tower, remembering every subexpression.

    Parameters
    ----------
    tower : Tower

    Examples
    --------
    >>> from symbolic.balls.limits import Limits
    >>> x = sp.Symbol("x")
    >>> converter = Converter(Tower(12, Limits.seconds(5)))
    >>> converter(sp.sin(x) ** 2 + sp.cos(x) ** 2).rational
    Fraction(1, 1)
    """

    def __init__(self, tower: Tower) -> None:
        self.tower = tower
        self._known: dict[sp.Basic, RationalFunction] = {}

    def __call__(self, e: sp.Basic) -> RationalFunction:
        """The reduced rational function of e.

        Raises
        ------
        NotConvertedError : for a node that has no exact place in the tower.
        UndefinedError : if a denominator is identically 0.
        OutOfResourcesError : past a size or time limit.
        """
        if e not in self._known:
            self.tower.limits.check()
            self._known[e] = self._convert(e)
        return self.tower.reduce(self._known[e])

    def _convert(self, e: sp.Basic) -> RationalFunction:
        tower = self.tower
        if e.is_Rational:
            if int(e.p).bit_length() + int(e.q).bit_length() > _MAX_INTEGER_BITS:
                raise OutOfResourcesError("size: a rational number of many digits")
            return tower.number(e)
        if e in _INFINITE:
            raise NotConvertedError(f"{e} is no number")
        if e.is_Add or e.is_Mul:
            return self._fold(e)
        if e.is_Pow:
            return self._power(e.base, e.exp)
        if e is sp.I:
            return tower.imaginary
        if e is sp.pi:
            return tower.pi
        if e is sp.E:
            return exp_of(tower, tower.one)
        if e is sp.GoldenRatio:
            return self((1 + sp.sqrt(5)) / 2)
        return self._function(e)

    def _fold(self, e: sp.Basic) -> RationalFunction:
        total = self(e.args[0])
        for arg in e.args[1:]:
            total = total + self(arg) if e.is_Add else total * self(arg)
        return self.tower.reduce(total)

    def _power(self, base: sp.Basic, exponent: sp.Basic) -> RationalFunction:
        """bᵉ = exp(e log b); for an integer-valued e the branch of the logarithm does not matter."""
        tower = self.tower
        if exponent.is_Integer:
            return tower.reduce(self(base) ** int(exponent))
        if base is sp.E:
            return exp_of(tower, self(exponent))
        if integer_valued(exponent):
            return exp_of(tower, self(exponent) * integer_log_of(tower, self(base)))
        b = self(base)
        if b.is_zero:
            if sign_of_real(tower, self(exponent)) != 2:
                raise NotConvertedError("a power of 0 with a symbolic exponent")
            return tower.zero
        return exp_of(tower, self(exponent) * self.logarithm(base))

    def logarithm(self, e: sp.Basic) -> RationalFunction:
        """log e, by the factors of a product in a tower that splits angles: Σ k log f up to whole turns."""
        tower, u = self.tower, self(e)
        if not tower.splits_angles or u.is_zero or not (e.is_Mul or e.is_Pow) or e.is_number:
            return log_of(tower, u)
        total = tower.zero
        for factor in sp.Mul.make_args(e):
            base, k = factor.as_base_exp() if factor.is_Pow and factor.exp.is_Integer else (factor, 1)
            total = total + tower.number(int(k)) * (self.logarithm(base) if base != e else log_of(tower, u))
        return principal(tower, total)

    def _function(self, e: sp.Basic) -> RationalFunction:
        tower = self.tower
        if isinstance(e, sp.exp):
            return exp_of(tower, self(e.args[0]))
        if isinstance(e, sp.log):
            value, *bases = map(self.logarithm, e.args)
            return tower.reduce(value / bases[0]) if bases else value
        if isinstance(e, phi):
            return self._phi(int(e.args[0]), e.args[1])
        if isinstance(e, sp.sinc):
            return self._sinc(e.args[0])
        if type(e) in TRIGONOMETRIC:
            u = self(e.args[0])
            if type(e) in CIRCULAR:
                record_signs(tower, u)
            return TRIGONOMETRIC[type(e)](tower, u)
        return _HANDLERS[type(e)](self, e) if type(e) in _HANDLERS else self.opaque(e)

    def _phi(self, k: int, s: sp.Basic) -> RationalFunction:
        """φ_k(s) = (eˢ − Σ_{j<k} s^j/j!)/s^k, entire in s: an identity for s ≠ 0 extends to s = 0 by continuity."""
        tower, u = self.tower, self(s)
        if k > _MAX_PHI:
            raise OutOfResourcesError(f"size: phi of order {k}")
        if u.is_zero:
            return tower.number(sp.Rational(1, sp.factorial(k)))
        if not continuous(s):
            return self.opaque(phi(k, s))
        total, power = exp_of(tower, u), tower.one
        for j in range(k):
            total = total - power / tower.number(sp.factorial(j))
            power = power * u
        return tower.reduce(total / power)

    def _sinc(self, s: sp.Basic) -> RationalFunction:
        """sinc s = sin s/s, entire; where s = 0 is no matter of continuity it is recorded and decided on its own."""
        tower, u = self.tower, self(s)
        if u.is_zero:
            return tower.one
        if not continuous(s):
            tower.excluded.append(s)
        return tower.reduce(TRIGONOMETRIC[sp.sin](tower, u) / u)

    def opaque(self, e: sp.Basic, *, real: bool = False, sign: int = 0) -> RationalFunction:
        """A generator for a function of known arguments (equal arguments give the same one) or for a symbol."""
        tower = self.tower
        key = self._key(e)
        if key not in tower.table:
            if e.is_Symbol:
                sign, real = symbol_sign(e), bool(e.is_real)
            constant = not e.free_symbols
            tower.table[key] = tower.new(Generator(meaning=e, sign=sign, real=real, constant=constant))
        return tower.table[key]

    def _key(self, e: sp.Basic) -> Any:
        plain = isinstance(e, sp.Function) and not isinstance(e, sp.Piecewise) and e.args
        return (type(e), e.func, *(self(arg).key for arg in e.args)) if plain else e


def converter_for(e: sp.Basic, limits: Limits, *, splits_angles: bool = False) -> Converter:
    """A converter into a new tower with room for the expression."""
    size = min(24 + 3 * len(set(sp.preorder_traversal(e))), 250)
    return Converter(Tower(size, limits, splits_angles=splits_angles))


def symbol_sign(symbol: sp.Symbol) -> int:
    """2 for a positive symbol, 1 for a nonnegative one, by its declared assumptions."""
    if symbol.is_positive:
        return 2
    return 1 if symbol.is_nonnegative else 0


def integer_valued(e: sp.Basic) -> bool:
    """Whether e is a polynomial with integer coefficients in integer symbols."""
    if e.is_Integer or (e.is_Symbol and e.is_integer):
        return True
    if e.is_Add or e.is_Mul:
        return all(integer_valued(arg) for arg in e.args)
    return bool(e.is_Pow and integer_valued(e.base) and e.exp.is_Integer and e.exp > 0)


def continuous(s: sp.Basic) -> bool:
    """Whether s is an analytic expression of symbols that move continuously, so that s = 0 is nowhere dense."""
    if s.is_Symbol:
        return not s.is_integer
    if s.is_Atom:
        return True
    analytic = s.is_Add or s.is_Mul or isinstance(s, sp.exp | sp.sin | sp.cos | sp.sinh | sp.cosh)
    whole_power = s.is_Pow and s.exp.is_Integer
    return (analytic or whole_power) and all(continuous(arg) for arg in s.args)
