r"""What a claim is about, as one sentence: Let k ∈ ℕ_{≥1} and x, y ∈ ℂᵏ, with yᵀx ≠ 0."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from numeric_check import Claim
from numeric_check.claims.names import free_names
from proofs.printing.expressions import print_expression
from proofs.printing.lines import broken, width
from proofs.printing.sorts import function_set, matrix_set, number_set, table_set

CLAUSE_WIDTH = 41  # characters of a formula that still stands among words
ANALYTIC = sp.Predicate("analytic")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One part of the sentence and what it says.

    Parameters
    ----------
    formula : str
        LaTeX for mathematics.
    words : str
        LaTeX for text that follows the formula.
    variables, conditions : tuple
        The symbols that it introduces, and the conditions of the claim that it states.
    """

    formula: str
    words: str = ""
    variables: tuple[Any, ...] = ()
    conditions: tuple[Any, ...] = ()

    @property
    def text(self) -> str:
        return f"${self.formula}$ {self.words}".rstrip()


def clauses(claim: Claim, *, shown: Callable[[Any], Any] = lambda condition: condition) -> tuple[Clause, ...]:
    r"""The parts of the sentence: the variables by sort in the order of their declaration, then the conditions.

    Parameters
    ----------
    claim : Claim
    shown : callable
        A condition with what it is printed as.

    Returns
    -------
    tuple of Clause : each variable and each condition of the claim is in exactly one.

    Examples
    --------
    >>> from numeric_check import Claim, nonzero, variable_of
    >>> t = nonzero("t")
    >>> [clause.text for clause in clauses(Claim(lhs=t.symbol / t.symbol**2, rhs=1 / t.symbol, variables=(t,)))]
    ['$t \\in \\mathbb{R} \\setminus \\{0\\}$']
    """
    real = {condition.rhs.arg: condition for condition in claim.conditions if says_real(condition)}
    sorts: dict[tuple[str, str], list[Any]] = {}
    for symbol in (variable.symbol for variable in claim.variables):
        sorts.setdefault(_sort(symbol, claim, real), []).append(symbol)
    introduced = [_introduced(symbols, *sort, real) for sort, symbols in sorts.items()]
    said = {condition for clause in introduced for condition in clause.conditions}
    return (*introduced, *_stated((condition for condition in claim.conditions if condition not in said), shown))


def sentence(
    claim: Claim, *, show: Callable[..., str] = broken, shown: Callable[[Any], Any] = lambda condition: condition
) -> list[str]:
    """The sentence in lines of LaTeX; conditions that are wide stand in a display below it.

    Parameters
    ----------
    claim : Claim
    show : callable
        How a wide condition is printed, with the sign at its ``end``.
    shown : callable
        A condition with what it is printed as.

    Returns
    -------
    list of str : none for a claim without variables and conditions.
    """
    parts = clauses(claim, shown=shown)
    opening = [clause.text for clause in parts if clause.variables and not clause.words.startswith("be ")]
    functions = [f"let {clause.text}" for clause in parts if clause.words.startswith("be ")]
    short = [c.text for c in parts if not c.variables and width(c.formula) <= CLAUSE_WIDTH]
    wide = [c for c in parts if not c.variables and width(c.formula) > CLAUSE_WIDTH]
    words = ", and ".join([f"let {listed(opening)}"] * bool(opening) + [listed(functions)] * bool(functions))
    words = words[:1].upper() + words[1:]
    if short or wide:
        known = f"{', '.join(short)}{' and' * bool(short)}" if wide else listed(short)
        words += f"{', with' if words else 'With'} {known}"
    if not wide:
        return [f"{words}."] if words else []
    return [
        words.rstrip(),
        *display((shown(condition) for clause in wide for condition in clause.conditions), show=show),
    ]


def display(conditions: Iterable[Any], *, show: Callable[..., str] = broken) -> list[str]:
    """Conditions in an ``align*`` environment, one below the other, the last with a full stop."""
    *first, last = conditions
    lines = [*(rf"  & {show(condition, end=',')}" for condition in first), rf"  & {show(last, end='.')}"]
    return [r"\begin{align*}", " \\\\\n".join(lines), r"\end{align*}"]


def listed(items: list[str]) -> str:
    """a, b and c."""
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


# --- variables -------------------------------------------------------------------------------------------------------


def _sort(symbol: Any, claim: Claim, real: dict[Any, Any]) -> tuple[str, str]:
    """What follows the letter of the symbol: LaTeX for mathematics, and words."""
    if isinstance(symbol, sp.Symbol):
        numbers, words = number_set(symbol.assumptions0)
    elif isinstance(symbol, sp.MatrixSymbol):
        numbers, words = matrix_set(symbol.shape, is_real=symbol in real), ""
    elif isinstance(symbol, sp.IndexedBase):
        numbers, words = table_set(symbol)
    else:
        applied = set().union(*(part.atoms(AppliedUndef) for part in (claim.lhs, claim.rhs, *claim.conditions)))
        calls = [call.args for call in applied if call.func == symbol]
        return function_set(symbol, calls, partial=any(_is_about(symbol, c) for c in claim.conditions))
    return rf"\in {numbers}", words


def _introduced(symbols: list[Any], sort: str, words: str, real: dict[Any, Any]) -> Clause:
    letters = ", ".join(map(print_expression, symbols))
    if width(letters) > CLAUSE_WIDTH:
        letters = letters.replace(", ", r", \allowbreak ")
    plural = words.replace("be a function", "be functions") if len(symbols) > 1 else words
    stated = tuple(real[symbol] for symbol in symbols if symbol in real)
    return Clause(formula=f"{letters} {sort}".rstrip(), words=plural, variables=tuple(symbols), conditions=stated)


def says_real(condition: Any) -> bool:
    """Whether it is A* = Aᵀ for a matrix symbol A: the entries are real."""
    if not isinstance(condition, sp.Eq):
        return False
    left, right = condition.args
    return isinstance(left, sp.Adjoint) and isinstance(left.arg, sp.MatrixSymbol) and right == left.arg.T


def _is_about(function: Any, condition: Any) -> bool:
    """Whether the condition says somewhere that the function is analytic."""
    predicates = condition.atoms(sp.AppliedPredicate)
    return any(p.function == ANALYTIC and function in free_names(p) for p in predicates)


# --- conditions ------------------------------------------------------------------------------------------------------


def _stated(conditions: Iterable[Any], shown: Callable[[Any], Any]) -> list[Clause]:
    """One clause for each condition, but one for all functions that are analytic at the same place."""
    found: list[Clause] = []
    places: dict[str, int] = {}
    for condition in conditions:
        formula = print_expression(shown(condition))
        if not (isinstance(condition, sp.AppliedPredicate) and isinstance(condition.arg, AppliedUndef)):
            found.append(Clause(formula=formula, conditions=(condition,)))
            continue
        name = print_expression(condition.arg.func)
        place = formula.removeprefix(name)
        if place in places:
            before = found[places[place]]
            formula = f"{before.formula.removesuffix(place)}, {formula}"
            found[places[place]] = Clause(formula=formula, conditions=(*before.conditions, condition))
        else:
            places[place] = len(found)
            found.append(Clause(formula=formula, conditions=(condition,)))
    return found
