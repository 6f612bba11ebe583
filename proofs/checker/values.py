"""Whether a tree of a certificate has a value wherever the two sides of the claim have theirs.

Without this, (1/u) (u − 0) = 1 would be a multiple of the condition u = 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proofs.checker.ratios import Refused, whole
from proofs.checker.reading import Reader, Tree
from proofs.checker.signs import is_nonzero, is_positive

_EVERYWHERE = {
    *("Add", "Mul", "MatAdd", "MatMul", "Transpose", "Trace", "Contraction", "MatrixElement", "Identity", "ZeroMatrix"),
    *("Indexed", "KroneckerDelta", "Sum", "Largest", "Smallest", "exp", "Abs", "sign"),
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


def _is_total(reader: Reader, tree: Tree) -> bool:
    """Whether a tree has a value where its arguments have values."""
    match tree:
        case {"head": "Pow", "args": [base, {"number": _} as exponent]}:
            e = reader.number(exponent)
            known = whole(e)
            if (known is not None and known >= 0) or (not _is_open(base) and _is_nonzero(reader, base)):
                return True
            return is_positive(reader.atoms, e)
        case {"head": "log", "args": [arg]}:
            return not _is_open(arg) and is_positive(reader.atoms, reader.number(arg))
        case {"head": head}:
            return head in _EVERYWHERE
    return "apply" not in tree


def _is_nonzero(reader: Reader, tree: Tree) -> bool:
    r = reader.number(tree)
    return is_positive(reader.atoms, r) or is_positive(reader.atoms, -r) or is_nonzero(reader.atoms, r)


def _is_open(tree: Any) -> bool:
    """Whether a tree may have symbols that are bound outside."""
    return any("bound" in part for part in _parts(tree))


def _parts(tree: Any) -> Iterator[Tree]:
    if isinstance(tree, dict):
        yield tree
    for part in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from _parts(part)
