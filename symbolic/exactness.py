"""What no procedure reasons about: numbers that are rounded or too long, and letters whose products have an order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sympy as sp

MAX_BITS = 10**7  # of a number that SymPy may write out, 2^(10^10), in one step that nothing interrupts
MAX_ARGUMENT = 10**5  # of factorials and their like
_COUNTING = (
    *(sp.factorial, sp.factorial2, sp.subfactorial, sp.gamma, sp.binomial, sp.RisingFactorial, sp.FallingFactorial),
    *(sp.fibonacci, sp.lucas, sp.catalan, sp.bernoulli, sp.bell),
)
_SHOWN = 60  # characters of a number in a message
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
    """The scalars that do not commute, and not because of a part: of a Limit SymPy does not know that it commutes."""
    scalars = (node for node in nodes if isinstance(node, sp.Expr) and not isinstance(node, _OF_PARTS))
    return (node for node in scalars if node.is_commutative is False and all(map(_commutes, node.args)))


def _commutes(part: Any) -> bool:
    return not isinstance(part, sp.Expr) or bool(part.is_commutative)


def oversized(*exprs: Any) -> str:
    """Which number that is not written out has too many digits for it, in words; "" if none.

    Parameters
    ----------
    *exprs : SymPy expressions and conditions

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.exactness import oversized
    >>> oversized(sp.Pow(2, 10**10, evaluate=False))
    '2**10000000000 has too many digits'
    """
    long = (node for e in exprs for node in sp.preorder_traversal(e) if _is_long(node))
    return next((f"{str(node)[:_SHOWN]} has too many digits" for node in long), "")


def _is_long(node: Any) -> bool:
    if isinstance(node, sp.Pow) and node.exp.is_Integer and node.base.is_Rational:
        bits = int(node.base.p).bit_length() + int(node.base.q).bit_length()
        return bool(abs(node.exp) * bits > MAX_BITS)
    return isinstance(node, _COUNTING) and any(arg.is_Integer and abs(arg) > MAX_ARGUMENT for arg in node.args)
