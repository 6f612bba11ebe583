"""Equations between determinants, each with a factorization that is multiplied out:

    det [[A, B], [C, D]] = det A det(D − CA⁻¹B)     by [[A, B], [C, D]] = [[I, 0], [CA⁻¹, I]] [[A, B], [0, D − CA⁻¹B]],
    det(S + PQ) = det S det(I + QS⁻¹P)              by [[S, −P], [Q, I]] and its two Schur complements,
    det M = det LMR for unitriangular L, R,         det(pS) = det p det S.

Source: R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., 0.3.5 (products), 0.8.5 (Schur complements), 1.3.P21.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from itertools import product as pairs
from typing import Any

from symbolic.completion.grids import Grid, added, diagonal, of_one, product
from symbolic.completion.polynomials import Polynomial, Terms, multiplied, negative
from symbolic.invariants.reading import Reading

MAX_TERMS = 6  # of a polynomial that is split
MAX_BLOCKS = 3  # rows of blocks of a grid on which row operations are tried


@dataclass(frozen=True, slots=True)
class Lemma:
    """det M = (det F)^e det N, where det F is not 0 by the conditions.

    Parameters
    ----------
    factor, rest : Grid
        F and N.
    exponent : {1, -1}
    conditions : frozenset
    """

    factor: Grid
    rest: Grid
    exponent: int = 1
    conditions: frozenset[Any] = frozenset()


def lemmas(reading: Reading, M: Grid) -> Iterator[Lemma]:
    """What is found to be equal to the determinant of a grid."""
    if M.is_one_block:
        (p,) = M.blocks[0]
        yield from cleared(reading, p)
        yield from sylvester(reading, p)
    elif M.is_square:
        yield from schur(reading, M)
        yield from by_operations(reading, M)


def schur(reading: Reading, M: Grid) -> Iterator[Lemma]:
    """det M = det M_kk det N for each block on the diagonal with a known inverse, and its Schur complement N."""
    for k, row in enumerate(M.blocks):
        found = reading.inverse(row[k]) if row[k].terms else None
        if found is not None:
            N = complement(reading, M, k, found[0])
            if is_complement(reading, M, k, found[0], N):
                yield Lemma(of_one(row[k]), N, conditions=found[1])


def complement(reading: Reading, M: Grid, k: int, K: Polynomial) -> Grid:
    """N_ij = M_ij − M_ik K M_kj for i, j ≠ k."""
    others = [i for i in range(len(M.rows)) if i != k]
    block = lambda i, j: _minus(reading, M.blocks[i][j], _times(M.blocks[i][k], K, M.blocks[k][j]))
    return reading.normal_grid(Grid(tuple(tuple(block(i, j) for j in others) for i in others)))


def is_complement(reading: Reading, M: Grid, k: int, K: Polynomial, N: Grid) -> bool:
    """Whether M_kk K = K M_kk = I and M = L U, where L is I with M_ik K, and U has M_kj in row k, 0 below, and N."""
    one, A = reading.scalars.one, M.blocks[k][k]
    unit = Polynomial({(): one}, A.rows, A.rows)
    if not all(_is_zero(reading, _minus(reading, _times(*pair), unit)) for pair in ((A, K), (K, A))):
        return False
    order = range(len(M.rows))
    zero = lambda i, j: Polynomial({}, M.rows[i], M.columns[j])
    below = lambda i, j: N.blocks[i - (i > k)][j - (j > k)]
    lower = diagonal({(): one}, M.rows).blocks
    L = Grid(tuple(tuple(_times(M.blocks[i][k], K) if j == k != i else lower[i][j] for j in order) for i in order))
    U = Grid(
        tuple(tuple(M.blocks[k][j] if i == k else zero(i, j) if j == k else below(i, j) for j in order) for i in order)
    )
    return _are_equal(reading, product(L, U, one), M)


def sylvester(reading: Reading, p: Polynomial) -> Iterator[Lemma]:
    """det(S + PQ) = det S det(I + QS⁻¹P) for each term S of p with a known inverse and the cuts PQ of the others."""
    one = reading.scalars.one
    for word, c in p.terms.items() if 2 <= len(p.terms) <= MAX_TERMS else ():
        S = Polynomial({word: c}, p.rows, p.rows)
        found = reading.inverse(S)
        if found is None:
            continue
        for P, Q in _cuts(reading, {w: v for w, v in p.terms.items() if w != word}, p.rows):
            unit = Polynomial({(): one}, Q.rows, Q.rows)
            M = Grid(((S, negative(P)), (Q, unit)))
            N = complement(reading, M, 0, found[0])
            if is_complement(reading, M, 0, found[0], N) and is_complement(reading, M, 1, unit, of_one(p)):
                yield Lemma(of_one(S), N, conditions=found[1])


def cleared(reading: Reading, p: Polynomial) -> Iterator[Lemma]:
    """det p = det(pS)/det S and det(Sp)/det S for inverses S⁻¹ in p, where fewer are left."""
    inverses = lambda q: sum(map(reading.alphabet.is_inverse, (letter for word in q.terms for letter in word)))
    for S in reading.stated_inverses(p):
        for whole in (_times(p, S), _times(S, p)) if S.rows == p.rows else ():
            if inverses(q := reading.normal(whole)) < inverses(p):
                yield Lemma(of_one(S), of_one(q), exponent=-1)


def by_operations(reading: Reading, M: Grid) -> Iterator[Lemma]:
    """det M = det LMR, where L adds or subtracts a row of blocks, R a column, and a triangle of LMR is 0."""
    if len(M.rows) > MAX_BLOCKS or len(set(M.rows)) > 1 or is_triangular(M):
        return
    one = reading.scalars.one
    places = list(permutations(range(len(M.rows)), 2))
    for (a, b), (c, d) in pairs(pairs(places, (one, -one)), repeat=2):
        L, R = _elementary(M.rows, *a, b, one), _elementary(M.rows, *c, d, one)
        T = reading.normal_grid(product(product(L, M, one), R, one))
        if is_triangular(T):
            yield Lemma(of_one(Polynomial({(): one}, M.rows[0], M.rows[0])), T)
            return


def is_triangular(M: Grid) -> bool:
    """Whether the blocks are square on the diagonal, and 0 on one side of it."""
    places = {(i, j) for i, row in enumerate(M.blocks) for j, block in enumerate(row) if block.terms}
    return M.is_square and (all(i <= j for i, j in places) or all(i >= j for i, j in places))


def _elementary(sizes: tuple[Any, ...], i: int, j: int, c: Any, one: Any) -> Grid:
    unit = diagonal({(): one}, sizes).blocks
    rows = [list(row) for row in unit]
    rows[i][j] = Polynomial({(): c}, sizes[i], sizes[j])
    return Grid(tuple(map(tuple, rows)))


def _cuts(reading: Reading, terms: Terms, size: Any) -> Iterator[tuple[Polynomial, Polynomial]]:
    """P, Q with PQ = Σ c w: after a beginning, or before an end, that all words share."""
    words, one = list(terms), reading.scalars.one
    shortest = min(map(len, words))
    for n in range(1, shortest + 1):
        if len({w[:n] for w in words}) == 1:
            start = words[0][:n]
            inner = reading.size(start[-1])[1]
            yield (
                Polynomial({start: one}, size, inner),
                Polynomial({w[n:]: c for w, c in terms.items()}, inner, size),
            )
        if len(words) > 1 and len({w[-n:] for w in words}) == 1:
            end = words[0][-n:]
            inner = reading.size(end[0])[0]
            yield Polynomial({w[:-n]: c for w, c in terms.items()}, size, inner), Polynomial({end: one}, inner, size)


def _times(*factors: Polynomial) -> Polynomial:
    first, *more = factors
    terms = first.terms
    for factor in more:
        terms = multiplied(terms, factor.terms)
    return Polynomial(terms, first.rows, factors[-1].columns)


def _minus(reading: Reading, p: Polynomial, q: Polynomial) -> Polynomial:
    return added([of_one(p), of_one(negative(q))], reading.scalars.one).blocks[0][0]


def _is_zero(reading: Reading, p: Polynomial) -> bool:
    return not reading.normal(p).terms


def _are_equal(reading: Reading, left: Grid, right: Grid) -> bool:
    blocks = zip(left.blocks, right.blocks, strict=True)
    return all(_is_zero(reading, _minus(reading, a, b)) for rows in blocks for a, b in zip(*rows, strict=True))
