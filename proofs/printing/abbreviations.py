"""The abbreviations of a derivation in its expressions, in its conditions, and in each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import sympy as sp
from sympy.core.relational import Relational

if TYPE_CHECKING:
    from proofs.derivation.chain import Derivation


def shortened(expr: Any, derivation: Derivation) -> Any:
    """The expression with the abbreviations of the derivation."""
    return abbreviated(expr, derivation.where)


def definitions(derivation: Derivation, *, in_statement: bool) -> dict[Any, Any]:
    """The abbreviations of the statement, or those of the proof alone, to what they mean in terms of each other."""
    where, claim = derivation.where, derivation.claim
    meant = {
        short: abbreviated(where[short], {other: where[other] for other in where if other != short}) for short in where
    }
    said = {
        short for part in (claim.lhs, claim.rhs, *claim.conditions) for short in _in(shortened(part, derivation), where)
    }
    while more := {short for other in said for short in _in(meant[other], where)} - said:
        said |= more
    return {short: meaning for short, meaning in meant.items() if (short in said) == in_statement}


def _in(expr: Any, where: Mapping[Any, Any]) -> list[Any]:
    return [short for short in where if expr.has(short)]


def abbreviated(expr: Any, where: Mapping[Any, Any]) -> Any:
    """The expression with each abbreviation for what it means, the longest first; of a product among other factors too.

    The radicand of a root is its square.

    Parameters
    ----------
    expr : SymPy expression or Boolean
    where : mapping Symbol to expression

    Returns
    -------
    SymPy expression, which is the given one again with the meanings in their places.

    Examples
    --------
    >>> import sympy as sp
    >>> from proofs.printing.abbreviations import abbreviated
    >>> a, b, n, m = sp.symbols("a b n m")
    >>> abbreviated(b - a**2 / n**2, {m: a / n})
    b - m**2
    """
    if isinstance(expr, Relational):
        return expr.func(*(abbreviated(side, where) for side in expr.args), evaluate=False)
    found = expr
    products = {short: meaning for short, meaning in where.items() if type(meaning) is sp.Mul}
    for short in sorted(products, key=lambda short: -_size(products[short])):
        for power in (1, -1):
            after = found.subs(products[short] ** power, short**power)
            found = after if after.xreplace({short: products[short]}) == found else found
    roots = {short: sp.Dummy(positive=True) for short, meaning in where.items() if _is_root(meaning)}
    of_roots = {where[short].base: letter**2 for short, letter in roots.items()}
    others = {meaning: short for short, meaning in where.items() if short not in (*products, *roots)}
    return found.xreplace(others | of_roots).xreplace({letter: short for short, letter in roots.items()})


def _is_root(e: Any) -> bool:
    return isinstance(e, sp.Pow) and e.exp == sp.S.Half


def _size(expr: Any) -> int:
    return sum(1 for _ in sp.preorder_traversal(expr))
