"""SymPy expressions at power series in h: F(u)′ = F′(u)u′ with SymPy's own derivatives, and no expression swell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Any

import sympy as sp

from symbolic.binders import confused
from symbolic.modified_equation import relaxed_series
from symbolic.modified_equation.function_ring import FunctionRing
from symbolic.modified_equation.inputs import NOT_SMOOTH
from symbolic.modified_equation.relaxed_series import Series

_PAIRS = ((sp.sin, sp.cos, 1), (sp.sinh, sp.cosh, -1))  # s² ± c² = ±1
_MAX_VALUATION = 16
Letters = Mapping[sp.Symbol, Series]


class NotSmoothError(ValueError):
    """A function without derivatives of all orders."""


class Evaluator:
    """Evaluates expressions at series over one ring of functions.

    Parameters
    ----------
    ring : FunctionRing

    Examples
    --------
    sin(x + h) = sin x + h cos x − h²/2 sin x − …

    >>> x, h = sp.symbols("x h")
    >>> ring = FunctionRing([x])
    >>> series = Evaluator(ring).value(sp.sin(x + h), {h: relaxed_series.monomial(ring.one, 1)})
    >>> [ring.expression(series.term(m)) for m in range(4)]
    [sin(x), cos(x), -sin(x)/2, -cos(x)/6]
    """

    def __init__(self, ring: FunctionRing) -> None:
        self.ring = ring
        self._functions: dict[Any, Series] = {}
        self._derivatives: dict[Any, Series] = {}

    def value(self, e: sp.Expr, letters: Letters) -> Series:
        """The series of e at its letters; any other symbol is a constant.

        Raises
        ------
        NotSmoothError, ValueError : for a function without derivatives, or a singularity at h = 0.
        """
        return self.values([e], letters)[0]

    def values(self, expressions: Sequence[sp.Expr], letters: Letters) -> list[Series]:
        """The series of several expressions; what they share is evaluated once."""
        known: dict[sp.Expr, Series] = {}
        return [self._value(e, letters, known) for e in expressions]

    def constant(self, e: sp.Expr) -> Any:
        """The element of the ring that stands for e."""
        return self.ring.reduce(self.value(e, {}).term(0))

    def _value(self, e: sp.Expr, letters: Letters, known: dict[sp.Expr, Series]) -> Series:
        if e in letters:
            return letters[e]
        if e not in known:
            known[e] = self._make(e, letters, lambda part: self._value(part, letters, known))
        return known[e]

    def _make(self, e: sp.Expr, letters: Letters, value: Callable[[sp.Expr], Series]) -> Series:
        ring = self.ring
        if e.is_Rational:
            return relaxed_series.constant(ring.number(e))
        if e.is_Symbol or e.is_NumberSymbol:
            return relaxed_series.constant(ring.adjoin(e))
        if e is sp.I:
            ring.relate(ring.adjoin(e) ** 2 + 1)
            return relaxed_series.constant(ring.adjoin(e))
        if e.is_Add:
            return relaxed_series.total([value(part) for part in e.args])
        if e.is_Mul:
            return self._product(e, value)
        if e.is_Pow and not e.exp.free_symbols & letters.keys():
            return self._power(e.base, e.exp, value(e.base))
        return self._function(e, letters, value)

    def _product(self, e: sp.Mul, value: Callable[[sp.Expr], Series]) -> Series:
        """A product in which a denominator may vanish at h = 0, as in (eʰ − 1)/h, if the product has no pole there."""
        series, poles = relaxed_series.constant(self.ring.one), 0
        for factor in e.args:
            if factor.is_Pow and factor.exp.is_Integer and factor.exp < 0:
                base, valuation = self._without_zeros(factor.base, value(factor.base))
                poles += valuation * int(-factor.exp)
                part = self._power(factor.base, factor.exp, base)
            else:
                part = value(factor)
            series = relaxed_series.product(series, part)
        if not all(self._vanishes(series.term(m), e) for m in range(poles)):
            raise ValueError(f"a map needs to be smooth at h = 0; got a pole in {e}.")
        return relaxed_series.shifted(series, poles) if poles else series

    def _without_zeros(self, base: sp.Expr, series: Series) -> tuple[Series, int]:
        """u h^−v and v for u = h^v (u_v + …) with u_v ≠ 0."""
        for v in range(_MAX_VALUATION):
            if not self._vanishes(series.term(v), base):
                return (relaxed_series.shifted(series, v) if v else series), v
        raise ValueError(f"a denominator must not vanish; got {base}, which is O(h^{_MAX_VALUATION}).")

    def _vanishes(self, coefficient: Any, e: sp.Expr) -> bool:
        """Whether a coefficient is zero: by the relations of the ring, and else by the exact zero test."""
        remainder = self.ring.reduce(coefficient)
        if not remainder:
            return True
        from symbolic.zero_test import is_zero  # loaded when first used: most fields have no denominators

        known = is_zero(self.ring.expression(remainder))
        if known is None:
            raise ValueError(f"it is undecided whether a coefficient of {e} vanishes at h = 0: {remainder}.")
        return known

    def _power(self, base: sp.Expr, exponent: sp.Expr, series: Series) -> Series:
        if exponent.is_Integer and exponent > 0:
            half = self._power(base, sp.Integer(int(exponent) // 2), series) if exponent > 1 else None
            square = relaxed_series.product(half, half) if half else series
            return relaxed_series.product(square, series) if half and int(exponent) % 2 else square
        u = self.ring.reduce(series.term(0))
        if self._vanishes(u, base):
            singular = sp.Pow(base, exponent, evaluate=False)
            raise ValueError(f"{singular} is not smooth at h = 0: {base} is 0 there.")
        root = self._root(u, exponent)
        reciprocal = self.ring.reciprocal(self.ring.reduce(u))  # a power of 1/w, if u = w^q is the normal form
        whole = int(exponent.p) // int(exponent.q) if exponent.is_Rational else 0
        start = (u if whole >= 0 else reciprocal) ** abs(whole) * root
        return relaxed_series.power(series, self.constant(exponent), start, reciprocal, self.ring.reduce)

    def _root(self, u: Any, exponent: sp.Expr) -> Any:
        """u^(p/q) / u^(p div q) = w^(p mod q) with w = u^(1/q), w^q = u; for other exponents u^a is a generator."""
        ring = self.ring
        if not exponent.is_Rational:
            return self._adjoined(ring.expression(u) ** exponent)
        if exponent.is_Integer:
            return ring.one
        root = self._adjoined(ring.expression(u) ** sp.Rational(1, exponent.q))
        ring.relate(root ** int(exponent.q) - u)
        return root ** (int(exponent.p) % int(exponent.q))

    def _adjoined(self, meaning: sp.Expr) -> Any:
        return self.ring.number(meaning) if meaning.is_Rational else self.ring.adjoin(meaning)

    def _function(self, e: sp.Expr, letters: Letters, value: Callable[[sp.Expr], Series]) -> Series:
        """e = F(u, v, …) as the template F(d₀, d₁, …) at series."""
        if isinstance(e, NOT_SMOOTH) or not (e.is_Function or e.is_Pow or e.is_Derivative):
            raise NotSmoothError(f"a modified equation needs functions with derivatives of all orders; got {e}.")
        if e.is_Derivative:
            inner = sorted(e.free_symbols & letters.keys(), key=sp.default_sort_key)
            return self._applied(e, inner, [letters[s] for s in inner])
        inner = list(_places(len(e.args)))
        return self._applied(e.func(*inner), inner, [value(part) for part in e.args])

    def _applied(self, template: sp.Expr, inner: list[sp.Symbol], arguments: list[Series]) -> Series:
        """The same template at the same series is the same series: this closes the circle sin → cos → −sin."""
        key = (template, *map(id, arguments))
        if key not in self._functions:
            letters = dict(zip(inner, arguments, strict=True))
            self._functions[key] = relaxed_series.chain(
                self._start(template, letters),
                arguments,
                [partial(self._derivative, template, s, letters) for s in inner],
                self.ring.reduce,
            )
        return self._functions[key]

    def _derivative(self, template: sp.Expr, symbol: sp.Symbol, letters: Letters) -> Series:
        key = (template, symbol, *map(id, letters.values()))
        if key not in self._derivatives:
            self._derivatives[key] = self.value(template.diff(symbol), letters)
        return self._derivatives[key]

    def _start(self, template: sp.Expr, letters: Letters) -> Any:
        """F(u₀, v₀, …): a generator, unless SymPy knows a simpler form."""
        at = {s: self.ring.expression(self.ring.reduce(u.term(0))) for s, u in letters.items()}
        meaning = template.subs(at, simultaneous=True).doit() if template.is_Derivative else template.xreplace(at)
        if mistaken := confused(meaning):
            raise ValueError(
                f"SymPy does not tell derivatives of a function at equal arguments apart; got {mistaken[0]}: "
                "name a function of fewer arguments."
            )
        if not isinstance(meaning, type(template)) and not meaning.has(sp.Subs):
            return self.constant(meaning)
        if isinstance(meaning, sp.exp) and meaning.args[0].could_extract_minus_sign():
            return self.ring.reciprocal(self.constant(1 / meaning))
        for one, other, sign in _PAIRS:
            if isinstance(meaning, one | other):
                s, c = (self.ring.adjoin(function(*meaning.args)) for function in (one, other))
                self.ring.relate(s**2 + sign * c**2 - sign)
        return self.ring.adjoin(meaning)


@cache
def _places(count: int) -> tuple[sp.Dummy, ...]:
    """d₀, …, the letters of a template."""
    return tuple(sp.Dummy(f"d{j}") for j in range(count))
