"""The ranges of rows and columns of matrix expressions, which Kronecker products and vec cut, and whether they fit.

SymPy does not check that symbolic sizes fit: it has AC for A with n columns and C with m rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import sympy as sp
from sympy.matrices.expressions.diagonal import DiagMatrix, DiagonalMatrix, DiagonalOf

from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.vec import Vec
from symbolic.index_notation.places import Sizes, finer, flat
from symbolic.words import OutsideClass

MAX_POWER = 4  # a matrix power is multiplied out up to here
_SQUARE = (sp.MatPow, sp.Determinant, sp.Trace, MatrixExp)


def is_matrix(node: Any) -> bool:
    """Whether the node is a matrix, explicit or not."""
    return bool(getattr(node, "is_Matrix", False))


def sizes(M: Any) -> tuple[Sizes, Sizes]:
    """The ranges of rows and columns of a matrix, cut where a Kronecker product or vec in it cuts them.

    Raises
    ------
    OutsideClass : if the sizes of a part do not fit, or are cut in ways that do not.
    """
    if isinstance(M, sp.Transpose):
        return sizes(M.arg)[::-1]
    if isinstance(M, sp.MatAdd | sp.HadamardProduct):
        return _common([sizes(arg) for arg in M.args])
    if isinstance(M, sp.MatMul):
        parts = [sizes(factor) for factor in factors_of(M)]
        for left, right in pairwise(parts):
            finer(left[1], right[0])
        return parts[0][0], parts[-1][1]
    if isinstance(M, sp.KroneckerProduct):
        rows, columns = zip(*map(sizes, M.args), strict=True)
        return sum(rows, ()), sum(columns, ())
    if isinstance(M, Vec):
        rows, columns = sizes(M.arg)
        return columns + rows, ()
    if is_power(M) or isinstance(M, DiagonalMatrix):
        return (finer(*sizes(M.args[0])),) * 2
    if isinstance(M, DiagMatrix | DiagonalOf):
        length = _length(M.args[0]) if isinstance(M, DiagMatrix) else finer(*sizes(M.args[0]))
        return length, length if isinstance(M, DiagMatrix) else ()
    if is_entry_power(M):
        return sizes(M.base)
    check_sizes(M)
    rows, columns = M.shape
    return flat(rows), flat(columns)


def check_sizes(node: Any) -> None:
    """Check that the sizes fit in every matrix inside a node.

    Raises
    ------
    OutsideClass : if they do not, as in the inverse of AC for C with more or fewer rows than A has columns.
    """
    for arg in node.args if isinstance(node, sp.Basic) else ():
        if is_matrix(arg):
            rows, columns = sizes(arg)
            if isinstance(node, _SQUARE):
                finer(rows, columns)
        else:
            check_sizes(arg)


def _common(parts: Sequence[tuple[Sizes, Sizes]]) -> tuple[Sizes, Sizes]:
    rows, columns = parts[0]
    for more_rows, more_columns in parts[1:]:
        rows, columns = finer(rows, more_rows), finer(columns, more_columns)
    return rows, columns


def factors_of(M: sp.MatMul) -> list[Any]:
    return [factor for factor in M.args if is_matrix(factor)]


def is_power(M: Any) -> bool:
    return isinstance(M, sp.MatPow) and M.exp.is_Integer and 1 <= M.exp <= MAX_POWER


def is_entry_power(M: Any) -> bool:
    natural = isinstance(M, sp.HadamardPower) and M.exp.is_Integer and M.exp >= 1
    return bool(natural and is_matrix(M.base))


def _length(x: Any) -> Sizes:
    rows, columns = sizes(x)
    if rows and columns:
        raise OutsideClass(f"the diagonal {x} is neither a row nor a column.")
    return rows or columns
