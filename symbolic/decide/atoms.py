"""Opaque scalars as free commuting generators: f(a), derivatives of such, matrix entries, traces, determinants."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits
from symbolic.balls.values import NotEvaluatedError, nonzero

OPAQUE = (AppliedUndef, sp.Derivative, sp.Subs, sp.Integral, MatrixElement, sp.Trace, sp.Determinant, sp.Indexed)


def opaque_atoms(e: sp.Basic) -> tuple[sp.Basic, ...]:
    """The outermost opaque scalars of an expression, in a fixed order.

    Examples
    --------
    >>> x, f = sp.Symbol("x"), sp.Function("f")
    >>> opaque_atoms(f(x) ** 2 + f(f(x)) + x)
    (f(x), f(f(x)))
    """
    found: dict[sp.Basic, None] = {}
    pending = [e]
    while pending:
        node = pending.pop()
        if isinstance(node, OPAQUE) or _binds_an_opaque(node):
            found[node] = None
        else:
            pending.extend(node.args)
    return tuple(sorted(found, key=sp.default_sort_key))


def _binds_an_opaque(node: sp.Basic) -> bool:
    """A sum or product over i of a term with f(i) in it is opaque as a whole: f(i) is no one value."""
    bound = set(getattr(node, "bound_symbols", ()))
    return bool(bound) and any(bound & atom.free_symbols for atom in node.atoms(*OPAQUE))


def stand_in(atom: sp.Basic, index: int) -> sp.Symbol:
    """A symbol with the sign and reality that the atom declares."""
    if atom.is_positive:
        return sp.Symbol(f"_atom{index}", positive=True)
    if atom.is_real:
        return sp.Symbol(f"_atom{index}", real=True)
    return sp.Symbol(f"_atom{index}")


def independent(atoms: tuple[sp.Basic, ...], point: Mapping[sp.Basic, sp.Expr], limits: Limits) -> bool:
    """Whether any joint values of the atoms are taken by some functions and matrices at this point.

    Values of one function at provably different arguments are free, and so are the derivatives of a function at one
    point, the entries of a matrix symbol, and one trace or determinant of a matrix symbol used nowhere else.
    """
    return all(_free(atom) for atom in atoms) and all(_apart(a, b, point, limits) for a, b in combinations(atoms, 2))


def _free(atom: sp.Basic) -> bool:
    if isinstance(atom, MatrixElement):
        return isinstance(atom.parent, sp.MatrixSymbol) and all(i.is_Integer for i in atom.indices)
    if isinstance(atom, sp.Trace | sp.Determinant):
        return isinstance(atom.arg, sp.MatrixSymbol)
    if isinstance(atom, sp.Derivative):
        return isinstance(atom.expr, AppliedUndef) and _plain_arguments(atom.expr)
    return isinstance(atom, AppliedUndef)


def _plain_arguments(f: sp.Basic) -> bool:
    return all(arg.is_Symbol for arg in f.args) and len(set(f.args)) == len(f.args)


def _apart(a: sp.Basic, b: sp.Basic, point: Mapping[sp.Basic, sp.Expr], limits: Limits) -> bool:
    matrices = (MatrixElement, sp.Trace, sp.Determinant)
    if isinstance(a, matrices) and isinstance(b, matrices):
        both_entries = isinstance(a, MatrixElement) and isinstance(b, MatrixElement)
        return both_entries or not (a.atoms(sp.MatrixSymbol) & b.atoms(sp.MatrixSymbol))
    if isinstance(a, matrices) or isinstance(b, matrices):
        return True
    f, g = (atom.expr if isinstance(atom, sp.Derivative) else atom for atom in (a, b))
    if f.func != g.func or f == g:
        return True
    if f is not a or g is not b:
        return False
    return len(f.args) != len(g.args) or any(_differ(p, q, point, limits) for p, q in zip(f.args, g.args, strict=True))


def _differ(p: sp.Expr, q: sp.Expr, point: Mapping[sp.Basic, sp.Expr], limits: Limits) -> bool:
    evaluator = Evaluator(point, 128, limits)
    try:
        nonzero(evaluator(p) - evaluator(q), "the difference of two arguments")
    except NotEvaluatedError:
        return False
    return True
