"""lhs ≤ rhs as inequalities g ≥ 0 in real letters on boxes: by cases of sign, moduli as squares, polar coordinates."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import sympy as sp

from symbolic.balls.limits import Limits
from symbolic.bounds.claims import (
    Claim,
    bounded,
    excludes_zero,
    is_complex,
    real_claims,
    scaled,
    signed,
    with_angles,
    without_lambert,
)
from symbolic.bounds.enclosures import Box, enclosed
from symbolic.bounds.majorants import majorant
from symbolic.bounds.parts import real_and_imaginary
from symbolic.bounds.positivity import nonnegative
from symbolic.bounds.ranges import NotEnclosedError
from symbolic.bounds.triangles import by_triangles

_SORTS = {"commutative", "complex", "finite", "real", "positive", "negative", "nonnegative", "nonpositive"}
_MAX_LETTERS = 4


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
    claim = with_angles(Claim(lhs, rhs, {}, conditions))
    if _by_majorant(claim, limits):
        return True
    return all(_by_signs(part, limits) for part in real_claims(claim))


def _by_majorant(claim: Claim, limits: Limits) -> bool:
    """|f(z)| ≤ F(|z|) ≤ rhs, where z occurs on the right in |z| alone."""
    letters = (claim.lhs - claim.rhs).free_symbols
    if not isinstance(claim.lhs, sp.Abs) or len(letters) != 1 or not all(map(is_complex, letters)):
        return False
    (z,) = letters
    r = sp.Dummy("r", positive=True)
    rhs = claim.rhs.xreplace({sp.Abs(z): r})
    ends = [
        c.gts for c in claim.given if isinstance(c, sp.StrictLessThan | sp.StrictGreaterThan) and c.lts == sp.Abs(z)
    ]
    box = {r: (sp.S.Zero, ends[0] if ends and ends[0].is_Rational else sp.oo)}
    F = majorant(claim.lhs.args[0], z, r, box, limits)
    if F is None:
        return False
    at_zero = _nonnegative_number((claim.rhs - claim.lhs).subs(z, 0), limits)
    return at_zero and nonnegative(_without_sinc(rhs, box, limits) - F, box, limits)


def _nonnegative_number(value: sp.Expr, limits: Limits) -> bool:
    if value.has(sp.zoo, sp.nan, sp.oo) or value.free_symbols:
        return False
    return sp.expand(value) == 0 or nonnegative(value, {}, limits)


def _by_signs(claim: Claim, limits: Limits) -> bool:
    """The claim with letters ≥ 0 for each choice of the signs of the letters, and where letters are 0."""
    letters = sorted((s for s in (claim.lhs - claim.rhs).free_symbols if not is_complex(s)), key=str)
    if len(letters) > _MAX_LETTERS or not all(s.is_real and set(s._assumptions_orig) <= _SORTS for s in letters):
        return False
    claim = bounded(scaled(without_lambert(claim)))
    moving = sorted((s for s in claim.lhs.free_symbols | claim.rhs.free_symbols if s.is_real), key=str)
    cases = [list(signed(claim, x)) for x in moving if not excludes_zero(claim.box.get(x))]
    for choice in product(*cases):
        case = claim
        for x, value, box in choice:
            case = case.put(x, value, box)
        if not _shown_in_reals(case, limits):
            return False
    return True


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
    square = _square_of(rhs)
    if square is not None and _has_one_sign(rhs, box, limits) and _is_real(lhs, box, limits):
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
    """e² for a product e of moduli |w|, of roots w^(±1/2) with a w that is known to be real, and of numbers > 0."""
    squares = [_square_of_factor(factor) for factor in sp.Mul.make_args(e)]
    if None in squares or not e.has(sp.Abs, sp.Pow):
        return None
    return sp.Mul(*squares)


def _has_one_sign(e: sp.Expr, box: Box, limits: Limits) -> bool:
    """Whether such a product is ≥ 0 where it is real: one radicand at most may be negative, as √−2 √−3 = −√6."""
    radicands = [f.base for f in sp.Mul.make_args(e) if f.is_Pow and abs(f.exp) == sp.S.Half]
    return sum(not _is_at_least_zero(w, box, limits) for w in radicands) <= 1


def _is_at_least_zero(e: sp.Expr, box: Box, limits: Limits) -> bool:
    try:
        return enclosed(e, box, limits).sign >= 1
    except NotEnclosedError:
        return False


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
