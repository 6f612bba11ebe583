"""Derivatives of matrices, and in matrices, as derivatives in a parameter."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.expressions.contraction import Contraction
from symbolic.expressions.directional_derivative import DirectionalDerivative
from symbolic.inputs import shape_of


def in_a_parameter(lhs: Any, rhs: Any, given: tuple[Any, ...] = ()) -> tuple[Any, Any]:
    """The sides with DirectionalDerivative(F, t, a) for a Derivative of a matrix F, and without one in a matrix:

        ∂f/∂X = G,  G_ij = ∂f/∂X_ij,  says that  d/dt f(X + tH) at t = 0  is  tr(GᵀH)  for every H,

    where H is in neither side and in nothing that is given.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.door.derivatives import in_a_parameter
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, X = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("X", n, n)
    >>> in_a_parameter(sp.Derivative(sp.Trace(A * X), X), A.T)[1]
    Trace(A*H)

    References
    ----------
    K. B. Petersen and M. S. Pedersen, The Matrix Cookbook, 2012, section 2; SymPy's layout is the same.
    """
    lhs, rhs = _of_matrix(lhs), _of_matrix(rhs)
    for e, G in ((lhs, rhs), (rhs, lhs)):
        X = _matrix_of(e)
        if X is not None and shape_of(G) == X.shape:
            H = _direction(X, lhs, rhs, *given)
            sides = _slope(e.expr, X, H), sp.Trace(sp.MatMul(G.T, H).doit())
            return sides if e is lhs else sides[::-1]
    return lhs, rhs


def _of_matrix(e: Any) -> Any:
    """DirectionalDerivative(F, t, a) for the derivative of a matrix F in a scalar t, at t or at a."""
    inner, a = (e.expr, e.point[0]) if isinstance(e, sp.Subs) and len(e.variables) == 1 else (e, None)
    if not isinstance(inner, sp.Derivative) or not getattr(inner.expr, "is_Matrix", False):
        return e
    ((t, order), *more) = inner.variable_count
    if more or order != 1 or not isinstance(t, sp.Symbol) or (a is not None and e.variables[0] != t):
        return e
    return DirectionalDerivative(inner.expr, t, t if a is None else a)


def _matrix_of(e: Any) -> Any:
    """X of the first derivative in a matrix X of a scalar, or of a 1×1 matrix."""
    if not isinstance(e, sp.Derivative) or shape_of(e.expr) not in ((), (1, 1)):
        return None
    ((X, order), *more) = e.variable_count
    return X if not more and not e.expr.has(sp.Derivative) and order == 1 and isinstance(X, sp.MatrixSymbol) else None


def _slope(f: Any, X: Any, H: Any) -> Any:
    """d/dt f(X + tH) at t = 0."""
    t = sp.Dummy("t")
    moved = f.xreplace({X: X + t * H})
    whole = Contraction(moved, 0, 0) if getattr(f, "is_Matrix", False) else moved
    return sp.Subs(sp.Derivative(whole, t), t, 0)


def _direction(X: Any, *parts: Any) -> Any:
    """A matrix with a name that no letter has."""
    taken = {str(a) for part in parts for a in part.atoms(sp.Symbol, sp.MatrixSymbol)}
    name = next(name for k in range(len(taken) + 1) if (name := "H" + "_" * k) not in taken)
    return sp.MatrixSymbol(name, *X.shape)
