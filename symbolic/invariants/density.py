"""Conditions that hold on a dense set, and are not needed: two continuous functions that agree there are equal.

Let L be the real linear space of the X with what is given of X, all other letters fixed: all X, or those with equations
such as XB = BX and X* = X that are linear in X, Xᵀ and X*, and hold for I. For Y in L and real z, I + z(Y − I) is in L,
and its determinant is a polynomial in z that is 1 at z = 0, so that it is no zero near z = 1 but at z = 1: the X in L
with det X ≠ 0 are dense in L, and they are open in it. So are the X with det(aX + B) ≠ 0 for a number a ≠ 0 among
all X, and the x with ax + b ≠ 0 in ℂ, in ℝ and on a half-line.

Let lhs(X₀) and rhs(X₀) have values. As both are composed of continuous functions with open domains, so they do near X₀,
and there all other conditions f ≠ 0 that hold at X₀ hold too, as f is composed of parts of the sides. So lhs = rhs at
points Xᵢ → X₀, and lhs(X₀) = rhs(X₀). Finitely many conditions are dropped one after the other, each with its own
letter: a condition that holds at X₀ also holds near it, and the conditions that are dropped first are open.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sympy as sp

from symbolic.expressions.adjugate import Adjugate
from symbolic.expressions.contraction import Contraction
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.vec import Vec

_CONTINUOUS = (  # wherever they have a value, which is an open set
    *(sp.Add, sp.Mul, sp.exp, sp.conjugate, sp.MatAdd, sp.MatMul, sp.Transpose, sp.Adjoint, sp.Inverse, sp.Trace),
    *(sp.Determinant, sp.HadamardProduct, sp.KroneckerProduct, sp.BlockMatrix, sp.MatrixBase),
    *(Adjugate, Contraction, MatrixExp, Vec),
)


def is_dense(condition: Any, sides: tuple[Any, ...], given: tuple[Any, ...]) -> bool:
    """Whether an equation between the sides holds everywhere if it holds where the condition does.

    Parameters
    ----------
    condition : SymPy Boolean
        det(aX + B) ≠ 0 of a matrix symbol, or a x + b ≠ 0 of a real or complex symbol, with a number a ≠ 0.
    sides : tuple of SymPy expressions
    given : tuple of SymPy Booleans
        Nothing is to be given of the letter but, for det X, equations that are linear in X and hold for X = I.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.invariants.density import is_dense
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
    >>> regular = sp.Ne(sp.Determinant(A), 0)
    >>> is_dense(regular, (sp.Trace(A * B), sp.Trace(B * A)), ()), is_dense(regular, (A, B), (sp.Eq(A * A, A),))
    (True, False)
    """
    if not isinstance(condition, sp.Ne) or condition.rhs != 0:
        return False
    for letter in _letters_of(condition.lhs):
        about = [c for c in given if letter in c.free_symbols]
        if all(is_continuous(side, letter) for side in sides):
            whole = condition.lhs == sp.Determinant(letter) if isinstance(letter, sp.MatrixSymbol) else False
            if not about or (whole and all(_admits_identity(c, letter) for c in about)):
                return True
    return False


def _letters_of(value: Any) -> Iterator[Any]:
    """X of det X and of det(a X + B), or x of a x + b: B and b without the letter, a number a ≠ 0."""
    if isinstance(value, sp.Determinant):
        terms = value.arg.args if isinstance(value.arg, sp.MatAdd) else (value.arg,)
        for term in terms:
            c, factors = term.as_coeff_matrices() if isinstance(term, sp.MatMul) else (sp.S.One, [term])
            X: Any = factors[0] if len(factors) == 1 else None
            others = [other for other in terms if other != term]
            alone = isinstance(X, sp.MatrixSymbol) and not any(X in other.free_symbols for other in others)
            if alone and c.is_Rational and X.shape[0] == X.shape[1]:
                yield X
        return
    for x in sorted(value.free_symbols, key=str):
        if isinstance(x, sp.Symbol) and _is_in_a_field(x) and value.is_polynomial(x):
            slope = sp.diff(value, x)
            if slope.is_Rational and slope != 0:
                yield x


def _is_in_a_field(x: sp.Symbol) -> bool:
    """Whether a symbol has all real, all complex, or all nonnegative or nonpositive real values."""
    return all(getattr(x, f"is_{kind}") is None for kind in ("integer", "rational", "algebraic", "zero"))


def is_continuous(e: Any, letter: Any) -> bool:
    """Whether an expression is a continuous function of a letter where it has a value, and that is on an open set."""
    if letter not in getattr(e, "free_symbols", ()) or e == letter:
        return True
    if isinstance(e, sp.Pow) and e.base == sp.E:
        return is_continuous(e.exp, letter)
    if isinstance(e, sp.Pow | sp.MatPow):
        integral = e.exp.is_integer and letter not in e.exp.free_symbols
        return bool(integral) and is_continuous(e.base, letter)
    if isinstance(e, sp.MatrixBase):
        return all(is_continuous(entry, letter) for entry in e.flat())
    return isinstance(e, _CONTINUOUS) and all(is_continuous(arg, letter) for arg in e.args)


def _admits_identity(condition: Any, X: Any) -> bool:
    """Whether a condition is an equation, linear in X and its transpose, that I satisfies."""
    if not (isinstance(condition, sp.Eq) and isinstance(X, sp.MatrixSymbol)):
        return False
    degrees = {degree for side in condition.args for degree in _degrees(side, X)}
    if degrees != {1}:
        return False
    here = (side.xreplace({X: sp.Identity(X.shape[0])}).doit() for side in condition.args)
    return len(set(here)) == 1


def _degrees(e: Any, X: Any) -> set[int | None]:
    """The degrees in X of the terms of a matrix; None for what is no product."""
    if e in (X, sp.Transpose(X), sp.Adjoint(X)):
        return {1}
    if X not in e.free_symbols:
        return {0}
    if isinstance(e, sp.MatAdd):
        return set().union(*(_degrees(arg, X) for arg in e.args))
    if isinstance(e, sp.MatMul):
        parts = [_degrees(arg, X) for arg in e.args]
        return {sum(p.pop() or 0 for p in parts)} if all(len(p) == 1 and None not in p for p in parts) else {None}
    return {None}
