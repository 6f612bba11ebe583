"""lhs ≤ rhs as inequalities g ≥ 0 in real letters on boxes: by cases of sign, moduli as squares, polar coordinates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

import sympy as sp

from symbolic.balls.limits import Limits
from symbolic.bounds.enclosures import Box, NotEnclosedError, enclosed
from symbolic.bounds.majorants import majorant
from symbolic.bounds.parts import real_and_imaginary
from symbolic.bounds.positivity import nonnegative
from symbolic.bounds.triangles import by_triangles

_ORDERED = (sp.StrictGreaterThan, sp.GreaterThan, sp.StrictLessThan, sp.LessThan)
_PLAIN = {("commutative", True), ("complex", True), ("finite", True)}
_SORTS = {"commutative", "complex", "finite", "real", "positive", "negative", "nonnegative", "nonpositive"}
_MAX_LETTERS = 4


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


def is_shown(lhs: sp.Expr, rhs: sp.Expr, given: tuple[Any, ...], limits: Limits) -> bool:
    """Whether lhs ≤ rhs is proved where the conditions hold and both sides have a value.

    Conditions that are not understood are passed over: the statement without them is the stronger one.

    Examples
    --------
    >>> z = sp.Symbol("z")
    >>> is_shown(sp.Abs(sp.sin(z)), sp.sinh(sp.Abs(z)), (), Limits.seconds(5))
    True
    """
    conditions = tuple(part for c in given for part in sp.And.make_args(c))
    if by_triangles(lhs, rhs):
        return True
    claim = _with_angles(Claim(lhs, rhs, {}, conditions))
    if _by_majorant(claim, limits):
        return True
    return all(_by_signs(part, limits) for part in _real_claims(claim))


def _with_angles(claim: Claim) -> Claim:
    """πt with −1 ≤ t ≤ 1 for every angle that is the argument, or the imaginary part of W, of a number.

    Source: DLMF 4.13 for −π < Im W₀ ≤ π.
    """
    found = claim.lhs.atoms(sp.arg, sp.atan2, sp.im) | claim.rhs.atoms(sp.arg, sp.atan2, sp.im)
    angles = [e for e in found if not isinstance(e, sp.im) or _is_principal_lambert(e.args[0])]
    turns = {e: sp.Dummy("t", real=True) for e in sorted(angles, key=str)}
    values = {e: sp.pi * t for e, t in turns.items()}
    if claim.lhs.has(sp.log) or claim.rhs.has(sp.log):
        return claim
    box = {t: (sp.S.NegativeOne, sp.S.One) for t in turns.values()}
    return replace(claim, lhs=claim.lhs.xreplace(values), rhs=claim.rhs.xreplace(values), box={**claim.box, **box})


def _is_principal_lambert(e: sp.Expr) -> bool:
    return isinstance(e, sp.LambertW) and len(e.args) == 1


def _by_majorant(claim: Claim, limits: Limits) -> bool:
    """|f(z)| ≤ F(|z|) ≤ rhs, where z occurs on the right in |z| alone."""
    letters = (claim.lhs - claim.rhs).free_symbols
    if not isinstance(claim.lhs, sp.Abs) or len(letters) != 1 or not all(map(_is_complex, letters)):
        return False
    (z,) = letters
    r = sp.Dummy("r", positive=True)
    rhs = claim.rhs.xreplace({sp.Abs(z): r})
    ends = [c.gts for c in claim.given if isinstance(c, sp.StrictLessThan | sp.StrictGreaterThan) and c.lts == sp.Abs(z)]
    box = {r: (sp.S.Zero, ends[0] if ends and ends[0].is_Rational else sp.oo)}
    F = majorant(claim.lhs.args[0], z, r, box, limits)
    if F is None or rhs.has(z):
        return False
    at_zero = _nonnegative_number((claim.rhs - claim.lhs).subs(z, 0), limits)
    return at_zero and nonnegative(_without_sinc(rhs, box, limits) - F, box, limits)


def _nonnegative_number(value: sp.Expr, limits: Limits) -> bool:
    if value.has(sp.zoo, sp.nan, sp.oo) or value.free_symbols:
        return False
    return sp.expand(value) == 0 or nonnegative(value, {}, limits)


def _is_complex(z: sp.Symbol) -> bool:
    return not z._assumptions_orig.items() - _PLAIN


def _real_claims(claim: Claim) -> Iterator[Claim]:
    """The claim in real letters alone."""
    for z in sorted(filter(_is_complex, (claim.lhs - claim.rhs).free_symbols), key=str):
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
    sides = [side.subs(sp.Abs(sp.log(z)), sp.sqrt(length**2 + angle**2)).xreplace(values) for side in (claim.lhs, claim.rhs)]
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


def _by_signs(claim: Claim, limits: Limits) -> bool:
    """The claim with letters ≥ 0 for each choice of the signs of the letters, and where letters are 0."""
    letters = sorted((s for s in (claim.lhs - claim.rhs).free_symbols if not _is_complex(s)), key=str)
    if len(letters) > _MAX_LETTERS or not all(s.is_real and set(s._assumptions_orig) <= _SORTS for s in letters):
        return False
    claim = _bounded(_scaled(_without_lambert(claim)))
    moving = sorted((s for s in claim.lhs.free_symbols | claim.rhs.free_symbols if s.is_real), key=str)
    cases = [list(_signed(claim, x)) for x in moving if not _excludes_zero(claim.box.get(x))]
    for choice in product(*cases):
        case = claim
        for x, value, box in choice:
            case = case.put(x, value, box)
        if not _shown_in_reals(case, limits):
            return False
    return True


def _without_lambert(claim: Claim) -> Claim:
    """w for W(x) and weʷ for x, where x ≥ 0 and w ≥ 0."""
    for node in claim.lhs.atoms(sp.LambertW) | claim.rhs.atoms(sp.LambertW):
        x = node.args[0]
        at_least_zero = x.is_nonnegative or any(c in claim.given for c in (sp.Ge(x, 0), sp.Gt(x, 0)))
        if len(node.args) == 1 and x.is_Symbol and x.is_real and at_least_zero:
            w = sp.Dummy("w", nonnegative=True)
            lhs, rhs = (side.xreplace({node: w}).xreplace({x: w * sp.exp(w)}) for side in (claim.lhs, claim.rhs))
            return Claim(lhs, rhs, {w: (sp.S.Zero, sp.oo)})
    return claim


def _excludes_zero(ends: Any) -> bool:
    return ends is not None and bool(ends[0] > 0 or ends[1] < 0)


def _signed(claim: Claim, x: sp.Symbol) -> Iterator[tuple[sp.Symbol, sp.Expr, Box]]:
    """x = u and x = −u with u > 0, and x = 0, as far as the bounds of x leave them."""
    low, high = claim.box.get(x, (-sp.oo, sp.oo))
    u = sp.Dummy(str(x), positive=True)
    if not x.is_nonpositive and high > 0:
        yield x, u, {u: (sp.Max(0, low), high)}
    if not x.is_nonnegative and low < 0:
        yield x, -u, {u: (sp.Max(0, -high), -low)}
    if not (x.is_positive or x.is_negative) and low <= 0 <= high:
        yield x, sp.S.Zero, {}


def _scaled(claim: Claim) -> Claim:
    """s = xt for |s| ≤ x or 0 ≤ s ≤ x, where x > 0 unless both are 0, with t in [−1, 1] or [0, 1]."""
    for c in claim.given:
        if not isinstance(c, _ORDERED) or not c.gts.is_Symbol:
            continue
        x, below = c.gts, c.lts
        s = below.args[0] if isinstance(below, sp.Abs) else below
        strict = isinstance(c, sp.StrictGreaterThan | sp.StrictLessThan)
        if not (s.is_Symbol and s.is_real and x.is_real) or not (x.is_positive or (strict and isinstance(below, sp.Abs))):
            continue
        at_least_zero = s.is_nonnegative or any(o in claim.given for o in (sp.Ge(s, 0), sp.Gt(s, 0)))
        if not isinstance(below, sp.Abs) and not at_least_zero:
            continue
        p, t = sp.Dummy(str(x), positive=True), sp.Dummy(str(s), real=True)
        ends = (sp.S.Zero if at_least_zero else sp.S.NegativeOne, sp.S.One)
        scaled = claim.put(x, p, {}).put(s, p * t, {t: ends})
        return replace(scaled, given=())
    return claim


def _bounded(claim: Claim) -> Claim:
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


def _shown_in_reals(claim: Claim, limits: Limits) -> bool:
    box = claim.box
    if any((ends[1] - ends[0]).is_negative for ends in box.values()):
        return True
    lhs, rhs = (_without_sinc(side, box, limits) for side in (claim.lhs, claim.rhs))
    if any(side.has(sp.zoo, sp.nan) for side in (lhs, rhs)):
        return True  # a side has no value there
    return any(all(nonnegative(g, box, limits) for g in goals) for goals in _goals(lhs, rhs, box, limits))


def _goals(lhs: sp.Expr, rhs: sp.Expr, box: Box, limits: Limits) -> Iterator[tuple[sp.Expr, ...]]:
    """Inequalities g ≥ 0 that together suffice."""
    modulus = _argument_of_modulus(lhs)
    if isinstance(modulus, sp.sign):
        yield (rhs - 1,)
    elif modulus is not None and _is_real(modulus, box, limits):
        yield rhs - modulus, rhs + modulus
    elif (square := _square_of(lhs)) is not None:
        yield rhs, _in_cosines(rhs**2 - square)
    if (square := _square_of(rhs)) is not None and _is_real(lhs, box, limits):
        yield (_in_cosines(square - lhs**2),)
    yield (rhs - lhs,)


def _argument_of_modulus(e: sp.Expr) -> sp.Expr | None:
    """w where e = |w|; SymPy writes |u/x| as |u|/|x| and |c u| as c|u|."""
    factors = sp.Mul.make_args(e)
    if not any(isinstance(f, sp.Abs) for f in factors):
        return None
    inner = [f.args[0] if isinstance(f, sp.Abs) else f for f in factors]
    plain = [f for f in factors if not isinstance(f, sp.Abs)]
    return sp.Mul(*inner) if all(f.is_positive for f in plain) else None


def _square_of(e: sp.Expr) -> sp.Expr | None:
    """e² for a product e of moduli |w|, of roots w^(±1/2) with a w that is known to be real, and of numbers > 0.

    Where e is real, it is then ≥ 0.
    """
    squares = [_square_of_factor(factor) for factor in sp.Mul.make_args(e)]
    if None in squares or not e.has(sp.Abs, sp.Pow):
        return None
    return sp.Mul(*squares)


def _square_of_factor(e: sp.Expr) -> sp.Expr | None:
    if isinstance(e, sp.Abs):
        return _square(e.args[0])
    if e.is_Pow and e.exp == -1 and isinstance(e.base, sp.Abs):
        square = _square(e.base.args[0])
        return None if square is None else 1 / square
    if e.is_Pow and abs(e.exp) == sp.S.Half:
        parts = real_and_imaginary(e.base)
        return parts[0] ** (2 * e.exp) if parts is not None and sp.expand(parts[1]) == 0 else None
    return e**2 if e.is_positive and (e.is_Symbol or e.is_Rational) else None


def _square(w: sp.Expr) -> sp.Expr | None:
    """|w|² = a² + b² for w = a + ib, and factor by factor."""
    if w.is_Mul:
        squares = [_square(factor) for factor in w.args]
        return None if None in squares else sp.Mul(*squares)
    if w.is_Pow and w.base != sp.E and w.exp.is_Integer:
        square = _square(w.base)
        return None if square is None else square**w.exp
    parts = real_and_imaginary(w)
    return None if parts is None else parts[0] ** 2 + parts[1] ** 2


def _in_cosines(e: sp.Expr) -> sp.Expr:
    """sin² = 1 − cos² and sinh² = cosh² − 1, in the form with the fewest terms."""
    plain = sp.expand(e)
    reduced = plain.replace(
        lambda n: n.is_Pow and isinstance(n.base, sp.sin | sp.sinh) and n.exp == 2,
        lambda n: 1 - sp.cos(n.base.args[0]) ** 2 if isinstance(n.base, sp.sin) else sp.cosh(n.base.args[0]) ** 2 - 1,
    )
    return sp.expand(reduced)


def _is_real(e: sp.Expr, box: Box, limits: Limits) -> bool:
    try:
        enclosed(e, box, limits)
    except NotEnclosedError:
        return False
    return True


def _without_sinc(e: sp.Expr, box: Box, limits: Limits) -> sp.Expr:
    """sinc u = sin u/u for a u, or for an iu, that is not 0 inside the box; 0 is a case of its own."""
    for node in e.atoms(sp.sinc):
        u = node.args[0]
        parts = real_and_imaginary(u)
        if any(_is_apart(v, box, limits) for v in parts or (u, sp.expand(u / sp.I))):
            e = e.xreplace({node: sp.sin(u) / u})
    return e


def _is_apart(u: sp.Expr, box: Box, limits: Limits) -> bool:
    try:
        return abs(enclosed(u, box, limits).sign) == 2
    except NotEnclosedError:
        return False


def _at(e: sp.Expr, x: sp.Symbol, value: sp.Expr) -> sp.Expr:
    """The expression with a value for a letter, its radicands and logarithms of products taken apart."""
    there = e.xreplace({x: value})
    bases = {n.base for n in there.atoms(sp.Pow) if not n.exp.is_Integer} | {n.args[0] for n in there.atoms(sp.log)}
    rational = [u for u in bases if u.is_Add and u.is_rational_function(*u.free_symbols)]
    factored = there.xreplace({u: f for u in rational if (f := sp.factor(u)).is_Mul})
    return sp.expand_log(factored) if factored.has(sp.log) else factored


def _put(condition: Any, x: sp.Symbol, value: sp.Expr) -> Any:
    if isinstance(condition, sp.Rel):
        return condition.func(*(arg.xreplace({x: value}) for arg in condition.args), evaluate=False)
    return sp.true
