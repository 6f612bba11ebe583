"""The value of a limit where rules find it: continuity, l'Hôpital's rule for analytic functions, and rates of growth.

Source: W. Rudin, Principles of Mathematical Analysis, 3rd ed., Theorems 4.7 and 8.6; for N and D analytic at 0 with
Nʲ(0) = Dʲ(0) = 0 for j < m and Dᵐ(0) ≠ 0, N/D has the limit Nᵐ(0)/Dᵐ(0), by their power series.
"""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.definedness.asymptotics import limit_at_infinity
from symbolic.definedness.known import Known
from symbolic.expressions.phi import phi

_MOST_DERIVATIVES = 8
_ENTIRE = (sp.exp, sp.sin, sp.cos, sp.sinh, sp.cosh, sp.erf, phi)
_SIGNS = ("positive", "nonnegative", "negative", "nonpositive")
_SMOOTH_ON_REALS = (sp.atan, sp.tanh, sp.asinh)


def limit_value(limit: sp.Limit, known: Known | None = None) -> sp.Expr | None:
    """The value of a limit, or None where no rule finds it.

    Parameters
    ----------
    limit : Limit
        Of a function of a real or complex letter, from one side or both, at a number or ±∞.
    known : Known, optional
        What is given of the letters.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.definedness.limits import limit_value
    >>> x = sp.Symbol("x", real=True)
    >>> limit_value(sp.Limit(sp.sin(x) / x, x, 0)), limit_value(sp.Limit((1 + 1 / x) ** x, x, sp.oo))
    (1, E)
    >>> limit_value(sp.Limit(sp.sign(x), x, 0, "+-")) is None
    True
    """
    g, x, a, side = limit.args
    known = known or Known()
    if a in (sp.oo, -sp.oo):
        sign = 1 if a == sp.oo else -1
        return _from_right(g, x, lambda h: sign / h, known)
    if not a.is_finite or a.has(x) or x.is_integer:
        return None
    if str(side) == "+-" and not x.is_extended_real:
        h = sp.Dummy("h")
        return _At(h, known).limit(g.xreplace({x: a + h}))
    sides = {"+": (1,), "-": (-1,), "+-": (1, -1)}[str(side)]
    found = {_from_right(g, x, lambda h, sign=sign: a + sign * h, known) for sign in sides}
    return found.pop() if len(found) == 1 else None


def _from_right(g: sp.Expr, x: sp.Symbol, place: Any, known: Known) -> sp.Expr | None:
    """lim g(place(h)) as h falls to 0, if the letter may have those values."""
    h = sp.Dummy("h", positive=True)
    at = place(h)
    if any(getattr(x, f"is_{sign}") and not getattr(at, f"is_{sign}") for sign in _SIGNS):
        return None
    here = g.xreplace({x: at}).replace(sp.tan, lambda u: sp.sin(u) / sp.cos(u))
    found = (_At(h, known).limit(form) for form in dict.fromkeys((here, sp.together(here))))
    return next((value for value in found if value is not None), None)


class _At:
    """Limits at h = 0, from the right where h is positive, and else from every direction."""

    def __init__(self, h: sp.Dummy, known: Known) -> None:
        self.h, self.known = h, known

    def limit(self, g: sp.Expr) -> sp.Expr | None:
        value = self._composed(g)
        if value is None:
            value = self._quotient(g)
        if value is None and isinstance(g, sp.Mul | sp.Pow | sp.exp):
            value = self._vanishing(g)
        if value is None and self.h.is_positive:
            far = sp.Dummy("x", positive=True)
            value = limit_at_infinity(g.xreplace({self.h: 1 / far}), far)
        return value

    def _composed(self, g: sp.Expr) -> sp.Expr | None:
        """By the limits of the parts, where g is continuous in them."""
        if not g.has(self.h) or g == self.h:
            return sp.S.Zero if g == self.h else g
        if isinstance(g, sp.Pow):
            return self._power(*g.as_base_exp())
        if not isinstance(g, (sp.Add, sp.Mul, sp.Abs, sp.log, *_ENTIRE, *_SMOOTH_ON_REALS)):
            return None
        parts = [part for part in map(self.limit, g.args) if part is not None]
        if len(parts) < len(g.args):
            return None
        if isinstance(g, sp.log) and (len(parts) != 1 or self.known.sign(parts[0]) != 2):
            return None
        if isinstance(g, _SMOOTH_ON_REALS) and not all(part.is_real for part in parts):
            return None
        return g.func(*parts)

    def _power(self, base: sp.Expr, exponent: sp.Expr) -> sp.Expr | None:
        if exponent.has(self.h):
            if not (base.has(self.h) or self.known.nonzero(base)):  # 0ʰ is 0
                return None
            rate = self.limit(exponent * sp.log(base)) if base != sp.E else self.limit(exponent)
            return None if rate is None else sp.exp(rate)
        value = self.limit(base)
        if value is None:
            return None
        natural = exponent.is_integer and exponent.is_nonnegative
        if natural or (exponent.is_integer and self.known.nonzero(value)) or self.known.sign(value) == 2:
            return value**exponent
        falls_to_0 = value == 0 and base.is_nonnegative and exponent.is_positive
        return sp.S.Zero if falls_to_0 else None

    def _quotient(self, g: sp.Expr) -> sp.Expr | None:
        """N/D of analytic functions, by their derivatives at 0."""
        numerator, denominator = sp.fraction(sp.together(g))
        if not (denominator.has(self.h) and self._is_analytic(numerator) and self._is_analytic(denominator)):
            return None
        for _ in range(_MOST_DERIVATIVES):
            above, below = (e.xreplace({self.h: sp.S.Zero}) for e in (numerator, denominator))
            if below != 0:
                return above / below if self.known.nonzero(below) else None
            if above != 0:
                return None
            numerator, denominator = sp.diff(numerator, self.h), sp.diff(denominator, self.h)
        return None

    def _is_analytic(self, e: sp.Expr) -> bool:
        if not e.has(self.h) or e == self.h:
            return True
        if not all(map(self._is_analytic, e.args)):
            return False
        if isinstance(e, (sp.Add, sp.Mul, *_ENTIRE)):
            return True
        here = e.args[0].xreplace({self.h: sp.S.Zero})
        if isinstance(e, sp.Pow):
            if e.exp.has(self.h):
                return bool(e.base == sp.E or self.known.sign(here) == 2)
            natural = e.exp.is_integer and e.exp.is_nonnegative
            return bool(natural or (e.exp.is_integer and self.known.nonzero(here)) or self.known.sign(here) == 2)
        if isinstance(e, sp.log):
            return len(e.args) == 1 and self.known.sign(here) == 2
        return isinstance(e, _SMOOTH_ON_REALS) and bool(here.is_real)

    def _vanishing(self, g: sp.Expr) -> sp.Expr | None:
        """0 for hʳ log(h)ᵏ with r > 0, and for e^(−c/hⁿ) times any powers and logarithms, with bounded factors."""
        if not self.h.is_positive:
            return None
        rate, fast = sp.S.Zero, False
        g = sp.expand(sp.expand_log(g)) if g.has(sp.log) else g
        if g.is_Add:
            return self._composed(g)
        for factor in sp.Mul.make_args(g):
            base, exponent = factor.as_base_exp()
            if base == self.h and exponent.is_real and not exponent.has(self.h):
                rate += exponent
            elif base in (sp.log(self.h), sp.log(1 / self.h)) and exponent.is_Integer and exponent > 0:
                continue
            elif factor.func is sp.exp and self._falls(factor.args[0]):
                fast = True
            elif factor == g or self.limit(factor) is None:
                return None
        return sp.S.Zero if fast or self.known.sign(rate) == 2 else None

    def _falls(self, exponent: sp.Expr) -> bool:
        """Whether it is a polynomial in 1/h whose leading coefficient is negative."""
        inverse = sp.Dummy("u", positive=True)
        e = sp.expand(exponent.xreplace({self.h: 1 / inverse}))
        if not e.is_polynomial(inverse):
            return False
        polynomial = sp.Poly(e, inverse)
        return polynomial.degree() > 0 and self.known.sign(-polynomial.LC()) == 2
