"""What is given: equations between matrices as polynomials that are zero, with their transposes and conjugates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from symbolic.completion.grids import Grid, added
from symbolic.completion.polynomials import Polynomial, negative
from symbolic.completion.relations import Alphabet, Relation
from symbolic.words import OutsideClass


def hypotheses(alphabet: Alphabet, equations: tuple[Any, ...]) -> Iterator[Relation]:
    """L − R for equations between matrices, transposed and, beside adjoints, conjugated; those of other forms are left.

    A product of square matrices that is I is I in each cyclic order too.
    """
    for equation in equations:
        try:
            whole = difference(alphabet, *equation.args, stated=False)
        except OutsideClass:
            continue
        for polynomial in (block for row in whole.blocks for block in row):
            for variant in (polynomial, *_rotated(alphabet, polynomial)):
                for p in _images(alphabet, variant):
                    yield Relation(p, assumes=(equation,))


def difference(alphabet: Alphabet, lhs: Any, rhs: Any, *, stated: bool = True) -> Grid:
    """lhs − rhs, block by block.

    Raises
    ------
    OutsideClass : naming a part that is not read, or if the shapes or partitions differ.
    """
    left, right = (alphabet.read_grid(side, stated=stated) for side in (lhs, rhs))
    return added([left, right.each(negative)], alphabet.scalars.one)


def _images(alphabet: Alphabet, p: Polynomial) -> Iterator[Polynomial]:
    yield p
    yield alphabet.transposed(p)
    if alphabet.has_conjugates():
        try:
            yield alphabet.conjugated(p)
            yield alphabet.conjugated(alphabet.transposed(p))
        except OutsideClass:
            return


def _rotated(alphabet: Alphabet, p: Polynomial) -> Iterator[Polynomial]:
    """b…c a = I from a b…c = I between square matrices of one size."""
    if p.rows != p.columns or len(p.terms) != 2 or () not in p.terms:
        return
    (word,) = (w for w in p.terms if w)
    if p.terms[word] + p.terms[()] or any(alphabet.sizes[letter] != (p.rows, p.rows) for letter in word):
        return
    for k in range(1, len(word)):
        yield Polynomial({word[k:] + word[:k]: p.terms[word], (): p.terms[()]}, p.rows, p.columns)
