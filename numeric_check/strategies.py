"""Hypothesis strategies: exact rationals, and explicit matrices of the kinds on which matrix identities break.

All matrices are ``sympy.ImmutableDenseMatrix`` with exact rational entries. Needs the extra ``test`` (Hypothesis).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy as sp

try:
    from hypothesis import strategies as st
except ImportError as error:
    raise ImportError("numeric_check.strategies needs Hypothesis: pip install 'threefold[test]'.") from error

MAX_SIZE = 4  # identities that fail for matrices fail, as a rule, at 2×2 or 3×3
_MAX_DENOMINATOR = 6
_SCALES = (-40, -20, 0, 20, 40)  # exponents of two in a badly scaled matrix


def rationals(bound: int = 5) -> st.SearchStrategy[sp.Rational]:
    """p/q with |p/q| ≤ bound and 1 ≤ q ≤ 6.

    Parameters
    ----------
    bound : int

    Examples
    --------
    >>> from hypothesis import find
    >>> from numeric_check.strategies import rationals
    >>> find(rationals(), lambda q: q > 1)
    2
    """
    _require_positive("bound", bound)
    fractions = st.fractions(min_value=-bound, max_value=bound, max_denominator=_MAX_DENOMINATOR)
    return fractions.map(lambda q: sp.Rational(q.numerator, q.denominator))


def sizes(largest: int = MAX_SIZE) -> st.SearchStrategy[int]:
    """1 … largest."""
    _require_positive("largest", largest)
    return st.integers(1, largest)


def matrices(rows: int, columns: int, entries: Any = None) -> st.SearchStrategy[sp.ImmutableDenseMatrix]:
    """rows×columns matrices with rational entries.

    Parameters
    ----------
    rows, columns : int
    entries : strategy, optional
        ``rationals()`` by default.
    """
    _require_positive("rows", rows)
    _require_positive("columns", columns)
    flat = st.lists(rationals() if entries is None else entries, min_size=rows * columns, max_size=rows * columns)
    return flat.map(lambda values: sp.ImmutableDenseMatrix(rows, columns, values))


def rational_matrices(size: int | None = None) -> st.SearchStrategy[sp.ImmutableDenseMatrix]:
    """Square matrices of rationals, of the given size or of any size up to 4."""
    return _of_size(size, lambda n: matrices(n, n))


def nilpotent_matrices(size: int | None = None) -> st.SearchStrategy[sp.ImmutableDenseMatrix]:
    """P N P⁻¹ with N strictly upper triangular and P a unit lower triangular matrix of integers: Aⁿ = 0."""

    def build(n: int) -> st.SearchStrategy[sp.ImmutableDenseMatrix]:
        return st.builds(_conjugated, matrices(n, n).map(lambda A: sp.Matrix(A).upper_triangular(1)), _unit_lower(n))

    return _of_size(size, build)


def jordan_matrices(size: int | None = None) -> st.SearchStrategy[sp.ImmutableDenseMatrix]:
    """P J P⁻¹ with one Jordan block J to a rational eigenvalue: as far from diagonalisable as can be."""

    def build(n: int) -> st.SearchStrategy[sp.ImmutableDenseMatrix]:
        blocks = rationals().map(lambda eigenvalue: sp.Matrix.jordan_block(size=n, eigenvalue=eigenvalue))
        return st.builds(_conjugated, blocks, _unit_lower(n))

    return _of_size(size, build)


def commuting_pairs(size: int | None = None) -> st.SearchStrategy[tuple[sp.ImmutableDenseMatrix, ...]]:
    """(A, B) with AB = BA: two polynomials in one matrix."""

    def build(n: int) -> st.SearchStrategy[tuple[sp.ImmutableDenseMatrix, ...]]:
        coefficients = st.tuples(rationals(), rationals(), rationals())
        return st.tuples(matrices(n, n), coefficients, coefficients).map(
            lambda drawn: tuple(_polynomial(drawn[0], c) for c in drawn[1:])
        )

    return _of_size(size, build)


def stochastic_generators(size: int | None = None) -> st.SearchStrategy[sp.ImmutableDenseMatrix]:
    """Q with nonnegative entries off the diagonal and rows that sum to zero, so that exp(tQ) is stochastic."""

    def build(n: int) -> st.SearchStrategy[sp.ImmutableDenseMatrix]:
        return matrices(n, n, rationals().map(abs)).map(_generator)

    return _of_size(size, build)


def badly_scaled_matrices(size: int | None = None) -> st.SearchStrategy[sp.ImmutableDenseMatrix]:
    """D A D⁻¹ with D = diag(2^±40, 2^±20, 1, …): entries apart by up to 2⁸⁰ and the eigenvalues of A."""

    def build(n: int) -> st.SearchStrategy[sp.ImmutableDenseMatrix]:
        exponents = st.lists(st.sampled_from(_SCALES), min_size=n, max_size=n)
        scales = exponents.map(lambda es: sp.diag(*(sp.Integer(2) ** e for e in es)))
        return st.builds(_conjugated, matrices(n, n), scales)

    return _of_size(size, build)


# --- pieces ----------------------------------------------------------------------------------------------------------


def _of_size(size: int | None, build: Callable[[int], Any]) -> st.SearchStrategy[Any]:
    if size is None:
        return sizes().flatmap(build)
    _require_positive("size", size)
    return build(size)


def _unit_lower(n: int) -> st.SearchStrategy[sp.Matrix]:
    whole = matrices(n, n, st.integers(-3, 3).map(sp.Integer))
    return whole.map(lambda A: sp.Matrix(A).lower_triangular(-1) + sp.eye(n))


def _conjugated(A: Any, P: Any) -> sp.ImmutableDenseMatrix:
    return sp.ImmutableDenseMatrix(P * A * P.inv())


def _polynomial(A: sp.ImmutableDenseMatrix, coefficients: tuple[sp.Rational, ...]) -> sp.ImmutableDenseMatrix:
    a, b, c = coefficients
    return sp.ImmutableDenseMatrix(a * sp.eye(A.rows) + b * A + c * A * A)


def _generator(A: sp.ImmutableDenseMatrix) -> sp.ImmutableDenseMatrix:
    return sp.ImmutableDenseMatrix(
        A.rows, A.cols, lambda i, j: A[i, j] if i != j else -sum((A[i, m] for m in range(A.cols) if m != i), sp.S.Zero)
    )


def _require_positive(name: str, value: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError(f"{name} must be an integer of at least 1; got {value!r}.")
