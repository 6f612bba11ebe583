"""Matrices in traces and determinants read as grids of polynomials, and put in normal form modulo what is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import sympy as sp

from symbolic.completion.certificate import closed, is_certificate, is_certificate_of_trace
from symbolic.completion.grids import Grid
from symbolic.completion.hypotheses import hypotheses
from symbolic.completion.polynomials import Polynomial, Terms, Word, add_multiple, multiplied
from symbolic.completion.relations import Alphabet
from symbolic.completion.scalars import Scalars, are_exact
from symbolic.completion.search import Search
from symbolic.completion.statement import ranks


class Reading:
    """The polynomials of a statement, modulo the equations that are given and the inverses in it.

    Parameters
    ----------
    matrices : iterable of matrix expressions
    equations : tuple of Eq between matrices
    nonzero : iterable of scalars that are given to be no zeros
    invertible : iterable of (MatrixSymbol, bool)
        Letters whose inverses may be used, and whether that is given; where it is not, it is assumed.

    Raises
    ------
    OutsideClass : naming a part that is not read, or if the equations contradict each other.
    """

    def __init__(
        self,
        matrices: Iterable[Any],
        equations: tuple[Any, ...],
        nonzero: Iterable[Any],
        invertible: Iterable[tuple[Any, bool]],
    ) -> None:
        matrices = tuple(dict.fromkeys(matrices))
        equations = tuple(equation for equation in equations if are_exact(equation.args))
        self.scalars = Scalars((*matrices, *(side for equation in equations for side in equation.args)))
        self.scalars.allow(nonzero)
        self.alphabet = Alphabet(self.scalars)
        self.grids = {M: self.alphabet.read_grid(M) for M in matrices}
        for letter, given in invertible:
            self.alphabet.read(sp.Inverse(letter), stated=given)
        self.relations = (*hypotheses(self.alphabet, equations), *self.alphabet.relations())
        self.polynomials = [relation.polynomial for relation in self.relations]
        self.search = Search(
            [polynomial.terms for polynomial in self.polynomials],
            ranks(self.alphabet),
            self.scalars.is_unit,
            self.scalars.divides,
            self.scalars.one,
        )
        words = (w for grid in self.grids.values() for row in grid.blocks for block in row for w in block.terms)
        self.search.complete(max(map(len, words), default=0))
        self.used: set[int] = set()  # the places of the relations that normal forms rest on

    def normal(self, p: Polynomial) -> Polynomial:
        """The normal form of a polynomial, as far as its certificate is right."""
        if not self._is_reducible(p.terms):
            return p
        terms, steps = self.search.normal_form(p.terms)
        difference = dict(p.terms)
        add_multiple(difference, -self.scalars.one, (), terms, ())
        goal = Polynomial(difference, p.rows, p.columns)
        if not steps or not is_certificate(steps, goal, self.polynomials, self.alphabet.sizes):
            return p
        self.used.update(step.place for step in steps)
        return Polynomial(terms, p.rows, p.columns)

    def normal_grid(self, grid: Grid) -> Grid:
        return grid.each(self.normal)

    def traces(self, p: Polynomial) -> dict[Any, Any]:
        """The trace of a square polynomial by closed words, in normal form as far as its certificate is right."""
        read: dict[Any, Any] = {}
        for word, c in p.terms.items():
            key = closed(word, p.rows)
            read[key] = read[key] + c if key in read else c
        if not self._is_reducible(p.terms):
            return read
        normal, steps = self.search.normal_trace(read, self.alphabet.sizes)
        goal = {key: read.get(key, 0) - normal.get(key, 0) for key in (*read, *normal)}
        if not steps or not is_certificate_of_trace(steps, goal, self.polynomials, self.alphabet.sizes):
            return read
        self.used.update(step.place for step in steps)
        return normal

    def _is_reducible(self, terms: Terms) -> bool:
        """Whether there are relations, and between letters that were there when the rules were completed."""
        known = len(self.search.rank)
        return bool(self.relations) and all(letter < known for word in terms for letter in word)

    def assumed(self) -> tuple[Any, ...]:
        """What the normal forms rest on."""
        equations = dict.fromkeys(a for place in sorted(self.used) for a in self.relations[place].assumes)
        return (*equations, *self.scalars.conditions())

    def mirrored(self, terms: Terms) -> Terms:
        return self.alphabet.transposed(Polynomial(terms, None, None)).terms

    def scalar(self, value: Any) -> sp.Expr:
        """A coefficient as a SymPy expression."""
        if not self.scalars.atoms:
            return sp.Rational(int(value.numerator), int(value.denominator))
        return value.as_expr().xreplace(self.scalars.meaning)

    def size(self, letter: int) -> tuple[Any, Any]:
        return self.alphabet.sizes[letter]

    def is_square(self, letter: int) -> bool:
        rows, columns = self.size(letter)
        return bool(rows == columns)

    def inverse(self, p: Polynomial) -> tuple[Polynomial, frozenset[Any]] | None:
        """The inverse of c w of letters with known inverses, or of a polynomial of which one stands in the statement.

        With the conditions that are assumed for it.
        """
        if len(p.terms) == 1:
            ((word, c),) = p.terms.items()
            return self._inverse_of_word(word, c, p.rows)
        number = self.alphabet.number_of_inverse(p)
        if number is None:
            return None
        return Polynomial({(number,): self.scalars.one}, p.rows, p.rows), frozenset(
            self.alphabet.inverses[number].assumes
        )

    def _inverse_of_word(self, word: Word, c: Any, size: Any) -> tuple[Polynomial, frozenset[Any]] | None:
        conditions: set[Any] = set() if self.scalars.is_unit(c) else set(self.scalars.apart(c))
        inverse: Terms = {(): 1 / c}
        for letter in reversed(word):
            one = Polynomial({(letter,): self.scalars.one}, *self.size(letter))
            if letter in self.alphabet.inverses:
                inverse = multiplied(inverse, self.alphabet.inverses[letter].of.terms)
                continue
            number = self.alphabet.number_of_inverse(one) if self.is_square(letter) else None
            if number is None:
                return None
            conditions.update(self.alphabet.inverses[number].assumes)
            inverse = multiplied(inverse, {(number,): self.scalars.one})
        return Polynomial(inverse, size, size), frozenset(conditions)

    def stated_inverses(self, p: Polynomial) -> Iterator[Polynomial]:
        """S for each inverse letter S⁻¹ in a polynomial."""
        for letter in dict.fromkeys(letter for word in p.terms for letter in word):
            if letter in self.alphabet.inverses:
                yield self.alphabet.inverses[letter].of
