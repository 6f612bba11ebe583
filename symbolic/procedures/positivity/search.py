"""A search for certificates: Gram matrices in floating point, then on the face that they lie on, then over ℚ.

Nothing here is trusted: what is found counts where ``certificate.proves`` multiplies it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np
from flint import fmpq, fmpq_mat

from symbolic.procedures.positivity.certificate import (
    Certificate,
    Polynomial,
    Problem,
    SquaresTimes,
    generators,
    proves,
    target,
)
from symbolic.procedures.positivity.semidefinite import near_centre
from symbolic.procedures.positivity.system import System, multiples, product_blocks, pruned, total_degree

MAX_MONOMIALS = 130  # of both sides of a certificate, which are the equations that the search has to solve
MAX_BASIS = 24  # polynomials in one Gram matrix
_FACES = 3  # times that a Gram matrix is restricted to what its kernel leaves
_GAPS, _GAP = 2, 8.0  # how many places are tried at which the next eigenvalue is so many times the last
_RECOGNISED = 1e-2  # how near an entry of a kernel has to be to a fraction
_DENOMINATORS = (1, 2, 12, 120, 2**12, 2**20, 2**30)  # for entries of Gram matrices


def find(problem: Problem, degree: int, *, power: int = 0, by_contradiction: bool = False) -> Certificate | None:
    """A certificate with both sides of a degree, or None where none is found.

    Parameters
    ----------
    problem : Problem
    degree : int
        Of both sides; it is raised to that of the left side.
    power : int
        Of 1 + Σ x², by which p is multiplied.
    by_contradiction : bool

    References
    ----------
    H. Peyrl and P. A. Parrilo, Computing sum of squares decompositions with rational coefficients, Theoretical Computer
    Science 409 (2008) 269–281, section 3; G. Blekherman, P. Parrilo and R. Thomas, Semidefinite Optimization and Convex
    Algebraic Geometry, SIAM 2012, 3.1.4 (sums of squares by Gram matrices) and 3.4.2 (Positivstellensatz certificates).
    """
    left = target(problem, power, (), by_contradiction)
    degree = max(degree, total_degree(left))
    parts = (left, generators(problem, by_contradiction), problem.zero, degree)
    pending = [(pruned(System(left, tuple(product_blocks(*parts)), tuple(multiples(*parts)))), _FACES)]
    while pending:
        system, faces = pending.pop()
        if len(system.rows) > MAX_MONOMIALS or any(len(block.basis) > MAX_BASIS for block in system.blocks):
            return None
        found = _solved(system)
        if found is None:
            continue
        for terms, cofactors in _rounded(system, *found):
            mu = _collected(problem, system, cofactors)
            certificate = Certificate(terms=terms, cofactors=mu, power=power, by_contradiction=by_contradiction)
            if proves(problem, certificate):
                return certificate
        if faces:
            smaller = (_on_face(system, found[0], threshold) for threshold in reversed(_gaps(found[0])))
            pending.extend((face, faces - 1) for face in smaller if face is not None)
    return None


# --- in floating point -----------------------------------------------------------------------------------------------


def _solved(system: System) -> tuple[list[Any], Any] | None:
    """Gram matrices and coefficients of μ, in floating point."""
    rows = system.rows
    scale = float(max((abs(c) for c in system.left.values()), default=1)) or 1.0
    c = np.zeros(len(rows))
    for monomial, value in system.left.items():
        c[rows[monomial]] = float(value) / scale
    arrays = []
    for block, entries in zip(system.blocks, system.entries, strict=True):
        A = np.zeros((len(rows), len(block.basis), len(block.basis)))
        for i, j, product in entries:
            for monomial, value in product.items():
                A[rows[monomial], i, j] = A[rows[monomial], j, i] = float(value)
        arrays.append(A)
    free = np.zeros((len(rows), len(system.free)))
    for k, (*_, product) in enumerate(system.free):
        for monomial, value in product.items():
            free[rows[monomial], k] = float(value)
    try:
        found = near_centre(arrays, free, c)
    except np.linalg.LinAlgError:  # a matrix on the way is singular in floating point
        return None
    if found is None or not all(np.isfinite(part).all() for part in (*found[0], found[1])):
        return None
    return [scale * X for X in found[0]], scale * found[1]


def _gaps(grams: Sequence[Any]) -> list[float]:
    """Numbers that may separate eigenvalues that are 0 from the others: where the ratio of two neighbours is large."""
    if not grams:
        return []
    values = np.sort(np.concatenate([np.linalg.eigvalsh(X) for X in grams])).clip(1e-16).tolist()
    values = [*(value for value in values if value < 0.1 * values[-1]), values[-1]]
    ratios = sorted(((b / a, float(np.sqrt(a * b))) for a, b in pairwise(values)), reverse=True)
    return [threshold for ratio, threshold in ratios[:_GAPS] if ratio > _GAP]


def _on_face(system: System, grams: Sequence[Any], threshold: float) -> System | None:
    """The system in the combinations of the b that the kernels of Gram matrices leave; None where nothing changes."""
    blocks, changed = [], False
    for block, X in zip(system.blocks, grams, strict=True):
        values, vectors = np.linalg.eigh(X)
        kernel = vectors[:, values < threshold].T
        if len(kernel) == len(block.basis):
            changed = True
            continue
        combinations_left = _complement(kernel) if len(kernel) else None
        if combinations_left is None:
            blocks.append(block)
            continue
        changed = True
        basis = tuple(_combined(combination, block.basis) for combination in combinations_left)
        blocks.append(replace(block, basis=basis))
    return System(system.left, tuple(blocks), system.free) if changed else None


def _complement(kernel: Any) -> list[list[Fraction]] | None:
    """A rational basis of what is orthogonal to a kernel, if its reduced echelon form is near a rational one."""
    rows, pivots = kernel.copy(), []
    for r in range(len(rows)):
        column = int(np.argmax(np.abs(rows[r:]).max(axis=0) * [c not in pivots for c in range(rows.shape[1])]))
        best = r + int(np.argmax(np.abs(rows[r:, column])))
        rows[[r, best]] = rows[[best, r]]
        rows[r] /= rows[r, column]
        for other in range(len(rows)):
            if other != r:
                rows[other] -= rows[other, column] * rows[r]
        pivots.append(column)
    exact = [[Fraction(float(entry)).limit_denominator(24) for entry in row] for row in rows]
    if any(
        abs(float(e) - x) > _RECOGNISED * (1 + abs(x))
        for es, xs in zip(exact, rows, strict=True)
        for e, x in zip(es, xs, strict=True)
    ):
        return None
    left = []
    for column in range(rows.shape[1]):
        if column not in pivots:
            vector = [Fraction(int(c == column)) for c in range(rows.shape[1])]
            for r, pivot in enumerate(pivots):
                vector[pivot] = -exact[r][column]
            left.append(vector)
    return left


def _combined(combination: Sequence[Any], basis: Sequence[Polynomial]) -> Polynomial:
    ring = basis[0].ring
    parts = (
        b * ring.domain(int(c.numerator), int(c.denominator)) for c, b in zip(combination, basis, strict=True) if c
    )
    return sum(parts, ring.zero)


# --- over the rationals ----------------------------------------------------------------------------------------------


def _rounded(system: System, grams: Sequence[Any], z: Any) -> Iterator[tuple[tuple[SquaresTimes, ...], list[fmpq]]]:
    """Rational solutions near one in floating point with positive semidefinite Gram matrices, coarse ones first."""
    columns = [product * (1 if i == j else 2) for block in system.entries for i, j, product in block]
    values = [X[i, j] for X, block in zip(grams, system.entries, strict=True) for i, j, _ in block]
    columns, values = [*(p for *_, p in system.free), *columns], [*z, *values]
    guesses = [[fmpq(round(v * d), d) for v in values] for d in _DENOMINATORS]
    for solution in _nearest(system, columns, guesses):
        terms = _decomposed(system, solution[len(system.free) :])
        if terms is not None:
            yield terms, solution[: len(system.free)]


def _nearest(system: System, columns: Sequence[Polynomial], guesses: Sequence[list[fmpq]]) -> Iterator[list[fmpq]]:
    """Each guess with the entries changed that are pivots, so that the equations hold."""
    rows, count = system.rows, len(columns)
    augmented = fmpq_mat(len(rows), count + 1 + len(guesses))
    for k, polynomial in enumerate((*columns, system.left)):
        for monomial, c in polynomial.items():
            augmented[rows[monomial], k] = fmpq(int(c.numerator), int(c.denominator))
    matrix = fmpq_mat(len(rows), count, [augmented[i, j] for i in range(len(rows)) for j in range(count)])
    products = matrix * fmpq_mat(count, len(guesses), [guess[j] for j in range(count) for guess in guesses])
    for k in range(len(guesses)):
        for i in range(len(rows)):
            augmented[i, count + 1 + k] = augmented[i, count] - products[i, k]
    reduced, _ = augmented.rref()
    pivots = {}
    for i in range(len(rows)):
        pivot = next((j for j in range(count + 1) if reduced[i, j] != 0), None)
        if pivot == count:
            return  # the equations contradict each other
        if pivot is not None:
            pivots[pivot] = i
    for k, guess in enumerate(guesses):
        yield [v + reduced[pivots[j], count + 1 + k] if j in pivots else v for j, v in enumerate(guess)]


def _decomposed(system: System, entries: Sequence[fmpq]) -> tuple[SquaresTimes, ...] | None:
    """Σ weight · Σ d q² of the Gram matrices by X = LDLᵀ; None where one is not positive semidefinite."""
    terms, place = [], 0
    for block in system.blocks:
        size = len(block.basis)
        X = [[fmpq(0)] * size for _ in range(size)]
        for i in range(size):
            for j in range(i, size):
                X[i][j] = X[j][i] = entries[place]
                place += 1
        squares = _squares(X, block.basis)
        if squares is None:
            return None
        if squares:
            terms.append(SquaresTimes(factors=block.factors, squares=squares))
    return tuple(terms)


def _squares(X: list[list[fmpq]], basis: Sequence[Polynomial]) -> tuple[tuple[Any, Polynomial], ...] | None:
    """d and q = Σ L_ij bᵢ of a Gram matrix, column by column."""
    squares = []
    size, QQ = len(X), basis[0].ring.domain
    for j in range(size):
        d = X[j][j]
        if d < 0 or (d == 0 and any(X[i][j] != 0 for i in range(j, size))):
            return None
        if d == 0:
            continue
        column = [X[i][j] / d for i in range(j, size)]
        squares.append((QQ(int(d.p), int(d.q)), _combined([Fraction(int(c.p), int(c.q)) for c in column], basis[j:])))
        for i in range(j + 1, size):
            for k in range(j + 1, size):
                X[i][k] -= d * column[i - j] * column[k - j]
    return tuple(squares)


def _collected(problem: Problem, system: System, coefficients: Sequence[fmpq]) -> tuple[Polynomial, ...]:
    """The polynomials μ."""
    ring = problem.goal.ring
    cofactors = [ring.zero] * len(problem.zero)
    for (place, monomial, _), c in zip(system.free, coefficients, strict=True):
        cofactors[place] += monomial * ring.domain(int(c.p), int(c.q))
    return tuple(cofactors)
