"""Gosper's algorithm: a rational r with r(k + 1) f(k + 1) − r(k) f(k) = f(k) for a hypergeometric term f.

SymPy's own looks for the shifts that numerator and denominator share in a resultant, which takes seconds where there
are three letters; here they are read off the factors (Y.-K. Man, F. J. Wright, ISSAC 1994), since SymPy's dispersion
orders them also where they are letters. What is found is only proposed.
Source: M. Petkovšek, H. S. Wilf, D. Zeilberger, A = B, A K Peters 1996, sections 5.2 and 5.3.
"""

from __future__ import annotations

from itertools import product

import sympy as sp
from sympy.simplify.simplify import hypersimp

_LARGEST_SHIFT = 100


def gosper_term(term: sp.Expr, k: sp.Symbol) -> sp.Expr | None:
    """r(k) with Δ(r f) = f, or None where there is none, or f is not hypergeometric.

    Parameters
    ----------
    term : Expr
        f(k).
    k : Symbol

    Raises
    ------
    PolynomialError, ValueError, NotImplementedError : of polynomials that SymPy refuses.

    Examples
    --------
    >>> k = sp.Symbol("k", integer=True)
    >>> gosper_term(k * sp.factorial(k), k)
    1/k
    >>> gosper_term(1 / k, k) is None
    True
    """
    ratio = hypersimp(term, k)
    if ratio is None:
        return None
    above, below = ratio.as_numer_denom()
    A, B, C = _normal_form(above, below, k)
    before = B.shift(-1)
    degree = max(_degrees(A, before, C), default=-1)
    x = _solution(A, before, C, degree) if degree >= 0 else None
    return None if x is None else sp.cancel(before.as_expr() * x.as_expr() / C.as_expr())


def _normal_form(above: sp.Expr, below: sp.Expr, k: sp.Symbol) -> tuple[sp.Poly, sp.Poly, sp.Poly]:
    """A, B, C with above/below = A(k)/B(k) · C(k + 1)/C(k), where A(k) and B(k + h) share no factor for h ≥ 0."""
    (p, q), _ = sp.parallel_poly_from_expr((above, below), k, field=True, extension=True)
    A, B, C = p.monic(), q.monic(), p.one
    for h in _shifts(A, B):
        shared = A.gcd(B.shift(h))
        A, B = A.quo(shared), B.quo(shared.shift(-h))
        for i in range(1, h + 1):
            C *= shared.shift(-i)
    return A.mul_ground(p.LC() / q.LC()), B, C


def _shifts(A: sp.Poly, B: sp.Poly) -> list[int]:
    """The h ≥ 0, the least first, for which A(k) and B(k + h) share a factor."""
    found = set()
    for f, g in product(*([factor.monic() for factor, _ in P.factor_list()[1]] for P in (A, B))):
        n = f.degree()
        shift = (f.nth(n - 1) - g.nth(n - 1)) / n if n == g.degree() else sp.nan
        if shift.is_Integer and 0 <= shift <= _LARGEST_SHIFT and f == g.shift(shift):
            found.add(int(shift))
    return sorted(found)


def _degrees(A: sp.Poly, B: sp.Poly, C: sp.Poly) -> list[int]:
    """The degrees that a polynomial x with A(k) x(k + 1) − B(k) x(k) = C(k) may have."""
    n, m = A.degree(), B.degree()
    if n != m or A.LC() != B.LC():
        found = {C.degree() - max(n, m)}
    elif n == 0:
        found = {C.degree() + 1, 0}
    else:
        found = {C.degree() - n + 1, (B.nth(n - 1) - A.nth(n - 1)) / A.LC()}
    return [int(d) for d in found if sp.sympify(d).is_Integer and d >= 0]


def _solution(A: sp.Poly, B: sp.Poly, C: sp.Poly, degree: int) -> sp.Poly | None:
    """x of at most this degree with A(k) x(k + 1) − B(k) x(k) = C(k)."""
    (k,) = A.gens
    letters = sp.symbols(f"c:{degree + 1}", cls=sp.Dummy)
    x = sp.Poly(letters, k, domain=A.get_domain().inject(*letters))
    solved = sp.solve((A * x.shift(1) - B * x - C).coeffs(), letters)
    value = x.as_expr().subs(solved).subs(dict.fromkeys(letters, 0))
    return None if value.is_zero else sp.Poly(value, k)
