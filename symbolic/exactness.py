"""Numbers that are rounded, and letters whose products depend on their order: no procedure reasons about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sympy as sp

_OF_PARTS = (sp.MatrixExpr, sp.MatrixBase, sp.Lambda)  # which do not commute, or have parts that do not


def inexact(*exprs: Any) -> str:
    """Why nothing is decided of the expressions: a Float, or a scalar that does not commute, in words; "" if neither.

    SymPy rounds Floats, 1 + 10⁻²⁰ = 1, and sorts the factors of a product only where they commute.

    Parameters
    ----------
    *exprs : SymPy expressions and conditions

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.exactness import inexact
    >>> inexact(sp.Symbol("x") + sp.Float("0.1"))
    '0.100000000000000 is no exact number: write a Rational'
    >>> a, b = sp.symbols("a b", commutative=False)
    >>> inexact(a * b)
    'a does not commute: use a MatrixSymbol for it'
    >>> A = sp.MatrixSymbol("A", 2, 2)
    >>> inexact(A * A.T, sp.Trace(A) > 0)
    ''
    """
    nodes = [node for e in exprs for node in sp.preorder_traversal(e)]
    if rounded := sorted({str(node) for node in nodes if isinstance(node, sp.Float)}):
        return f"{rounded[0]} is no exact number: write a Rational"
    if ordered := sorted(set(map(str, _ordered(nodes)))):
        return f"{ordered[0]} does not commute: use a MatrixSymbol for it"
    return ""


def _ordered(nodes: list[Any]) -> Iterator[Any]:
    """The scalars that do not commute, and not because of a part of them."""
    for node in nodes:
        if isinstance(node, sp.Expr) and not isinstance(node, _OF_PARTS) and node.is_commutative is False:
            if not any(isinstance(arg, sp.Expr) and arg.is_commutative is False for arg in node.args):
                yield node
