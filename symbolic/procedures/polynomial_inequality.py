"""Rational inequalities between real numbers, with roots and moduli, by Positivstellensatz certificates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import comb, prod
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.consistency import contradictory
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import AT_MOST, Decision, Verdict
from symbolic.definedness.known import Known
from symbolic.goal import Goal
from symbolic.procedures.matrices.matrix_zero import scope_of, shortened
from symbolic.procedures.positivity.certificate import Certificate, Problem, proves
from symbolic.procedures.positivity.search import find
from symbolic.procedures.positivity.system import is_homogeneous, total_degree
from symbolic.procedures.positivity.translation import Fact, Translation, nonnegative_letters, polynomials
from symbolic.words import OutsideClass

PROCEDURE = "Positivstellensatz certificate"
MAX_LETTERS, MAX_DEGREE, MAX_FACTS = 6, 12, 12  # of the polynomials for which a certificate is looked for
MAX_WORK = 500  # monomials of the degree of a certificate times products of two of the g; past it none is looked for
FEW_LETTERS = 4  # for which higher degrees than that of the goal are tried
_PARTS = (sp.Add, sp.Mul, sp.Pow, sp.Abs, sp.Symbol, sp.Rational)


@procedure(PROCEDURE)
def decide_polynomial_inequality(
    lhs: Any, rhs: Any, *, given: tuple[Any, ...] = (), timeout: float = DEFAULT_TIMEOUT
) -> Decision:
    """lhs ≤ rhs for real letters, where rhs − lhs = N/D and N D = Σ Π g · Σ d q² + Σ h μ with d, g ≥ 0 and h = 0.

    The g and h are what is given, and what the assumptions of the symbols say. A root s of e is a letter with s ≥ 0 and
    s² = e, and |e| is one with t ≥ ±e and t² = e². Sound, but not complete: what needs a certificate of higher degree
    is left UNDECIDED, and nothing is refuted.

    Parameters
    ----------
    lhs, rhs : scalars, rational in real letters, their roots and moduli
    given : tuple of SymPy Booleans
        Comparisons in the same class are used, others are passed over.
    timeout : float
        Seconds.

    Returns
    -------
    Decision : PROVED, assuming those conditions that were used, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.polynomial_inequality import decide_polynomial_inequality
    >>> x, y = sp.symbols("x y", nonnegative=True)
    >>> print(decide_polynomial_inequality(sp.sqrt(x * y), (x + y) / 2).verdict)
    proved

    References
    ----------
    G. Stengle, A Nullstellensatz and a Positivstellensatz in semialgebraic geometry, Math. Ann. 207 (1974) 87–97; G.
    Blekherman, P. Parrilo and R. Thomas, Semidefinite Optimization and Convex Algebraic Geometry, SIAM 2012, 3.4.2.
    """
    if any(getattr(side, "is_Matrix", False) for side in (lhs, rhs)):
        raise OutsideClass("matrices have no order here.")
    if sp.false in given or contradictory(given):
        raise OutsideClass("no point satisfies what is given.")
    used = used_by_certificate(lhs, rhs, given)
    if used is None:
        raise OutsideClass(f"no certificate of {shortened(lhs)} ≤ {shortened(rhs)} is found.")
    if used and _is_infeasible(_asked(lhs, rhs, given).problem):
        raise OutsideClass("no point satisfies what is given.")
    assumes = tuple(condition for condition in given if condition in used)
    scope = scope_of(lhs, rhs)
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope, assumes=assumes, relation=AT_MOST)


def used_by_certificate(lhs: Any, rhs: Any, given: tuple[Any, ...]) -> set[Any] | None:
    """The conditions that a certificate of lhs ≤ rhs uses, or None where none is found; they may contradict each other.

    Raises
    ------
    OutsideClass : if a side is not in the class.
    """
    asked = _asked(lhs, rhs, given)
    found = next(((way, certificate) for way in _ways(asked) for certificate in _certificates(way.problem)), None)
    return None if found is None else {*found[0].rests_on, *_used(*found)} - {None}


def is_infeasible_given(given: tuple[Any, ...]) -> bool:
    """Whether it is found that no point satisfies the conditions."""
    return _is_infeasible(_asked(sp.S.Zero, sp.S.One, given).problem)


def accepts_polynomial_inequality(goal: Goal) -> bool:
    """Whether it is asked if one rational expression in letters, roots and moduli is at most another."""
    if goal.relation != AT_MOST or goal.is_matrix:
        return False
    nodes = (node for side in (goal.lhs, goal.rhs) for node in sp.preorder_traversal(side))
    return all(isinstance(node, _PARTS) and (not node.is_Pow or node.exp.is_Rational) for node in nodes)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The problem, the conditions that its g and h come from, and those that it rests on anyway."""

    problem: Problem
    nonnegative: tuple[Any, ...]
    zero: tuple[Any, ...]
    rests_on: tuple[Any, ...]


def _asked(lhs: Any, rhs: Any, given: tuple[Any, ...]) -> _Asked:
    """p ≥ 0 for lhs ≤ rhs, under what is given and assumed."""
    translated = Translation(Known(given=given))
    translated.roots_of_symbols(lhs, rhs)
    difference = translated.form(rhs) - translated.form(lhs)
    for condition in given:
        translated.suppose(condition)
    facts = [fact for fact in translated.facts if not _is_trivial(fact)]
    signed = dict(nonnegative_letters(facts))
    p, *values = polynomials((difference, *(fact.value for fact in facts)), signed)
    inequalities = [(value, fact.source) for value, fact in zip(values, facts, strict=True) if not fact.is_zero]
    equations = [(value, fact.source) for value, fact in zip(values, facts, strict=True) if fact.is_zero]
    if p.ring.ngens > MAX_LETTERS or len(facts) > MAX_FACTS or max(map(total_degree, (p, *values))) > MAX_DEGREE:
        raise OutsideClass("the polynomials have too many letters, too high a degree, or too many conditions.")
    strict = [fact.is_strict for fact in facts if not fact.is_zero]
    problem = Problem(
        goal=p,
        nonnegative=tuple(value for value, _ in inequalities),
        zero=tuple(value for value, _ in equations),
        positive=frozenset(i for i, is_strict in enumerate(strict) if is_strict),
    )
    denominators = (sp.fraction(sp.together(value))[1] for value in (difference, *(fact.value for fact in facts)))
    denominators_rest_on = signed.values() if any(D.free_symbols for D in denominators) else ()
    return _Asked(
        problem,
        tuple(source for _, source in inequalities),
        tuple(source for _, source in equations),
        (*translated.rests_on, *denominators_rest_on),
    )


def _is_trivial(fact: Fact) -> bool:
    """Whether a fact is that an even power is ≥ 0."""
    return fact.value.is_Pow and fact.value.exp.is_even and not fact.is_zero


def _ways(asked: _Asked) -> Iterator[_Asked]:
    """The problem, and where all letters are ≥ 0 and nothing else is given, the one with x² for each letter x.

    A form p, which is 0 at 0, is ≥ 0 everywhere if Σ x² p is.
    """
    yield asked
    problem = asked.problem
    R, goal, sources = problem.goal.ring, problem.goal, tuple(asked.rests_on)
    places = [problem.nonnegative.index(x) for x in R.gens if x in problem.nonnegative]
    if problem.zero or len(problem.nonnegative) != len(places) or len(places) not in (0, R.ngens):
        return
    if places:
        sources += tuple(asked.nonnegative[place] for place in places)
        goal = R.from_dict({tuple(2 * exponent for exponent in monomial): c for monomial, c in goal.items()})
        yield _Asked(Problem(goal=goal), (), (), sources)
    if is_homogeneous(goal):
        yield _Asked(Problem(goal=goal * sum(x**2 for x in R.gens)), (), (), sources)


def _certificates(problem: Problem) -> Iterator[Certificate]:
    """Certificates, those of low degree first."""
    p = problem.goal
    if p == 0:
        yield Certificate(terms=())
        return
    letters, given = p.ring.ngens, len(problem.nonnegative)
    for bound, power, by_contradiction in _attempts(problem):
        work = comb(letters + bound, letters) * (1 + given + comb(given, 2))
        if work > MAX_WORK or bound > MAX_DEGREE:
            continue
        found = find(problem, bound, power=power, by_contradiction=by_contradiction)
        if found is not None and proves(problem, found):
            yield found


def _attempts(problem: Problem) -> list[tuple[int, int, bool]]:
    """The degrees, powers of 1 + Σ x², and whether by contradiction, that are worth a search.

    Without conditions a higher degree alone gives nothing new, as squares do not cancel. An inequality between roots,
    where p is linear in the letters of the roots, is one between their squares, by contradiction.
    """
    degree = total_degree(problem.goal)
    if not (problem.nonnegative or problem.zero):
        return [(degree, 0, False), (degree + 2, 1, False)][: 1 if is_homogeneous(problem.goal) else 2]
    higher = () if problem.goal.ring.ngens > FEW_LETTERS else (1, 2)
    by_degree = [(degree, 0, False), *((degree + more, 0, False) for more in higher)]
    if not problem.zero:
        return by_degree
    contradiction = (2 * degree, 0, True)
    return [contradiction, *by_degree] if degree == 1 else [*by_degree, contradiction]


def _used(asked: _Asked, certificate: Certificate) -> Iterator[Any]:
    """The conditions whose polynomials stand in a certificate."""
    for term in certificate.terms:
        yield from (asked.nonnegative[i] for i in term.factors if i < len(asked.nonnegative))
    for source, cofactor in zip(asked.zero, certificate.cofactors, strict=False):
        if cofactor != 0:
            yield source


def _is_infeasible(problem: Problem) -> bool:
    """Whether −1 ≥ 0, or −Π g ≥ 0 for the g > 0, is found to follow from the conditions, so that they prove everything.

    A search that finds nothing leaves the proof as it is: what follows from the conditions follows.
    """
    one = problem.goal.ring.one
    product = prod((problem.nonnegative[i] for i in sorted(problem.positive)), start=one)
    known = (problem.goal, *problem.nonnegative, *problem.zero)
    degree = max(2, *map(total_degree, known))
    nothing = [replace(problem, goal=-impossible) for impossible in dict.fromkeys((one, product))]
    return any(find(absurd, degree) is not None for absurd in nothing if total_degree(absurd.goal) <= MAX_DEGREE)
