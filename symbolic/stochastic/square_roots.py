"""Σ^½ in closed form: the symmetric positive semidefinite root of a covariance matrix."""

from __future__ import annotations

import sympy as sp

from symbolic.zero_test.zero import is_zero


def psd_root(sigma: sp.MatrixBase) -> sp.ImmutableMatrix:
    """R with R² = Σ, R positive semidefinite where Σ is: for diagonal Σ, rank one, and 2 × 2.

        Σ = diag(s): diag(√s),   Σ² = (tr Σ) Σ: Σ/√(tr Σ),   2 × 2: (Σ + √(det Σ) I)/√(tr Σ + 2√(det Σ)).

    The last two by Cayley and Hamilton; where tr Σ = 0 then Σ = 0, and the root is its limit 0.

    Parameters
    ----------
    sigma : symmetric d × d Matrix

    Returns
    -------
    ImmutableMatrix

    Raises
    ------
    ValueError : if none of the closed forms applies.

    Examples
    --------
    >>> a = sp.Symbol("a", positive=True)
    >>> psd_root(sp.Matrix([[2, 2], [2, 2]]))
    Matrix([
    [1, 1],
    [1, 1]])
    >>> psd_root(sp.diag(a**2, 9, 0))
    Matrix([
    [a, 0, 0],
    [0, 3, 0],
    [0, 0, 0]])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 6.1, and problem 6.2 for 2 × 2.
    """
    if sigma.is_diagonal():
        return sp.ImmutableMatrix(sp.diag(*(sp.sqrt(_factored(s)) for s in sigma.diagonal())))
    trace = sigma.trace()
    if _vanishes(sigma * sigma - trace * sigma):
        return sp.ImmutableMatrix(sigma / sp.sqrt(_factored(trace)))
    if sigma.rows == 2:
        root = sp.sqrt(_factored(sigma.det()))
        return sp.ImmutableMatrix((sigma + root * sp.eye(2)) / sp.sqrt(_factored(trace) + 2 * root))
    raise ValueError(
        f"a root of Σ in closed form is known for diagonal Σ, rank one and 2 × 2; got {sigma.rows} × {sigma.rows}. "
        "Use the covariance instead."
    )


def _factored(s: sp.Expr) -> sp.Expr:
    return sp.factor(s) if s.free_symbols else s


def _vanishes(matrix: sp.MatrixBase) -> bool:
    entries = [sp.expand(entry) for entry in matrix]
    return all(entry == 0 or is_zero(entry) is True for entry in entries)
