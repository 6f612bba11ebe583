"""The terms of infinite sums whose tails are understood, by their form, and those that diverge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import flint
import sympy as sp

from numeric_check.balls.spectra import spectrum
from numeric_check.claims.names import shape_of
from numeric_check.rules.scope import NotApplicable, Scope, Undefined


def parts_of(term: Any) -> Iterator[Any]:
    """The factors of a product, those of products within it too, and those under a trace or a modulus."""
    if isinstance(term, (sp.Mul, sp.MatMul, sp.Trace, sp.Abs)):
        for part in term.args:
            yield from parts_of(part)
    else:
        yield term


def refuse_unknown_tail(term: Any, index: sp.Symbol) -> None:
    """Refuse terms that are no sums of products of powers bᵃⁿ⁺ᶜ, reciprocal factorials and powers of an + c.

    Their partial sums may stand still for long and move later: Σ 1/n! + δ(n, 5000) does.

    Raises
    ------
    NotApplicable : for them.
    """
    if isinstance(term, (sp.Add, sp.MatAdd)):
        for summand in term.args:
            refuse_unknown_tail(summand, index)
        return
    for part in parts_of(term):
        if index in part.free_symbols and not _is_understood(part, index):
            raise NotApplicable(f"partial sums say nothing of a sum over {index} with the factor {part}.")


def _is_understood(part: Any, index: sp.Symbol) -> bool:
    base, exponent = part.as_base_exp() if isinstance(part, sp.Expr) else (part, sp.S.One)
    if isinstance(part, (sp.MatPow, sp.Pow)):
        base, exponent = part.args
    if isinstance(base, sp.factorial) and exponent == -1:
        return _is_linear(base.args[0], index)
    if index in base.free_symbols:
        return exponent.is_Integer is True and _is_linear(base, index)
    return _is_linear(exponent, index)


def _is_linear(expr: Any, index: sp.Symbol) -> bool:
    return isinstance(expr, sp.Expr) and expr.is_polynomial(index) and sp.degree(expr, index) == 1


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
    if isinstance(term, sp.MatPow):
        exact = scope.exact_value(term.base)
        grows = exact is not None and any(abs(root) >= 1 for root, _ in spectrum(exact))
        if not (grows and _is_linear(term.exp, index) and sp.Poly(term.exp, index).LC().is_positive):
            return
    elif shape_of(term) or term.has(sp.Trace, sp.MatPow) or not _diverges(scope, term, index):
        return
    raise Undefined(f"the sum of {term} over {index} from {start} on", "its terms do not tend to 0, or not fast enough")


def _diverges(scope: Scope, term: Any, index: sp.Symbol) -> bool:
    ratio, exact, power = flint.acb(1), sp.S.One, 0
    for part in parts_of(term):
        if index not in part.free_symbols:
            if scope.value(part).contains(0):
                return False
            continue
        base, exponent = part.args if isinstance(part, sp.Pow) else (part, sp.S.One)
        if isinstance(part, sp.exp) and index not in (part.args[0] / index).free_symbols:
            base, exponent = sp.exp(part.args[0] / index), index
        if index not in base.free_symbols and _is_linear(exponent, index):
            slope = sp.Poly(exponent, index).LC()
            known = scope.exact_value(base)
            if not slope.is_Integer or scope.value(base).contains(0):
                return False
            ratio *= scope.value(base) ** int(slope)
            exact = exact * known ** int(slope) if known is not None and exact is not None else None
        elif _is_linear(base, index) and exponent.is_Integer:
            power += int(exponent)
        else:
            return False
    if abs(ratio) > 1:
        return True
    if exact is None or isinstance(term, sp.Abs):
        return False
    x, y = (exact.x, exact.y) if hasattr(exact, "x") else (exact, 0)
    return bool(x * x + y * y == 1 and power >= (-1 if x == 1 else 0))
