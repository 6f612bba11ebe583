"""The factors over ℚ of rational expressions, in which everything else is a letter."""

from __future__ import annotations

from functools import lru_cache

import sympy as sp

from symbolic.factoring import MAX_DEGREE, degree

_MOST_TERMS = 200  # of a polynomial that is factored
_KEPT = 1024  # the same expressions are asked about under many conditions


@lru_cache(maxsize=_KEPT)
def factored(e: sp.Expr) -> sp.Expr | None:
    """A rational expression as a product of powers of irreducible polynomials over ℚ."""
    if len(sp.Add.make_args(e)) > _MOST_TERMS or degree(e) > MAX_DEGREE:
        return None
    e, powers = _opaque(e)
    try:
        return sp.factor(sp.together(e)).xreplace(powers)
    except (sp.PolynomialError, NotImplementedError, ZeroDivisionError):
        return None


@lru_cache(maxsize=_KEPT)
def factors_of(e: sp.Expr) -> tuple[sp.Expr, ...] | None:
    """The irreducible factors over ℚ of the numerator of a rational expression, constants left out; 0 has none."""
    if isinstance(e, sp.Symbol | sp.Determinant):
        return (e,)
    e, powers = _opaque(e)
    numerator = sp.numer(sp.together(e))
    if len(sp.Add.make_args(numerator)) > _MOST_TERMS or degree(numerator) > MAX_DEGREE:
        return None
    try:
        constant, found = sp.factor_list(numerator)
    except (sp.PolynomialError, NotImplementedError, ZeroDivisionError):
        return None
    if constant == 0:
        return None
    factors = (factor.xreplace(powers) for factor, _ in found)
    return tuple(factor.base if factor.is_Pow and factor.exp.is_positive else factor for factor in factors)


def _opaque(e: sp.Expr) -> tuple[sp.Expr, dict[sp.Dummy, sp.Expr]]:
    """e with a letter for each power of which the exponent is no rational number, 0⁰ = 1, and what these stand for."""
    powers = {power: sp.Dummy() for power in e.atoms(sp.Pow) if not power.exp.is_Rational}
    return e.xreplace(powers), {letter: power for power, letter in powers.items()}
