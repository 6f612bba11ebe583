"""Square matrices at which a matrix exponential breaks: one sampler for each way, exact in float64."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

Family = Callable[[np.random.Generator, int], NDArray]

_LOG10_NORMS = (-1.0, 3.0)  # norms from 0.1 to 1000: from no squaring to the edge of float64, e^±709
_SCALE = 40  # D = diag(2^±40), entries apart by up to 2^80
_LARGE = 1e6  # off the diagonal, where scaling by the norm takes twenty squarings too many
_FAR = -1e5  # e^−100000 is below every float64
_LOG2_RATES = (-6, 7)  # rates from 2⁻⁶ to 15·2⁶: stiff, and every row sum exact
_DENSE_ROWS = 16  # the inverse of a dense unit triangular matrix of order n has entries up to 2^(n − 2)
_LOG2_COLUMNS = 35  # ‖x‖‖y‖ ≈ 10¹² beside s = yᵀx of order one


def gaussian(rng: np.random.Generator, n: int) -> NDArray:
    """N(0, 1) entries scaled to a 1-norm of 0.1 … 1000, all sizes alike on a logarithmic scale.

    References
    ----------
    A. Edelman, Eigenvalues and condition numbers of random matrices, SIAM J. Matrix Anal. Appl. 9 (1988) 543-560.
    """
    return _of_random_norm(rng, rng.standard_normal((n, n)))


def nilpotent(rng: np.random.Generator, n: int) -> NDArray:
    """S N S⁻¹ with N strictly upper triangular and S unimodular, both of integers: Aⁿ = 0 and det exp A = 1.

    References
    ----------
    C. Moler and C. Van Loan, Nineteen dubious ways …, SIAM Review 45 (2003) 3-49, section 6: no eigenbasis.
    """
    return conjugated(rng, np.triu(rng.integers(-3, 4, (n, n)), 1).astype(float))


def jordan(rng: np.random.Generator, n: int) -> NDArray:
    """λI + N, one Jordan block to λ ∈ {−4, −3.75, …, 4}: as far from diagonalisable as can be.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Definition 1.2.
    """
    return int(rng.integers(-16, 17)) / 4 * np.eye(n) + np.eye(n, k=1)


def conjugated_jordan(rng: np.random.Generator, n: int) -> NDArray:
    """S (λI + N) S⁻¹ with S unimodular: exactly defective, and no entry shows it.

    References
    ----------
    E. B. Davies, Approximate diagonalization, SIAM J. Matrix Anal. Appl. 29 (2007) 1051-1064.
    """
    return conjugated(rng, jordan(rng, n))


def badly_scaled(rng: np.random.Generator, n: int) -> NDArray:
    """D G D⁻¹ with Gaussian G and D = diag(2^e), −40 ≤ e ≤ 40: the eigenvalues of G, entries apart by up to 2⁸⁰.

    References
    ----------
    R. C. Ward, Numerical computation of the matrix exponential with accuracy estimate, SIAM J. Numer. Anal. 14
    (1977) 600-610: balancing before the exponential.
    """
    exponents = rng.integers(-_SCALE, _SCALE + 1, n)
    exponents[: min(n, 2)] = (_SCALE, -_SCALE)[: min(n, 2)]
    return np.ldexp(rng.standard_normal((n, n)), exponents[:, None] - exponents)


def triangular(rng: np.random.Generator, n: int) -> NDArray:
    """Upper triangular, N(0, 1) on the diagonal and ±10⁶ to ±2·10⁶ above it: scaling by the norm overscales.

    References
    ----------
    A. H. Al-Mohy and N. J. Higham, A new scaling and squaring algorithm for the matrix exponential, SIAM J. Matrix
    Anal. Appl. 31 (2009) 970-989, (1.3) with b = 10⁶.
    """
    above = _LARGE * rng.choice((-1.0, 1.0), (n, n)) * (1 + rng.random((n, n)))
    return np.triu(above, 1) + np.diag(rng.standard_normal(n))


def generator(rng: np.random.Generator, n: int) -> NDArray:
    """Rates m·2^e ≥ 0 off the diagonal and rows that sum to exactly zero: exp A is stochastic, its spectrum stiff.

    References
    ----------
    W. J. Stewart, Introduction to the Numerical Solution of Markov Chains, Princeton University Press 1994, section 8.
    """
    rates = np.ldexp(rng.integers(0, 16, (n, n)).astype(float), rng.integers(*_LOG2_RATES, (n, n)))
    np.fill_diagonal(rates, 0.0)
    return rates - np.diag(rates.sum(axis=1))


def skew(rng: np.random.Generator, n: int) -> NDArray:
    """B − Bᵀ of a 1-norm of 0.1 … 1000: exp A is orthogonal and its determinant 1.

    References
    ----------
    A. Iserles, H. Z. Munthe-Kaas, S. P. Nørsett and A. Zanna, Lie-group methods, Acta Numerica 9 (2000) 215-365.
    """
    B = rng.standard_normal((n, n))
    return _of_random_norm(rng, B - B.T)


def complex_gaussian(rng: np.random.Generator, n: int) -> NDArray:
    """Complex N(0, 1) entries scaled to a 1-norm of 0.1 … 1000: the phase of the determinant turns many times.

    References
    ----------
    J. Ginibre, Statistical ensembles of complex, quaternion, and real matrices, J. Math. Phys. 6 (1965) 440-449.
    """
    return _of_random_norm(rng, rng.standard_normal((n, n)) + 1j * rng.standard_normal((n, n)))


def far_left(rng: np.random.Generator, n: int) -> NDArray:
    """−10⁵ I plus N(0, 1) entries: exp A underflows entirely, its logarithmic determinant is about −10⁵ n.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 10.7.3: shifting by μ = tr(A)/n.
    """
    return _FAR * np.eye(n) + rng.standard_normal((n, n))


def rank_one(rng: np.random.Generator, n: int) -> NDArray:
    """xyᵀ with ‖x‖‖y‖ ≈ 10¹² and s = yᵀx of order one (for n = 1 only s): every squaring of I + xyᵀ/2ˢ loses digits.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Problem 1.16: exp A = I + (eˢ − 1)/s · xyᵀ, so the norm is 10¹².
    """
    x = rng.integers(1, 16, n) * rng.choice((-1, 1), n)
    y = np.zeros(n, dtype=np.int64)
    for i in range(0, n - 1, 2):
        y[i], y[i + 1] = x[i + 1], -x[i]
    y <<= _LOG2_COLUMNS
    y[:1] += rng.integers(-4, 5)  # yᵀx = this times x₀
    return np.outer(x, y / 8)


FAMILIES: Mapping[str, Family] = MappingProxyType(
    {
        family.__name__: family
        for family in (
            *(gaussian, nilpotent, complex_gaussian, jordan, conjugated_jordan, badly_scaled),
            *(triangular, generator, skew, far_left, rank_one),
        )
    }
)


def _of_random_norm(rng: np.random.Generator, A: NDArray) -> NDArray:
    norm = np.abs(A).sum(axis=0).max(initial=0)
    return A * (10 ** rng.uniform(*_LOG10_NORMS) / norm) if norm else A


def conjugated(rng: np.random.Generator, A: NDArray) -> NDArray:
    """S A S⁻¹ with S unimodular, for A of a few bits: every number on the way is below 2⁵³, so nothing is rounded."""
    S, inverse = unimodular(rng, len(A))
    return S @ A @ inverse


def unimodular(rng: np.random.Generator, n: int) -> tuple[NDArray, NDArray]:
    """S = LU of integers with determinant 1, and S⁻¹, which is of integers too."""
    L, U = _unit_triangular(rng, n), _unit_triangular(rng, n).T
    return L @ U, _inverse(U) @ _inverse(L)


def _unit_triangular(rng: np.random.Generator, n: int) -> NDArray:
    """Unit lower triangular with entries −1, 0, 1; from row 16 on bidiagonal, which bounds the inverse."""
    dense = np.arange(n)[:, None] < _DENSE_ROWS
    return np.tril(rng.integers(-1, 2, (n, n)), -1) * (dense | np.eye(n, k=-1, dtype=bool)) + np.eye(n)


def _inverse(T: NDArray) -> NDArray:
    """T⁻¹ = Σ Mⁿ = Π (I + M^(2^j)) with the nilpotent M = I − T, in integers."""
    unit = np.eye(len(T))
    M = unit - T
    inverse = unit
    while M.any():
        inverse, M = inverse @ (unit + M), M @ M
    return inverse
