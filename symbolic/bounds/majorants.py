"""|f(z)| ≤ F(|z|) for a power series f with coefficients c_k and F(r) = Σ |c_k| rᵏ."""

from __future__ import annotations

import sympy as sp

from symbolic.balls.limits import Limits
from symbolic.bounds.enclosures import Box, enclosed
from symbolic.bounds.ranges import NotEnclosedError

_ENTIRE = {sp.exp: sp.exp, sp.sin: sp.sinh, sp.cos: sp.cosh, sp.sinh: sp.sinh, sp.cosh: sp.cosh}


def majorant(f: sp.Expr, z: sp.Symbol, r: sp.Symbol, box: Box, limits: Limits) -> sp.Expr | None:
    """F(r) with |f(z)| ≤ F(r) for |z| = r in the interior of the box; None where the rules give none.

    |exp u| ≤ exp|u|, |sin u| ≤ sinh|u|, |cos u| ≤ cosh|u|, |sinc u| ≤ sinh|u|/|u| for every u, and for |u| < 1
    |atan u| ≤ atanh|u| and |log(1 + u)| ≤ −log(1 − |u|).

    Examples
    --------
    >>> z, r = sp.Symbol("z"), sp.Symbol("r", nonnegative=True)
    >>> majorant(sp.sin(z) - z, z, r, {r: (sp.S.Zero, sp.oo)}, Limits.seconds(5))
    r + sinh(r)

    References
    ----------
    H. Cartan, Elementary Theory of Analytic Functions of One or Several Complex Variables, 1963, I.2.
    """
    if f == z:
        return r
    if not f.has(z):
        return sp.Abs(f) if f.is_number else None
    parts = [majorant(arg, z, r, box, limits) for arg in f.args]
    if isinstance(f, sp.Add | sp.Mul):
        return None if None in parts else f.func(*parts)
    if f.is_Pow and f.base != sp.E:
        natural = f.exp.is_Integer and f.exp > 0
        return parts[0] ** f.exp if natural and parts[0] is not None else None
    if type(f) in _ENTIRE or f.is_Pow:
        u = parts[-1]
        return None if u is None else _ENTIRE.get(type(f), sp.exp)(u)
    if isinstance(f, sp.sinc):
        return None if parts[0] is None else sp.sinh(parts[0]) / parts[0]
    return _within_the_unit_disk(f, z, r, box, limits)


def _within_the_unit_disk(f: sp.Expr, z: sp.Symbol, r: sp.Symbol, box: Box, limits: Limits) -> sp.Expr | None:
    """atanh|u| for atan u, and −log(1 − |u|) for log(1 + u), where |u| < 1 inside the box."""
    if not isinstance(f, sp.atan | sp.log) or len(f.args) != 1:
        return None
    u = f.args[0] if isinstance(f, sp.atan) else f.args[0] - 1
    size = majorant(u, z, r, box, limits)
    try:
        if size is None or enclosed(1 - size, box, limits).sign != 2:
            return None
    except NotEnclosedError:
        return None
    return sp.log((1 + size) / (1 - size)) / 2 if isinstance(f, sp.atan) else -sp.log(1 - size)
