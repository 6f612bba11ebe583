"""Real and imaginary parts of entire functions of real letters."""

from __future__ import annotations

from functools import reduce

import sympy as sp

Parts = tuple[sp.Expr, sp.Expr]
_REAL = (sp.arg, sp.atan2, sp.Abs, sp.re, sp.im)


def real_and_imaginary(e: sp.Expr) -> Parts | None:
    """(a, b) with e = a + ib for real letters; None where e has a part of another kind.

    Examples
    --------
    >>> x, y = sp.symbols("x y", real=True)
    >>> real_and_imaginary(sp.exp(x + sp.I * y))
    (exp(x)*cos(y), exp(x)*sin(y))
    """
    if e == sp.I:
        return sp.S.Zero, sp.S.One
    if e.is_Rational or e in (sp.pi, sp.E) or (e.is_Symbol and e.is_real) or isinstance(e, _REAL):
        return e, sp.S.Zero
    if e.is_Pow and e.base != sp.E and not (e.exp.is_Integer and 0 < e.exp <= 8):
        return None
    if not (e.is_Add or e.is_Mul or e.is_Pow or isinstance(e, sp.exp | sp.sin | sp.cos | sp.sinh | sp.cosh)):
        return None
    inner = [e.exp] if isinstance(e, sp.exp) else [e.base] * e.exp if e.is_Pow else list(e.args)
    parts = [real_and_imaginary(arg) for arg in inner]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    if e.is_Add:
        return sp.Add(*(a for a, _ in known)), sp.Add(*(b for _, b in known))
    if e.is_Mul or (e.is_Pow and e.base != sp.E):
        return reduce(_product, known)
    return _of_function(e, *known[0])


def _product(p: Parts, q: Parts) -> Parts:
    return p[0] * q[0] - p[1] * q[1], p[0] * q[1] + p[1] * q[0]


def _of_function(e: sp.Expr, a: sp.Expr, b: sp.Expr) -> Parts:
    """exp(a + ib) = eᵃ(cos b + i sin b), and sine and cosine by their theorems of addition."""
    if isinstance(e, sp.sin):
        return sp.sin(a) * sp.cosh(b), sp.cos(a) * sp.sinh(b)
    if isinstance(e, sp.cos):
        return sp.cos(a) * sp.cosh(b), -sp.sin(a) * sp.sinh(b)
    if isinstance(e, sp.sinh):
        return sp.sinh(a) * sp.cos(b), sp.cosh(a) * sp.sin(b)
    if isinstance(e, sp.cosh):
        return sp.cosh(a) * sp.cos(b), sp.sinh(a) * sp.sin(b)
    return sp.exp(a) * sp.cos(b), sp.exp(a) * sp.sin(b)
