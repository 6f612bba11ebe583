"""The parts in which two sides differ: where these are equal, so are the sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import sympy as sp

from symbolic.inputs import shape_of

Pair = tuple[Any, Any]
_CLOSED = (sp.Expr, sp.MatrixBase)
_TRANSPARENT = (  # what has a value by the values of its arguments alone, and binds no letter
    *(sp.Add, sp.Mul, sp.Pow, sp.Function),
    *(
        sp.MatAdd,
        sp.MatMul,
        sp.MatPow,
        sp.Transpose,
        sp.Inverse,
        sp.Adjoint,
        sp.HadamardProduct,
        sp.Trace,
        sp.Determinant,
    ),
)


def differing(lhs: Any, rhs: Any) -> tuple[Pair, ...]:
    """The smallest pairs of parts (a, b), such that a = b of each makes lhs = rhs; (lhs, rhs) itself if there are none.

    Parameters
    ----------
    lhs, rhs : SymPy expressions, both scalars or both matrices

    Returns
    -------
    tuple of pairs of the same kind, with no letter that is bound around them

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.door.parts import differing
    >>> x, y, z = sp.symbols("x y z")
    >>> differing(sp.log(sp.sin(x) ** 2 + y) + z, z + sp.log(1 - sp.cos(x) ** 2 + y))
    ((sin(x)**2, 1 - cos(x)**2),)
    """
    inner = _inner(lhs, rhs)
    if not inner:
        return ((lhs, rhs),)
    return tuple(dict.fromkeys(pair for part in inner for pair in differing(*part)))


def _inner(lhs: Any, rhs: Any) -> tuple[Pair, ...]:
    """The pairs one level below, or none if the sides are not built alike, or bind a letter here."""
    if type(lhs) is not type(rhs) or not isinstance(lhs, _TRANSPARENT) or isinstance(lhs, sp.Piecewise):
        return ()
    pairs = _MATCHED.get(type(lhs), _argument_by_argument)(lhs, rhs)
    return pairs if all(_comparable(*pair) for pair in pairs) else ()


def _argument_by_argument(lhs: Any, rhs: Any) -> tuple[Pair, ...]:
    if len(lhs.args) != len(rhs.args):
        return ()
    return tuple((a, b) for a, b in zip(lhs.args, rhs.args, strict=True) if a != b)


def _without_what_is_common(lhs: Any, rhs: Any) -> tuple[Pair, ...]:
    """The terms, or commuting factors, that one side has and the other has not."""
    left, right = Counter(lhs.args), Counter(rhs.args)
    mine, others = (list((a - b).elements()) for a, b in ((left, right), (right, left)))
    if len(mine) == len(lhs.args):  # nothing is common
        return tuple(_one_of_each_kind(mine, others))
    return ((_joined(lhs, mine), _joined(rhs, others)),)


def _one_of_each_kind(mine: list[Any], others: list[Any]) -> list[Pair]:
    """Terms that are paired by what they are, where each kind occurs once on each side."""
    kinds = [{type(term): term for term in terms} for terms in (mine, others)]
    if kinds[0].keys() != kinds[1].keys() or not len(mine) == len(others) == len(kinds[0]):
        return []
    return [(kinds[0][kind], kinds[1][kind]) for kind in kinds[0]]


def _between_common_ends(lhs: Any, rhs: Any) -> tuple[Pair, ...]:
    """The factors of two products of matrices after those that both begin with, and before those that both end with."""
    left, right = list(lhs.args), list(rhs.args)
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    while left and right and left[-1] == right[-1]:
        left, right = left[:-1], right[:-1]
    if not (left and right) or len(left) == len(lhs.args):
        return ()
    return ((_joined(lhs, left), _joined(rhs, right)),)


def _joined(side: Any, parts: list[Any]) -> Any:
    return parts[0] if len(parts) == 1 else side.func(*parts)


def _comparable(a: Any, b: Any) -> bool:
    """Whether both are scalars, or both matrices of one shape."""
    if not all(isinstance(part, _CLOSED) and not isinstance(part, sp.IndexedBase) for part in (a, b)):
        return False
    return shape_of(a) == shape_of(b)


_MATCHED: dict[type, Callable[[Any, Any], tuple[Pair, ...]]] = {
    sp.Add: _without_what_is_common,
    sp.Mul: _without_what_is_common,
    sp.MatAdd: _without_what_is_common,
    sp.MatMul: _between_common_ends,
}
