"""Letters and relations: a statement about matrices, read as polynomials that are zero.

Each matrix symbol is a letter, its transpose and its conjugates others. Each inverse S⁻¹ is a letter K with
SK = KS = I, and (S⁻¹)ᵀ is the letter of the inverse of Sᵀ. The entry s of a 1×1 matrix p is a scalar with p = s I.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial, reduce
from typing import Any

import sympy as sp

from symbolic.completion.grids import Grid, added, diagonal, of_grids, of_one, power, product
from symbolic.completion.polynomials import Polynomial, Terms, multiplied, reversed_words, summed
from symbolic.completion.scalars import Scalars, is_entry
from symbolic.words import OutsideClass

MAX_EXPONENT = 8


@dataclass(frozen=True, slots=True)
class Relation:
    """A polynomial that is zero if what it assumes is so."""

    polynomial: Polynomial
    assumes: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class _Inverse:
    number: int
    of: Polynomial
    assumes: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _BlockOfInverse:
    """The block (M⁻¹)_ij of the inverse of a grid."""

    of: Grid
    place: tuple[int, int]
    assumes: tuple[Any, ...]


@dataclass(slots=True)
class Alphabet:
    """The letters of a statement, numbered as they are read.

    Parameters
    ----------
    scalars : Scalars
        The coefficients.
    """

    scalars: Scalars
    numbers: dict[Any, int] = field(default_factory=dict)  # the name of a letter to its number
    names: list[Any] = field(default_factory=list)
    sizes: list[tuple[Any, Any]] = field(default_factory=list)
    inverses: dict[int, _Inverse] = field(default_factory=dict)
    blocks: dict[int, _BlockOfInverse] = field(default_factory=dict)

    def read(self, e: Any, *, stated: bool = True) -> Polynomial:
        """A matrix expression as a polynomial; inverses that are not stated in a side are assumed to exist.

        Raises
        ------
        OutsideClass : naming the part that is no sum, product, power, transpose or inverse of matrix symbols.
        """
        one = self.scalars.one
        rows, columns = getattr(e, "shape", (None, None))
        if isinstance(e, sp.MatrixSymbol):
            return Polynomial({(self._letter((e, False, False), (rows, columns)),): one}, rows, columns)
        if isinstance(e, sp.Identity):
            return Polynomial({(): one}, rows, columns)
        if isinstance(e, sp.ZeroMatrix):
            return Polynomial({}, rows, columns)
        if isinstance(e, sp.MatAdd):
            parts = [self._shaped(part, (rows, columns), stated) for part in e.args]
            return Polynomial(summed((part.terms for part in parts), one), rows, columns)
        if isinstance(e, sp.MatMul):
            return self._product(e, stated)
        if isinstance(e, sp.Transpose):
            return self.transposed(self.read(e.arg, stated=stated))
        if isinstance(e, sp.Adjoint):
            return self.conjugated(self.transposed(self.read(e.arg, stated=stated)))
        if isinstance(e, sp.Inverse):
            return self._inverse(self.read(e.arg, stated=stated), e.arg, stated)
        if isinstance(e, sp.MatPow) and e.exp.is_Integer and abs(e.exp) <= MAX_EXPONENT and rows == columns:
            base = self.read(e.base, stated=stated)
            if e.exp < 0:
                base = self._inverse(base, e.base, stated)
            terms: Terms = {(): one}
            for _ in range(abs(int(e.exp))):
                terms = multiplied(terms, base.terms)
            return Polynomial(terms, rows, columns)
        raise OutsideClass(f"{e} is no sum, product, transpose or inverse of matrix symbols.")

    def read_grid(self, e: Any, *, stated: bool = True) -> Grid:
        """A matrix expression as a grid of polynomials: of one where there is no block matrix in it.

        Raises
        ------
        OutsideClass : as ``read`` does, and if the partitions do not fit.
        """
        read, one = partial(self.read_grid, stated=stated), self.scalars.one
        if not e.has(sp.BlockMatrix):
            return of_one(self.read(e, stated=stated))
        if isinstance(e, sp.BlockMatrix):
            return of_grids([[read(block) for block in row] for row in e.blocks.tolist()])
        if isinstance(e, sp.MatAdd):
            return added([read(part) for part in e.args], one)
        if isinstance(e, sp.MatMul):
            scalar, factors = e.as_coeff_matrices()
            c = of_one(Polynomial({(): self.scalars.read(scalar)} if scalar != 0 else {}, e.shape[0], e.shape[0]))
            return reduce(lambda total, factor: product(total, read(factor), one), factors, c)
        if isinstance(e, sp.Transpose | sp.Adjoint):
            turned = read(e.arg).turned(self.transposed)
            return turned if isinstance(e, sp.Transpose) else turned.each(self.conjugated)
        if isinstance(e, sp.Inverse):
            return self._inverse_grid(read(e.arg), e.arg, stated)
        if isinstance(e, sp.MatPow) and e.exp.is_Integer and abs(e.exp) <= MAX_EXPONENT:
            base = read(e.base)
            return power(self._inverse_grid(base, e.base, stated) if e.exp < 0 else base, abs(int(e.exp)), one)
        raise OutsideClass(f"{e} is no sum, product, transpose or inverse of block matrices.")

    def _shaped(self, part: Any, shape: tuple[Any, Any], stated: bool) -> Polynomial:
        polynomial = self.read(part, stated=stated)
        if (polynomial.rows, polynomial.columns) != shape:
            raise OutsideClass(f"{part} does not have the shape {shape}.")
        return polynomial

    def _product(self, e: sp.MatMul, stated: bool) -> Polynomial:
        total: Polynomial | None = None
        c = self.scalars.one
        for factor in e.args:
            if not getattr(factor, "is_Matrix", False):
                c = c * self.scalars.read(factor)
                continue
            part = self.read(factor, stated=stated)
            if total is None:
                total = part
            elif total.columns != part.rows:
                raise OutsideClass(f"the factors of {e} do not fit each other.")
            else:
                total = Polynomial(multiplied(total.terms, part.terms), total.rows, part.columns)
        if total is None:
            raise OutsideClass(f"{e} has no matrix.")
        return Polynomial(multiplied({(): c}, total.terms) if c else {}, total.rows, total.columns)

    def transposed(self, p: Polynomial) -> Polynomial:
        return Polynomial(reversed_words(p.terms, self._transposed_letter), p.columns, p.rows)

    def conjugated(self, p: Polynomial) -> Polynomial:
        conjugate = self.scalars.conjugated
        terms = {tuple(map(self._conjugated_letter, word)): conjugate(c) for word, c in p.terms.items()}
        return Polynomial(terms, p.rows, p.columns)

    def has_conjugates(self) -> bool:
        return any(isinstance(name, tuple) and name[2] for name in self.names)

    def is_inverse(self, number: int) -> bool:
        return number in self.inverses or number in self.blocks

    def relations(self) -> Iterator[Relation]:
        """SK = I and KS = I for all inverses read so far, and p = s I for the entries of 1×1 matrices."""
        for atom, symbol in self.scalars.atoms.items():
            if is_entry(atom):
                value = Polynomial({(): -self.scalars.field.from_sympy(symbol)}, 1, 1)
                for matrix in (atom.parent, sp.Transpose(atom.parent)):
                    p = self.read(matrix, stated=False)
                    yield Relation(Polynomial(summed((p.terms, value.terms), self.scalars.one), 1, 1))
        one = self.scalars.one
        for inverse in tuple(self.inverses.values()):
            S = inverse.of
            K: Terms = {(inverse.number,): one}
            for whole in (multiplied(S.terms, K), multiplied(K, S.terms)):
                yield Relation(Polynomial(summed((whole, {(): -one}), one), S.rows, S.columns), assumes=inverse.assumes)
        for known in {block.of.key(): block for block in self.blocks.values()}.values():
            yield from self._of_grid(known)

    def _of_grid(self, known: _BlockOfInverse) -> Iterator[Relation]:
        """The blocks of MK − I and KM − I."""
        one, M = self.scalars.one, known.of
        K = self._letters_of_inverse(M, known.assumes)
        for whole, sizes in ((product(M, K, one), M.rows), (product(K, M, one), M.columns)):
            minus = diagonal({(): -one}, sizes)
            for block in (block for row in added([whole, minus], one).blocks for block in row):
                yield Relation(block, assumes=known.assumes)

    def _letter(self, name: Any, size: tuple[Any, Any]) -> int:
        if name not in self.numbers:
            self.numbers[name] = len(self.names)
            self.names.append(name)
            self.sizes.append(size)
        return self.numbers[name]

    def _transposed_letter(self, letter: int) -> int:
        if letter in self.inverses:
            known = self.inverses[letter]
            return self._inverse_letter(self.transposed(known.of), known.assumes)
        if letter in self.blocks:
            block = self.blocks[letter]
            i, j = block.place
            return _letter_at(self._letters_of_inverse(block.of.turned(self.transposed), block.assumes), j, i)
        symbol, transposed, conjugated = self.names[letter]
        rows, columns = self.sizes[letter]
        return self._letter((symbol, not transposed, conjugated), (columns, rows))

    def _conjugated_letter(self, letter: int) -> int:
        if letter in self.inverses:
            known = self.inverses[letter]
            return self._inverse_letter(self.conjugated(known.of), known.assumes)
        if letter in self.blocks:
            block = self.blocks[letter]
            return _letter_at(self._letters_of_inverse(block.of.each(self.conjugated), block.assumes), *block.place)
        symbol, transposed, conjugated = self.names[letter]
        return self._letter((symbol, transposed, not conjugated), self.sizes[letter])

    def _inverse(self, S: Polynomial, of: Any, stated: bool) -> Polynomial:
        """K, or c⁻¹K for S = c w, or S for (S⁻¹)⁻¹."""
        if S.rows != S.columns or not S.terms:
            raise OutsideClass(f"{of} has no inverse.")
        assumes = () if stated else (sp.Ne(sp.Determinant(of), 0, evaluate=False),)
        c = self.scalars.one
        if len(S.terms) == 1:
            ((word, value),) = S.terms.items()
            self.scalars.admit(value)
            c = c / value
            if not word:
                return Polynomial({(): c}, S.rows, S.columns)
            if len(word) == 1 and word[0] in self.inverses:
                return Polynomial(multiplied({(): c}, self.inverses[word[0]].of.terms), S.rows, S.columns)
            S = Polynomial({word: self.scalars.one}, S.rows, S.columns)
        return Polynomial({(self._inverse_letter(S, assumes),): c}, S.rows, S.columns)

    def number_of_inverse(self, S: Polynomial) -> int | None:
        """The letter of the inverse of S, if it has been read."""
        number = self.numbers.get(_name_of_inverse(S))
        return number if number in self.inverses else None

    def _inverse_letter(self, S: Polynomial, assumes: tuple[Any, ...]) -> int:
        number = self._letter(_name_of_inverse(S), (S.rows, S.columns))
        if number not in self.inverses:
            self.inverses[number] = _Inverse(number, S, assumes)
        return number

    def _inverse_grid(self, M: Grid, of: Any, stated: bool) -> Grid:
        if M.is_one_block:
            return of_one(self._inverse(M.blocks[0][0], of, stated))
        if sum(M.rows) != sum(M.columns):
            raise OutsideClass(f"{of} has no inverse.")
        return self._letters_of_inverse(M, () if stated else (sp.Ne(sp.Determinant(of), 0, evaluate=False),))

    def _letters_of_inverse(self, M: Grid, assumes: tuple[Any, ...]) -> Grid:
        """K with a letter for each block; its rows are cut as the columns of M are."""
        one, rows = self.scalars.one, []
        for i, n in enumerate(M.columns):
            row = []
            for j, m in enumerate(M.rows):
                number = self._letter(frozenset({(M.key(), i, j)}), (n, m))
                self.blocks.setdefault(number, _BlockOfInverse(M, (i, j), assumes))
                row.append(Polynomial({(number,): one}, n, m))
            rows.append(tuple(row))
        return Grid(tuple(rows))


def _name_of_inverse(S: Polynomial) -> frozenset[Any]:
    return frozenset(S.terms.items()) | {(S.rows,)}


def _letter_at(grid: Grid, i: int, j: int) -> int:
    ((letter,),) = grid.blocks[i][j].terms
    return letter
