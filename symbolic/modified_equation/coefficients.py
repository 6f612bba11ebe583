"""The coefficients b(t) of f_h = Σ_t h^(|t|−1) b(t)/σ(t) F(t), whose exact flow a Runge–Kutta method samples."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import sympy as sp

from symbolic.inputs import members
from symbolic.modified_equation import inputs
from symbolic.modified_equation.recursion import scaled_coefficients
from symbolic.modified_equation.scaling import scaled
from symbolic.rooted_trees.table import tree_table, trees_of
from symbolic.rooted_trees.tree import Tree
from symbolic.tableaux import tableau


def modified_coefficients(A: Sequence[Sequence[Any]], b: Sequence[Any], order: int) -> dict[Tree, sp.Expr]:
    """b(t) of the modified equation y' = f_h(y) = Σ_t h^(|t|−1) b(t)/σ(t) F(t)(y), for all trees with 1 … order nodes.

    Let P_t(n) be the coefficient of h^|t|/σ(t) F(t) after n steps. For t = [c₁ … c_m]

        Q_i(t; n) = Π_c S_i(c; n),   S_i(t; n) = P_t(n) + Σ_j a_ij Q_j(t; n),   P_t(n+1) − P_t(n) = Σ_i b_i Q_i(t; n),

    with P_t(0) = 0: stage values of the step from y_n, whose coefficients are P_t(n). So P_t is a polynomial in n of
    degree at most |t|, at n the flow of f_h at time nh, and b(t) = P_t'(0) = Σ_{k≥1} (−1)^(k+1)/k Δ^k P_t(0).

    Parameters
    ----------
    A : s sequences of s integers, fractions or SymPy expressions, explicit or implicit
    b : sequence of s such numbers, Σ b_i = 1
    order : int, at least 1

    Returns
    -------
    dict : Tree to Rational (an expression in the symbols of the tableau, if it has any); zeros are kept, there is no
        empty tree, and smaller trees come first

    Raises
    ------
    TypeError : if an entry is a float.
    ValueError : if A is not s × s, Σ b_i ≠ 1, or order < 1.

    Examples
    --------
    >>> from symbolic.modified_equation import modified_coefficients
    >>> for t, value in modified_coefficients([[0]], [1], 3).items():
    ...     print(t.level_sequence, value)
    (1,) 1
    (1, 2) -1/2
    (1, 2, 2) 1/6
    (1, 2, 3) 1/3

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd ed., IX.9.1 (f_h is a B-series; the
    recursion there is another one) and III.1.4 (composition of B-series, which makes P_t a polynomial).
    """
    return modified_coefficients_partitioned([tableau(A, b)], order)


def modified_coefficients_partitioned(tableaux: Sequence[Any], order: int) -> dict[Tree, sp.Expr]:
    """b(t) for y' = Σ_ν f^ν(y), with the tableau ν for f^ν, over trees whose nodes have the colours ν = 0, 1, …

    The recursion of ``modified_coefficients`` with a_ij and b_i of the colour of the root of t. A partitioned system
    is f⁰ = (f, 0), f¹ = (0, g).

    Parameters
    ----------
    tableaux : sequence of Tableau or of pairs (A, b), all with s stages, each with Σ b_i = 1
    order : int, at least 1

    Returns
    -------
    dict : Tree to Rational or expression, as for ``modified_coefficients``; one tableau needs no colours

    Raises
    ------
    TypeError, ValueError : as ``modified_coefficients``; and if the numbers of stages differ.

    Examples
    --------
    >>> from symbolic.modified_equation import modified_coefficients_partitioned
    >>> from symbolic.tableaux import SYMPLECTIC_EULER
    >>> for t, value in modified_coefficients_partitioned(SYMPLECTIC_EULER, 2).items():
    ...     print(t.colours, value)
    (0,) 1
    (1,) 1
    (0, 0) 1/2
    (0, 1) -1/2
    (1, 0) 1/2
    (1, 1) -1/2

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd ed., IX.10 (P-series).
    """
    if not members(tableaux, "tableaux", "tableaux"):
        raise ValueError("a partitioned method needs at least one tableau; got none.")
    methods = inputs.methods(tableaux, len(tableaux))
    numbers, table = scaled(methods), tree_table(order, len(methods))
    values, divisor = scaled_coefficients(numbers, table, order)
    result: list[sp.Expr] = []
    for first, last in pairwise(table.starts):
        divisor = divisor * numbers.denominator
        result += [numbers.divided(value, divisor) for value in values[first:last]]
    return dict(zip(trees_of(table, 0, len(methods)), result, strict=True))
