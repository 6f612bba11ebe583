"""Conditions with solutions of several kinds, of which the points may show one: xy = 0, AB = 2BA, A² = B² = 0 …"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

import sympy as sp

from numeric_check.checks.cases import holds_at
from numeric_check.claims.claim import Claim
from numeric_check.claims.names import free_names, shape_of
from numeric_check.drawing.basics import parts
from numeric_check.drawing.conditions import (
    annihilator,
    conjuncts,
    definition,
    is_for_all,
    stack,
    states_reality,
)
from numeric_check.drawing.frames import frames

_LONGEST = 100  # operations of an equation that is factored

Points = Sequence[Mapping[Any, Any]]


def unseen_kind(claim: Claim, points: Points) -> str:
    """Why the conditions may have solutions of another kind than the points; nothing if there is no reason.

    - A letter in an equation is 0 at all points, as B is where AB = 2BA for most A.
    - Of an equation fg = 0 no point has f = 0, though nothing excludes it, or it is too long to be factored.
    - An equation is one between products of several matrices: those of all kinds are drawn for AB = BA, whose solutions
      are limits of those with B = p(A), for p(A) = 0 alone, and for AB = A with BA = B; not for others, nor for several
      of them together.

    Parameters
    ----------
    claim : Claim
    points : sequence of mappings of symbol to exact SymPy value
        They satisfy the conditions.

    Returns
    -------
    str

    References
    ----------
    T. S. Motzkin and O. Taussky, Pairs of matrices with property L. II, Trans. Amer. Math. Soc. 80 (1955) 387-401,
    Theorem 5: the commuting pairs are one irreducible variety.
    """
    stated = conjuncts(claim.conditions)
    framed = {c for frame in frames(stated) for c in frame.conditions}
    equations = [c for c in stated if c not in framed and _is_equation(c) and not _is_solved_form(c)]
    reasons = (_always_zero(equations, stated, points), _unseen_factor(equations, stated, points), _products(equations))
    return next(filter(None, reasons), "")


def _is_equation(condition: Any) -> bool:
    return isinstance(_inner(condition), sp.Eq)


def _inner(condition: Any) -> Any:
    return condition.args[0] if is_for_all(condition) else condition


def _at_first(condition: Any) -> Any:
    """What is said of all indices, at the first of each."""
    limits = condition.args[1:] if is_for_all(condition) else ()
    return _inner(condition).xreplace({index: lower for index, lower, _ in limits})


def _is_solved_form(condition: Any) -> bool:
    """Whether it gives a letter its value, says that it is real, or is XᵀX + … = c I."""
    letters = free_names(condition)
    return stack(condition) is not None or any(
        definition(condition, x) or states_reality(condition, x) for x in letters
    )


def _always_zero(equations: Iterable[Any], stated: Sequence[Any], points: Points) -> str:
    """The first letter that an equation forces to 0 at all points, and not by saying so."""
    for equation in equations:
        for x in sorted(free_names(equation), key=str):
            values = [point[x] for point in points if x in point]
            says_so = free_names(equation) <= free_names(x) or _ways(equation, stated) == [x]
            if values and not says_so and all(entry == 0 for value in values for entry in parts(value)):
                return f"{x} is 0 at all points that satisfy {equation}, which may be special"
    return ""


def _unseen_factor(equations: Iterable[Any], stated: Sequence[Any], points: Points) -> str:
    """The first factor of an equation between numbers that is 0 at no point, or an equation too long to be factored."""
    for equation in equations:
        if _is_long(_at_first(equation)):
            return f"an equation of more than {_LONGEST} operations may be satisfied in other ways than at the points"
        ways = _ways(equation, stated)
        for factor in ways if len(ways) > 1 else ():
            if not any(holds_at(sp.Eq(factor, 0, evaluate=False), point) for point in points):
                return f"no point has {factor} = 0, by which {equation} may be satisfied too"
    return ""


def _ways(equation: Any, stated: Sequence[Any]) -> list[Any]:
    """The factors of lhs − rhs, of numbers, of which one has to be 0."""
    inner = _at_first(equation)
    found = _factors(inner) if isinstance(inner, sp.Eq) and shape_of(inner.lhs) == () else ()
    return [factor for factor in found if not _is_excluded(factor, stated)]


def _factors(equation: Any) -> Iterator[Any]:
    """The bases of the factors of lhs − rhs that have letters."""
    if _is_long(equation):
        return
    for factor in sp.Mul.make_args(sp.factor(equation.lhs - equation.rhs)):
        base = factor.base if isinstance(factor, sp.Pow) else factor
        if free_names(base):
            yield base


def _is_long(equation: Any) -> bool:
    is_of_numbers = isinstance(equation, sp.Eq) and shape_of(equation.lhs) == ()
    return is_of_numbers and (equation.lhs - equation.rhs).count_ops() > _LONGEST


def _is_excluded(factor: Any, stated: Sequence[Any]) -> bool:
    """Whether the factor is not 0 by the assumptions of its letters, or a condition says so."""
    if factor.is_zero is False or isinstance(factor, sp.exp):
        return True
    relations = [_at_first(c) for c in stated]
    gaps = [r.lhs - r.rhs for r in relations if isinstance(r, sp.Ne | sp.Lt | sp.Gt) and shape_of(r.lhs) == ()]
    return any(gap in (factor, -factor) for gap in gaps)


def _products(equations: Sequence[Any]) -> str:
    """The first equation between products of matrices of which, alone or beside the others, one kind may be drawn."""
    of_matrices = [e for e in equations if isinstance(e, sp.Eq) and shape_of(e.lhs)]
    products = [e for e in of_matrices if _has_product(e)]
    commuting = {frozenset(_matrices(e)) for e in products if _commutes(e)}
    for equation in products:
        others = [e for e in of_matrices if e is not equation and _squares(e) & _squares(equation)]
        if len(others) == 1 and _of_one_range(equation, others[0]):
            continue
        if not _is_understood(equation):
            return f"{equation} may have solutions of other kinds than those that are drawn"
        if _commutes(equation) and all(map(_commutes, others)):
            letters = set().union(*(_matrices(e) for e in (equation, *others)))
            if all(frozenset(pair) in commuting for pair in combinations(letters, 2)):
                continue
        if others:
            return f"{equation} and {others[0]} together may have solutions of other kinds than those that are drawn"
    return ""


def _has_product(equation: Any) -> bool:
    """Whether some term has two factors with letters of matrices."""
    return any(
        sum(len(_matrices(factor)) > 0 for factor in node.args) > 1 or isinstance(node, sp.MatPow)
        for side in equation.args
        for node in sp.preorder_traversal(side)
        if isinstance(node, sp.MatMul | sp.MatPow)
    )


def _is_understood(equation: Any) -> bool:
    """AB = BA, AB = I, p(A) = 0 for a matrix A alone, and Mx = sx of a column."""
    is_inverse = any(isinstance(side, sp.Identity) for side in equation.args) and len(_matrices(equation)) == 2
    if _commutes(equation) or is_inverse or any(annihilator(equation, x) is not None for x in _matrices(equation)):
        return True
    return shape_of(equation.lhs)[1] == 1


def _commutes(equation: Any) -> bool:
    """Whether it is AB = BA of two letters."""
    left, right = equation.args
    both = all(isinstance(side, sp.MatMul) and len(side.args) == 2 for side in equation.args)
    return both and left.args == right.args[::-1] and all(isinstance(x, sp.MatrixSymbol) for x in left.args)


def _of_one_range(first: Any, second: Any) -> bool:
    """Whether they are AB = A and BA = B: projections onto or along one space, which are drawn of each rank."""
    found = {}
    for equation in (first, second):
        letters = [side for side in equation.args if isinstance(side, sp.MatrixSymbol)]
        products = [side.args for side in equation.args if isinstance(side, sp.MatMul)]
        if len(letters) != 1 or len(products) != 1:
            return False
        found[products[0]] = letters[0]
    pairs = list(found)
    return len(pairs) == 2 and len(set(pairs[0])) == 2 and pairs[0] == pairs[1][::-1] and len(set(found.values())) == 2


def _matrices(expr: Any) -> set[Any]:
    return set(expr.atoms(sp.MatrixSymbol))


def _squares(equation: Any) -> set[Any]:
    """The square matrices in it."""
    return {A for A in _matrices(equation) if A.shape[0] == A.shape[1]}
