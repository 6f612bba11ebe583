"""Variables that are matrices: any, real, invertible, symmetric, upper triangular, with orthonormal columns."""

from __future__ import annotations

from typing import Any

import sympy as sp

from numeric_check.claims.variable import Variable
from numeric_check.drawing.hints import Against, Families
from numeric_check.inputs import flag, instance, letters, text
from numeric_check.variables.lengths import length_of


def column(name: str, length: Any, *, against: Variable | None = None, is_real: bool = False) -> Variable:
    """x ∈ ℂᵏ (or ℝᵏ) as a k×1 matrix; y against x has the hint that the unconjugated yᵀx take hard values by turns.

    Parameters
    ----------
    name : str
    length : Variable, int or expression
        A dimension.
    against : Variable, optional
        A column of the same length that comes before this one: yᵀx is then 0 with x, y ≠ 0, 10⁻³⁰⁰, ±700, ±10⁴, 1 with
        |x||y| ≈ 10¹², and of order one.
    is_real : bool

    Returns
    -------
    Variable

    Raises
    ------
    ValueError : if the lengths of the two columns differ.

    Examples
    --------
    >>> from numeric_check import column, dimension
    >>> column("x", dimension("k"), is_real=True).conditions
    (Eq(Adjoint(x), x.T),)
    """
    return matrix(letters(name), length_of(length, f"{name}: length"), 1, against=against, is_real=is_real)


def square(name: str, size: Any, *, family: str = "", is_real: bool = False) -> Variable:
    """A ∈ ℂⁿˣⁿ (or ℝⁿˣⁿ), with the hint of the families at which matrix functions break.

    Parameters
    ----------
    name : str
    size : Variable, int or expression
    family : str, optional
        A key of ``numeric_check.matrix_families.FAMILIES``, to draw the hinted points from one family.
    is_real : bool

    Returns
    -------
    Variable : after thirteen points in a row A was random twice and once of each of the eleven families, from norm 0.1
        to 10²⁴, defective, nilpotent, skew, stiff, far to the left.

    Raises
    ------
    ValueError : if there is no such family.

    Examples
    --------
    >>> from numeric_check import dimension, square
    >>> square("Q", dimension("n"), family="generator").symbol.shape
    (n, n)
    """
    symbol = _square(name, size)
    return Variable(symbol=symbol, conditions=_reality(symbol, is_real), hint=Families(text(family, "family")))


def matrix(name: str, rows: Any, columns: Any, *, against: Variable | None = None, is_real: bool = False) -> Variable:
    """X ∈ ℂᵏˣʳ (or ℝᵏˣʳ); Y against X has the hint that the Gram matrix YᵀX take hard values by turns.

    Parameters
    ----------
    name : str
    rows, columns : Variable, int or expression
    against : Variable, optional
        A matrix of the same shape that comes before this one: YᵀX is then zero, nilpotent, singular, tiny, large (norm
        about 50), the identity and random by turns.
    is_real : bool

    Returns
    -------
    Variable

    Raises
    ------
    ValueError : if the shapes of the two matrices differ.

    Examples
    --------
    >>> from numeric_check import dimension, matrix
    >>> matrix("X", dimension("k"), dimension("r")).symbol.shape
    (k, r)
    """
    symbol = _symbol(name, rows, columns)
    if against is not None:
        instance(against, "against", Variable, "a Variable")
        instance(against.symbol, "the symbol of against", sp.MatrixSymbol, "a MatrixSymbol")
    if against is not None and against.symbol.shape != symbol.shape:
        raise ValueError(f"{name} needs the shape {against.symbol.shape} of {against.symbol}; got {symbol.shape}.")
    hint = None if against is None else Against(against.symbol)
    return Variable(symbol=symbol, conditions=_reality(symbol, is_real), hint=hint)


def invertible(name: str, size: Any, *, is_real: bool = False) -> Variable:
    """Q ∈ ℂⁿˣⁿ (or ℝⁿˣⁿ) with det Q ≠ 0.

    Examples
    --------
    >>> from numeric_check import dimension, invertible
    >>> invertible("Q", dimension("n")).conditions
    (Ne(Determinant(Q), 0),)
    """
    symbol = _square(name, size)
    return Variable(symbol=symbol, conditions=(*_reality(symbol, is_real), sp.Ne(sp.Determinant(symbol), 0)))


def symmetric(name: str, size: Any, *, is_real: bool = False) -> Variable:
    """H ∈ ℂⁿˣⁿ (or ℝⁿˣⁿ) with H = Hᵀ, without conjugation: the Hessian of a function.

    Examples
    --------
    >>> from numeric_check import dimension, symmetric
    >>> symmetric("H", dimension("n")).conditions
    (Eq(H.T, H),)
    """
    symbol = _square(name, size)
    return Variable(symbol=symbol, conditions=(*_reality(symbol, is_real), sp.Eq(symbol.T, symbol, evaluate=False)))


def upper_triangular(name: str, size: Any) -> Variable:
    """T ∈ ℂⁿˣⁿ with T_ij = 0 for i > j.

    Examples
    --------
    >>> from numeric_check import dimension, upper_triangular
    >>> upper_triangular("T", dimension("n")).conditions
    (Q.upper_triangular(T),)
    """
    symbol = _square(name, size)
    return Variable(symbol=symbol, conditions=(sp.Q.upper_triangular(symbol),))


def orthonormal(name: str, rows: Any, columns: Any) -> Variable:
    """P ∈ ℝᵐˣʳ with PᵀP = I; m ≥ r is for the claim to say, as with ``dimension("m", at_least=r)``.

    Examples
    --------
    >>> from numeric_check import orthonormal
    >>> orthonormal("P", 2, 1).conditions
    (Eq(Adjoint(P), P.T), Eq(P.T*P, I))
    """
    symbol = _symbol(name, rows, columns)
    gram = sp.Eq(sp.MatMul(symbol.T, symbol), sp.Identity(symbol.shape[1]), evaluate=False)
    return Variable(symbol=symbol, conditions=(*_reality(symbol, True), gram))


def _square(name: str, size: Any) -> sp.MatrixSymbol:
    n = length_of(size, f"{letters(name)}: size")
    return sp.MatrixSymbol(name, n, n)


def _symbol(name: str, rows: Any, columns: Any) -> sp.MatrixSymbol:
    return sp.MatrixSymbol(letters(name), length_of(rows, f"{name}: rows"), length_of(columns, f"{name}: columns"))


def _reality(symbol: sp.MatrixSymbol, is_real: bool) -> tuple[Any, ...]:
    return (sp.Eq(sp.Adjoint(symbol), symbol.T, evaluate=False),) if flag(is_real, "is_real") else ()
