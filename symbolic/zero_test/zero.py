"""expr = 0? PROVED by a normal form, REFUTED by a ball at an exact point, UNDECIDED otherwise; never a guess."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import sympy as sp
from sympy.logic.boolalg import Boolean

from symbolic.balls.limits import Limits, NotProvedError, OutOfResourcesError
from symbolic.binders import confused, leftovers
from symbolic.deadline import DEFAULT_TIMEOUT, within
from symbolic.decision import Decision, Verdict
from symbolic.definedness.closing import closed, supposing
from symbolic.definedness.domain import natural_domain
from symbolic.definedness.implied import implied
from symbolic.definedness.scalars import UnknownDomain
from symbolic.inputs import mapping, scalar, seconds
from symbolic.renaming import with_fresh_indices
from symbolic.zero_test.atoms import stand_ins
from symbolic.zero_test.definitions import unfolded
from symbolic.zero_test.domain import Domain
from symbolic.zero_test.least_values import from_conditions
from symbolic.zero_test.prove import is_contradictory, prove
from symbolic.zero_test.refute import Search, search
from symbolic.zero_test.schwartz_zippel import holds_at_random_point
from symbolic.zero_test.series import with_sums_of_series
from symbolic.zero_test.split import Problem, extremes_of_positives, substitute

_SCOPE = "where the expression has a value"
_FIRST_POINTS, _FIRST_BITS = 10, 128
_DEEP_POINTS, _DEEP_BITS = 40, (512, 4096)
_MAX_NODES = 20_000
_EMPTY = "no point satisfies the conditions"
_PASSES = (Verdict.PROVED, Verdict.HOLDS)


def decide_zero(
    expr: sp.Expr,
    *,
    domain: Mapping[sp.Symbol, sp.Set] | Boolean | None = None,
    timeout: float = DEFAULT_TIMEOUT,
) -> Decision:
    """expr = 0 at every point of the domain where it is defined?

    Parameters
    ----------
    expr : scalar SymPy expression, exact and commutative
    domain : mapping from Symbol to Interval (or Reals, Integers, Naturals, Naturals0), or strict comparisons, optional
        Narrows the assumptions of the symbols; a plain symbol is complex. Comparisons such as ``p*q < 1`` are joined
        by ``And``.
    timeout : float, seconds
        For the whole call, in any thread.

    Returns
    -------
    Decision : PROVED by a named exact procedure, REFUTED with the point as witness, or UNDECIDED with why.

    Raises
    ------
    TypeError : if ``expr`` is no scalar expression, or ``domain`` neither a mapping nor strict comparisons.
    ValueError : if it contains Floats or noncommutative symbols, or ``domain`` a symbol that is not in it.

    Examples
    --------
    >>> x = sp.Symbol("x")
    >>> decide_zero(sp.sin(x) ** 2 + sp.cos(x) ** 2 - 1).verdict.value
    'proved'
    >>> decide_zero(sp.sqrt(x**2) - x).witness
    {x: -1/2 + 3*I}

    References
    ----------
    D. Richardson, Some undecidable problems involving elementary functions, J. Symbolic Logic 33 (1968), Theorem 1.
    """
    expr, timeout = _scalar(expr), seconds(timeout, "timeout")
    given = _stated(domain)
    return within(
        timeout,
        lambda: closed(lambda: _within_limits(expr, domain, timeout), expr, given=given),
        lambda: undecided("time"),
    )


def _scalar(expr: sp.Expr) -> sp.Expr:
    """The expression, if it is a scalar; what else ``check_expression`` needs is said by it."""
    if isinstance(expr, sp.MatrixExpr | sp.MatrixBase):
        raise TypeError(f"decide_zero needs a scalar; got a matrix: {expr}. Use decide_matrix_zero.")
    if not isinstance(expr, sp.Expr):
        raise TypeError(f"decide_zero needs a scalar SymPy expression; got {type(expr).__name__}: {expr}.")
    return scalar(expr, "expr")


def _stated(domain: Any) -> tuple[Any, ...]:
    """The domain as conditions."""
    if isinstance(domain, Boolean):
        return sp.And.make_args(domain) if domain == sp.false else comparisons(domain)
    sets = mapping({} if domain is None else domain, "domain", "Symbols to sets, or strict comparisons")
    for letter, values in sets.items():
        if not isinstance(letter, sp.Symbol) or not isinstance(values, sp.Set):
            raise TypeError(f"domain must be a mapping from Symbols to sets; got {letter!r}: {values!r}.")
    return tuple(sp.Contains(letter, values, evaluate=False) for letter, values in sets.items())


def _within_limits(expr: sp.Expr, domain: Mapping[sp.Symbol, sp.Set] | Boolean | None, timeout: float) -> Decision:
    limits = Limits.seconds(timeout)
    try:
        known = leftovers(expr) if isinstance(expr, sp.Expr) else {}
        check_expression(expr, known)
        if expr.has(sp.Limit):
            return undecided("no rule for Limit")
        if domain == sp.false:
            return undecided(_EMPTY)
        problem = problem_of(expr, domain, known)
        problem = replace(problem, expr=with_sums_of_series(problem.expr, limits))
        decision = _decide(problem, expr, limits)
        given = tuple(sp.Eq(letter, value, evaluate=False) for letter, value in known.items())
        return replace(decision, assumes=given) if decision.verdict in _PASSES else decision
    except (OutOfResourcesError, NotProvedError) as reason:
        return undecided(str(reason))
    except RecursionError:
        return undecided("size: the expression is nested too deeply")


def is_zero(expr: sp.Expr, *, timeout: float = DEFAULT_TIMEOUT) -> bool | None:
    """True if expr = 0 is PROVED wherever expr has a value, False if REFUTED, None otherwise: SymPy's own convention.

    Raises
    ------
    TypeError, ValueError : as ``decide_zero``.

    Examples
    --------
    >>> is_zero(sp.sqrt(2) * sp.sqrt(3) - sp.sqrt(6))
    True
    """
    expr, timeout = scalar(expr, "expr"), seconds(timeout, "timeout")
    return within(timeout, lambda: _is_zero(expr, timeout), lambda: None)


def _is_zero(expr: sp.Expr, timeout: float) -> bool | None:
    with supposing():
        decision = decide_zero(expr, timeout=timeout)
    if not all(implied((), assumed) for assumed in decision.assumes):
        return None
    return {Verdict.PROVED: True, Verdict.REFUTED: False}.get(decision.verdict)


def check_expression(expr: sp.Expr, known: Mapping[sp.Symbol, sp.Expr] = MappingProxyType({})) -> None:
    """Refuse what is no exact scalar expression.

    Parameters
    ----------
    expr : SymPy expression
    known : mapping from the letters in it that stand for values, from ``leftovers``

    Raises
    ------
    TypeError, ValueError : naming the part and what to do.
    """
    _scalar(expr)
    if mistaken := confused(expr, known=known):
        raise ValueError(f"decide_zero needs a Subs that SymPy tells apart; got {mistaken[0]}. Carry it out with doit.")
    floats = sorted(map(str, expr.atoms(sp.Float)))
    if floats:
        raise ValueError(f"decide_zero needs exact numbers; got Float {floats[0]}. Write Rational instead.")
    wrong = sorted(str(s) for s in expr.free_symbols if s.is_Symbol and not s.is_commutative)
    if wrong:
        raise ValueError(f"decide_zero needs commuting symbols; got {wrong}. Use decide_matrix_zero.")
    if not (expr.is_commutative or expr.has(sp.Limit)):
        raise ValueError(f"decide_zero needs a scalar that commutes; got {expr}. Use decide_matrix_zero.")


def undecided(why: str) -> Decision:
    """UNDECIDED, with the reason."""
    return Decision(verdict=Verdict.UNDECIDED, procedure="no procedure decided", why=why)


def problem_of(
    expr: sp.Expr, domain: Mapping[sp.Symbol, sp.Set] | Boolean | None, known: Mapping[sp.Symbol, sp.Expr]
) -> Problem:
    """The expression with its opaque atoms and bound letters replaced by fresh symbols, and its domain.

    Raises
    ------
    ValueError : if the domain names a symbol that is not in the expression.
    """
    sets, conditions = ({}, comparisons(domain)) if isinstance(domain, Boolean) else (dict(domain or {}), ())
    nodes = sum(1 for _ in sp.preorder_traversal(expr))
    if nodes > _MAX_NODES:
        raise OutOfResourcesError(f"size: an expression of {nodes} nodes, the limit is {_MAX_NODES}")
    free = expr.free_symbols.union(*(c.free_symbols for c in conditions)) - set(known)
    letters = {s for s in free if s.is_Symbol}
    _check_letters(letters, expr.free_symbols, sets)
    expr = with_fresh_indices(expr, free)
    replaced = stand_ins(expr, known)
    atoms = {stand_in: atom for atom, stand_in in replaced.items()}
    ordered = tuple(sorted(letters | set(atoms), key=sp.default_sort_key))
    plain = extremes_of_positives(unfolded(substitute(substitute(expr, replaced), known)))
    return Problem(expr=plain, domain=Domain(symbols=ordered, sets=sets, conditions=conditions), atoms=atoms)


def _check_letters(letters: set[sp.Symbol], own: set[sp.Basic], sets: Mapping[sp.Symbol, sp.Set]) -> None:
    """Refuse a domain of other letters than the expression has, if it has any, and of letters that only print alike."""
    strangers = set(sets) - own if own else set()
    names = {s.name for s in own if s.is_Symbol}
    strangers |= {s for s in letters - own if s.name in names}
    if strangers:
        stranger = min(strangers, key=sp.default_sort_key)
        alike = " of these assumptions" if str(stranger) in names else ""
        raise ValueError(
            f"the domain names {stranger}, but no symbol {stranger}{alike} is in the expression; "
            f"its symbols are {', '.join(sorted(map(str, own))) or 'none'}."
        )


def comparisons(domain: Boolean) -> tuple[sp.Basic, ...]:
    """The strict comparisons that a condition joins.

    Raises
    ------
    TypeError : if there is any other condition among them.
    """
    parts = sp.And.make_args(domain)
    for part in parts:
        if part != sp.true and not isinstance(part, sp.StrictGreaterThan | sp.StrictLessThan):
            raise TypeError(f"a domain is a mapping or strict comparisons joined by And; got {part}.")
    return tuple(part for part in parts if part != sp.true)


def _decide(problem: Problem, original: sp.Expr, limits: Limits) -> Decision:
    if problem.domain.is_empty():
        return undecided(_EMPTY)
    first = search(problem.expr, problem.domain, problem.atoms, _FIRST_BITS, _FIRST_POINTS, limits)
    if first.witness is not None:
        return _refuted(first.witness)
    why, too_large = "", False
    if first.seen:
        try:
            return Decision(verdict=Verdict.PROVED, procedure=_prove(problem, original, limits), scope=_SCOPE)
        except NotProvedError as reason:
            why = str(reason)
        except OutOfResourcesError as reason:
            limits.check()
            why, too_large = str(reason), True
    for bits in _DEEP_BITS:
        deep = search(problem.expr, problem.domain, problem.atoms, bits, _DEEP_POINTS, limits, deep=True)
        if deep.witness is not None:
            return _refuted(deep.witness)
    if too_large and (bound := holds_at_random_point(problem.expr, limits)) is not None:
        return _holds(bound)
    if not deep.seen and is_contradictory(problem.domain, limits):
        return undecided(_EMPTY)
    return undecided(_reason(deep, why))


def _needed(expr: sp.Expr) -> tuple[sp.Basic, ...]:
    """What it takes for an expression to have a value, as far as it is known."""
    try:
        return natural_domain(expr)
    except UnknownDomain:
        return ()


def _prove(problem: Problem, original: sp.Expr, limits: Limits) -> str:
    """The proof on the whole domain, or else on what of it matters."""
    try:
        return prove(problem, limits)
    except NotProvedError:
        narrowed = from_conditions(problem, _needed(original))
        if narrowed is problem:
            raise
        return prove(narrowed, limits)


def _reason(deep: Search, why: str) -> str:
    if not deep.seen:
        ruled = deep.why.startswith("no rule for")
        return deep.why if ruled else f"the expression has no value at any sample point: {deep.why}"
    if deep.related:
        return "it is not 0 for unrelated values of its opaque atoms, but they may be related"
    return why or "the normal form is not 0, and every ball contains 0"


def _holds(bound: Fraction) -> Decision:
    bits = bound.denominator.bit_length() - bound.numerator.bit_length() - 1
    procedure = f"Schwartz-Zippel at a random point modulo a random 256-bit prime, error probability at most 2^-{bits}"
    return Decision(verdict=Verdict.HOLDS, procedure=procedure, scope=_SCOPE)


def _refuted(witness: dict[sp.Basic, sp.Expr]) -> Decision:
    return Decision(verdict=Verdict.REFUTED, procedure="ball arithmetic at an exact point", witness=witness)
