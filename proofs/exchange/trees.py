"""Expressions from JSON: every node is built as it is written, from a closed list of classes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import sympy as sp
from sympy.core.assumptions import _assume_defined
from sympy.core.relational import Relational
from sympy.logic.boolalg import BooleanFunction

from proofs.exchange.heads import CONSTANTS, HEADS, LIMITED, POINTED, PREDICATES
from proofs.exchange.refusals import array, built, named, one_of, require_keys

_NUMBER = re.compile(r"-?[0-9]+(/[1-9][0-9]*)?")
_SETS = (sp.FiniteSet, sp.Union, sp.Intersection, sp.Complement)
_EVALUATING = (sp.Add, sp.Mul, sp.Pow, sp.Function, Relational, BooleanFunction, sp.Contains, *_SETS)

Names = Mapping[str, Any]


def tree(data: Any, path: str, names: Names, bound: tuple[Any, ...]) -> Any:
    """One expression, with the symbols that are bound around it, the outermost first."""
    kind = next((kind for kind in _FORMS if isinstance(data, dict) and kind in data), None)
    if kind is None:
        raise ValueError(f"{path}: a tree has one of the keys {', '.join(_FORMS)}; got {data!r}.")
    return _FORMS[kind](data, path, names, bound)


def trees(data: Any, path: str, names: Names, bound: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(tree(item, f"{path}[{place}]", names, bound) for place, item in enumerate(array(data, path)))


def _number(data: Any, path: str, *_: Any) -> sp.Rational:
    require_keys(data, {"number"}, path)
    if not (isinstance(data["number"], str) and _NUMBER.fullmatch(data["number"])):
        raise ValueError(f"{path}.number: a number is the text of p or p/q; got {data['number']!r}.")
    return built(sp.Rational, f"{path}.number", data["number"])


def _constant(data: Any, path: str, *_: Any) -> Any:
    require_keys(data, {"constant"}, path)
    return one_of(CONSTANTS, data["constant"], f"{path}.constant")


def _variable(data: Any, path: str, names: Names, bound: tuple[Any, ...]) -> Any:
    require_keys(data, {"variable"}, path)
    return _visible(named(data["variable"], path, names), bound, path)


def _bound(data: Any, path: str, names: Names, bound: tuple[Any, ...]) -> Any:
    require_keys(data, {"bound"}, path)
    place = data["bound"]
    if isinstance(place, bool) or not isinstance(place, int) or not 0 <= place < len(bound):
        raise ValueError(f"{path}.bound: {len(bound)} symbols are bound here, counted from 0; got {place!r}.")
    return _visible(bound[-1 - place], bound[len(bound) - place :], path)


def _visible(symbol: Any, inside: tuple[Any, ...], path: str) -> Any:
    """The symbol, unless a binder between it and its place has the same one."""
    if symbol in inside:
        raise ValueError(f"{path}: {symbol} is hidden by a bound symbol of the same name: rename that one.")
    return symbol


def _apply(data: Any, path: str, names: Names, bound: tuple[Any, ...]) -> Any:
    require_keys(data, {"apply", "args"}, path)
    function = named(data["apply"], f"{path}.apply", names)
    return built(function, path, *trees(data["args"], f"{path}.args", names, bound))


def _predicate(data: Any, path: str, names: Names, bound: tuple[Any, ...]) -> Any:
    require_keys(data, {"predicate", "args"}, path)
    predicate = one_of(PREDICATES, data["predicate"], f"{path}.predicate")
    return built(predicate, path, *trees(data["args"], f"{path}.args", names, bound))


def _matrix(data: Any, path: str, names: Names, bound: tuple[Any, ...]) -> Any:
    require_keys(data, {"matrix"}, path)
    rows = [
        trees(row, f"{path}.matrix[{place}]", names, bound) for place, row in enumerate(array(data["matrix"], path))
    ]
    return built(sp.ImmutableDenseMatrix, path, rows, evaluate=False)


def _head(data: Any, path: str, names: Names, bound: tuple[Any, ...]) -> Any:
    cls = one_of(HEADS, data["head"], f"{path}.head")
    if data["head"] in LIMITED:
        args = _limited(data, path, names, bound)
    elif data["head"] in POINTED:
        args = _pointed(data, path, names, bound)
    else:
        require_keys(data, {"head", "args"}, path)
        args = trees(data["args"], f"{path}.args", names, bound)
    expr = built(cls, path, *args, **({"evaluate": False} if issubclass(cls, _EVALUATING) else {}))
    if isinstance(expr, sp.MatrixExpr):
        built(lambda: expr.shape, path)
    if type(expr) is not cls or expr.args != args:
        raise ValueError(f"{path}: SymPy does not keep {data['head']} of these arguments as it is written.")
    return expr


def _limited(data: Any, path: str, names: Names, bound: tuple[Any, ...]) -> tuple[Any, ...]:
    require_keys(data, {"head", "body", "limits"}, path)
    limits: list[Any] = []
    for place, row in reversed(list(enumerate(array(data["limits"], f"{path}.limits")))):
        here = f"{path}.limits[{place}]"
        require_keys(row, {"index", "lower", "upper"}, here)
        ends = (tree(row[end], f"{here}.{end}", names, bound) for end in ("lower", "upper"))
        limits.insert(0, sp.Tuple(_bound_letter(row["index"], f"{here}.index"), *ends))
        bound = (*bound, limits[0][0])
    return (tree(data["body"], f"{path}.body", names, bound), *limits)


def _pointed(data: Any, path: str, names: Names, bound: tuple[Any, ...]) -> tuple[Any, ...]:
    head = data["head"]
    more = {"Lambda": set(), "Limit": {"at", "side"}}.get(head, {"at"})
    require_keys(data, {"head", "binds", "body"} | more, path)
    rows = array(data["binds"], f"{path}.binds")
    letters = [_bound_letter(row, f"{path}.binds[{place}]") for place, row in enumerate(rows)]
    body = tree(data["body"], f"{path}.body", names, (*bound, *letters))
    if head == "Lambda":
        return sp.Tuple(*letters), body
    points = trees(data["at"], f"{path}.at", names, bound)
    if len(points) != len(letters):
        raise ValueError(f"{path}.at: each bound symbol has one point; got {len(points)} for {len(letters)}.")
    if head == "Subs":
        return body, sp.Tuple(*letters), sp.Tuple(*points)
    side = (
        (sp.Symbol(one_of({"+": "+", "-": "-", "+-": "+-"}, data["side"], f"{path}.side")),) if head == "Limit" else ()
    )
    return body, *letters, *points, *side


_FORMS = {
    "number": _number,
    "constant": _constant,
    "variable": _variable,
    "apply": _apply,
    "predicate": _predicate,
    "matrix": _matrix,
    "head": _head,
    "bound": _bound,
}


# --- letters ---------------------------------------------------------------------------------------------------------


def _bound_letter(said: Any, path: str) -> sp.Symbol:
    require_keys(said, {"name", "assumptions"}, path)
    if not isinstance(said["name"], str):
        raise ValueError(f"{path}.name: a name is text; got {said['name']!r}.")
    return built(sp.Symbol, path, said["name"], **assumptions(said["assumptions"], f"{path}.assumptions"))


def assumptions(said: Any, path: str) -> dict[str, bool]:
    """Assumptions of SymPy by their names."""
    if not isinstance(said, dict) or not all(name in _assume_defined and isinstance(said[name], bool) for name in said):
        raise ValueError(f"{path}: they are SymPy's, each true or false; got {said!r}.")
    return said
