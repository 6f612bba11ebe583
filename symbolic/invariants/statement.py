"""Scalar expressions with traces and determinants in them, in normal form modulo what is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import sympy as sp

from symbolic.completion.certificate import closed
from symbolic.completion.polynomials import Polynomial, Word
from symbolic.completion.relations import Alphabet
from symbolic.completion.scalars import Scalars, is_entry
from symbolic.expressions.contraction import Contraction
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.invariants.determinants import Determinants
from symbolic.invariants.products import Product
from symbolic.invariants.reading import Reading
from symbolic.words import OutsideClass, canonical_scalar

_THROUGH = (sp.Add, sp.Mul, sp.Pow, sp.Function)  # what is rebuilt from its arguments


class Invariants:
    """The normal forms of scalar expressions, with a letter for each trace and determinant that is left.

    Parameters
    ----------
    sides : tuple of scalar expressions
    equations, nonzero, invertible : as for ``Reading``

    Raises
    ------
    OutsideClass : naming a matrix in a trace or determinant that is not read.
    """

    def __init__(
        self,
        sides: tuple[Any, ...],
        equations: tuple[Any, ...] = (),
        nonzero: Iterable[Any] = (),
        invertible: Iterable[tuple[Any, bool]] = (),
    ) -> None:
        consequences = [zero for equation in equations for zero in zeros_of(equation)]
        read = (*sides, *(zero for zero, _ in consequences))
        matrices = dict.fromkeys(M for e in read for M in matrices_in(e))
        self.reading = Reading(matrices, equations, nonzero, invertible)
        self.determinants = Determinants(self.reading)
        self.letters: dict[Any, sp.Dummy] = {}
        self.conditions: set[Any] = set()
        for e in read:
            self._read(e)
        self.determinants.relate()
        normal = ((self.normal(zero), equation) for zero, equation in consequences)
        self.zeros = {zero: equation for zero, equation in normal if zero != 0}

    def normal(self, e: Any) -> Any:
        """A scalar expression with normal forms for its traces and determinants."""
        if isinstance(e, sp.Determinant):
            product, conditions = self.determinants.rules.apply(self._product(e.arg))
            self.conditions |= conditions
            return self._expression(product)
        if isinstance(e, sp.Trace):
            return self._trace(e.arg)
        if isinstance(e, Contraction) or is_entry(e):
            return self._trace(e.parent)
        return e.func(*map(self.normal, e.args)) if isinstance(e, _THROUGH) and e.args else e

    def assumed(self) -> tuple[Any, ...]:
        """What the normal forms rest on."""
        return tuple(dict.fromkeys((*self.reading.assumed(), *sorted(self.conditions, key=str))))

    def meaning(self) -> dict[sp.Dummy, Any]:
        """The determinants of letters that the letters of normal forms stand for."""
        alphabet, found = self.reading.alphabet, {}
        for (kind, key), letter in self.letters.items():
            block = self.determinants.grids[key].blocks[0][0] if kind == "det" else None
            word = next(iter(block.terms)) if block is not None and len(block.terms) == 1 else ()
            if len(word) == 1 and isinstance(name := alphabet.names[word[0]], tuple) and not name[2]:
                found[letter] = sp.Determinant(name[0])
        return found

    def _read(self, e: Any) -> None:
        """Reads the determinants, so that they are there when rules are looked for."""
        for node in sp.preorder_traversal(e):
            if isinstance(node, sp.Determinant):
                self._product(node.arg)

    def _product(self, M: Any) -> Product:
        total = Product()
        for factor, e in factors_of_determinant(M):
            if not getattr(factor, "is_Matrix", False):
                total = total.times(Product(factor), e)
            elif factor.shape == (1, 1):
                total = total.times(Product(sp.Trace(factor)), e)
            else:
                total = total.times(self.determinants.of(self.reading.grids[factor]), e)
        return total

    def _expression(self, product: Product) -> Any:
        powers = (self._determinant(key) ** e for key, e in product.exponents.items())
        return sp.Mul(self.normal(product.c), *powers)

    def _determinant(self, key: Any) -> Any:
        """A letter, or the entry of a 1×1 matrix."""
        grid = self.determinants.grids[key]
        return self._trace_of(grid.blocks[0][0]) if grid.rows == (1,) else self._letter(("det", key))

    def _trace(self, M: Any) -> Any:
        grid = self.reading.grids[M]
        if not grid.is_square:
            raise OutsideClass(f"the blocks on the diagonal of {M} are not square.")
        return sp.Add(*(self._trace_of(row[k]) for k, row in enumerate(grid.blocks)))

    def _trace_of(self, p: Polynomial) -> Any:
        parts = []
        for word, c in self.reading.traces(p).items():
            value = self._trace_of_word(word) if isinstance(word, tuple) else word
            parts.append(self.normal(self.reading.scalar(c)) * value)
        return sp.Add(*parts)

    def _trace_of_word(self, word: Word) -> Any:
        """A letter for the trace, or one for each scalar in it: tr(x yᵀ z wᵀ) = (yᵀz)(wᵀx)."""
        cuts = [k for k, letter in enumerate(word) if self.reading.size(letter)[0] == 1]
        if not cuts:
            return self._symmetric("tr", closed(word, None), *self._mirrored(word))
        turned = word[cuts[0] :] + word[: cuts[0]]
        ends = [k - cuts[0] for k in cuts] + [len(word)]
        parts = [turned[a:b] for a, b in pairwise(ends)]
        return sp.Mul(*(self._symmetric("entry", part, *self._mirrored(part)) for part in parts))

    def _symmetric(self, kind: str, word: Word, mirror: Word, sign: int) -> Any:
        """A letter for w, where w = ± its mirror image: 0 for w = −w."""
        mirror = closed(mirror, None) if kind == "tr" else mirror
        if word == mirror:
            return self._letter((kind, word)) if sign > 0 else sp.S.Zero
        return self._letter((kind, word)) if word < mirror else sign * self._letter((kind, mirror))

    def _mirrored(self, word: Word) -> tuple[Word, int]:
        """± the word whose value is that of the transpose; the word itself where that is none."""
        one = self.reading.scalars.one
        p = Polynomial({word: one}, self.reading.size(word[0])[0], self.reading.size(word[-1])[1])
        mirrored = self.reading.normal(self.reading.alphabet.transposed(p)).terms
        signs = [sign for sign in (1, -1) if list(mirrored.values()) == [sign * one]]
        return (next(iter(mirrored)), signs[0]) if signs else (word, 1)

    def _letter(self, key: Any) -> sp.Dummy:
        return self.letters.setdefault(key, sp.Dummy(f"{key[0]}{len(self.letters)}"))


def matrices_in(e: Any) -> Iterator[Any]:
    """The matrices of which a trace or a determinant is to be read, wherever it stands."""
    for node in sp.preorder_traversal(e):
        if isinstance(node, sp.Trace):
            yield node.arg
        elif isinstance(node, Contraction) or is_entry(node):
            yield node.parent
        elif isinstance(node, sp.Determinant):
            for factor, _ in factors_of_determinant(node.arg):
                yield from (factor,) if getattr(factor, "is_Matrix", False) else matrices_in(factor)


def zeros_of(equation: Any) -> Iterator[tuple[Any, Any]]:
    """det L − det R and tr L − tr R for an equation L = R of square matrices, with the equation."""
    for left, right in (equation.args, equation.args[::-1]):
        if isinstance(left, sp.MatPow) and left.exp.is_Integer and left.exp > 0 and right.is_ZeroMatrix:
            one = sp.Identity(left.shape[0])
            yield from ((zero, equation) for zero in _zeros_of_nilpotent(left.base, one))
    left, right = equation.args
    if left.shape[0] != left.shape[1]:
        return
    try:
        alphabet = Alphabet(Scalars(equation.args))
        for side in equation.args:
            alphabet.read_grid(side)
        traces = [canonical_scalar(sp.Trace(side)) for side in equation.args]
    except OutsideClass:
        return
    yield sp.Determinant(left) - sp.Determinant(right), equation
    yield traces[0] - traces[1], equation


def _zeros_of_nilpotent(W: Any, one: Any) -> Iterator[Any]:
    """tr W, det(I + W) − 1 and det(I − W) − 1, as all eigenvalues of W are 0."""
    yield canonical_scalar(sp.Trace(W))
    yield from (sp.Determinant(one + sign * W) - 1 for sign in (1, -1))


def factors_of_determinant(M: Any, exponent: Any = sp.S.One) -> Iterator[tuple[Any, Any]]:
    """det M as a product of determinants of matrices, and of scalars, with exponents."""
    n = M.shape[0]
    if isinstance(M, sp.MatMul):
        c, factors = M.as_coeff_matrices()
        if all(factor.shape == M.shape for factor in factors):
            yield c, n * exponent
            for factor in factors:
                yield from factors_of_determinant(factor, exponent)
            return
    if isinstance(M, sp.MatPow) and not isinstance(M, sp.Inverse) and M.exp.is_integer:
        yield from factors_of_determinant(M.base, exponent * M.exp)
    elif isinstance(M, sp.Inverse):
        yield from factors_of_determinant(M.arg, -exponent)
    elif isinstance(M, sp.Transpose):
        yield from factors_of_determinant(M.arg, exponent)
    elif isinstance(M, MatrixExp):
        yield sp.exp(sp.Trace(M.arg)), exponent
    elif isinstance(M, sp.KroneckerProduct) and all(factor.shape[0] == factor.shape[1] for factor in M.args):
        for factor in M.args:
            yield from factors_of_determinant(factor, exponent * sp.cancel(n / factor.shape[0]))
    else:
        yield M, exponent
