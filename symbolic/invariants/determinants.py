"""Determinants as products of powers of determinants that are no products of others, as far as lemmas show it."""

from __future__ import annotations

from collections import deque
from typing import Any

import sympy as sp

from symbolic.completion.grids import Grid, of_one
from symbolic.completion.polynomials import Polynomial
from symbolic.invariants.lemmas import is_triangular, lemmas
from symbolic.invariants.products import Product, Rules
from symbolic.invariants.products import of_one as letter_of
from symbolic.invariants.reading import Reading
from symbolic.words import OutsideClass

MAX_LEMMAS = 60
MAX_DEPTH = 3


class Determinants:
    """The determinants of one statement by keys, and the rules between them.

    Parameters
    ----------
    reading : Reading
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.rules = Rules(is_kept=lambda key: self.grids[key].rows == (1,))
        self.grids: dict[Any, Grid] = {}

    def of(self, grid: Grid) -> Product:
        """The determinant of a grid, before rules are applied."""
        grid = self.reading.normal_grid(grid)
        if is_triangular(grid) and not grid.is_one_block:
            total = Product()
            for k, row in enumerate(grid.blocks):
                total = total.times(self._of_polynomial(row[k]))
            return total
        if grid.is_one_block:
            return self._of_polynomial(grid.blocks[0][0])
        return self._letter(*(_key(g) for g in (grid, self._transposed(grid))), grid=grid)

    def relate(self) -> None:
        """Finds rules between the determinants read so far, and between those that they lead to."""
        queue = deque((key, 0) for key in tuple(self.grids))
        seen, left = set(self.grids), MAX_LEMMAS
        while queue and left > 0:
            key, depth = queue.popleft()
            for lemma in lemmas(self.reading, self.grids[key]):
                factor, rest = Product().times(self.of(lemma.factor), lemma.exponent), self.of(lemma.rest)
                self.rules.add(key, factor, rest, lemma.conditions)
                left -= 1
                new = [k for k in (*factor.exponents, *rest.exponents) if k not in seen]
                seen.update(new)
                queue.extend((k, depth + 1) for k in new if depth < MAX_DEPTH)

    def _of_polynomial(self, p: Polynomial) -> Product:
        """c ⁿ Π det l for c Π l, and what is the same for all terms taken out of a sum."""
        reading, size = self.reading, p.rows
        if not p.terms and not size.is_positive:
            raise OutsideClass(f"{size} may be 0, and the determinant of no rows is 1.")
        if not p.terms:
            return Product(sp.S.Zero)
        c, p = self._content(p)
        total = Product(reading.scalar(c) ** size)
        while (taken := self._end(p)) is not None:
            letter, p = taken
            total = total.times(self._of_letter(letter))
        return total if set(p.terms) == {()} else total.times(self._of_primitive(p))

    def _of_primitive(self, p: Polynomial) -> Product:
        """The determinant of p or of its transpose, whichever has the first key, with the coefficient 1 somewhere."""
        turned = self._transposed(of_one(p)).blocks[0][0]
        scaled = [(c, of_one(q)) for c, q in map(self._content, (p, turned))]
        c, grid = min(scaled, key=lambda pair: repr(_key(pair[1])))
        self.grids.setdefault(_key(grid), grid)
        return Product(self.reading.scalar(c) ** p.rows, {_key(grid): sp.S.One})

    def _content(self, p: Polynomial) -> tuple[Any, Polynomial]:
        """A coefficient that divides the others, of the first word of those for which that is so."""
        scalars = self.reading.scalars
        for word in sorted(p.terms, key=lambda w: (len(w), w), reverse=True):
            c = p.terms[word]
            if all(scalars.divides(c, value) for value in p.terms.values()):
                return c, Polynomial({w: value / c for w, value in p.terms.items()}, p.rows, p.columns)
        return scalars.one, p

    def _end(self, p: Polynomial) -> tuple[int, Polynomial] | None:
        """A square letter with which all words begin, or end, and the polynomial without it."""
        for cut, keep in ((slice(0, 1), slice(1, None)), (slice(-1, None), slice(0, -1))):
            ends = {w[cut] for w in p.terms}
            if len(ends) == 1 and (end := ends.pop()) and self.reading.is_square(end[0]):
                return end[0], Polynomial({w[keep]: c for w, c in p.terms.items()}, p.rows, p.columns)
        return None

    def _of_letter(self, letter: int) -> Product:
        alphabet = self.reading.alphabet
        if letter in alphabet.inverses:
            return Product().times(self._of_polynomial(alphabet.inverses[letter].of), -1)
        return self._of_primitive(Polynomial({(letter,): self.reading.scalars.one}, *self.reading.size(letter)))

    def _transposed(self, grid: Grid) -> Grid:
        turned = tuple(zip(*grid.blocks, strict=True))
        return self.reading.normal_grid(
            Grid(tuple(tuple(map(self.reading.alphabet.transposed, row)) for row in turned))
        )

    def _letter(self, *keys: Any, grid: Grid) -> Product:
        key = min(keys, key=repr)
        self.grids.setdefault(key, grid)
        return letter_of(key)


def _key(grid: Grid) -> Any:
    """Equal for equal grids."""
    terms = (tuple(sorted(block.terms.items(), key=lambda item: item[0])) for row in grid.blocks for block in row)
    return grid.rows, grid.columns, tuple(terms)
