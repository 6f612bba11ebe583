"""Where a function may vanish: values of single symbols that together take in all of its zeros."""

from __future__ import annotations

import sympy as sp

from symbolic.balls.evaluator import certainly_nonzero
from symbolic.balls.limits import Limits

Zero = tuple[sp.Symbol, sp.Expr]
_BITS = 256
_MAX_DEGREE = 4


def zeros_of(e: sp.Expr, limits: Limits) -> list[Zero] | None:
    """Pairs (x, c) such that e ≠ 0 wherever every x ≠ c; None where they are not found.

    Examples
    --------
    >>> x, y = sp.symbols("x y", real=True)
    >>> limits = Limits.seconds(5)
    >>> zeros_of((x**2 - 4) * sp.exp(x), limits), zeros_of(x**2 + 1, limits), zeros_of(x - y, limits)
    ([(x, 2), (x, -2)], [], [(x, y)])
    """
    if not e.free_symbols:
        return [] if certainly_nonzero(e, {}, _BITS, limits) else None
    if isinstance(e, sp.exp) or (e.is_Pow and e.exp.is_Rational and e.exp < 0):
        return []
    if e.is_Mul:
        return _together([zeros_of(factor, limits) for factor in e.args])
    if e.is_Pow or isinstance(e, sp.Abs | sp.conjugate):  # bᵉ = exp(e log b) is not 0 for b ≠ 0
        return zeros_of(e.args[0], limits)
    real, imaginary = e.as_real_imag() if e.is_Add and e.has(sp.I) and _is_real(e) else (e, sp.S.Zero)
    if imaginary != 0:  # a + ib is not 0 where a or b is not
        return next((found for part in (real, imaginary) if (found := zeros_of(part, limits)) is not None), None)
    numerator = sp.fraction(sp.together(e))[0]
    letters = sorted(numerator.free_symbols, key=sp.default_sort_key)
    if not letters or not numerator.is_polynomial(*letters):
        return None
    return _together([_zeros_of_polynomial(factor) for factor, _ in sp.factor_list(numerator, *letters)[1]])


def _is_real(e: sp.Expr) -> bool:
    """Whether e is a polynomial of real letters and i."""
    letters = e.free_symbols
    return all(s.is_real for s in letters) and e.is_polynomial(*letters)


def _together(found: list[list[Zero] | None]) -> list[Zero] | None:
    known = [zeros for zeros in found if zeros is not None]
    return [zero for zeros in known for zero in zeros] if len(known) == len(found) else None


def _zeros_of_polynomial(p: sp.Expr) -> list[Zero] | None:
    letters = sorted((s for s in p.free_symbols if s.is_Symbol), key=sp.default_sort_key)
    if len(letters) == 1:
        return _roots(sp.Poly(p, letters[0]))
    for x in letters:
        others = [y for y in letters if y != x]
        poly = sp.Poly(p, x)
        real = not x.is_real or all(y.is_real for y in others)
        if poly.degree() == 1 and poly.LC().is_Rational and real and not x.is_integer:
            return [(x, sp.expand(-poly.eval(0) / poly.LC()))]
    return None


def _roots(poly: sp.Poly) -> list[Zero] | None:
    x = poly.gen
    if x.is_real and poly.domain in (sp.ZZ, sp.QQ) and not poly.count_roots():
        return []
    if poly.degree() > _MAX_DEGREE:
        return None
    roots = sp.roots(poly)
    if sum(roots.values()) != poly.degree():
        return None
    return [(x, c) for c in sorted(roots, key=sp.default_sort_key) if _may_be(x, c)]


def _may_be(symbol: sp.Symbol, value: sp.Expr) -> bool:
    """Whether no assumption of the symbol is known to exclude the value."""
    return all(getattr(value, f"is_{name}") in (None, wanted) for name, wanted in symbol.assumptions0.items())
