"""Claims lhs ≤ rhs on boxes, and how their letters become real, signed and bounded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import sympy as sp

from symbolic.bounds.enclosures import Box
from symbolic.factoring import in_factors

_ORDERED = (sp.StrictGreaterThan, sp.GreaterThan, sp.StrictLessThan, sp.LessThan)
_PLAIN = {("commutative", True), ("complex", True), ("finite", True)}


@dataclass(frozen=True, slots=True)
class Claim:
    """lhs ≤ rhs on a box of real letters."""

    lhs: sp.Expr
    rhs: sp.Expr
    box: Any
    given: tuple[Any, ...] = ()

    def put(self, x: sp.Symbol, value: sp.Expr, box: Box) -> Claim:
        """With a value for a letter, and the box of the letters of the value."""
        others = {y: ends for y, ends in self.box.items() if y != x}
        lhs, rhs = (_at(side, x, value) for side in (self.lhs, self.rhs))
        given = tuple(_put(c, x, value) for c in self.given)
        return replace(self, lhs=lhs, rhs=rhs, box={**others, **box}, given=given)


def with_angles(claim: Claim) -> Claim:
    """πt with −1 ≤ t ≤ 1 for every angle that is the argument, or the imaginary part of W, of a number.

    Source: DLMF 4.13 for −π < Im W₀ ≤ π.
    """
    found = claim.lhs.atoms(sp.arg, sp.atan2, sp.im) | claim.rhs.atoms(sp.arg, sp.atan2, sp.im)
    angles = [e for e in found if not isinstance(e, sp.im) or _is_principal_lambert(e.args[0])]
    turns = {e: sp.Dummy("t", real=True) for e in sorted(angles, key=str)}
    values = {e: sp.pi * t for e, t in turns.items()}
    if claim.lhs.has(sp.log) or claim.rhs.has(sp.log):
        return claim
    box = dict.fromkeys(turns.values(), (sp.S.NegativeOne, sp.S.One))
    return replace(claim, lhs=claim.lhs.xreplace(values), rhs=claim.rhs.xreplace(values), box={**claim.box, **box})


def _is_principal_lambert(e: sp.Expr) -> bool:
    return isinstance(e, sp.LambertW) and len(e.args) == 1


def is_complex(z: sp.Symbol) -> bool:
    return not z._assumptions_orig.items() - _PLAIN


def real_claims(claim: Claim) -> Iterator[Claim]:
    """The claim in real letters alone."""
    for z in sorted(filter(is_complex, (claim.lhs - claim.rhs).free_symbols), key=str):
        claim = _polar(claim, z) or _cartesian(claim, z)
    yield claim


def _polar(claim: Claim, z: sp.Symbol) -> Claim | None:
    """log z = ℓ + iθ, |z| = e^ℓ and arg z = θ, where z ≠ 0 as its logarithm is taken, and it occurs in nothing else."""
    length, angle = sp.Dummy("l", real=True), sp.Dummy("theta", real=True)
    values = {
        sp.log(z): length + sp.I * angle,
        sp.log(sp.Abs(z)): length,
        sp.Abs(z): sp.exp(length),
        sp.arg(z): angle,
    }
    sides = [
        side.subs(sp.Abs(sp.log(z)), sp.sqrt(length**2 + angle**2)).xreplace(values) for side in (claim.lhs, claim.rhs)
    ]
    if not claim.lhs.has(sp.log(z)) or any(side.has(z) for side in sides):
        return None
    lhs, rhs = sides
    return replace(claim, lhs=lhs, rhs=rhs, box={**claim.box, angle: (-sp.pi, sp.pi)})


def _cartesian(claim: Claim, z: sp.Symbol) -> Claim:
    x, y = sp.Dummy(f"re_{z}", real=True), sp.Dummy(f"im_{z}", real=True)
    opaque = claim.lhs.atoms(sp.arg, sp.LambertW, sp.sign) | claim.rhs.atoms(sp.arg, sp.LambertW, sp.sign)
    if any(e.has(z) for e in opaque):
        return claim
    return claim.put(z, x + sp.I * y, {})


def without_lambert(claim: Claim) -> Claim:
    """w for W(x) and weʷ for x, where x ≥ 0 and w ≥ 0."""
    for node in claim.lhs.atoms(sp.LambertW) | claim.rhs.atoms(sp.LambertW):
        x = node.args[0]
        at_least_zero = x.is_nonnegative or any(c in claim.given for c in (sp.Ge(x, 0), sp.Gt(x, 0)))
        if len(node.args) == 1 and x.is_Symbol and x.is_real and at_least_zero:
            w = sp.Dummy("w", nonnegative=True)
            lhs, rhs = (side.xreplace({node: w}).xreplace({x: w * sp.exp(w)}) for side in (claim.lhs, claim.rhs))
            return Claim(lhs, rhs, {w: (sp.S.Zero, sp.oo)})
    return claim


def signed(claim: Claim, x: sp.Symbol) -> Iterator[tuple[sp.Symbol, sp.Expr, Box]]:
    """x = u and x = −u with u > 0, and x = 0, as far as the bounds of x leave them."""
    low, high = claim.box.get(x, (-sp.oo, sp.oo))
    u = sp.Dummy(str(x), positive=True)
    if not x.is_nonpositive and high > 0:
        yield x, u, {u: (sp.Max(0, low), high)}
    if not x.is_nonnegative and low < 0:
        yield x, -u, {u: (sp.Max(0, -high), -low)}
    if not (x.is_positive or x.is_negative) and low <= 0 <= high:
        yield x, sp.S.Zero, {}


def excludes_zero(ends: Any) -> bool:
    return ends is not None and bool(ends[0] > 0 or ends[1] < 0)


def scaled(claim: Claim) -> Claim:
    """s = xt for |s| ≤ x or 0 ≤ s ≤ x, where x > 0 unless both are 0, with t in [−1, 1] or [0, 1]."""
    for c in claim.given:
        if not isinstance(c, _ORDERED) or not c.gts.is_Symbol:
            continue
        x, below = c.gts, c.lts
        s = below.args[0] if isinstance(below, sp.Abs) else below
        strict = isinstance(c, sp.StrictGreaterThan | sp.StrictLessThan)
        if not (s.is_Symbol and s.is_real and x.is_real) or not (
            x.is_positive or (strict and isinstance(below, sp.Abs))
        ):
            continue
        at_least_zero = s.is_nonnegative or any(o in claim.given for o in (sp.Ge(s, 0), sp.Gt(s, 0)))
        if not isinstance(below, sp.Abs) and not at_least_zero:
            continue
        p, t = sp.Dummy(str(x), positive=True), sp.Dummy(str(s), real=True)
        ends = (sp.S.Zero if at_least_zero else sp.S.NegativeOne, sp.S.One)
        result = claim.put(x, p, {}).put(s, p * t, {t: ends})
        return replace(result, given=())
    return claim


def bounded(claim: Claim) -> Claim:
    """With the bounds of letters by numbers."""
    box = dict(claim.box)
    for c in claim.given:
        if not isinstance(c, _ORDERED):
            continue
        for x, end, place in ((c.gts, c.lts, 0), (c.lts, c.gts, 1)):
            if x.is_Symbol and x.is_real and end.is_number and end.is_real and end.is_finite:
                ends = list(box.get(x, (-sp.oo, sp.oo)))
                ends[place] = (sp.Max, sp.Min)[place](ends[place], end)
                box[x] = (ends[0], ends[1])
    return replace(claim, box=box)


def _at(e: sp.Expr, x: sp.Symbol, value: sp.Expr) -> sp.Expr:
    """The expression with a value for a letter, its radicands and logarithms of products taken apart."""
    there = e.xreplace({x: value})
    bases = {n.base for n in there.atoms(sp.Pow) if not n.exp.is_Integer} | {n.args[0] for n in there.atoms(sp.log)}
    rational = [u for u in bases if u.is_Add and u.is_rational_function(*u.free_symbols)]
    factored = there.xreplace({u: f for u in rational if (f := in_factors(u)).is_Mul})
    return sp.expand_log(factored) if factored.has(sp.log) else factored


def _put(condition: Any, x: sp.Symbol, value: sp.Expr) -> Any:
    if isinstance(condition, sp.Rel):
        return condition.func(*(arg.xreplace({x: value}) for arg in condition.args), evaluate=False)
    return sp.true
