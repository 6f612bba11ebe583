"""SymPy's factors of an expression, where they are found in time: FLINT hears of no time limit while it factors."""

from __future__ import annotations

from math import lcm

import sympy as sp

MAX_DEGREE = 256


def in_factors(e: sp.Expr) -> sp.Expr:
    """The factors over ℚ, or the expression as it is where its degree may be large.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.factoring import in_factors
    >>> x = sp.Symbol("x")
    >>> in_factors(x**2 - 1), in_factors(x**1000 - 1)
    ((x - 1)*(x + 1), x**1000 - 1)
    """
    return sp.factor(e) if degree(e) <= MAX_DEGREE else e


def degree(e: sp.Expr) -> int:
    """A bound for the degree in any root or power of e that SymPy takes for the letters of a polynomial.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.factoring import degree
    >>> x = sp.Symbol("x")
    >>> degree(sp.exp(x / 1000) + sp.exp(3 * x) + sp.sqrt(x))
    3000
    """
    exponents = (node.exp for node in e.atoms(sp.Pow, sp.exp))
    terms = (term.as_coeff_Mul()[0] for exponent in exponents for term in sp.Add.make_args(exponent))
    rational = [c for c in terms if c.is_Rational]
    return int(max((abs(c) for c in rational), default=1) * lcm(*(int(c.q) for c in rational)))
