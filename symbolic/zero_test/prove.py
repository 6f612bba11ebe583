"""expr = 0 on a domain, by exact procedures in order; returns the name of the one that proved it, or None."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import sympy as sp

from symbolic.balls.limits import Limits, NotProvedError, UndefinedError
from symbolic.towers.constants import vanishes
from symbolic.towers.convert import Converter, converter_for
from symbolic.towers.derivatives import constant_on_domain
from symbolic.towers.signs import sign_of, sign_of_real
from symbolic.towers.tower import NotConvertedError, Tower
from symbolic.zero_test.cases import by_residues, by_truth
from symbolic.zero_test.continuation import at_large_values
from symbolic.zero_test.domain import Domain
from symbolic.zero_test.gammas import by_one_gamma
from symbolic.zero_test.least_values import from_sets
from symbolic.zero_test.norms import vanishes_by_norms
from symbolic.zero_test.recurrence import by_recurrence, inductions
from symbolic.zero_test.split import Problem, at_value, condition_cuts, kink_cuts, parts, substitute
from symbolic.zero_test.sums import closed_forms
from symbolic.zero_test.zeros import zeros_of

_PARTS = (sp.Abs, sp.re, sp.im, sp.conjugate, sp.arg, sp.sign, sp.atan2, sp.floor, sp.ceiling)
_BRANCHES = "Piecewise, branch by branch"
_STRICT = (sp.StrictGreaterThan, sp.StrictLessThan)
_ORDERED = (*_STRICT, sp.GreaterThan, sp.LessThan)
_MULTIVALUED = (sp.log, sp.arg, sp.atan2, sp.Pow)
_JUMPING = (sp.sign, sp.Heaviside, sp.acot, sp.acoth)
_SETTLED = (sp.S.Zero, sp.nan, sp.zoo)  # at a single point: 0, or undefined
_MAX_DEPTH = 3
_MAX_PARTS = 8
_MAX_CUTS = 6
_PASSES = 2  # the roots that the first pass introduces let the second one see squares
FAILURES = (NotConvertedError, UndefinedError)


def prove(problem: Problem, limits: Limits, depth: int = 0) -> str:
    """The name of the procedure that proves expr = 0 at every point of the domain where it is defined.

    Raises
    ------
    NotProvedError : with the reason, if none does.
    OutOfResourcesError : past the time limit.
    """
    limits.check()
    if depth > _MAX_PARTS:
        raise NotProvedError("the domain has been split too often")
    problem = from_sets(problem)
    expr = problem.expr
    if expr.has(sp.nan, sp.zoo, sp.oo, -sp.oo):
        raise NotProvedError("the expression contains an infinite or undefined number")
    if expr.has(sp.Piecewise):
        return _first(
            lambda: _together("residues", by_residues(problem), limits, depth) if depth < _MAX_DEPTH else "",
            lambda: _by_parts(problem, condition_cuts(expr), _BRANCHES, limits, depth),
            lambda: _together(_BRANCHES, by_truth(problem, limits), limits, depth),
        )
    return _first(
        lambda: _by_cases(problem, limits, depth),
        lambda: by_recurrence(expr, limits),
        lambda: _together("multiplication and reflection of gamma", by_one_gamma(problem), limits, depth),
        lambda: _by_parts(problem, kink_cuts(expr), "cases of sign", limits, depth) if depth < _MAX_DEPTH else "",
        lambda: _together("residues", by_residues(problem), limits, depth) if depth < _MAX_DEPTH else "",
        lambda: _together("polynomial argument", at_large_values(problem), limits, depth),
        lambda: _by_induction(problem, limits, depth) if depth < _MAX_DEPTH else "",
    )


def _first(*attempts: Callable[[], str]) -> str:
    """The name of the first that proves it; the reason of the first that does not."""
    reasons = []
    for attempt in attempts:
        try:
            if name := attempt():
                return name
        except NotProvedError as reason:
            reasons.append(reason)
    if not reasons:
        return ""
    raise reasons[0]


def _together(name: str, pieces: list[Problem], limits: Limits, depth: int) -> str:
    """Prove the identity on each of the pieces that together take in the domain."""
    if not pieces:
        return ""
    names = [prove(piece, limits, depth + 1) for piece in pieces if piece.expr not in _SETTLED]
    return "; ".join(dict.fromkeys([name, *names]))


def _by_induction(problem: Problem, limits: Limits, depth: int) -> str:
    """Prove the first case and the step in one of the letters that ranges of sums grow with."""
    return _first(
        lambda: "",
        *(lambda pieces=pieces: _together("induction", pieces, limits, depth) for pieces in inductions(problem)),
    )


def _by_parts(problem: Problem, cuts: dict[sp.Symbol, set[sp.Rational]], name: str, limits: Limits, depth: int) -> str:
    """Prove the identity on each part of the domain of one symbol."""
    for symbol in sorted(cuts, key=sp.default_sort_key):
        if symbol not in problem.domain.symbols or len(cuts[symbol]) > _MAX_CUTS:
            continue
        pieces = parts(problem, symbol, cuts[symbol], limits)
        if len(pieces) > 1 or (pieces and problem.expr.has(sp.Piecewise) and pieces[0].expr != problem.expr):
            return _together(name, pieces, limits, depth)
    raise NotProvedError("the normal form is not 0, and there is no symbol to split the domain at")


def _by_cases(problem: Problem, limits: Limits, depth: int) -> str:
    cases = problem.domain.cases()
    if not cases:
        raise NotProvedError("the domain has too many cases")
    names = [_prove_case(problem, case, limits, depth) for case in cases]
    return "; ".join(dict.fromkeys(names))


def _prove_case(problem: Problem, case: dict[sp.Symbol, sp.Expr], limits: Limits, depth: int) -> str:
    start = substitute(problem.expr, case)
    conditions = tuple(substitute(c, case) for c in problem.domain.conditions)
    closed, poles = closed_forms(start, limits)
    real_parts = _real_parts(closed, *conditions)
    expr = substitute(closed, real_parts)
    conditions = tuple(substitute(c, real_parts) for c in conditions)
    name, excluded = _proof(expr, conditions, limits)
    jumps = {substitute(e.args[0], real_parts): e.args[0] for e in closed.atoms(*_JUMPING)}
    letters = sorted((s for s in start.free_symbols if s.is_Symbol), key=sp.default_sort_key)
    whole = replace(problem, expr=start, domain=Domain(symbols=tuple(letters)))
    for g in dict.fromkeys((*(jumps.get(g, g) for g in excluded), *poles)):
        _prove_at_zeros(whole, g, limits, depth)
    return name


def _proof(expr: sp.Expr, conditions: tuple[sp.Basic, ...], limits: Limits) -> tuple[str, list[sp.Expr]]:
    """The procedure that proves expr = 0, and the functions whose zeros it leaves out."""
    reasons = []
    attempts = [(conditions, False), (conditions, True)] if expr.has(*_MULTIVALUED) else [(conditions, False)]
    for facts, splits_angles in (*attempts, *([((), False)] if conditions else [])):
        try:
            return _in_a_tower(expr, facts, splits_angles, limits)
        except FAILURES as failure:
            reasons.append(str(failure))
    if constant_on_domain(expr, limits):
        return "all partial derivatives are 0 on a connected domain, and one exact value", []
    raise NotProvedError(reasons[0])


def _in_a_tower(
    expr: sp.Expr, conditions: tuple[sp.Basic, ...], splits_angles: bool, limits: Limits
) -> tuple[str, list[sp.Expr]]:
    tower = converter_for(expr, limits, splits_angles=splits_angles).tower
    for condition in conditions:
        _assume(tower, condition)
    for _ in range(_PASSES):
        result = Converter(tower)(expr)
        if vanishes(tower, result):
            return name_of(tower), tower.excluded
    differences = tuple(c.gts - c.lts for c in conditions if _is_strict(c))
    if _is_convex(differences) and vanishes_by_norms(tower, result, expr, differences, limits):
        return "norms of radicals, and one ball for each conjugate", tower.excluded
    raise NotConvertedError("the normal form is not 0")


def _is_strict(condition: sp.Basic) -> bool:
    return isinstance(condition, _STRICT)


def _is_convex(conditions: tuple[sp.Expr, ...]) -> bool:
    """Whether all conditions are linear, so that they cut a connected part out of a product of intervals."""
    letters = {s for c in conditions for s in c.free_symbols}
    polynomials = [sp.Poly(c, *letters) for c in conditions if letters and c.is_polynomial(*letters)]
    return not letters or (len(polynomials) == len(conditions) and all(p.total_degree() <= 1 for p in polynomials))


def is_contradictory(domain: Domain, limits: Limits) -> bool:
    """Whether one, two or all of the differences d > 0 are known to add up to d ≤ 0."""
    differences = [c.gts - c.lts for c in domain.conditions if _is_strict(c)]
    sums = [*differences, *(a + b for a, b in combinations(differences, 2)), sp.Add(*differences)]
    return any(_is_never_positive(d, limits) for d in sums if differences)


def _is_never_positive(difference: sp.Expr, limits: Limits) -> bool:
    converter = converter_for(difference, limits)
    try:
        return sign_of_real(converter.tower, converter(difference)) < 0 or difference.is_zero is True
    except FAILURES:
        return False


def _assume(tower: Tower, condition: sp.Basic) -> None:
    """Record the sign of the numerator of a difference that the domain declares positive, or nonnegative."""
    if not isinstance(condition, _ORDERED):
        return
    try:
        f = Converter(tower)(condition.gts - condition.lts)
    except FAILURES:
        return
    below = sign_of(tower, f.den)
    if below:
        tower.facts.append((f.num if below > 0 else -f.num, 2 if _is_strict(condition) else 1))


def _real_parts(*parts: sp.Basic) -> dict[sp.Symbol, sp.Expr]:
    """z = a + ib for every complex symbol, if a conjugate, modulus or argument is taken anywhere."""
    if not any(part.has(*_PARTS) for part in parts):
        return {}
    letters = set().union(*(part.free_symbols for part in parts))
    complex_symbols = [s for s in letters if s.is_Symbol and not s.is_real]
    return {
        s: sp.Dummy(f"re_{s.name}", real=True) + sp.I * sp.Dummy(f"im_{s.name}", real=True) for s in complex_symbols
    }


def _prove_at_zeros(problem: Problem, g: sp.Expr, limits: Limits, depth: int) -> None:
    """The proof took g ≠ 0, as sign u = u/|u| does: prove the identity where g = 0 as well."""
    zeros = zeros_of(g, limits)
    if zeros is None or (zeros and depth >= _MAX_DEPTH):
        raise NotProvedError(f"the zeros of {g} are left, where the expression may jump")
    for symbol, value in zeros:
        there = at_value(problem, symbol, value)
        if there.expr in (sp.nan, sp.zoo):
            continue
        if any(e.args[0] == g for e in problem.expr.atoms(sp.acot, sp.acoth)):  # SymPy writes −acot(u) for acot(−u)
            raise NotProvedError(f"acot and acoth jump at 0, where they are not odd; leave out the zeros of {g}")
        if there.expr != 0:
            prove(there, limits, depth + 1)


def name_of(tower: Tower) -> str:
    """The exact class that the generators of the tower belong to."""
    kinds = {type(g.meaning) for g in tower.generators[2:]}
    if any(isinstance(g.meaning, sp.gamma) or g.meaning.has(sp.gamma) for g in tower.generators):
        return "shift relations of gamma in a tower of exponentials"
    if len(tower.generators) > 2 and all(g.constant for g in tower.generators):
        return "exact constants: algebraic relations, separation bounds and logarithms"
    if any(issubclass(kind, sp.log | sp.asin | sp.atan | sp.asinh | sp.acosh | sp.atanh) for kind in kinds):
        return "tower of exponentials, logarithms and roots"
    if any(g.relation is not None for g in tower.generators[2:]) or any(issubclass(k, sp.Pow) for k in kinds):
        return "tower of exponentials with roots"
    if any(issubclass(kind, sp.exp) for kind in kinds):
        return "tower of exponentials"
    return "rational normal form"
