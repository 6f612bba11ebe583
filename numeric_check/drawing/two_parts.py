"""Complex zeros of what depends on the real and the imaginary part of a letter, as in re u · im u − 12 = 0."""

from __future__ import annotations

from itertools import islice

import sympy as sp

from numeric_check.drawing.roots import roots_of

_OTHERS = tuple(map(sp.sympify, (1, 0, 2, -1)))  # values of one part, at which the other is found
_MOST = 4
_LONGEST = 40  # operations
_PARTS = (sp.re, sp.im, sp.conjugate, sp.Abs)


def zeros_by_parts(expr: sp.Expr, u: sp.Symbol) -> tuple[sp.Expr, ...]:
    """Some u = s + ti with expr = 0, which is real for all u, by one part for a few values of the other.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.drawing.two_parts import zeros_by_parts
    >>> u = sp.Symbol("u")
    >>> zeros_by_parts(sp.re(u) * sp.im(u) - 12, u)[0], zeros_by_parts(u + sp.conjugate(u) - 6, u)[0]
    (12 + I, 3 + I)
    """
    if u.is_extended_real is not None or not expr.has(*_PARTS) or sp.count_ops(expr) > _LONGEST:
        return ()
    s, t = sp.symbols("s t", real=True, cls=sp.Dummy)
    whole = expr.xreplace({u: s + sp.I * t})
    if not all(x.is_extended_real for x in whole.free_symbols):
        return ()
    real, imaginary = whole.doit().as_real_imag()
    if sp.expand(imaginary) != 0:
        return ()
    found = (
        root + sp.I * other if x == s else other + sp.I * root
        for other in _OTHERS
        for x, y in ((s, t), (t, s))
        for root in roots_of(sp.expand(real.xreplace({y: other})), x)
        if not root.is_number or root.is_extended_real
    )
    return tuple(islice(dict.fromkeys(found), _MOST))
