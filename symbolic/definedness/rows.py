"""The sign of a number: by rules for its class, by linear inequalities, and factor by factor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import sympy as sp

from symbolic.consistency import contradictory_signs
from symbolic.definedness.apart import is_given_nonzero
from symbolic.definedness.comparisons import differences, tightened
from symbolic.definedness.factors import factored
from symbolic.definedness.signs import sign_by_rules

if TYPE_CHECKING:
    from symbolic.definedness.known import Known


def sign_of(known: Known, e: Any) -> int:
    """The sign of e; e ≥ 0 and e ≠ 0 are e > 0."""
    size = sign_by_rules(known, e) or _by_rows(known, e) or _of_quotient(known, e)
    kept = abs(size) == 1 and known.nonzero_factors and is_given_nonzero(known, e)
    return 2 * size if kept else size


def _by_rows(known: Known, e: sp.Basic) -> int:
    """The sign that follows from the bounds of its atoms, or from the given comparisons, linearly."""
    if not known.real(e):
        return 0
    coefficients = (sp.expand(e) if e.has(sp.Add) else e).as_coefficients_dict()
    size = _by_bounds(known, coefficients) or -_by_bounds(known, {a: -c for a, c in coefficients.items()})
    if abs(size) == 2 or not _compares(known):
        return size
    for sign in (size,) if size else (1, -1):
        if size or _follows(known, sign * e, strict=False):
            return 2 * sign if _follows(known, sign * e, strict=True) else sign
    return 0


def _by_bounds(known: Known, coefficients: Mapping[Any, Any]) -> int:
    """2 or 1 for Σ c a + b with a ≥ 0 where c > 0, a ≤ 0 where c < 0, and |a| ≥ 1 of integers a ≠ 0."""
    lowest, strict = sp.S.Zero, False
    for atom, c in coefficients.items():
        if atom == 1:
            lowest += c
            continue
        size = sign_by_rules(known, atom) if c.is_Rational else 0
        if c * size <= 0:
            return 0
        whole = abs(size) == 2 and known.integer(atom)
        lowest += abs(c) if whole else 0
        strict = strict or (abs(size) == 2 and not whole)
    return 2 if lowest > 0 or (lowest == 0 and strict) else 1 if lowest == 0 else 0


def _compares(known: Known) -> bool:
    """Whether numbers are compared in what is given."""
    return any(differences(fact) for fact in known.facts)


def _of_quotient(known: Known, e: Any) -> int:
    """The sign of a sum over its common denominator, factor by factor."""
    divided = any(power.exp.is_negative for power in e.atoms(sp.Pow))
    if not isinstance(e, sp.Add) or not (divided or _compares(known)) or not known.real(e):
        return 0
    product = factored(e)
    return 0 if product is None or product == e else known.sign(product)


def _follows(known: Known, e: sp.Expr, *, strict: bool) -> bool:
    """Whether e > 0 (or e ≥ 0) follows linearly from the given comparisons: its negation contradicts them."""
    given = [row for fact in known.facts for row in differences(fact) if known.real(row[0])]
    atoms = {atom for d, _ in ((e, strict), *given) for atom in sp.expand(d).as_coefficients_dict()} - {sp.S.One}
    signs = {atom: sign_by_rules(known, atom) for atom in atoms}
    given += [(atom if size > 0 else -atom, abs(size) == 2) for atom, size in signs.items() if size]
    rows = [tightened(d, strict=s, integer=known.integer(d)) for d, s in ((-e, not strict), *given)]
    return contradictory_signs([], *([d for d, s in rows if s == wanted] for wanted in (False, True)))
