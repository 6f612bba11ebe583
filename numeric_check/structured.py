"""Matrices with a structure: determined by others, invertible, symmetric, upper triangular."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.arrays import Arrays
from numeric_check.evaluate import batch_scope, exact_scope
from numeric_check.matrix_variables import matrix
from numeric_check.variable import Variable


def determined(symbol: sp.MatrixSymbol, expr: sp.MatrixExpr) -> Variable:
    """A matrix with the value of an expression in variables that come before it, as A = QTQ⁻¹.

    Parameters
    ----------
    symbol : MatrixSymbol
    expr : matrix expression of its shape
        Sums, products, integer powers, transposes and inverses of earlier variables.

    Returns
    -------
    Variable

    Raises
    ------
    ValueError : if the shapes differ.

    Examples
    --------
    >>> import numpy as np
    >>> import sympy as sp
    >>> from numeric_check import determined, matrix, points
    >>> Q = matrix("Q", 2, 2)
    >>> A = determined(sp.MatrixSymbol("A", 2, 2), Q.symbol * Q.symbol)
    >>> (point,) = points([Q, A], 1, np.random.default_rng(0))
    >>> point[A.symbol] == point[Q.symbol] ** 2
    True
    """
    if symbol.shape != expr.shape:
        raise ValueError(f"{symbol} has shape {symbol.shape}; got {expr} of shape {expr.shape}.")

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.ImmutableDenseMatrix:
        value = exact_scope(point).value(expr)
        return sp.ImmutableDenseMatrix(value.to_Matrix())

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        return np.asarray(batch_scope(Arrays(), point).value(expr))

    return Variable(symbol=symbol, domain=f"{symbol} = {expr}", draw=draw, sweep=sweep)


def invertible(name: str, size: Any) -> Variable:
    """Q ∈ ℂⁿˣⁿ with det Q ≠ 0.

    Parameters
    ----------
    name : str
    size : Variable, int or expression

    Returns
    -------
    Variable

    Examples
    --------
    >>> from numeric_check import dimension, invertible
    >>> invertible("Q", dimension("n")).domain
    'Q ∈ ℂ^(n×n), invertible'
    """
    full = matrix(name, size, size)

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.ImmutableDenseMatrix:
        while True:
            value = full.draw(rng, index, point)
            if exact_scope({full.symbol: value}).value(sp.Determinant(sp.ImmutableDenseMatrix(value))) != 0:
                return value

    return replace(full, domain=f"{full.domain}, invertible", draw=draw)


def symmetric(name: str, size: Any) -> Variable:
    """H ∈ ℂⁿˣⁿ with H = Hᵀ, without conjugation: the Hessian of a function.

    Parameters
    ----------
    name : str
    size : Variable, int or expression

    Returns
    -------
    Variable

    Examples
    --------
    >>> from numeric_check import dimension, symmetric
    >>> symmetric("H", dimension("n")).domain
    'H ∈ ℂ^(n×n), symmetric'
    """
    full = matrix(name, size, size)

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.ImmutableDenseMatrix:
        value = full.draw(rng, index, point)
        return sp.ImmutableDenseMatrix((value + value.T) / 2)

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        values = full.sweep(rng, index, size, point)
        return (values + np.swapaxes(values, -2, -1)) / 2

    return replace(full, domain=f"{full.domain}, symmetric", draw=draw, sweep=sweep)


def upper_triangular(name: str, size: Any) -> Variable:
    """T ∈ ℂⁿˣⁿ with T_ij = 0 for i > j.

    Parameters
    ----------
    name : str
    size : Variable, int or expression

    Returns
    -------
    Variable

    Examples
    --------
    >>> from numeric_check import dimension, upper_triangular
    >>> upper_triangular("T", dimension("n")).domain
    'T ∈ ℂ^(n×n), upper triangular'
    """
    full = matrix(name, size, size)

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.ImmutableDenseMatrix:
        return full.draw(rng, index, point).upper_triangular()

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        return np.triu(full.sweep(rng, index, size, point))

    return replace(full, domain=f"{full.domain}, upper triangular", draw=draw, sweep=sweep)
