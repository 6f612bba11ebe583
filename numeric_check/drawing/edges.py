"""Where something happens in an expression: zeros of divisors, ends of domains, kinks, and both sides of a relation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import Any

import sympy as sp
from sympy.core.operations import LatticeOp

_POLES_OF_GAMMA = (0, -1, -2)
_BESIDE_CUT = -1 - sp.I / 7
_OF_FUNCTION: dict[Any, Callable[[Any], tuple[Any, ...]]] = {
    **dict.fromkeys((sp.log, sp.arg), lambda a: (a, a - _BESIDE_CUT)),
    **dict.fromkeys((sp.Abs, sp.sign), lambda a: (a,)),
    **dict.fromkeys((sp.tan, sp.sec), lambda a: (sp.cos(a),)),
    **dict.fromkeys((sp.asin, sp.acos, sp.acosh, sp.atanh), lambda a: (a - 1, a + 1)),
    **dict.fromkeys((sp.atan, sp.asinh), lambda a: (a - sp.I, a + sp.I)),
    **dict.fromkeys((sp.gamma, sp.loggamma, sp.digamma), lambda a: tuple(a - pole for pole in _POLES_OF_GAMMA)),
    sp.factorial: lambda a: (a, a + 1),
    **dict.fromkeys((sp.cot, sp.csc), lambda a: (sp.sin(a),)),
    sp.zeta: lambda a: (a - 1,),
}
_LONGEST = 60  # operations of an argument that is brought onto a cut
_KEPT = 256  # lines of derivations, each of which is a side of two claims
_ON_CUTS: dict[Any, tuple[Any, ...]] = {
    **dict.fromkeys((sp.log, sp.arg), (-2,)),  # and not −1, which (1 − u)/(1 + u) has nowhere
    **dict.fromkeys((sp.asin, sp.acos, sp.atanh), (2, -2)),
    **dict.fromkeys((sp.atan, sp.asinh), (2 * sp.I, -2 * sp.I)),
    sp.acosh: (-2,),
}


@lru_cache(maxsize=_KEPT)
def edges(expr: Any) -> tuple[Any, ...]:
    """Scalars and matrices in an expression where it may have no value, or change its form, when they are 0.

    The base b of b^e unless e is a natural number, and e if b = 0, the argument of log, |·| and sign, cos a for tan a,
    a + m for Γ(a), the matrix of an inverse, and the ``differences``. For log, arg and powers that are no integers,
    also what is 0 where the argument is −1 − i/7, beside the cut; and for these and the inverse functions, where it is
    on the cut.

    Parameters
    ----------
    expr : SymPy expression or Boolean

    Returns
    -------
    tuple of SymPy expressions

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.drawing.edges import edges
    >>> x = sp.Symbol("x")
    >>> edges(sp.tan(x) / (x**2 - 2))
    (x**2 - 2, cos(x))
    """
    return tuple(_edges(expr))


def _edges(expr: Any) -> Iterator[Any]:
    for node in _nodes(expr):
        if isinstance(node, sp.Pow) and not (node.exp.is_Integer and node.exp.is_positive):
            yield node.base
            yield from () if node.exp.is_integer else (node.base - _BESIDE_CUT, *_on_cut(node.base, _ON_CUTS[sp.log]))
            yield from (node.exp,) if node.base == 0 else ()
        elif isinstance(node, (sp.Inverse, sp.MatPow)) and not node.args[1].is_nonnegative:
            yield node.args[0]
        elif isinstance(node, sp.Contains):
            ends = node.args[1].boundary if isinstance(node.args[1], (sp.Interval, sp.FiniteSet, sp.Union)) else ()
            yield from (node.args[0] - end for end in ends if isinstance(ends, sp.FiniteSet) and end.is_finite)
        elif type(node) in _OF_FUNCTION and len(node.args) == 1:
            yield from _OF_FUNCTION[type(node)](node.args[0])
            yield from _on_cut(node.args[0], _ON_CUTS.get(type(node), ()))
    yield from differences(expr)


def _nodes(expr: Any) -> Iterator[Any]:
    """All parts, the outer ones first; those of And, Or, Max and Min, which are sets, in one order in all runs."""
    stack = [expr]
    while stack:
        node = stack.pop()
        yield node
        args = node.flat() if isinstance(node, sp.MatrixBase) else getattr(node, "args", ())
        stack += reversed(sorted(args, key=sp.default_sort_key) if isinstance(node, LatticeOp) else args)


def _on_cut(a: sp.Expr, values: tuple[Any, ...]) -> Iterator[sp.Expr]:
    """a − v where a complex letter, or its exponential, solves it as a rational expression of the others.

    At other roots balls are open.
    """
    letters = [x for x in a.free_symbols if not x.is_extended_real]
    powers = {sp.exp(x): sp.Dummy() for x in letters if a.has(sp.exp(x))}
    inside, unknown = a.xreplace(powers), [*(x for x in letters if sp.exp(x) not in powers), *powers.values()]
    if letters and of_numbers(a) and sp.count_ops(a) <= _LONGEST and inside.is_rational_function(*unknown):
        for value in values:
            numerator = sp.fraction(sp.together(inside - value))[0]
            if any(sp.degree(numerator, x) == 1 for x in unknown):
                yield a - value


def of_numbers(expr: Any) -> bool:
    """Whether it has no matrices in it, which SymPy loses where it factors or joins fractions."""
    return not any(node.is_Matrix for node in sp.preorder_traversal(expr) if isinstance(node, sp.Basic | sp.MatrixBase))


def kinks(expr: Any) -> Iterator[Any]:
    """What is 0 where a function of real numbers takes another form: u for |u|, sign u, arg u, log u and roots of u.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.drawing.edges import kinks
    >>> x = sp.Symbol("x", real=True)
    >>> list(kinks(abs(x + 1000) - x**2))
    [x + 1000]
    """
    for node in _nodes(expr):
        if isinstance(node, (sp.Abs, sp.sign, sp.arg, sp.log)):
            yield node.args[0]
        elif isinstance(node, sp.Pow) and node.exp.is_integer is not True:
            yield node.base


def differences(expr: Any) -> Iterator[Any]:
    """a − b, whose sign decides a case: of a relation of a and b, of [a = b], of two arguments of a maximum."""
    for node in _nodes(expr):
        if isinstance(node, sp.core.relational.Relational) and isinstance(node.lhs, sp.Expr):
            if not (node.lhs.is_Matrix or node.rhs.is_Matrix):
                yield node.lhs - node.rhs
        elif isinstance(node, sp.KroneckerDelta):
            yield node.args[0] - node.args[1]
        elif isinstance(node, (sp.Max, sp.Min)):
            yield from (a - b for a, b in combinations(sorted(node.args, key=sp.default_sort_key), 2))
