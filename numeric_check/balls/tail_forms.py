"""Infinite sums that certainly diverge, by the form of their terms."""

from __future__ import annotations

from functools import reduce
from operator import mul
from typing import Any

import flint
import sympy as sp

from numeric_check.balls.spectra import spectrum
from numeric_check.claims.names import shape_of
from numeric_check.rules.refusals import NotApplicable, Undefined
from numeric_check.rules.scope import Scope
from numeric_check.rules.series import Factor, factors_of, parts_of


def refuse_divergence(scope: Scope, term: Any, index: sp.Symbol, start: int) -> None:
    """Refuse a sum whose terms certainly do not tend to 0, and the harmonic series.

    The terms are c bⁿ nᵖ up to constants: |b| > 1, or |b| = 1 and p ≥ 0, or b = 1 and p = −1; or powers of one matrix
    with an eigenvalue of modulus 1 or more.

    Parameters
    ----------
    scope : Scope with the arithmetic Balls
    term : expression
    index : Symbol
    start : int

    Raises
    ------
    Undefined : for such a sum.
    """
    try:
        factors = factors_of(term, index)
    except NotApplicable:
        return
    if isinstance(term, sp.MatPow):
        exact = scope.exact_value(term.base)
        grows = exact is not None and any(abs(root) >= 1 for root, _ in spectrum(exact))
        if not (grows and factors[0].slope.is_positive):
            return
    elif shape_of(term) or term.has(sp.Trace, sp.MatPow) or not _diverges(scope, term, factors, index):
        return
    raise Undefined(f"the sum of {term} over {index} from {start} on", "its terms do not tend to 0, or not fast enough")


def _diverges(scope: Scope, term: Any, factors: list[Factor], index: sp.Symbol) -> bool:
    powers = [factor.base for factor in factors if factor.kind == "power"]
    constants = [part for part in parts_of(term) if index not in part.free_symbols]
    if any(factor.kind == "factorial" for factor in factors):
        return False
    if any(scope.value(part).contains(0) for part in (*constants, *powers)):
        return False
    if abs(reduce(mul, map(scope.value, powers), flint.acb(1))) > 1:
        return True
    exact = scope.exact_value(sp.Mul(*powers))
    if exact is None or isinstance(term, sp.Abs):
        return False
    power = sum(factor.exponent for factor in factors)
    return bool(exact.x**2 + exact.y**2 == 1 and power >= (-1 if exact.x == 1 else 0))
