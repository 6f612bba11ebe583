"""In which order the variables of a claim are drawn, and which conditions each has to satisfy when it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef, UndefinedFunction

from numeric_check.claims.claim import Claim
from numeric_check.claims.names import free_names
from numeric_check.claims.variable import Variable
from numeric_check.drawing.basics import assumptions, entry_of
from numeric_check.drawing.conditions import (
    conjuncts,
    definition,
    heads,
    is_analytic,
    is_for_all,
    stack,
    states_reality,
)
from numeric_check.drawing.frames import Frame, frames, joint_letters
from numeric_check.drawing.overlaps import overlaps

_PLANS_KEPT = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Variables that are drawn together, as a rule one, with the conditions that are about nothing later.

    Parameters
    ----------
    variables : tuple of Variable
    conditions : tuple of SymPy Booleans
        Those of the claim whose names are all drawn now, and not all before, and what the signs of letters that are
        computed later, or equations between products of matrices, ask of them.
    is_size : bool
        Whether a shape has it.
    is_real : bool
        Whether the values are real: a number or a table by its assumptions, or a matrix that is said to be.
    arity : int
        Of a function: how many arguments the claim gives it.
    everywhere : bool
        Of a function: whether no condition says where it is analytic, so that it is at every argument.
    real_arguments : bool
        Of a function: whether all of its arguments are real, so that it need only be smooth.

    Attributes
    ----------
    symbol : Symbol, MatrixSymbol, IndexedBase or undefined function
        That of the first variable.
    definition : (expression, indices), optional
        By which the variable is computed from those before it.
    frames : list of Frame
        The columns among the variables that are orthogonal in pairs and of one length.
    stack : (letters, number), optional
        The matrices whose rows together make orthonormal columns times the root of the number.
    others : list of SymPy Booleans
        The conditions without those that say that the matrix is real.
    """

    variables: tuple[Variable, ...]
    conditions: tuple[Any, ...]
    is_size: bool = False
    is_real: bool = False
    arity: int = 1
    everywhere: bool = True
    real_arguments: bool = False
    symbol: Any = field(init=False, repr=False, compare=False)
    definition: tuple[Any, tuple[Any, ...]] | None = field(init=False, repr=False, compare=False)
    frames: list[Frame] = field(init=False, repr=False, compare=False)
    stack: tuple[tuple[Any, ...], Any] | None = field(init=False, repr=False, compare=False)
    others: list[Any] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        symbol = self.variables[0].symbol
        object.__setattr__(self, "symbol", symbol)
        defined = (definition(condition, symbol) for condition in self.conditions)
        object.__setattr__(self, "definition", next(filter(None, defined), None))
        object.__setattr__(self, "frames", frames(self.conditions))
        object.__setattr__(self, "stack", next(filter(None, map(stack, self.conditions)), None))
        object.__setattr__(self, "others", [c for c in self.conditions if not states_reality(c, symbol)])

    @property
    def hint(self) -> Any:
        return self.variables[0].hint


@lru_cache(maxsize=_PLANS_KEPT)
def stages(claim: Claim, variant: int = 0, first: Any = None) -> tuple[Stage, ...]:
    """The variables in an order in which every condition is settled by the last of its variables.

    A variable that stands alone on a side of an equation comes after those on the other side; sizes come before what
    has them; all else is in the order of the claim.

    Parameters
    ----------
    claim : Claim
    variant : int
        Even: what stands alone in an inequality comes last too. 2 and 3: in the opposite order of the claim; 4 and 5:
        the last one first.
    first : symbol, optional
        That comes before all others, as far as these are not sizes.

    Returns
    -------
    tuple of Stage
    """
    stated = conjuncts(claim.conditions)
    uses = set().union(*(part.atoms(AppliedUndef) for part in (claim.lhs, claim.rhs, *stated)))
    return _plan(claim.variables, stated, frozenset(uses), variant, first)


@lru_cache(maxsize=_PLANS_KEPT)
def _plan(
    variables: tuple[Variable, ...], stated: tuple[Any, ...], uses: frozenset[Any], variant: int, first: Any
) -> tuple[Stage, ...]:
    derived = overlaps(stated)
    conditions, lengths = (*stated, *_signs_of_computed(stated), *derived), sizes(variables)
    plain = [variable for variable in variables if variable.symbol not in lengths]
    others = (plain, plain[::-1], [*plain[-1:], *plain[:-1]])[variant // 2]
    others = sorted(others, key=lambda variable: variable.symbol != first)
    in_turn = (*(variable for variable in variables if variable.symbol in lengths), *others)
    known = {variable.symbol: variable for variable in in_turn}
    before = _dependencies(conditions, known, inequalities=variant % 2 == 0)
    order = _sorted(list(known), before)
    groups = _together(order, conditions)
    found, drawn = [], set()
    for group in groups:
        drawn |= set(group)
        due = [c for c in conditions if not (free_names(c) & set(known)) - drawn]
        conditions = tuple(c for c in conditions if c not in due)
        if derived and any(len(c.atoms(sp.MatrixSymbol)) > 1 for c in due):  # which imply what is derived from them
            due = [c for c in due if c not in derived]
        found.append(_stage(tuple(known[symbol] for symbol in group), tuple(due), lengths, stated, uses))
    return tuple(found)


def sizes(variables: Sequence[Variable]) -> set[Any]:
    """The symbols in the shapes of others."""
    return set().union(*(free_names(variable.symbol) - {variable.symbol} for variable in variables))


def _dependencies(conditions: Sequence[Any], known: dict[Any, Any], *, inequalities: bool) -> dict[Any, set[Any]]:
    """What has to come before each variable; a wish that would close a circle is dropped."""
    before = {symbol: (free_names(symbol) - {symbol}) & set(known) for symbol in known}
    places = {symbol: place for place, symbol in enumerate(known)}
    defining = [c for c in conditions if any(definition(c, head) for head in heads(c))]
    for condition in (*defining, *(c for c in conditions if c not in defining)):
        able = [head for head in heads(condition) if head in known]
        if not inequalities and not is_analytic(condition) and not _settles(condition, defining):
            continue
        for head in sorted(able, key=lambda symbol: -places[symbol]):
            others = (free_names(condition) & set(known)) - {head}
            if not any(_reaches(head, other, before) for other in others):
                before[head] |= others
                break
    return before


def _signs_of_computed(conditions: Sequence[Any]) -> list[Any]:
    """What the sign of a letter or a table asks of the expression that it equals, as a condition on what is in that."""
    found = []
    for condition in conditions:
        for head in heads(condition):
            order = _order_of_sign(assumptions(head)) if isinstance(head, (sp.Symbol, sp.IndexedBase)) else None
            defined = definition(condition, head)
            if order and defined and free_names(defined[0]):
                sign = order(defined[0], 0, evaluate=False)
                found.append(condition.func(sign, *condition.args[1:]) if is_for_all(condition) else sign)
    return found


def _order_of_sign(stated: Mapping[str, Any]) -> Any:
    orders = {"positive": sp.Gt, "negative": sp.Lt, "nonnegative": sp.Ge, "nonpositive": sp.Le}
    return next((order for sign, order in orders.items() if stated.get(sign)), None)


def _settles(condition: Any, defining: Sequence[Any]) -> bool:
    """Whether it is an equation, or bounds an index or a size, which is drawn within its range."""
    return condition in defining or any(getattr(head, "is_integer", False) for head in heads(condition))


def _reaches(start: Any, goal: Any, before: dict[Any, set[Any]]) -> bool:
    """Whether the goal needs the start."""
    return goal == start or any(_reaches(start, other, before) for other in before[goal])


def _sorted(symbols: list[Any], before: dict[Any, set[Any]]) -> list[Any]:
    done: list[Any] = []
    while len(done) < len(symbols):
        done.append(next(symbol for symbol in symbols if symbol not in done and before[symbol] <= set(done)))
    return done


def _together(order: Sequence[Any], conditions: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The letters that are drawn together in one group, at the place of the last; all others by themselves."""
    joint = list(joint_letters(conditions))
    groups: list[tuple[Any, ...]] = []
    for symbol in order:
        group = next((letters for letters in joint if symbol in letters), (symbol,))
        if symbol == max(group, key=order.index):
            groups.append(group)
    return groups


def _stage(
    variables: tuple[Variable, ...],
    due: tuple[Any, ...],
    lengths: set[Any],
    stated: tuple[Any, ...],
    uses: frozenset[Any],
) -> Stage:
    symbol = variables[0].symbol
    if isinstance(symbol, UndefinedFunction):
        mine = [use for use in uses if use.func == symbol]
        return Stage(
            variables=variables,
            conditions=due,
            arity=max((len(use.args) for use in mine), default=1),
            everywhere=not any(
                is_analytic(p) and symbol in free_names(p) for c in stated for p in c.atoms(sp.AppliedPredicate)
            ),
            real_arguments=bool(mine) and all(arg.is_extended_real for use in mine for arg in use.args),
        )
    real = all(_is_real(variable.symbol, due) for variable in variables)
    return Stage(variables=variables, conditions=due, is_size=symbol in lengths, is_real=real)


def _is_real(symbol: Any, due: tuple[Any, ...]) -> bool:
    if isinstance(symbol, sp.Symbol):
        return bool(symbol.is_extended_real)
    if isinstance(symbol, sp.IndexedBase):
        return bool(entry_of(symbol).is_extended_real)
    return any(states_reality(c, symbol) for c in due)
