"""Whether a tree of a certificate has a value wherever the two sides of the claim have theirs.

Without this, (1/u) (u − 0) = 1 would be a multiple of the condition u = 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proofs.checker.kernel.atoms import Key
from proofs.checker.kernel.ratios import ZERO, Ratio, Refused, constant
from proofs.checker.kernel.signs import factors, is_apart, is_forward, is_natural, is_positive
from proofs.checker.laws.matrices import kept
from proofs.checker.reading.reader import Env, Reader, Tree, is_infinite

_EVERYWHERE = {
    *("Add", "Mul", "MatAdd", "MatMul", "Transpose", "Trace", "Contraction", "MatrixElement", "Identity", "ZeroMatrix"),
    *("Indexed", "KroneckerDelta", "exp", "Abs", "sign", "sin", "cos", "sinh", "cosh"),
}


def require_value(reader: Reader, tree: Any, env: Env) -> None:
    """Refuse a tree that need not have a value: each part has one everywhere, or stands in a side of the claim."""
    stated = {repr(part) for side in ("lhs", "rhs") for part in _parts(reader.claim[side]) if not _is_open(part)}
    _require(reader, tree, stated, env)


def _require(reader: Reader, tree: Any, stated: set[str], env: Env) -> None:
    if isinstance(tree, list):
        for part in tree:
            _require(reader, part, stated, env)
    if not isinstance(tree, dict) or repr(tree) in stated:
        return
    if not _is_total(reader, tree, env):
        raise Refused("a part of the certificate need not have a value.")
    for limit in reversed(tree.get("limits", ())):
        _require(reader, [limit["lower"], limit["upper"]], stated, env)
        env = _within(reader, limit, env)
    for part in (part for key, part in tree.items() if key != "limits"):
        _require(reader, part, stated, env)


def _within(reader: Reader, limit: Tree, env: Env) -> Env:
    """With an index in the range of a limit."""
    ends = (reader.number(limit[end], env) for end in ("lower", "upper"))
    return (*env, reader.atoms.at(reader.atoms.index(*ends)))


def is_total_in(reader: Reader, tree: Any, name: str, env: Env = ()) -> bool:
    """Whether a side has a value for each value of a letter if it has one for some: each part with the letter has."""
    if isinstance(tree, list):
        return all(is_total_in(reader, part, name, env) for part in tree)
    if not isinstance(tree, dict) or not _depends(tree, name, len(env)):
        return True
    if not _is_total(reader, tree, env):
        return False
    for limit in reversed(tree.get("limits", ())):
        if not all(is_total_in(reader, limit[end], name, env) for end in ("lower", "upper")):
            return False
        env = _within(reader, limit, env)
    return all(is_total_in(reader, part, name, env) for key, part in tree.items() if key != "limits")


def _depends(tree: Any, name: str, bound: int) -> bool:
    """Whether a letter stands in a tree, or an index, whose range may depend on it."""
    if isinstance(tree, dict):
        own = tree.get("variable") == name or ("bound" in tree and bound > 0)
        return own or any(_depends(part, name, bound) for part in tree.values())
    return isinstance(tree, list) and any(_depends(part, name, bound) for part in tree)


def _is_total(reader: Reader, tree: Tree, env: Env) -> bool:
    """Whether a tree has a value where its arguments have values."""
    atoms = reader.atoms
    match tree:
        case {"head": "Pow", "args": [base, exponent]}:
            e, x = reader.number(exponent, env), reader.number(base, env)
            if is_natural(atoms, e) or is_positive(atoms, e):
                return True
            return constant(e) is not None and (_is_apart(reader, x) or x in _divided(reader))
        case {"head": "MatPow", "args": [_, exponent]}:
            return is_natural(atoms, reader.number(exponent, env))
        case {"head": "Sum" | "MatrixSum"}:
            return not is_infinite(tree)
        case {"head": "Largest" | "Smallest", "limits": [limit]}:
            return is_forward(atoms, *(reader.number(limit[end], env) for end in ("lower", "upper")), fewest=1)
        case {"head": "Inverse", "args": [arg, *_]} if not env:
            return kept(atoms, reader.matrix(arg)) in _inverted(reader)
        case {"head": "log", "args": [arg]}:
            return is_positive(atoms, reader.number(arg, env))
        case {"head": head}:
            return head in _EVERYWHERE
    return "apply" not in tree


def _is_apart(reader: Reader, r: Ratio) -> bool:
    return r != ZERO and all(is_apart(reader.atoms, f) for f, _ in factors(reader.atoms, r))


def _divided(reader: Reader) -> list[Ratio]:
    """What is divided by in a side, outside of sums."""
    parts = [part for side in ("lhs", "rhs") for part in _parts(reader.claim[side]) if part.get("head") == "Pow"]
    said = [part["args"] for part in parts if part["args"][1].get("number", "").startswith("-")]
    return [reader.number(base) for base, _ in said if not _is_open(base)]


def _inverted(reader: Reader) -> list[Key]:
    """The matrices that are inverted in a side, outside of sums."""
    parts = [part for side in ("lhs", "rhs") for part in _parts(reader.claim[side]) if part.get("head") == "Inverse"]
    return [kept(reader.atoms, reader.matrix(part["args"][0])) for part in parts if not _is_open(part)]


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
