"""Whether a tree of a certificate has a value wherever the two sides of the claim have theirs.

Without this, (1/u) (u − 0) = 1 would be a multiple of the condition u = 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proofs.checker.ratios import Refused, whole
from proofs.checker.reading import Reader, Tree
from proofs.checker.signs import is_natural, is_nonzero, is_positive

_EVERYWHERE = {
    *("Add", "Mul", "MatAdd", "MatMul", "Transpose", "Trace", "Contraction", "MatrixElement", "Identity", "ZeroMatrix"),
    *("Indexed", "KroneckerDelta", "Largest", "Smallest", "exp", "Abs", "sign"),
}


def require_value(reader: Reader, tree: Any) -> None:
    """Refuse a tree that need not have a value: each part has one everywhere, or stands in a side of the claim."""
    stated = {repr(part) for side in ("lhs", "rhs") for part in _parts(reader.claim[side])}
    _require(reader, tree, stated)


def _require(reader: Reader, tree: Any, stated: set[str]) -> None:
    if isinstance(tree, list):
        for part in tree:
            _require(reader, part, stated)
    if not isinstance(tree, dict) or (repr(tree) in stated and not _is_open(tree)):
        return
    if not _is_total(reader, tree):
        raise Refused("a part of the certificate need not have a value.")
    for part in tree.values():
        _require(reader, part, stated)


def is_total_in(reader: Reader, tree: Any, name: str) -> bool:
    """Whether a side has a value for each value of a letter if it has one for some: each part with the letter has."""
    if isinstance(tree, list):
        return all(is_total_in(reader, part, name) for part in tree)
    if not isinstance(tree, dict) or not _has_letter(tree, name):
        return True
    return _is_total(reader, tree) and all(is_total_in(reader, part, name) for part in tree.values())


def _has_letter(tree: Any, name: str) -> bool:
    if isinstance(tree, dict):
        return tree.get("variable") == name or any(_has_letter(part, name) for part in tree.values())
    return isinstance(tree, list) and any(_has_letter(part, name) for part in tree)


def _is_total(reader: Reader, tree: Tree) -> bool:
    """Whether a tree has a value where its arguments have values."""
    match tree:
        case {"head": "Pow", "args": [base, {"number": _} as exponent]}:
            e = reader.number(exponent)
            known = whole(e)
            if (known is not None and known >= 0) or (not _is_open(base) and _is_nonzero(reader, base)):
                return True
            return is_positive(reader.atoms, e)
        case {"head": "MatPow" | "Pow", "args": [_, exponent]} if not _is_open(exponent):
            return is_natural(reader.atoms, reader.number(exponent))
        case {"head": "Sum" | "MatrixSum", "limits": limits}:
            return all(limit["upper"] != {"constant": "oo"} for limit in limits)
        case {"head": "log", "args": [arg]}:
            return not _is_open(arg) and is_positive(reader.atoms, reader.number(arg))
        case {"head": head}:
            return head in _EVERYWHERE
    return "apply" not in tree


def _is_nonzero(reader: Reader, tree: Tree) -> bool:
    r = reader.number(tree)
    return is_positive(reader.atoms, r) or is_positive(reader.atoms, -r) or is_nonzero(reader.atoms, r)


def _is_open(tree: Any, inside: int = 0) -> bool:
    """Whether a tree, inside so many binders of its own, has symbols that are bound outside."""
    if isinstance(tree, list):
        return any(_is_open(part, inside) for part in tree)
    if not isinstance(tree, dict):
        return False
    own = len(tree.get("limits") or tree.get("binds") or ())
    return tree.get("bound", -1) >= inside or any(
        _is_open(part, inside + own * (key == "body")) for key, part in tree.items()
    )


def _parts(tree: Any) -> Iterator[Tree]:
    """The trees in a tree, without those that stand in sums, which may be empty."""
    if isinstance(tree, list):
        for part in tree:
            yield from _parts(part)
    if isinstance(tree, dict):
        yield tree
        sums = tree.get("head") in ("Sum", "MatrixSum")
        yield from _parts([part for key, part in tree.items() if key != "body" or not sums])
