"""lim g(x) as x → ∞, from the leading terms c xᵏ of the parts of g."""

from __future__ import annotations

import sympy as sp

Term = tuple[sp.Expr, sp.Rational]  # (c, k): g/xᵏ → c


def limit_at_infinity(g: sp.Expr, x: sp.Symbol) -> sp.Expr | None:
    """The finite limit of g as x → ∞; None if the leading terms do not show one.

    Examples
    --------
    >>> x = sp.Symbol("x", real=True)
    >>> limit_at_infinity(x / sp.sqrt(1 + 4 * x**2) + sp.atan(x), x)
    1/2 + pi/2
    """
    found = _leading(g, x)
    if found is None:
        return None
    c, k = found
    return sp.S.Zero if k < 0 or (c == 0 and k <= 0) else c if k == 0 else None


def _leading(g: sp.Expr, x: sp.Symbol) -> Term | None:
    if not g.has(x):
        return (g, sp.S.Zero) if g.is_finite is not False else None
    if g == x:
        return sp.S.One, sp.S.One
    if g.is_Add or g.is_Mul:
        parts = [_leading(arg, x) for arg in g.args]
        known = [part for part in parts if part is not None]
        if len(known) < len(parts):
            return None
        return _of_sum(known) if g.is_Add else (sp.Mul(*(c for c, _ in known)), sp.Add(*(k for _, k in known)))
    if g.is_Pow and g.exp.is_Rational:
        return _of_power(_leading(g.base, x), g.exp)
    if isinstance(g, sp.atan | sp.tanh | sp.erf):
        inner = _leading(g.args[0], x)
        if inner is not None and inner[1] > 0 and (inner[0].is_positive or inner[0].is_negative):
            end = sp.pi / 2 if isinstance(g, sp.atan) else sp.S.One
            return (end if inner[0].is_positive else -end), sp.S.Zero
    return None


def _of_sum(parts: list[Term]) -> Term:
    top = max(k for _, k in parts)
    return sp.expand(sp.Add(*(c for c, k in parts if k == top))), top


def _of_power(base: Term | None, exponent: sp.Rational) -> Term | None:
    if base is None:
        return None
    c, k = base
    if c.is_positive or (exponent.is_Integer and exponent > 0):
        return c**exponent, k * exponent
    return None
