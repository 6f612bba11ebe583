"""Inequalities that follow linearly from |u| ≤ |v| + |w| for u = ±v ± w."""

from __future__ import annotations

from itertools import permutations, product

import sympy as sp

from symbolic.definedness.implied import implied

_MAX_MODULI = 6


def by_triangles(lhs: sp.Expr, rhs: sp.Expr) -> bool:
    """Whether lhs ≤ rhs follows linearly from the triangle inequalities between the moduli that occur.

    Examples
    --------
    >>> a, b = sp.symbols("a b", complex=True)
    >>> by_triangles(abs(abs(a) - abs(b)), abs(a - b)), by_triangles(abs(a + b), abs(a))
    (True, False)
    """
    inner = lhs.args[0] if isinstance(lhs, sp.Abs) else None
    sides = (inner, -inner) if inner is not None and inner.is_real else (lhs,)
    moduli = sorted(set().union(*(side.atoms(sp.Abs) for side in (*sides, rhs))), key=str)
    if not 2 <= len(moduli) <= _MAX_MODULI or any(m.args[0].has(sp.Abs) for m in moduli):
        return False
    sizes = {modulus: sp.Dummy("r", nonnegative=True) for modulus in moduli}
    facts = [
        sp.Le(sizes[u], sizes[v] + sizes[w], evaluate=False)
        for u, v, w in permutations(moduli, 3)
        if any(sp.expand(u.args[0] + c * v.args[0] + d * w.args[0]) == 0 for c, d in product((1, -1), repeat=2))
    ]
    goals = [sp.Le(*(e.xreplace(sizes) for e in (side, rhs)), evaluate=False) for side in sides]
    return bool(facts) and all(implied(facts, goal) for goal in goals)
