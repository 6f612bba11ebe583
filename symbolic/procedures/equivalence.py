"""[P] = [Q] and [P] ≤ [Q], equivalences and implications of conditions, also on spectral radii and abscissas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, product
from typing import Any

import sympy as sp
from sympy.core.relational import Relational

from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import AT_MOST, DIFFERENT, EQUAL, Decision, Verdict
from symbolic.definedness.known import Known
from symbolic.escapes import admits
from symbolic.expressions.iverson import bracketed
from symbolic.goal import Goal
from symbolic.instances.conditions import holds_exactly
from symbolic.instances.draws import Point, instances
from symbolic.procedures.matrices.matrix_zero import scope_of
from symbolic.procedures.positivity.infeasible import infeasible
from symbolic.stability.spectra import Spectrum, approached, without_spectra
from symbolic.words import OutsideClass

PROCEDURE = "equivalence of conditions"
MAX_RELATIONS, MAX_BRANCHES = 12, 64
_NUMBERS = tuple(map(sp.Rational, ("1/2", 1, "-1/2", 2, 0, -1, 3)))
_MOST_POINTS, _AT_BOUNDARY = 343, 24  # of a grid, all for three letters, and how many are moved to a boundary


@procedure(PROCEDURE)
def decide_equivalence(
    lhs: Any,
    rhs: Any,
    *,
    given: tuple[Any, ...] = (),
    relation: str = EQUAL,
    timeout: float = DEFAULT_TIMEOUT,
) -> Decision:
    """[P] = [Q], P ⟺ Q, or [P] ≤ [Q], P ⟹ Q; or that a spectral radius or abscissa is at most, or at least, a bound.

    ρ(M) < c and α(M) < c become polynomial conditions (``symbolic.stability``); that P holds and Q does not is split
    into cases, none of which any point satisfies, by certificates.

    Parameters
    ----------
    lhs, rhs : brackets (``symbolic.iverson``), 0 or 1; for ≤ also ``SpectralRadius``, ``SpectralAbscissa`` and a bound
        Of conditions between rational functions of real letters, joined by and, or, not.
    given : tuple of SymPy Booleans
    relation : {"==", "<="}
    timeout : float, seconds

    Returns
    -------
    Decision : PROVED under what is given, REFUTED with a rational point, or UNDECIDED.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import SpectralRadius, iverson
    >>> from symbolic.procedures.equivalence import decide_equivalence
    >>> h, k = sp.symbols("h k", positive=True)
    >>> step = SpectralRadius(sp.Matrix([[1 - h * k]]))
    >>> print(decide_equivalence(iverson(step < 1), iverson(h * k < 2)).verdict)
    proved
    >>> decide_equivalence(iverson(step < 1), iverson(h * k < 3)).witness
    {h: 5, k: 1/2}

    References
    ----------
    As for ``schur_conditions``, ``hurwitz_conditions`` and ``infeasible``.
    """
    goal = Goal(lhs, rhs, relation, tuple(given))
    gaps, stated = _gaps(goal)
    usable = tuple(condition for condition in stated if _is_real(condition))
    drawn = tuple(instances((lhs, rhs, *gaps), stated))
    if usable and not drawn and all(map(infeasible, _cases(sp.And(*usable)))):
        raise OutsideClass("no point satisfies what is given.")
    witness = _first(sp.Or(*gaps), stated, drawn)
    left = None if witness is not None else _not_refuted(gaps, usable)
    if left is not None:
        witness = _first(sp.Or(*gaps), stated, _more_points(goal, gaps, drawn))
    if witness is not None:
        at = {letter: witness[letter] for letter in sorted(lhs.free_symbols | rhs.free_symbols, key=str)}
        return Decision(verdict=Verdict.REFUTED, procedure=PROCEDURE, witness=at, relation=relation)
    if left is not None:
        raise OutsideClass(f"it is not found that {sp.And(*left)} has no solution.")
    scope = scope_of(lhs, rhs)
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope, assumes=goal.given, relation=relation)


def accepts_equivalence(goal: Goal) -> bool:
    """Whether both sides are brackets, or one is a spectral radius or abscissa that is compared."""
    if goal.relation == DIFFERENT or goal.is_matrix:
        return False
    if goal.relation == AT_MOST and any(isinstance(side, Spectrum) for side in (goal.lhs, goal.rhs)):
        return True
    brackets = [bracketed(side) for side in (goal.lhs, goal.rhs)]
    return None not in brackets and any(isinstance(side, sp.Piecewise) for side in (goal.lhs, goal.rhs))


def _read(goal: Goal) -> tuple[Any, Any]:
    """The condition P, and Q, of which it is asked whether they are equivalent, or Q follows from P."""
    if not accepts_equivalence(goal):
        raise OutsideClass("the sides are no brackets of conditions, and no spectral radius or abscissa with a bound.")
    if any(isinstance(side, Spectrum) for side in (goal.lhs, goal.rhs)):
        return sp.true, approached(sp.Le(goal.lhs, goal.rhs, evaluate=False))
    return bracketed(goal.lhs), bracketed(goal.rhs)


def _gaps(goal: Goal) -> tuple[list[Any], tuple[Any, ...]]:
    """Where P holds and Q does not, for an equivalence also the other way round; and what is given; without spectra."""
    known = Known(given=goal.given)
    P, Q = (without_spectra(condition, known) for condition in _read(goal))
    gaps = [sp.And(P, sp.Not(Q)), *([sp.And(Q, sp.Not(P))] if goal.relation == EQUAL else [])]
    if not all(_is_real(gap) or gap in (sp.true, sp.false) for gap in gaps):
        raise OutsideClass("the conditions are not all between rational functions of real letters.")
    return gaps, tuple(_stated(condition, known) for condition in goal.given)


def _stated(condition: Any, known: Known) -> Any:
    """A condition with polynomial ones for spectra, or as it is where there are none."""
    try:
        return without_spectra(condition, known)
    except OutsideClass:
        return condition


def _is_real(condition: Any) -> bool:
    """Whether a condition consists of relations between real numbers: u ≠ 0 is u < 0 or u > 0 for these alone."""
    relations = condition.atoms(Relational)
    return bool(relations) and all(_is_real_number(side) for r in relations for side in r.args)


def _is_real_number(e: Any) -> bool:
    """Whether it is made of real symbols and rational numbers, by what keeps them real."""
    if isinstance(e, sp.Pow):
        return _is_real_number(e.base) and (e.exp.is_Integer or (e.exp.is_Rational and e.base.is_nonnegative is True))
    if isinstance(e, sp.Add | sp.Mul | sp.Abs):
        return all(map(_is_real_number, e.args))
    return isinstance(e, sp.Rational) or (isinstance(e, sp.Symbol) and bool(e.is_extended_real))


def _cases(condition: Any) -> Iterator[tuple[Any, ...]]:
    """Relations <, ≤, = that together take in all points that satisfy the condition."""
    condition = condition.xreplace({r: _without_modulus(r) for r in condition.atoms(Relational)})
    if len(condition.atoms(Relational)) > MAX_RELATIONS:
        raise OutsideClass(f"there are more than {MAX_RELATIONS} relations.")
    signs = {r: sp.Or(sp.Lt(*r.args), sp.Gt(*r.args)) for r in condition.atoms(sp.Ne)}
    cases = sp.Or.make_args(sp.to_dnf(condition.xreplace(signs), simplify=False, force=True))
    if len(cases) > MAX_BRANCHES:
        raise OutsideClass(f"there are more than {MAX_BRANCHES} cases.")
    return (sp.And.make_args(case) for case in cases if case != sp.false)


def _without_modulus(relation: Any) -> Any:
    """|u| < c as −c < u < c, and c < |u| as its negation, for real u; others as they are."""
    kind = sp.Lt if isinstance(relation, sp.Lt | sp.Gt) else sp.Le
    if not isinstance(relation, sp.Lt | sp.Gt | sp.Le | sp.Ge):
        return relation
    for side, join, signed in ((relation.lts, sp.And, kind), (relation.gts, sp.Or, lambda u, c: kind(c, u))):
        if isinstance(side, sp.Abs) and side.args[0].is_extended_real:
            (u,), (other,) = side.args, (s for s in (relation.lts, relation.gts) if s is not side)
            return join(signed(u, other), signed(-u, other))
    return relation


def _not_refuted(gaps: list[Any], usable: tuple[Any, ...]) -> tuple[Any, ...] | None:
    """The first case of which it is not found that no point satisfies it; None if there is none."""
    cases = (case for gap in gaps for case in _cases(sp.And(gap, *usable)))
    return next((case for case in cases if not infeasible(case)), None)


def _first(gap: Any, given: tuple[Any, ...], points: Iterable[Point]) -> Point | None:
    """The first point at which what is given holds and the gap is open."""
    return next((point for point in points if all(holds_exactly(c, point) for c in (gap, *given))), None)


def _more_points(goal: Goal, gaps: list[Any], drawn: tuple[Point, ...]) -> Iterator[Point]:
    """A grid of small numbers for real letters, and points at which two sides of a relation are equal."""
    letters = sorted(set().union(*(e.free_symbols for e in (goal.lhs, goal.rhs, *goal.given, *gaps))), key=str)
    values = [[v for v in _NUMBERS if admits(letter, v)] for letter in letters]
    grid = [dict(zip(letters, numbers, strict=True)) for numbers in islice(product(*values), _MOST_POINTS)]
    yield from grid
    for relation in sorted(sp.Or(*gaps).atoms(Relational), key=sp.default_sort_key):
        yield from _at_boundary(relation, (*drawn, *grid[:_AT_BOUNDARY]))


def _at_boundary(relation: Any, points: tuple[Point, ...]) -> Iterator[Point]:
    """The points with another value of a letter that stands in a relation linearly, so that both sides are equal."""
    difference = sp.expand(relation.lhs - relation.rhs)
    for letter in sorted(difference.free_symbols, key=str):
        if difference.is_polynomial(letter) and sp.degree(difference, letter) == 1:
            root = -difference.coeff(letter, 0) / difference.coeff(letter, 1)
            yield from ({**p, letter: v} for p in points if admits(letter, v := root.subs(p)))
