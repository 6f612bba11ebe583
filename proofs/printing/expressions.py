"""The LaTeX of one expression, and letters that a reader could not tell apart."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import sympy as sp

from proofs.printing.letters import bound_by, refuse_namesakes
from proofs.printing.printer import Printer
from symbolic.inputs import anything

_KEPT = 1024  # expressions: lines are printed to be measured, whole and in parts, before they are printed to be read


def print_expression(expr: Any) -> str:
    r"""The LaTeX of one expression, \boldsymbol for columns and \top for transposes.

    Parameters
    ----------
    expr : SymPy expression

    Returns
    -------
    str

    Raises
    ------
    TypeError : if expr is nothing that SymPy can print.
    ValueError : if a symbol or function has a name that is not letters, digits and single underscores.

    Examples
    --------
    >>> import sympy as sp
    >>> from proofs import print_expression
    >>> k = sp.Symbol("k", integer=True, positive=True)
    >>> x, y = sp.MatrixSymbol("x", k, 1), sp.MatrixSymbol("y", k, 1)
    >>> print(print_expression(x * y.T))
    \boldsymbol{x} \boldsymbol{y}^{\top}
    """
    found = anything(expr, "expr")
    return _printed(_Itself(found)) if isinstance(found, Hashable) else Printer().doprint(found)


@dataclass(frozen=True, slots=True, eq=False)
class _Itself:
    """An expression that equals no other one: SymPy takes some for equal that are not written alike, as with Subs."""

    expr: Any

    def __hash__(self) -> int:
        return id(self.expr)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.expr is other.expr


@lru_cache(maxsize=_KEPT)
def _printed(itself: _Itself) -> str:
    return Printer().doprint(itself.expr)


def refuse_alike(*exprs: Any) -> None:
    """Refuse two different letters, functions or constants of the expressions that are printed alike.

    Parameters
    ----------
    *exprs : SymPy expressions, or undefined functions

    Raises
    ------
    ValueError : naming two that are printed alike, or a name that cannot be typeset.

    Examples
    --------
    >>> import sympy as sp
    >>> from proofs.printing.expressions import refuse_alike
    >>> refuse_alike(*sp.symbols("x1 x_1"))
    Traceback (most recent call last):
    ValueError: x1 and x_1 are both printed as x_{1}: rename one.
    """
    printer = Printer()
    free: set[Any] = set()
    for expr in exprs:
        printer.doprint(expr)
        free |= getattr(expr, "free_symbols", set())
    refuse_namesakes(printer.letters, free)
    for node in (node for expr in exprs for node in sp.preorder_traversal(expr) if bound_by(node)):
        refuse_namesakes(printer.letters, node.args[0].free_symbols | bound_by(node), inside=True)
