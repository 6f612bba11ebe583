"""The adjugate in any arithmetic, by cofactors without a division, so that singular matrices have it too."""

from __future__ import annotations

from typing import Any

import sympy as sp

from numeric_check.rules.refusals import NotApplicable

_LARGEST = 8  # a determinant of size n takes n 2ⁿ products


def adjugate(matrix: Any, arithmetic: Any) -> Any:
    """adj(A)ᵢⱼ = (−1)^(i+j) det(A without row j and column i); 1 for a 1×1 matrix.

    Parameters
    ----------
    matrix : square matrix of the arithmetic
    arithmetic : Arithmetic

    Returns
    -------
    matrix of the arithmetic

    Raises
    ------
    NotApplicable : for a size beyond nine.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.rules.cofactors import adjugate
    >>> from numeric_check.rules.exact import Exact
    >>> numbers = [[Exact().number(sp.Integer(n)) for n in row] for row in ([1, 2], [2, 4])]
    >>> adjugate(Exact().matrix(numbers), Exact()).to_Matrix()
    Matrix([
    [ 4, -2],
    [-2,  1]])

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., 0.8.2.
    """
    rows = arithmetic.table(matrix)
    order = range(len(rows))
    return arithmetic.matrix([[_cofactor(rows, j, i, arithmetic) for j in order] for i in order])


def _cofactor(rows: list[list[Any]], i: int, j: int, arithmetic: Any) -> Any:
    minor = [row[:j] + row[j + 1 :] for k, row in enumerate(rows) if k != i]
    return _signed(leibniz(minor, arithmetic), i + j, arithmetic)


def leibniz(rows: list[list[Any]], arithmetic: Any) -> Any:
    """det A = Σ_π sign(π) Π_i a_{iπ(i)}; the choices of the same columns for the first rows are added up at once.

    Raises
    ------
    NotApplicable : for a size beyond eight.
    """
    if len(rows) > _LARGEST:
        raise NotApplicable(f"a determinant is computed without divisions up to size {_LARGEST}; got {len(rows)}.")
    partial = {frozenset[int](): arithmetic.number(sp.S.One)}
    for row in rows:
        longer: dict[frozenset[int], Any] = {}
        for taken, value in partial.items():
            for j in set(range(len(row))) - taken:
                term = _signed(row[j] * value, sum(column > j for column in taken), arithmetic)
                chosen = taken | {j}
                longer[chosen] = longer[chosen] + term if chosen in longer else term
        partial = longer
    (value,) = partial.values()
    return value


def _signed(value: Any, exponent: int, arithmetic: Any) -> Any:
    return value if exponent % 2 == 0 else value * arithmetic.number(sp.S.NegativeOne)
