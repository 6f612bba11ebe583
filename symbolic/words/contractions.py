"""Sums over entries as products of matrices: Σ_ij x_i A_ij y_j = xᵀAy, Σ_ij A_ij B_ji = tr AB, Σ_i 1 = n.

SymPy writes (xᵀAy)[0, 0] of symbolic length as such a sum. An index is summed over the whole of a row or column, and
stands in two entries or in none; so the entries form chains that end in columns, and cycles.

Source: A. Einstein, Die Grundlage der allgemeinen Relativitätstheorie, Annalen der Physik 354 (1916), section 5.
"""

from __future__ import annotations

from itertools import product
from math import prod
from typing import Any, NamedTuple

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.expressions.contraction import Contraction
from symbolic.words.letters import join

MOST_TERMS = 200  # of a sum that is multiplied out


class Monomial(NamedTuple):
    """A coefficient times entries, summed over indices with their sizes."""

    coefficient: sp.Expr
    entries: tuple[MatrixElement, ...] = ()
    sizes: tuple[tuple[sp.Symbol, sp.Expr], ...] = ()


class _NoContraction(Exception):
    """The sum is none over whole rows and columns that meet in pairs."""


def contracted(expr: sp.Sum) -> sp.Expr:
    """The sum as scalar words and traces where all of it has that form; else as it is.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.words.contractions import contracted
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, x = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("x", n, 1)
    >>> contracted((x.T * A * x)[0, 0])
    (x.T*A*x)[0, 0]
    """
    try:
        return sp.Add(*(_value(monomial) for monomial in _monomials(expr)))
    except _NoContraction:
        return expr


def as_products(expr: Any) -> Any:
    """The expression with its sums over entries as products of matrices, where they have that form.

    Parameters
    ----------
    expr : SymPy expression, matrix or Boolean
    """
    sums = {node: contracted(node) for node in expr.atoms(sp.Sum) if node.has(MatrixElement)}
    return expr.xreplace(sums) if any(node != value for node, value in sums.items()) else expr


def _monomials(expr: sp.Expr) -> list[Monomial]:
    """The expression multiplied out, its sums taken apart into their terms."""
    found: list[Monomial] = []
    for term in sp.Add.make_args(sp.expand_mul(expr)):
        parts = [_of_factor(factor) for factor in sp.Mul.make_args(term)]
        if len(found) + prod(map(len, parts)) > MOST_TERMS:
            raise _NoContraction
        found += [_times(*chosen) for chosen in product(*parts)]
    return found


def _of_factor(factor: sp.Expr) -> list[Monomial]:
    if isinstance(factor, sp.Sum):
        return _of_sum(factor)
    if isinstance(factor, MatrixElement) and not isinstance(factor, Contraction):
        return [Monomial(sp.S.One, (factor,))]
    if isinstance(factor, sp.conjugate) and isinstance(entry := factor.args[0], MatrixElement):
        return [Monomial(sp.S.One, (MatrixElement(sp.Adjoint(entry.parent), entry.j, entry.i),))]
    if factor.is_Pow and factor.exp == 2:
        return [_times(*both) for both in product(*(_monomials(factor.base) for _ in range(2)))]
    if factor.is_Add and factor.has(sp.Sum, MatrixElement):
        return _monomials(factor)
    return [Monomial(factor)]


def _of_sum(expr: sp.Sum) -> list[Monomial]:
    """The terms of a sum over independent ranges 0 … size − 1, with indices of their own."""
    indices = {limits[0] for limits in expr.limits}
    for limits in expr.limits:
        if len(limits) != 3 or limits[1] != 0 or limits[2].free_symbols & indices or not limits[2].is_nonnegative:
            raise _NoContraction
    fresh = {index: sp.Dummy(index.name, integer=True, nonnegative=True) for index in indices}
    sizes = tuple((fresh[index], upper + 1) for index, _, upper in expr.limits)
    return [_times(one, Monomial(sp.S.One, (), sizes)) for one in _monomials(expr.function.xreplace(fresh))]


def _times(*factors: Monomial) -> Monomial:
    coefficients, entries, sizes = zip(*factors, strict=True)
    return Monomial(sp.Mul(*coefficients), sum(entries, ()), sum(sizes, ()))


def _value(monomial: Monomial) -> sp.Expr:
    """The product of the chains and cycles of the entries, and of the sizes of the indices that are in none."""
    sizes = dict(monomial.sizes)
    value, left = monomial.coefficient, list(monomial.entries)
    if len(sizes) < len(monomial.sizes) or (sizes and value.has(*sizes)):
        raise _NoContraction
    met = [index for entry in left for index in entry.args[1:] if index in sizes]
    if any(met.count(index) not in (0, 2) for index in sizes) or not all(_is_whole(entry, sizes) for entry in left):
        raise _NoContraction
    value *= sp.Mul(*(size for index, size in sizes.items() if index not in met))
    while left:
        value *= _component(left, sizes)
    return value


def _component(left: list[MatrixElement], sizes: dict[Any, sp.Expr]) -> sp.Expr:
    """One chain or cycle, whose entries are taken out of those that are left."""
    ends = [(entry, turned) for entry in left for turned in (False, True) if _places(entry, turned)[0] not in sizes]
    entry, turned = next(iter(ends), (left[0], False))
    left.remove(entry)
    (start, place), word = _places(entry, turned), [_turned(entry, turned)]
    while place in sizes and place != start:
        entry, turned = next((e, t) for e in left for t in (False, True) if _places(e, t)[0] == place)
        left.remove(entry)
        place = _places(entry, turned)[1]
        word.append(_turned(entry, turned))
    matrix = join(tuple(word))
    return Contraction(matrix, 0, 0) if start not in sizes else sp.Trace(matrix)


def _is_whole(entry: MatrixElement, sizes: dict[Any, sp.Expr]) -> bool:
    """Whether its indices run over its rows and columns, and it has one row or column where there is no index."""
    matrix, *places = entry.args
    whole = (
        sizes[i] == size if i in sizes else i == 0 and size == 1 for i, size in zip(places, matrix.shape, strict=True)
    )
    return all(whole) and not (sizes and matrix.has(*sizes))


def _places(entry: MatrixElement, turned: bool) -> tuple[Any, Any]:
    _, i, j = entry.args
    return (j, i) if turned else (i, j)


def _turned(entry: MatrixElement, turned: bool) -> Any:
    return entry.parent.T if turned else entry.parent
