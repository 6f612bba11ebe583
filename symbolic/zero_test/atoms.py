"""Opaque scalars as free commuting generators: f(a), derivatives of such, matrix entries, traces, determinants."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import sympy as sp
from sympy.core.assumptions import _assume_defined
from sympy.core.function import AppliedUndef
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.balls.evaluator import certainly_nonzero
from symbolic.balls.limits import Limits
from symbolic.zero_test.jets import Jet, jet_of

OPAQUE = (AppliedUndef, sp.Derivative, sp.Subs, sp.Integral, MatrixElement, sp.Trace, sp.Determinant, sp.Indexed)
_DECLARED = (AppliedUndef, sp.Indexed)
_OPEN = {  # what a function may be declared to be near a point without a condition on its derivatives there
    *("commutative", "complex", "finite", "hermitian"),
    *(f"{extended}{name}" for extended in ("", "extended_") for name in ("real", "nonzero", "positive", "negative")),
    *(f"{extended}{name}" for extended in ("", "extended_") for name in ("nonnegative", "nonpositive")),
}


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


def stand_ins(e: sp.Basic, values: Mapping[sp.Symbol, sp.Expr]) -> dict[sp.Basic, sp.Dummy]:
    """A symbol with what is declared of it for every opaque atom; atoms that are one jet of a function share theirs.

    Parameters
    ----------
    e : SymPy expression
    values : mapping from Symbol to the expression that it stands for in the places of a jet

    Examples
    --------
    >>> x, y, f = sp.Symbol("x"), sp.Symbol("y"), sp.Function("f")
    >>> len(set(stand_ins(f(2 * x).diff(x) + sp.Subs(f(y).diff(y), y, 2 * x), {}).values()))
    1
    """
    by_meaning: dict[sp.Basic | Jet, sp.Dummy] = {}
    found = {}
    for index, atom in enumerate(opaque_atoms(e)):
        jet = jet_of(atom)
        meaning = atom if jet is None else jet.at(values)
        found[atom] = by_meaning.setdefault(meaning, sp.Dummy(f"atom{index}", **_declared(atom, meaning)))
    return found


def _declared(atom: sp.Basic, meaning: sp.Basic | Jet) -> dict[str, bool]:
    """The facts declared of a function or an indexed base; a derivative of a real function at a real place is real."""
    if isinstance(meaning, Jet) and meaning.is_derivative:
        return {"real": True} if meaning.is_real else {}
    return _facts(atom) if isinstance(atom, _DECLARED) or isinstance(meaning, Jet) else {}


def _facts(atom: sp.Basic) -> dict[str, bool]:
    facts = {name: getattr(atom, f"is_{name}") for name in _assume_defined}
    return {name: fact for name, fact in facts.items() if fact is not None}


def independent(atoms: tuple[sp.Basic, ...], point: Mapping[sp.Basic, sp.Expr], limits: Limits) -> bool:
    """Whether any joint values of the atoms are taken by some functions and matrices at this point.

    Values of one function at provably different arguments are free, and so are its derivatives there, the entries of a
    matrix symbol, and one trace or determinant of a matrix symbol used nowhere else.
    """
    meanings = tuple(dict.fromkeys(jet_of(atom) or atom for atom in atoms))
    return all(map(_free, meanings)) and all(_apart(a, b, point, limits) for a, b in combinations(meanings, 2))


def _free(meaning: sp.Basic | Jet) -> bool:
    if isinstance(meaning, Jet):
        return not meaning.is_derivative or _free_derivative(meaning)
    if isinstance(meaning, MatrixElement):
        return isinstance(meaning.parent, sp.MatrixSymbol) and all(i.is_Integer for i in meaning.indices)
    return isinstance(meaning, sp.Trace | sp.Determinant) and isinstance(meaning.arg, sp.MatrixSymbol)


def _free_derivative(jet: Jet) -> bool:
    """Whether a derivative takes any value (any real one, of a real function) beside any value of the function."""
    facts = _facts(jet.value)
    held = {name for name, fact in facts.items() if fact}
    at_an_end = (facts.get("nonnegative") and not facts.get("positive")) or (
        facts.get("nonpositive") and not facts.get("negative")
    )
    return held <= _OPEN and not at_an_end and (not facts.get("real") or jet.is_real)


def _apart(a: sp.Basic | Jet, b: sp.Basic | Jet, point: Mapping[sp.Basic, sp.Expr], limits: Limits) -> bool:
    if isinstance(a, sp.Basic) and isinstance(b, sp.Basic):
        both_entries = isinstance(a, MatrixElement) and isinstance(b, MatrixElement)
        return both_entries or not (a.atoms(sp.MatrixSymbol) & b.atoms(sp.MatrixSymbol))
    if isinstance(a, sp.Basic) or isinstance(b, sp.Basic):
        return True
    if a.function != b.function or a.places == b.places:
        return True
    return any(certainly_nonzero(p - q, point, 128, limits) for p, q in zip(a.places, b.places, strict=True))
