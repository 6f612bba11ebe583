"""What the functions of explicit fields refuse: floats, unknown lengths, a step that is no symbol, Φ₀ ≠ identity."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import sympy as sp

from symbolic.inputs import scalar as scalar_expression
from symbolic.tableaux import EULER, Tableau, as_tableau, tableau
from symbolic.zero_test.zero import is_zero

NOT_SMOOTH = (
    sp.Abs, sp.sign, sp.Piecewise, sp.Min, sp.Max, sp.floor, sp.ceiling, sp.Heaviside, sp.DiracDelta,
    sp.re, sp.im, sp.arg, sp.conjugate, sp.frac, sp.Mod,
)  # fmt: skip

MAX_ORDER = 150  # of a field: f = u² takes seconds there, and other fields minutes long before


def problem(
    f: Sequence[sp.Expr], variables: Sequence[sp.Symbol], h: sp.Symbol, order: int
) -> tuple[list[sp.Expr], list[sp.Symbol]]:
    """The expressions and the variables as lists.

    Raises
    ------
    TypeError, ValueError : naming what is wrong with f, the variables, h or the order.
    """
    names = symbols(variables)
    step(h, names)
    integer(order, MAX_ORDER)
    entries = expressions(f, names)
    no_namesakes(entries, [h])
    return entries, names


def step(h: sp.Symbol, variables: Sequence[sp.Symbol]) -> None:
    if not isinstance(h, sp.Symbol) or not h.is_commutative or h in variables:
        raise ValueError(f"the step must be a commuting Symbol that is no variable; got {h!r} beside {variables}.")


def integer(order: Any, most: int) -> int:
    if isinstance(order, bool) or not isinstance(order, int | sp.Integer) or not 1 <= order <= most:
        raise ValueError(f"order must be an integer from 1 to {most}; got {order!r}.")
    return int(order)


def symbols(variables: Sequence[sp.Symbol]) -> list[sp.Symbol]:
    if isinstance(variables, sp.Basic | str) or not isinstance(variables, Iterable):
        raise TypeError(f"variables must be a sequence of Symbols; got {variables!r}.")
    names = list(variables)
    wrong = [v for v in names if not isinstance(v, sp.Symbol) or not v.is_commutative]
    if wrong or not names:
        raise TypeError(f"variables must be a sequence of commuting Symbols, at least one; got {wrong or names}.")
    if len(set(names)) < len(names):
        raise ValueError(f"variables must be different; got {names}.")
    return names


def expressions(f: Sequence[sp.Expr], variables: Sequence[sp.Symbol]) -> list[sp.Expr]:
    if isinstance(f, sp.Expr | str) or not isinstance(f, Iterable):
        raise TypeError(f"a field is a sequence of expressions, one for each variable; got {f!r}.")
    entries = [exact(entry, "a field") for entry in f]
    if len(entries) != len(variables):
        raise ValueError(f"a field needs one expression for each of {list(variables)}; got {len(entries)}: {entries}.")
    no_namesakes(entries, variables)
    return entries


def no_namesakes(entries: Sequence[sp.Expr], known: Sequence[sp.Symbol]) -> None:
    """Refuse x where the variable is another Symbol of that name: it would be a parameter, and look like x."""
    names = {symbol.name for symbol in known}
    for entry in entries:
        for symbol in entry.free_symbols - set(known):
            if isinstance(symbol, sp.Symbol) and symbol.name in names:
                raise ValueError(
                    f"{symbol} in {entry} is not the variable or step {symbol}: their assumptions differ, as of "
                    f"Symbol({symbol.name!r}) and Symbol({symbol.name!r}, real=True). Use one Symbol for both."
                )


def exact(entry: Any, what: str) -> sp.Expr:
    """The entry as an exact scalar expression."""
    try:
        value = scalar_expression(entry, what)
    except TypeError:
        raise TypeError(f"{what} needs SymPy expressions, scalar ones; got {entry!r}.") from None
    if not value.is_commutative:
        raise TypeError(f"{what} needs scalar commuting expressions; got {value!r}.")
    if value.has(sp.Float):
        raise ValueError(f"{what} needs exact numbers; got {value}. Write Rational instead.")
    if value.has(sp.nan, sp.zoo, sp.oo, -sp.oo):
        raise ValueError(f"{what} needs finite numbers; got {value}.")
    return value


def without_step(f: Sequence[sp.Expr], h: sp.Symbol) -> None:
    """Refuse h in f: f_h would not be sorted by powers of h."""
    for entry in f:
        if h in entry.free_symbols:
            raise ValueError(f"the step {h} must not occur in a field, loss or Hamiltonian; got {entry}.")


def smooth(e: sp.Expr, what: str, variables: Sequence[sp.Symbol]) -> None:
    """Refuse |x|, max(x, 0), …, whose derivatives of higher order are none at the kinks, where steps may land."""
    kinks = (node for node in sp.preorder_traversal(e) if isinstance(node, NOT_SMOOTH))
    wrong = next((node for node in kinks if node.free_symbols & set(variables)), None)
    if wrong is not None:
        raise ValueError(f"{what} needs functions with derivatives of all orders; got {wrong} in {e}.")


def method(A: Any, b: Any) -> Tableau:
    """The consistent tableau of A and b; explicit Euler for (None, None).

    Raises
    ------
    TypeError, ValueError : if only one is given, shapes differ, a number is a float, or Σ bᵢ ≠ 1.
    """
    if (A is None) != (b is None):
        raise TypeError(f"a tableau needs both A and b; got A={A!r}, b={b!r}.")
    return consistent(EULER if A is None else tableau(A, b))


def consistent(given: Tableau | tuple[Any, Any]) -> Tableau:
    """A Tableau, or a pair (A, b) made into one, with Σ bᵢ = 1."""
    value = as_tableau(given)
    if (rest := sp.Add(*value.b) - 1) != 0 and is_zero(rest) is not True:
        raise ValueError(f"a consistent tableau needs Σ b_i = 1; got {sp.Add(*value.b)} for b = {value.b}.")
    return value


def methods(given: Sequence[Any], count: int) -> list[Tableau]:
    """One consistent tableau for each variable, all with one number of stages."""
    values = [consistent(one) for one in given]
    if len(values) != count:
        raise ValueError(f"tableaux must be one for each of the {count} variables; got {len(values)}.")
    if len({value.stages for value in values}) > 1:
        raise ValueError(f"tableaux need one number of stages; got {[value.stages for value in values]}.")
    return values


def constant(value: Any, name: str, moving: Sequence[sp.Symbol]) -> sp.Expr:
    """An exact expression that depends neither on a variable nor on the step."""
    entry = exact(value, name)
    no_namesakes([entry], moving)
    if entry.free_symbols & set(moving):
        raise ValueError(f"{name} must not depend on a variable or on the step; got {entry}.")
    return entry


def identity_at_zero(variable: sp.Symbol, difference: sp.Expr) -> None:
    """Refuse a map with Φ₀(x) ≠ x."""
    if difference != 0 and is_zero(difference) is not True:
        raise ValueError(
            f"a one-step map must be the identity at h = 0; got {variable} + ({difference}) for {variable}."
        )


def scalar(e: Any, what: str, variables: Sequence[sp.Symbol], h: sp.Symbol) -> sp.Expr:
    """An exact expression in the variables, without the step."""
    step(h, variables)
    value = exact(e, what)
    no_namesakes([value], [*variables, h])
    without_step([value], h)
    return value
