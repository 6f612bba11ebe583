"""f^c_j = min_i (c_ij − f_i), the best partner of a potential f, and whether f is c-concave: f = (f^c)^c."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.decision import Verdict
from symbolic.kantorovich.vectors import cost_matrix, vector
from symbolic.procedures.piecewise_linear import decide_piecewise_linear


def c_transform(cost: Any, f: Any) -> sp.ImmutableDenseMatrix:
    """f^c_j = min_i (c_ij − f_i) for j = 1, …, m: the largest g with f_i + g_j ≤ c_ij.

    Parameters
    ----------
    cost : n×m Matrix or nested sequences of exact real entries
    f : n exact real entries

    Returns
    -------
    ImmutableDenseMatrix, m×1 : rationals, or ``Min`` of real expressions. The transform of a g of length m is
        ``c_transform(cost.T, g)``.

    Raises
    ------
    TypeError, ValueError : for floats, infinities, symbols that are not real, and shapes that do not fit.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.kantorovich import c_transform
    >>> c_transform([[0, 1], [1, 0]], [0, 3]).T
    Matrix([[-2, -3]])
    >>> a, b = sp.symbols("a b", real=True)
    >>> c_transform([[a], [b]], [0, 1])[0]
    Min(a, b - 1)

    References
    ----------
    C. Villani, Optimal Transport: Old and New, Springer 2009, chapter 5 (there for f^c − f ≤ c);
    G. Peyré and M. Cuturi, Computational Optimal Transport, 2019, section 5.1.
    """
    c = cost_matrix(cost)
    values = vector("f", f, length=c.rows)
    return sp.ImmutableDenseMatrix([sp.Min(*(c[i, j] - values[i] for i in range(c.rows))) for j in range(c.cols)])


def is_c_concave(cost: Any, f: Any, *, given: tuple[Any, ...] = ()) -> bool | None:
    """f = (f^c)^c for all real values of the symbols: True, False where it fails at a point, None where it is open.

    f is the transform of some g if and only if it is that of f^c, as f^ccc = f^c.

    Parameters
    ----------
    cost : n×m Matrix or nested sequences of exact real entries
    f : n exact real entries
    given : tuple of relations ≤, ≥, <, >, = between forms of the same kind
        Conditions on the symbols.

    Returns
    -------
    bool or None : None for entries that are no affine forms under Min, Max and Abs, or too many cases.

    Raises
    ------
    TypeError, ValueError : as ``c_transform``.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.kantorovich import is_c_concave
    >>> is_c_concave([[0, 1], [1, 0]], [0, 1]), is_c_concave([[0, 1], [1, 0]], [0, 3])
    (True, False)
    >>> a = sp.Symbol("a", real=True)
    >>> is_c_concave([[0, 1], [1, 0]], [0, a]), is_c_concave([[0, 1], [1, 0]], [0, a], given=(abs(a) <= 1,))
    (False, True)

    References
    ----------
    C. Villani, Optimal Transport: Old and New, Springer 2009, chapter 5 (there for c-convex functions).
    """
    c = cost_matrix(cost)
    values = vector("f", f, length=c.rows)
    decision = decide_piecewise_linear(c_transform(c.T, c_transform(c, values)), values, given=given)
    return {Verdict.PROVED: True, Verdict.REFUTED: False}.get(decision.verdict)
