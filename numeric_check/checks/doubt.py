"""Why agreement at all points may be an accident: they are special, or a difference changes its sign between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from math import prod
from typing import Any

import flint
import sympy as sp

from numeric_check.balls.evaluator import Balls
from numeric_check.checks.cases import unmet_case
from numeric_check.checks.crossing import closing, crossed
from numeric_check.checks.kinds import unseen_kind
from numeric_check.checks.vanishing import vanishing
from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import shape_of
from numeric_check.claims.outcome import sides
from numeric_check.drawing.basics import admits, parts
from numeric_check.drawing.chance import met_by_chance
from numeric_check.drawing.conditions import conjuncts
from numeric_check.drawing.critical import MOST_STEPS
from numeric_check.drawing.satisfied import satisfied
from numeric_check.evaluation.evaluate import shared_scope
from numeric_check.rules.refusals import UNEVALUABLE

_BITS = 64  # a sign needs no more
_CLOSE, _FARTHER = flint.arb("1e-6"), 1000
_STEP = sp.Rational(1, 1024)
_LARGEST_MODULUS, _MOST_RESIDUES = 16, 4096

Signs = tuple[int | None, ...]  # of the real and imaginary parts of the entries of a difference; None where it is open


def doubt(claim: Claim, points: Sequence[Mapping[Any, Any]]) -> str:
    """Why a claim that agrees at some points may be false; nothing if there is no such reason.

    A condition that no construction solves is met by special points, and of a case that is met at none nothing is seen,
    nor of some of very many cases. A divisor with both signs is 0 between, or may be 0 where no source draws a point,
    and a gap that closes along a sum may change its sign beyond the points.
    Two sides that are said to differ may be equal somewhere between the points, unless the real or the imaginary part
    of an entry of their difference keeps its sign, or changes it only where a side jumps or where a condition f ≠ g
    keeps the points apart: f exceeds g at one of them and not at the other; or if they come very close. Of integers it
    is taken for possible too, but for a polynomial in one of them, whose roots are among the points, and where the
    difference is 0 for no remainders modulo some m.

    Parameters
    ----------
    claim : Claim
    points : sequence of mappings of symbol to exact SymPy value
        They satisfy the conditions.

    Returns
    -------
    str
    """
    condition = met_by_chance(claim, max(points, key=_size)) if points else None
    if condition is not None:
        return f"no construction solves {condition}: the points that satisfy it may be special"
    kind = unseen_kind(claim, points)
    if kind:
        return kind
    case = unmet_case(claim, points)
    if case:
        return f"the case {case} is met at no point"
    cases = sum(len(node.args) for side in (claim.lhs, claim.rhs) for node in side.atoms(sp.Piecewise))
    if cases > MOST_STEPS:
        return f"the sides have {cases} cases, and not all of them are looked at"
    places = _places(claim, points)
    divisor = crossed(claim, places, points)
    if divisor is not None:
        return f"{divisor} changes its sign between the points, and is 0 at none of them"
    zero = vanishing(claim, points)
    if zero is not None:
        return f"{zero} seems to be 0 at some point that satisfies the conditions, where a side has no value"
    growing = closing(claim, points)
    if growing is not None:
        return f"the gap between the two sides closes as {growing} grows, and may change its sign beyond the points"
    lhs, rhs = sides(claim)
    letters = [v.symbol for v in claim.variables]
    settled = not letters or (rhs == 0 != lhs and _is_exponential(lhs)) or _never_in_integers(lhs, rhs, letters)
    if claim.relation != Relation.DIFFERENT or settled:
        return ""
    found: dict[tuple[Any, ...], list[Signs]] = {}
    for place, point in zip(places, points, strict=True):
        signs = _signs(lhs, rhs, point)
        if signs:
            found.setdefault((place, len(signs)), []).append(signs)
    if any(_touch(claim, lhs, rhs, point) for point in points):
        return "the two sides come so close to each other that they may be equal near a point"
    kept = all(any({*part} - {None} in ({1}, {-1}) for part in zip(*group, strict=True)) for group in found.values())
    return "" if kept else "no part of the difference of the two sides keeps its sign, so that it may vanish between"


def _size(point: Mapping[Any, Any]) -> int:
    """How many entries the matrices and tables of a point have: at those of one entry nothing special is seen."""
    return sum(len(parts(value)) for value in point.values() if isinstance(value, sp.MatrixBase | sp.NDimArray))


def _touch(claim: Claim, lhs: Any, rhs: Any, point: Mapping[Any, Any]) -> bool:
    """Whether two scalar sides are close there, and a thousand times as far apart a step to both sides.

    So they are not beside the end of a strict condition, where they may come close and never meet.
    """
    letters = [x for x in point if isinstance(x, sp.Symbol) and x.is_extended_real and not x.is_integer]
    if shape_of(lhs) != () or any(isinstance(c, sp.Ne) for c in conjuncts(claim.conditions)):
        return False
    gap = _gap(lhs, rhs, point)
    if gap is None or not gap < _CLOSE:
        return False
    strict = [c for c in conjuncts(claim.conditions) if isinstance(c, sp.Lt | sp.Gt)]
    for step in (_STEP, -_STEP):
        beside = {**point, **{x: point[x] + step for x in letters}}
        other = _gap(lhs, rhs, beside)
        if other is None or not other > _FARTHER * gap or not all(admits(x, beside[x]) for x in letters):
            return False
        if not satisfied(tuple(strict), beside):
            return False
    return bool(letters)


def _gap(lhs: Any, rhs: Any, point: Mapping[Any, Any]) -> Any:
    """|lhs − rhs| as a ball, or None."""
    with flint.ctx.workprec(_BITS):
        try:
            first, second = shared_scope(Balls, _BITS, tuple(point.items())).all_values((lhs, rhs))
        except UNEVALUABLE:
            return None
        return abs(first - second)


def _is_exponential(side: Any) -> bool:
    """Whether it is a number times exponentials, which is never 0."""
    return all(isinstance(factor, sp.exp) or factor.is_number for factor in sp.Mul.make_args(side))


def _never_in_integers(lhs: Any, rhs: Any, letters: Sequence[Any]) -> bool:
    """Whether it is a polynomial in one integer, or not 0 modulo some m at any remainders of all letters."""
    if shape_of(lhs) != () or not all(isinstance(x, sp.Symbol) and x.is_integer for x in letters):
        return False
    gap = sp.fraction(sp.together(lhs - rhs))[0]
    polynomial = sp.Poly(gap, *letters) if letters and gap.is_polynomial(*letters) else None
    if polynomial is None or not polynomial.domain.is_ZZ:
        return not letters
    return len(letters) == 1 or any(_never_modulo(m, polynomial) for m in range(2, _LARGEST_MODULUS + 1))


def _never_modulo(m: int, polynomial: sp.Poly) -> bool:
    if m ** len(polynomial.gens) > _MOST_RESIDUES:
        return False
    terms = [(powers, int(c)) for powers, c in polynomial.terms()]

    def value(at: tuple[int, ...]) -> int:
        return sum(c * prod(pow(r, e, m) for r, e in zip(at, powers, strict=True)) for powers, c in terms)

    return all(value(at) % m for at in product(range(m), repeat=len(polynomial.gens)))


def _places(claim: Claim, points: Sequence[Mapping[Any, Any]]) -> list[tuple[Any, ...]]:
    """On which side of each f = g that a condition f ≠ g excludes the points are; of real f and g only."""
    apart = [
        c for c in conjuncts(claim.conditions) if isinstance(c, sp.Ne) and shape_of(c.lhs) == shape_of(c.rhs) == ()
    ]
    orders = [[_signs(c.lhs, c.rhs, point) for point in points] for c in apart]
    known = [order for order in orders if all(signs in ((1, 0), (0, 0), (-1, 0)) for signs in order)]
    return [tuple(order[i] for order in known) for i in range(len(points))]


def _signs(lhs: Any, rhs: Any, point: Mapping[Any, Any]) -> Signs:
    """The sign of both parts of each entry of lhs − rhs, if balls decide it; none where a side is not evaluated."""
    with flint.ctx.workprec(_BITS):
        try:
            values = shared_scope(Balls, _BITS, tuple(point.items())).all_values((lhs, rhs))
        except UNEVALUABLE:
            return ()
        first, second = (v.entries() if isinstance(v, flint.acb_mat) else [v] for v in values)
        gaps = [a - b for a, b in zip(first, second, strict=True)]
        return tuple(_sign(part) for gap in gaps for part in (gap.real, gap.imag))


def _sign(part: flint.arb) -> int | None:
    return 1 if part > 0 else -1 if part < 0 else 0 if part.is_zero() else None
