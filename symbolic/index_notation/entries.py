"""Entries of matrix expressions in index notation: M_ij as a sum of products of letters of its matrices.

    (A + B)_ij = A_ij + B_ij,  (AB)_ij = Σ_k A_ik B_kj,  (A ∘ B)_ij = A_ij B_ij,  (Aᵀ)_ij = A_ji,  I_ij = δ_ij,
    diag(x)_ij = δ_ij x_i,  (A ⊗ B)_{(i,p),(j,q)} = A_ij B_pq,  vec(A)_(j,i) = A_ij,  tr A = Σ_i A_ii.

A matrix symbol, and each expression that none of the rules reads, is a table of letters of its own.

Source: R. A. Horn and C. R. Johnson, Topics in Matrix Analysis, sections 4.2, 4.3 and 5.0.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import sympy as sp
from sympy.matrices.expressions.diagonal import DiagMatrix, DiagonalMatrix, DiagonalOf
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.expressions.vec import Vec
from symbolic.index_notation.places import Place, Sizes, are_equal, finer, take
from symbolic.index_notation.sizes import check_sizes, factors_of, is_entry_power, is_matrix, is_power, sizes
from symbolic.words import OutsideClass

Bound = Mapping[Any, tuple[sp.Expr, sp.Expr, sp.Expr]]  # index: what stands for it, and its ends


def new_place(ranges: Sizes) -> Place:
    """Indices of their own for ranges."""
    return tuple((sp.Dummy("i", integer=True, positive=True), size) for size in ranges)


def _delta(rows: Place, columns: Place) -> sp.Expr:
    if len(rows) != len(columns) or not all(are_equal(a, b) for (_, a), (_, b) in zip(rows, columns, strict=True)):
        raise OutsideClass("the rows and the columns of a diagonal matrix are cut in two ways.")
    return sp.Mul(*(sp.KroneckerDelta(i, j) for (i, _), (j, _) in zip(rows, columns, strict=True)))


class Entries:
    """Reads entries of matrices, and scalars with matrices in them; equal expressions get equal letters.

    Attributes
    ----------
    conditions : list of SymPy Booleans
        That the indices of single entries lie in their ranges, where that is not known.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.index_notation.entries import Entries
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
    >>> Entries().scalar(sp.Trace(sp.HadamardProduct(A, B)))
    Sum(_A[_i, _i]*_B[_i, _i], (_i, 1, n))
    """

    def __init__(self) -> None:
        self.conditions: list[Any] = []
        self._tables: dict[Any, Any] = {}

    def entry(self, M: Any, rows: Place, columns: Place, bound: Bound | None = None) -> sp.Expr:
        """M at a place of its rows and one of its columns, cut as ``sizes`` says or finer.

        Raises
        ------
        OutsideClass : if an index that is bound around M stands in a part that no rule reads.
        """
        bound = bound or {}
        if isinstance(M, sp.MatAdd):
            return sp.Add(*(self.entry(arg, rows, columns, bound) for arg in M.args))
        if isinstance(M, sp.MatMul):
            scalars = sp.Mul(*(self.scalar(arg, bound) for arg in M.args if not is_matrix(arg)))
            return scalars * self._product(factors_of(M), rows, columns, bound)
        if isinstance(M, sp.HadamardProduct):
            return sp.Mul(*(self.entry(arg, rows, columns, bound) for arg in M.args))
        if isinstance(M, sp.Transpose):
            return self.entry(M.arg, columns, rows, bound)
        if isinstance(M, sp.KroneckerProduct):
            return self._kronecker(M, rows, columns, bound)
        if isinstance(M, Vec):
            right, below = take(rows, M.arg.shape[1])
            return self.entry(M.arg, below, right, bound)
        if is_power(M):
            return self._product([M.base] * int(M.exp), rows, columns, bound)
        if is_entry_power(M):
            return self.entry(M.base, rows, columns, bound) ** M.exp
        return self._special(M, rows, columns, bound)

    def _special(self, M: Any, rows: Place, columns: Place, bound: Bound) -> sp.Expr:
        if isinstance(M, DiagMatrix):
            row, column = (rows, ()) if sizes(M.args[0])[0] else ((), rows)
            return _delta(rows, columns) * self.entry(M.args[0], row, column, bound)
        if isinstance(M, DiagonalMatrix):
            return _delta(rows, columns) * self.entry(M.args[0], rows, rows, bound)
        if isinstance(M, DiagonalOf):
            return self.entry(M.args[0], rows, rows, bound)
        _check_free(M, bound)
        if isinstance(M, sp.Identity):
            return _delta(rows, columns)
        if isinstance(M, sp.ZeroMatrix | sp.OneMatrix):
            return sp.Integer(isinstance(M, sp.OneMatrix))
        return self._letter(M, rows, columns)

    def _letter(self, M: Any, rows: Place, columns: Place) -> sp.Expr:
        cuts = tuple(tuple(size for _, size in place) for place in (rows, columns))
        name = M.name if isinstance(M, sp.MatrixSymbol) else "M"
        table = self._tables.setdefault((M, cuts), sp.IndexedBase(sp.Dummy(name)))
        return table[tuple(index for index, _ in rows + columns) or (1,)]

    def _product(self, factors: Sequence[Any], rows: Place, columns: Place, bound: Bound) -> sp.Expr:
        factors = [factor for factor in factors if not isinstance(factor, sp.Identity)] or factors[:1]
        between = [new_place(finer(sizes(a)[1], sizes(b)[0])) for a, b in pairwise(factors)]
        places = [rows, *between, columns]
        term = sp.Mul(*(self.entry(A, i, j, bound) for A, (i, j) in zip(factors, pairwise(places), strict=True)))
        return _sum(term, *between)

    def _kronecker(self, M: sp.KroneckerProduct, rows: Place, columns: Place, bound: Bound) -> sp.Expr:
        total = sp.S.One
        for A in M.args:
            row, rows = take(rows, A.shape[0])
            column, columns = take(columns, A.shape[1])
            total *= self.entry(A, row, column, bound)
        return total

    def scalar(self, e: Any, bound: Bound | None = None) -> sp.Expr:
        """A scalar expression with letters for the entries of the matrices in it.

        Raises
        ------
        OutsideClass : for matrices where a scalar should stand, entries with indices that are no integers, and bound
            indices in parts that no rule reads.
        """
        bound = bound or {}
        if is_matrix(e):
            raise OutsideClass(f"the matrix {e} stands where a scalar should.")
        if isinstance(e, sp.Symbol):
            return bound[e][0] if e in bound else e
        if isinstance(e, sp.Trace):
            place = new_place(finer(*sizes(e.arg)))
            return _sum(self.entry(e.arg, place, place, bound), place)
        if isinstance(e, MatrixElement):
            return self._element(e, bound)
        if isinstance(e, sp.Sum):
            return self._sum_over(e, bound)
        plain = isinstance(e, sp.Add | sp.Mul | sp.Pow | sp.Function | sp.Indexed)
        if plain and all(isinstance(arg, sp.Expr) and not is_matrix(arg) for arg in e.args):
            return self._parts(e, bound)
        _check_free(e, bound)
        check_sizes(e)
        if not any(map(is_matrix, sp.preorder_traversal(e))):
            return e
        return self._tables.setdefault(e, sp.Dummy("scalar"))

    def _parts(self, e: Any, bound: Bound) -> sp.Expr:
        if isinstance(e, sp.Indexed):
            return e.base[tuple(self.scalar(index, bound) for index in e.indices)]
        read = [self.scalar(arg, bound) for arg in e.args]
        if isinstance(e, sp.KroneckerDelta) and all(arg.is_Add for arg in read):
            (shift, i), (other, j) = (arg.as_coeff_Add() for arg in read)
            read = [i, j] if shift == other else read
        return e.func(*read)

    def _element(self, e: MatrixElement, bound: Bound) -> sp.Expr:
        M, *indices = e.args
        row, column = (self._place(i, cut, M, bound) for i, cut in zip(indices, sizes(M), strict=True))
        return self.entry(M, row, column, bound)

    def _place(self, index: sp.Expr, cut: Sizes, M: Any, bound: Bound) -> Place:
        """The place of an index that counts from 0."""
        if len(cut) > 1:
            raise OutsideClass(f"a single entry of {M} is asked, whose range is cut.")
        if not cut:
            if index != 0:
                raise OutsideClass(f"{M} has no entry {index}.")
            return ()
        self._check_within(index, cut[0], bound)
        return ((index.xreplace({k: value for k, (value, *_) in bound.items()}) + 1, cut[0]),)

    def _check_within(self, index: sp.Expr, size: Any, bound: Bound) -> None:
        """0 ≤ index ≤ size − 1, for all values of a bound index, as a condition otherwise."""
        kinds = sp.Symbol | sp.Integer | sp.Add | sp.Mul
        names = [k for k in index.free_symbols if k in bound]
        if not all(isinstance(node, kinds) for node in sp.preorder_traversal(index)) or not (names or index.is_integer):
            raise OutsideClass(f"{index} is not known to be an integer.")
        first = last = index
        if names:
            shift = index - names[0]
            first, last = (end + shift for end in bound[names[0]][1:])
            if not shift.is_Integer:
                raise OutsideClass(f"{index} is no shift of an index.")
        for low, high in ((0, first), (last, size - 1)):
            condition = sp.Le(low, high)
            if (high - low).is_nonnegative or condition == sp.true:
                continue
            if names or condition == sp.false:
                raise OutsideClass(f"the index {index} is not known to lie from 0 to {size - 1}.")
            self.conditions.append(condition)

    def _sum_over(self, e: sp.Sum, bound: Bound) -> sp.Expr:
        """Σ with each index moved so that it starts from 1, the last one outermost."""
        limits, within = [], dict(bound)
        for limit in reversed(e.limits):
            if len(limit) != 3 or any(_occur(end, within) for end in limit[1:]):
                raise OutsideClass(f"the range {limit} has not two ends, or depends on another index.")
            index, lower, upper = limit
            fresh = sp.Dummy(index.name, integer=True, positive=True)
            within[index] = (fresh + lower - 1, lower, upper)
            limits.append((fresh, 1, self.scalar(upper) - self.scalar(lower) + 1))
        if not all(value.is_integer for value, *_ in within.values()):
            raise OutsideClass("an index does not run through integers.")
        return sp.Sum(self.scalar(e.function, within), *reversed(limits))


def _sum(term: sp.Expr, *places: Place) -> sp.Expr:
    limits = [(index, 1, size) for place in places for index, size in place]
    return sp.Sum(term, *limits) if limits else term


def _occur(node: Any, bound: Bound) -> bool:
    return bool(node.atoms(sp.Symbol) & set(bound))


def _check_free(node: Any, bound: Bound) -> None:
    if bound and _occur(node, bound):
        raise OutsideClass(f"an index is bound around {node}.")
