"""Families of matrices at which logarithms, roots, signs and inverses exist and break, exact in float64."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from numeric_check.matrix_families import FAMILIES, Family, conjugated, unimodular

_LOG2_SPREAD = 12  # eigenvalues from 2⁻¹² to 2¹²
_LOG2_NEAR = (-24, -4)  # distance of an eigenvalue from the cut
_ABOVE = 1e3  # off the diagonal, where the square root and the logarithm grow
_LOG2_SIZE = 20  # the determinant of 5×5 matrices stays in the range of float32
_FINE = 2.0**20  # entries of `embeddable` are multiples of 2⁻²⁰


def positive_definite(rng: np.random.Generator, n: int) -> NDArray:
    """BBᵀ + I/4 with B of integers: symmetric, eigenvalues of at least 1/4.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 6.1: the positive definite square root.
    """
    B = rng.integers(-3, 4, (n, n)).astype(float)
    return B @ B.T + np.eye(n) / 4


def positive_jordan(rng: np.random.Generator, n: int) -> NDArray:
    """S (λI + N) S⁻¹ with S unimodular and λ ∈ {1/4, …, 4}: exactly defective, and no entry shows it.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, (1.4): f(J) needs the derivatives of f up to n − 1.
    """
    return conjugated(rng, int(rng.integers(1, 17)) / 4 * np.eye(n) + np.eye(n, k=1))


def unipotent(rng: np.random.Generator, n: int) -> NDArray:
    """S (I + N) S⁻¹ with N strictly upper triangular, both of integers: log A is nilpotent and det A = 1.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 11.3: the logarithm of I + X.
    """
    return conjugated(rng, np.triu(rng.integers(-2, 3, (n, n)), 1) + np.eye(n))


def spread(rng: np.random.Generator, n: int) -> NDArray:
    """S diag(2^e) S⁻¹ with S unimodular, −12 ≤ e ≤ 12: many square roots before the logarithm is near 0.

    References
    ----------
    A. H. Al-Mohy and N. J. Higham, Improved inverse scaling and squaring algorithms for the matrix logarithm, SIAM J.
    Sci. Comput. 34 (2012) C153-C169.
    """
    return conjugated(rng, np.diag(np.ldexp(1.0, rng.integers(-_LOG2_SPREAD, _LOG2_SPREAD + 1, n))))


def near_the_cut(rng: np.random.Generator, n: int) -> NDArray:
    """S T S⁻¹ with T of blocks [[−1, ε], [−ε, −1]], 2⁻²⁴ ≤ ε ≤ 2⁻⁴, and of 2: eigenvalues −1 ± iε beside the cut.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Theorem 1.31 and section 11.1: the principal logarithm.
    """
    T = 2 * np.eye(n)
    for i in range(0, n - 1, 2):
        epsilon = np.ldexp(1.0, rng.integers(*_LOG2_NEAR))
        T[i : i + 2, i : i + 2] = [[-1, epsilon], [-epsilon, -1]]
    return conjugated(rng, T)


def positive_triangular(rng: np.random.Generator, n: int) -> NDArray:
    """Upper triangular, 1 to 5 on the diagonal and ±10³ to ±2·10³ above it: far from normal.

    References
    ----------
    Å. Björck and S. Hammarling, A Schur method for the square root of a matrix, Linear Algebra Appl. 52/53 (1983)
    127-140.
    """
    above = _ABOVE * rng.choice((-1.0, 1.0), (n, n)) * (1 + rng.random((n, n)))
    return np.triu(above, 1) + np.diag(1 + 4 * rng.random(n))


def embeddable(rng: np.random.Generator, n: int) -> NDArray:
    """A stochastic matrix with a dominant diagonal, of multiples of 2⁻²⁰: no eigenvalue with a real part below 0.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 2.3: roots and logarithms of transition matrices.
    """
    rates = np.floor(rng.random((n, n)) * _FINE / (2 * n)) / _FINE
    np.fill_diagonal(rates, 0.0)
    return np.eye(n) - np.diag(rates.sum(axis=1)) + rates


def rotation(rng: np.random.Generator, n: int) -> NDArray:
    """I + B − Bᵀ with B ~ N(0, 1): eigenvalues 1 + it, and a condition number of the inverse of order one.

    References
    ----------
    A. Iserles, H. Z. Munthe-Kaas, S. P. Nørsett and A. Zanna, Lie-group methods, Acta Numerica 9 (2000) 215-365:
    the Cayley transform of a skew matrix.
    """
    B = rng.standard_normal((n, n))
    return B - B.T + np.eye(n)


def two_sided(rng: np.random.Generator, n: int) -> NDArray:
    """S T S⁻¹ with T upper triangular of integers and ±1, ±2, ±3 on its diagonal: eigenvalues in both half-planes.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, chapter 5: the sign by Newton's iteration.
    """
    diagonal = rng.integers(1, 4, n) * rng.choice((-1, 1), n)
    return conjugated(rng, np.triu(rng.integers(-2, 3, (n, n)), 1) + np.diag(diagonal))


def hilbert(rng: np.random.Generator, n: int) -> NDArray:
    """1/(i + j + s), rounded: a condition number of about e^(3.5 n).

    References
    ----------
    N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, SIAM 2002, section 28.1.
    """
    i = np.arange(n)
    return 1 / (i[:, None] + i + float(rng.integers(1, 5)))


def tiny_and_huge(rng: np.random.Generator, n: int) -> NDArray:
    """2^e S with S unimodular, −20 ≤ e ≤ 20: the determinant 2^(ne) is far from 1, the condition that of S."""
    S, _ = unimodular(rng, n)
    return np.ldexp(S, rng.integers(-_LOG2_SIZE, _LOG2_SIZE + 1))


def diagonal(rng: np.random.Generator, n: int) -> NDArray:
    """1/8 to 16 on the diagonal, in steps of 1/8, and nothing else: functions take such matrices apart by branches.

    References
    ----------
    A. H. Al-Mohy and N. J. Higham, A new scaling and squaring algorithm for the matrix exponential, SIAM J. Matrix
    Anal. Appl. 31 (2009) 970-989, section 2: the diagonal of a triangular exponential is known.
    """
    return np.diag(rng.integers(1, 129, n) / 8)


def few_entries(rng: np.random.Generator, n: int) -> NDArray:
    """n entries ±1, ±2, ±3 at random places, and 0 elsewhere: reducible, with rows and columns of zeros.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 2.3: generators and adjacency matrices of graphs.
    """
    A = np.zeros((n, n))
    A[rng.integers(0, n, n), rng.integers(0, n, n)] = rng.integers(1, 4, n) * rng.choice((-1, 1), n)
    return A


def _named(*families: Family) -> dict[str, Family]:
    return {family.__name__: family for family in families}


_PLAIN = {name: FAMILIES[name] for name in ("gaussian", "complex_gaussian", "badly_scaled")}
_POSITIVE = _named(
    *(positive_definite, positive_jordan, unipotent, spread, positive_triangular, embeddable, rotation, diagonal)
)

OF_EXPONENTIALS: Mapping[str, Family] = MappingProxyType({**FAMILIES, **_named(diagonal, few_entries)})
OF_LOGARITHMS: Mapping[str, Family] = MappingProxyType({**_PLAIN, **_POSITIVE, **_named(near_the_cut)})
OF_SIGNS: Mapping[str, Family] = MappingProxyType({**_PLAIN, **_POSITIVE, **_named(two_sided)})
OF_INVERSES: Mapping[str, Family] = MappingProxyType(
    {**_PLAIN, **_POSITIVE, **_named(two_sided, hilbert, tiny_and_huge)}
)
ALL: Mapping[str, Family] = MappingProxyType({**OF_EXPONENTIALS, **OF_LOGARITHMS, **OF_SIGNS, **OF_INVERSES})
