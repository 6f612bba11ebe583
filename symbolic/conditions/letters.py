"""Letters whose values satisfy a condition, in the place of those that need not; one word for an equal one."""

from __future__ import annotations

from typing import Any, TypeAlias

import sympy as sp
from sympy.core.facts import InconsistentAssumptions

from symbolic.binders import merges, put
from symbolic.words import OutsideClass, canonical

Sides: TypeAlias = tuple[Any, Any]
Found: TypeAlias = tuple[Any, Any, dict[Any, Any]]
_SIGNS: dict[type, dict[str, bool]] = {
    sp.Ne: {"zero": False},
    sp.StrictGreaterThan: {"positive": True},
    sp.GreaterThan: {"nonnegative": True},
    sp.StrictLessThan: {"negative": True},
    sp.LessThan: {"nonpositive": True},
}
_ROUNDS = 20  # of rewriting one word by another


def letter_of(condition: Any, new: frozenset[Any]) -> Found | None:
    """A letter, its value that satisfies the condition whatever a new letter is, and what that one stands for.

    A new letter can take one more sign; x ≥ y is no longer worked in, as its sign would be lost.
    """
    if isinstance(condition, sp.Contains) and condition.args[0].is_Symbol and condition.args[1] == sp.S.Reals:
        return _refined(condition.args[0], real=True)
    if type(condition) not in _SIGNS:
        return None
    x, bound = condition.args
    if x.is_Symbol and bound == 0:
        return _refined(x, **_SIGNS[type(condition)])
    if isinstance(x, sp.re | sp.im) and x.args[0].is_Symbol and bound == 0:
        return _half_plane(x, **_SIGNS[type(condition)])
    if isinstance(condition, sp.Ne) or not (x.is_real and bound.is_real):
        return None
    above, below = condition.gts, condition.lts
    sign = "positive" if "Strict" in type(condition).__name__ else "nonnegative"
    gap = sp.Dummy("d", **{sign: True}, **({"integer": True} if above.is_integer and below.is_integer else {}))
    for letter, other, value in ((above, below, below + gap), (below, above, above - gap)):
        if letter.is_Symbol and letter not in new and not other.has(letter):
            return letter, value, {gap: above - below}
    return None


def _refined(x: sp.Symbol, **more: bool) -> Found | None:
    try:
        narrower = sp.Dummy(x.name, **{**x._assumptions_orig, **more})
    except InconsistentAssumptions:
        return None
    return x, narrower, {narrower: x}


def _half_plane(part: Any, **sign: bool) -> Found | None:
    """z = a + ib with real a and b, one of which has a sign, for a z that may be any complex number."""
    z = part.args[0]
    if z._assumptions_orig.items() - {("commutative", True), ("complex", True), ("finite", True)}:
        return None
    here, other = sp.Dummy(f"{part.func.__name__}_{z.name}", real=True, **sign), sp.Dummy(z.name, real=True)
    if isinstance(part, sp.re):
        return z, here + sp.I * other, {here: sp.re(z), other: sp.im(z)}
    return z, other + sp.I * here, {here: sp.im(z), other: sp.re(z)}


def labels(*sides: Any) -> set[Any]:
    """The symbols that name a table: they are no letters, and equal to a letter of the same name."""
    return {table.label for side in sides for table in side.atoms(sp.IndexedBase)}


def replaced(sides: Sides, values: dict[Any, Any]) -> Sides:
    """The sides with values for letters, as they are where these have no value."""
    lhs, rhs = (put(side, values) for side in sides)
    return sides if lhs is None or rhs is None else (lhs, rhs)


def rewritten(sides: Sides, condition: Any) -> Sides:
    """The sides by an equation between matrices or numbers: symmetric and real matrices, or one word for another."""
    if not isinstance(condition, sp.Eq):
        return sides
    left, right = condition.args
    if isinstance(left, sp.Transpose) and left.arg == right and isinstance(right, sp.MatrixSymbol):
        return replaced(sides, {right: sp.MatMul(sp.S.Half, sp.MatAdd(right, right.T))})
    if isinstance(left, sp.Adjoint):
        return replaced(sides, {left: right})
    try:
        old, new = canonical(left), canonical(right)
        if merges({old: new}, *sides):
            return sides
        return tuple(_with_words(canonical(side), old, new) for side in sides)  # type: ignore[return-value]
    except OutsideClass:
        return sides


def _with_words(side: Any, old: Any, new: Any) -> Any:
    """new for old, also where old is a part of a longer word; each time once more, up to a number of times."""
    if not isinstance(old, sp.MatMul):
        return side.xreplace({old: new})
    for _ in range(_ROUNDS):
        after = side.replace(lambda e: isinstance(e, sp.MatMul), lambda e: _with_word(e, old.args, new))
        if after == side:
            break
        side = after
    return side


def _with_word(product: sp.MatMul, old: tuple[Any, ...], new: Any) -> Any:
    for start in range(len(product.args) - len(old) + 1):
        if product.args[start : start + len(old)] == old:
            return canonical(sp.MatMul(*product.args[:start], new, *product.args[start + len(old) :]))
    return product
