"""Mutants of an expression: a factor 1 + 10⁻³⁰ (10⁻³⁰ for 0), the whole negated, a sign flipped, an integer shifted."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import sympy as sp

from numeric_check import Claim
from symbolic import Contraction

Path = tuple[int, ...]  # from a node to its argument, and so on
TINY = sp.Rational(1, 10**30)
NUDGE = 1 + TINY


def scaled(expr: Any) -> Any:
    """The whole side times 1 + 10⁻³⁰, and 10⁻³⁰ in every entry of one that is written 0."""
    if isinstance(expr, sp.ZeroMatrix):
        return sp.MatMul(TINY, sp.OneMatrix(*expr.shape))
    if is_written_zero(expr):
        return expr.applyfunc(lambda _: TINY) if isinstance(expr, sp.MatrixBase) else TINY
    return sp.MatMul(NUDGE, expr) if getattr(expr, "is_Matrix", False) else sp.Mul(NUDGE, expr, evaluate=False)


def is_written_zero(expr: Any) -> bool:
    """Whether a side is the number 0, or a matrix of zeros."""
    if isinstance(expr, sp.MatrixBase):
        return bool(expr.is_zero_matrix)
    return isinstance(expr, sp.ZeroMatrix) or expr == 0


def mutants(expr: Any) -> Iterator[tuple[str, Any]]:
    """Name and expression of every mutant that SymPy lets be built."""
    yield "times 1 + 1e-30", scaled(expr)
    negated = sp.MatMul(-1, expr) if getattr(expr, "is_Matrix", False) else -expr
    if negated != expr:
        yield "negated", negated
    for path, name, changed in changed_places(expr):
        mutant = rebuilt(expr, path, changed)
        if mutant is not None and mutant != expr:
            yield f"{name} at {'.'.join(map(str, path)) or 'top'}", mutant


def changed_places(expr: Any) -> Iterator[tuple[Path, str, Any]]:
    """Each place in the tree at which something can be changed, and what then stands there."""
    return ((path, *change) for path, node in _nodes(expr) for change in _changes(node))


def mutated(claim: Claim) -> Iterator[tuple[str, Claim]]:
    """The claim with each mutant of its right side, but for a Subs that SymPy does not tell from others."""
    for name, mutant in mutants(claim.rhs):
        try:
            yield name, replace(claim, rhs=mutant)
        except ValueError as refusal:
            if "SymPy does not tell apart" not in str(refusal):
                raise


def _changes(node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, sp.Integer):
        yield f"{node} -> {node + 1}", node + 1
    elif isinstance(node, sp.Add | sp.MatAdd):
        for i, term in enumerate(node.args):
            negated = sp.MatMul(-1, term) if isinstance(node, sp.MatAdd) else -term
            yield f"sign of term {i}", node.func(*node.args[:i], negated, *node.args[i + 1 :])
    elif isinstance(node, sp.MatMul):
        yield "sign", sp.MatMul(-1, *node.args)


def _nodes(expr: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every place in the tree; the shape of a symbol and the indices of an entry are no part of the statement."""
    yield path, expr
    if isinstance(expr, sp.MatrixSymbol | sp.IndexedBase | sp.Identity | sp.ZeroMatrix | sp.Symbol):
        return
    for i, arg in enumerate(expr.args):
        if not (isinstance(expr, Contraction) and i > 0):
            yield from _nodes(arg, (*path, i))


def rebuilt(expr: Any, path: Path, changed: Any) -> Any | None:
    """The tree with one place changed; None if a class refuses it, as a sum whose index leaves its range."""
    if not path:
        return changed
    inner = rebuilt(expr.args[path[0]], path[1:], changed)
    if inner is None:
        return None
    args = list(expr.args)
    args[path[0]] = inner
    try:
        return expr.func(*args)
    except (ValueError, TypeError, IndexError, sp.ShapeError):
        return None
