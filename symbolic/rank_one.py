"""Closed forms for functions of rank-one and low-rank matrices, of symbolic or concrete size."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy as sp

from symbolic.definedness import UnknownDomain, hopeless, natural_domain
from symbolic.expressions.contraction import contraction
from symbolic.expressions.directional_derivative import DirectionalDerivative
from symbolic.expressions.matrix_function import phi_of_matrix
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.expressions.phi import phi, phi1
from symbolic.inputs import constant, flag, function, natural, scalar, wrong_kind


def exp_outer(x: Any, y: Any) -> sp.MatrixExpr:
    """exp(xyᵀ) = I + φ₁(s) xyᵀ with s = yᵀx; at s = 0 this is I + xyᵀ.

    Parameters
    ----------
    x, y : columns of one length k
        MatrixSymbols of symbolic or concrete length, or matrices of shape (k, 1). yᵀ is never conjugated.

    Returns
    -------
    MatrixExpr of shape (k, k), or an explicit Matrix when x and y are.

    Raises
    ------
    TypeError : if x or y is no matrix.
    ValueError : if x and y are not columns of one length.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import exp_outer
    >>> k = sp.Symbol("k", integer=True, positive=True)
    >>> exp_outer(sp.MatrixSymbol("x", k, 1), sp.MatrixSymbol("y", k, 1))
    phi(1, (y.T*x)[0, 0])*x*y.T + I
    >>> exp_outer(sp.Matrix([1, 2]), sp.Matrix([2, -1]))
    Matrix([
    [3, -1],
    [4, -1]])

    References
    ----------
    Derived in ``proofs/chapters/rank_one/rank_one_exponential.py``;
    N. J. Higham, Functions of Matrices, SIAM 2008, section 1.2.
    """
    x, y = _columns(x, y)
    return _assembled(sp.S.One, phi1(contraction(y.T, x)), x, y)


def exp_outer_series(x: Any, y: Any, order: int, *, remainder: bool = False) -> sp.MatrixExpr:
    """I + xyᵀ + (xyᵀ)²/2 + … + (xyᵀ)ᵖ/p!, the terms of exp(xyᵀ) up to the order p.

    Parameters
    ----------
    x, y : columns of one length k
    order : nonnegative int
        The last power p that is written out.
    remainder : bool
        Add the exact rest Σ_{n≥p+1} (xyᵀ)ⁿ/n!, so that the expression equals exp(xyᵀ).

    Returns
    -------
    MatrixExpr of shape (k, k), the powers left unevaluated; an explicit Matrix when x and y are and there is no rest.

    Raises
    ------
    TypeError : if x or y is no matrix, or order no integer.
    ValueError : if x and y are not columns of one length, or order is negative.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import exp_outer_series
    >>> k = sp.Symbol("k", integer=True, positive=True)
    >>> exp_outer_series(sp.MatrixSymbol("x", k, 1), sp.MatrixSymbol("y", k, 1), 2)
    I + (1/2)*(x*y.T)**2 + x*y.T

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, (10.1).
    """
    x, y = _columns(x, y)
    order, remainder = natural(order, "order"), flag(remainder, "remainder")
    M = sp.MatMul(x, y.T)
    powers = [sp.Identity(x.shape[0]), M, *(sp.MatPow(M, n) for n in range(2, order + 1))][: order + 1]
    terms = [A if n < 2 else sp.MatMul(1 / sp.factorial(n), A) for n, A in enumerate(powers)]
    if remainder:
        n = sp.Symbol("n", integer=True, positive=True)
        terms.append(MatrixSum(sp.MatMul(1 / sp.factorial(n), sp.MatPow(M, n)), (n, order + 1, sp.oo)))
    total = sp.MatAdd(*terms) if len(terms) > 1 else terms[0]
    return _explicit(total, x, y) if not remainder else total


def function_of_rank_one(
    f: Callable[[sp.Expr], sp.Expr], x: Any, y: Any, alpha: Any = 0, beta: Any = 1
) -> sp.MatrixExpr:
    """f(αI + βxyᵀ) = f(α) I + (f(α + βs) − f(α))/s · xyᵀ with s = yᵀx, and βf′(α) for the quotient at s = 0.

    Parameters
    ----------
    f : callable of one SymPy scalar
        sympy.exp, sympy.log, a Lambda, an undefined function, ``lambda z: z**-2``; analytic near α and α + βs, and
        composed of functions of which ``symbolic.definedness`` knows where they are smooth.
    x, y : columns of one length k
    alpha, beta : scalar expressions

    Returns
    -------
    MatrixExpr of shape (k, k), or an explicit Matrix when x and y are; principal branches.

    Raises
    ------
    TypeError : if x or y is no matrix, f no function of scalars, or alpha or beta no scalar.
    ValueError : if x and y are not columns of one length, alpha or beta does not commute, or f is not analytic at a
        known α or α + βs, such as α = 0 for log and negative powers.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import function_of_rank_one
    >>> function_of_rank_one(sp.log, sp.Matrix([1, 2]), sp.Matrix([1, 1]), alpha=1)
    Matrix([
    [  log(4)/3,   log(4)/3],
    [2*log(4)/3, 2*log(4)/3]])

    References
    ----------
    Derived in ``proofs/chapters/rank_one/rank_one_function.py``;
    N. J. Higham, Functions of Matrices, SIAM 2008, (1.16).
    """
    x, y = _columns(x, y)
    alpha, beta = constant(alpha, "alpha"), constant(beta, "beta")
    z = sp.Dummy("z")
    body = _value_of(f, z)
    s = contraction(y.T, x)
    for point in (alpha, alpha + beta * s):
        _require_analytic(body, z, point)
    at = body.subs(z, alpha)
    slope = sp.diff(body, z).subs(z, alpha)
    if body == sp.exp(z):
        return _assembled(at, at * beta * phi1(beta * s), x, y)
    quotient = sp.Piecewise(((body.subs(z, alpha + beta * s) - at) / s, sp.Ne(s, 0)), (beta * slope, True))
    return _assembled(at, quotient, x, y)


def exp_low_rank(X: Any, Y: Any) -> sp.MatrixExpr:
    """exp(XYᵀ) = I + X φ₁(YᵀX) Yᵀ, an exponential of size k through one of size r.

    Parameters
    ----------
    X, Y : matrices of one shape (k, r), symbolic or concrete

    Returns
    -------
    MatrixExpr of shape (k, k), or an explicit Matrix when X and Y are; for r > 2 only if the eigenvalues of YᵀX are
        rational in the entries, else φ₁(YᵀX) stays as it is.

    Raises
    ------
    TypeError : if X or Y is no matrix.
    ValueError : if their shapes differ.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import exp_low_rank
    >>> k, r = sp.symbols("k r", integer=True, positive=True)
    >>> exp_low_rank(sp.MatrixSymbol("X", k, r), sp.MatrixSymbol("Y", k, r))
    I + X*MatrixFunction(Lambda(z, phi(1, z)), Y.T*X)*Y.T

    References
    ----------
    Derived in ``proofs/chapters/rank_one/low_rank_exponential.py``;
    N. J. Higham, Functions of Matrices, SIAM 2008, Theorem 1.35.
    """
    X, Y = _matrices(X, Y)
    if X.shape[1] == 1:
        return exp_outer(X, Y)
    gram = Y.T * X
    inner = phi_of_matrix(1, gram).doit() if isinstance(gram, sp.MatrixBase) else phi_of_matrix(1, gram)
    total = sp.MatAdd(sp.Identity(X.shape[0]), sp.MatMul(X, inner, Y.T))
    return _explicit(total, X, Y, inner)


def exp_outer_derivative(x: Any, y: Any, dx: Any, dy: Any) -> sp.MatrixExpr:
    """d/dt exp((x + t dx)(y + t dy)ᵀ) at t = 0:  φ₁′(s)(dyᵀx + yᵀdx) xyᵀ + φ₁(s)(dx yᵀ + x dyᵀ), φ₁′ = φ₁ − φ₂.

    Parameters
    ----------
    x, y, dx, dy : columns of one length k

    Returns
    -------
    MatrixExpr of shape (k, k), or an explicit Matrix when all four are.

    Raises
    ------
    TypeError : if an argument is no matrix.
    ValueError : if they are not columns of one length.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import exp_outer_derivative
    >>> x, y, e = sp.Matrix([1, 0]), sp.Matrix([0, 1]), sp.Matrix([1, 1])
    >>> exp_outer_derivative(x, y, sp.zeros(2, 1), e)
    Matrix([
    [1, 3/2],
    [0,   0]])

    References
    ----------
    Derived in ``proofs/chapters/rank_one/rank_one_derivative.py``;
    N. J. Higham, Functions of Matrices, SIAM 2008, (10.15) in general.
    """
    x, y = _columns(x, y)
    dx, dy = _columns(dx, dy, "dx", "dy")
    _columns(x, dx)
    s = contraction(y.T, x)
    speed = contraction(dy.T, x) + contraction(y.T, dx)
    total = sp.MatAdd(
        sp.MatMul((phi(1, s) - phi(2, s)) * speed, x, y.T),
        sp.MatMul(phi1(s), sp.MatAdd(sp.MatMul(dx, y.T), sp.MatMul(x, dy.T))),
    )
    return _explicit(total, x, y, dx, dy)


# --- shared ----------------------------------------------------------------------------------------------------------


def _matrices(X: Any, Y: Any) -> tuple[Any, Any]:
    for name, value in (("X", X), ("Y", Y)):
        if not isinstance(value, sp.MatrixExpr | sp.MatrixBase):
            raise TypeError(f"{name} must be a SymPy matrix; got {value!r} of type {type(value).__name__}.")
    if X.shape != Y.shape:
        raise ValueError(f"the two matrices must have one shape; got {X.shape} and {Y.shape}.")
    return tuple(A.as_immutable() if isinstance(A, sp.MatrixBase) else A for A in (X, Y))


def _columns(x: Any, y: Any, *names: str) -> tuple[Any, Any]:
    for name, value in zip(names or ("x", "y"), (x, y), strict=True):
        if not isinstance(value, sp.MatrixExpr | sp.MatrixBase):
            raise TypeError(f"{name} must be a column, a SymPy matrix of shape (k, 1); got {value!r}.")
    if x.shape != y.shape or x.shape[1] != 1:
        raise ValueError(f"the vectors must be columns of one length; got shapes {x.shape} and {y.shape}.")
    return _matrices(x, y)


def _value_of(f: Any, z: sp.Symbol) -> sp.Expr:
    """f(z) as an expression in z."""
    needed = "a function of one SymPy scalar, such as sympy.log"
    function(f, "f", needed)
    try:
        return scalar(f(z), "f(z)")
    except (AttributeError, TypeError) as error:
        raise wrong_kind(f, "f", f"{needed} ({error})") from error


def _require_analytic(body: sp.Expr, z: sp.Symbol, point: sp.Expr) -> None:
    """Refuse an f that is not known to be smooth along z, or is so at no value of the point."""
    shown = f"f(z) = {body.xreplace({z: sp.Symbol('z')})}"
    try:
        needed = natural_domain(DirectionalDerivative(sp.ImmutableMatrix([body]), z, point))
    except UnknownDomain as reason:
        raise ValueError(f"f must be analytic near α and α + βs; of {shown} that is not known: {reason}.") from None
    if any(map(hopeless, needed)):
        raise ValueError(f"f must be analytic near α and α + βs; {shown} has a pole or a branch cut at z = {point}.")


def _assembled(identity: sp.Expr, outer: sp.Expr, x: Any, y: Any) -> Any:
    """c₁ I + c₂ xyᵀ, explicit when x and y are."""
    I = sp.Identity(x.shape[0])
    first = I if identity == 1 else sp.MatMul(identity, I)
    return _explicit(sp.MatAdd(first, sp.MatMul(outer, x, y.T)), x, y)


def _explicit(total: Any, *parts: Any) -> Any:
    if all(isinstance(part, sp.MatrixBase) for part in parts):
        return sp.Matrix(total.doit(deep=False).as_explicit()) if not isinstance(total, sp.MatrixBase) else total
    return total
