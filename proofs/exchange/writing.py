"""A claim as JSON: trees of heads and arguments over a table of variables, bound symbols by their binders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef, UndefinedFunction

from numeric_check import Claim, Variable
from proofs.exchange.heads import CONSTANTS, HEADS, LIMITED, POINTED, PREDICATES

_CONSTANT_NAMES = {value: name for name, value in CONSTANTS.items()}
_LETTERS = sp.Symbol | sp.MatrixSymbol | sp.IndexedBase
_WEAK = ("nonzero", "nonnegative", "nonpositive", "complex", "rational", "real")  # assumptions that others imply
_TELLING = ("integer", "zero", "even", "odd", "prime", "composite", "positive", "negative")

Tree = dict[str, Any]
Names = Mapping[Any, str]


def claim_json(claim: Claim) -> Tree:
    """The claim as data for ``json.dumps``, as the schema ``proofs.exchange.SCHEMA`` describes it.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    dict : without the hints of the variables, which are no part of what is claimed.

    Raises
    ------
    ValueError : if two variables have one name, or an expression is of a class that the form does not have.

    Examples
    --------
    >>> from numeric_check import Claim, complex_number
    >>> from proofs.exchange import claim_json
    >>> z = complex_number("z")
    >>> claim_json(Claim(lhs=z.symbol**2, rhs=z.symbol * z.symbol, variables=(z,)))["lhs"]
    {'head': 'Pow', 'args': [{'variable': 'z'}, {'number': '2'}]}
    """
    names = names_of(claim)
    if twice := sorted({name for name in names.values() if list(names.values()).count(name) > 1}):
        raise ValueError(f"two variables are named {', '.join(twice)}: rename one.")
    return {
        "version": 1,
        "variables": [_variable(variable, names) for variable in claim.variables],
        "hypotheses": [tree(condition, names) for condition in claim.hypotheses],
        "lhs": tree(claim.lhs, names),
        "relation": str(claim.relation),
        "rhs": tree(claim.rhs, names),
        "references": list(claim.references),
    }


def names_of(claim: Claim) -> dict[Any, str]:
    """The names of the variables of a claim in its JSON form."""
    return {variable.symbol: _name(variable.symbol) for variable in claim.variables}


def tree(expr: Any, names: Names, bound: tuple[Any, ...] = ()) -> Tree:
    """One expression, with the symbols that are bound around it, the outermost first."""
    if isinstance(expr, _LETTERS):
        return _letter(expr, names, bound)
    if isinstance(expr, sp.Rational):
        return {"number": str(expr)}
    if isinstance(expr, sp.MatrixBase):
        return {"matrix": [[tree(expr[i, j], names, bound) for j in range(expr.cols)] for i in range(expr.rows)]}
    if expr in _CONSTANT_NAMES:
        return {"constant": _CONSTANT_NAMES[expr]}
    if isinstance(expr, AppliedUndef):
        return {"apply": names[expr.func], "args": [tree(arg, names, bound) for arg in expr.args]}
    if isinstance(expr, sp.AppliedPredicate) and str(expr.function.name) in PREDICATES:
        return {"predicate": str(expr.function.name), "args": [tree(arg, names, bound) for arg in expr.arguments]}
    head = type(expr).__name__
    if HEADS.get(head) is not type(expr):
        raise ValueError(f"the JSON form of a claim has no {head}; got {expr}: see the heads in claim.schema.json.")
    if head in LIMITED:
        return {"head": head, **_with_limits(expr, names, bound)}
    if head in POINTED:
        return {"head": head, **_with_points(expr, names, bound)}
    return {"head": head, "args": [tree(arg, names, bound) for arg in expr.args]}


def _letter(symbol: Any, names: Names, bound: tuple[Any, ...]) -> Tree:
    if symbol in bound:
        return {"bound": bound[::-1].index(symbol)}
    if symbol in names:
        return {"variable": names[symbol]}
    raise ValueError(f"{symbol} is no variable of the claim, and nothing binds it.")


def _with_limits(expr: Any, names: Names, bound: tuple[Any, ...]) -> Tree:
    """The body sees all indices, and the ends of a limit those of the limits after it."""
    body, *limits = expr.args
    if any(len(limit) != 3 for limit in limits):
        raise ValueError(f"the limits of {type(expr).__name__} need an index and two ends; got {limits}.")
    indices = tuple(limit[0] for limit in limits)
    return {"body": tree(body, names, (*bound, *indices[::-1])), "limits": limits_json(limits, names, bound)}


def limits_json(limits: Sequence[Any], names: Names, bound: tuple[Any, ...] = ()) -> list[Tree]:
    """The limits (index, lower, upper) of a sum, the outermost last."""
    rows = []
    for place, (index, lower, upper) in enumerate(limits, start=1):
        around = (*bound, *(limit[0] for limit in reversed(limits[place:])))
        ends = {"lower": tree(lower, names, around), "upper": tree(upper, names, around)}
        rows.append({"index": _symbol(index), **ends})
    return rows


def _with_points(expr: Any, names: Names, bound: tuple[Any, ...]) -> Tree:
    if isinstance(expr, sp.Lambda | sp.Subs):
        body, letters, points = expr.expr, tuple(expr.variables), getattr(expr, "point", ())
    else:
        body, letter, point = expr.args[:3]
        letters, points = (letter,), (point,)
    found: Tree = {"binds": [_symbol(letter) for letter in letters], "body": tree(body, names, (*bound, *letters))}
    if points:
        found["at"] = [tree(point, names, bound) for point in points]
    return {**found, "side": str(expr.args[3])} if isinstance(expr, sp.Limit) else found


# --- letters ---------------------------------------------------------------------------------------------------------


def _variable(variable: Variable, names: Names) -> Tree:
    symbol = variable.symbol
    said: Tree = {"name": names[symbol]}
    if isinstance(symbol, sp.Symbol):
        said |= {"sort": "number", "assumptions": _assumptions(symbol)}
    elif isinstance(symbol, sp.MatrixSymbol):
        said |= {"sort": "matrix", "shape": [tree(length, names) for length in symbol.shape]}
    elif isinstance(symbol, sp.IndexedBase):
        said |= {"sort": "table", "shape": [tree(length, names) for length in symbol.shape or ()]}
        said |= {"assumptions": _assumptions(symbol.label)}
    else:
        said |= {"sort": "function", "assumptions": dict(sorted(symbol._kwargs.items()))}
    return {**said, "conditions": [tree(condition, names) for condition in variable.conditions]}


def _name(symbol: Any) -> str:
    if isinstance(symbol, sp.Dummy):
        raise ValueError(f"{symbol} is a Dummy, whose name does not last: use a Symbol.")
    return str(symbol.__name__ if isinstance(symbol, UndefinedFunction) else getattr(symbol, "name", symbol))


def _symbol(symbol: sp.Symbol) -> Tree:
    return {"name": _name(symbol), "assumptions": _assumptions(symbol)}


@cache
def _assumptions(symbol: sp.Symbol) -> dict[str, bool]:
    """As few assumptions as imply all others: positive and real for t > 0, integer and positive for k ≥ 1."""
    known = symbol.assumptions0
    kept = {"integer" if known.get("integer") else "real"} & {name for name, value in known.items() if value}
    order = sorted(known, key=lambda name: (known[name], name in _TELLING, name in _WEAK, name))
    said = dict(known)
    for name in order:
        fewer = {other: value for other, value in said.items() if other != name}
        if name not in kept and sp.Symbol("_", **fewer).assumptions0 == known:
            said = fewer
    return dict(sorted(said.items()))
