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
    return _of_size(size, lambda n: st.builds(_conjugated, matrices(n, n).map(_strict_upper), _unit_lower(n)))


def jordan_matrices(size: int | None = None) -> st.SearchStrategy[sp.ImmutableDenseMatrix]:
    """P J P⁻¹ with one Jordan block J to a rational eigenvalue: as far from diagonalisable as can be."""
    return _of_size(
        size,
        lambda n: st.builds(_conjugated, st.builds(sp.Matrix.jordan_block, st.just(n), rationals()), _unit_lower(n)),
    )


def commuting_pairs(size: int | None = None) -> st.SearchStrategy[tuple[sp.ImmutableDenseMatrix, ...]]:
    """(A, B) with AB = BA: two polynomials in one matrix."""
    coefficients = st.tuples(rationals(), rationals(), rationals())
    pairs = st.tuples(coefficients, coefficients)
    return _of_size(
        size, lambda n: st.builds(lambda A, cs: tuple(_polynomial(A, c) for c in cs), matrices(n, n), pairs)
    )


def stochastic_generators(size: int | None = None) -> st.SearchStrategy[sp.ImmutableDenseMatrix]:
    """Q with nonnegative entries off the diagonal and rows that sum to zero, so that exp(tQ) is stochastic."""
    return _of_size(size, lambda n: matrices(n, n, rationals().map(abs)).map(_generator))


def badly_scaled_matrices(size: int | None = None) -> st.SearchStrategy[sp.ImmutableDenseMatrix]:
    """D A D⁻¹ with D = diag(2^±40, 2^±20, 1, …): entries apart by up to 2⁸⁰ and the eigenvalues of A."""
    scale = st.sampled_from(_SCALES).map(lambda e: sp.Integer(2) ** e)
    return _of_size(
        size, lambda n: st.builds(_conjugated, matrices(n, n), st.tuples(*[scale] * n).map(lambda s: sp.diag(*s)))
    )


# --- pieces ----------------------------------------------------------------------------------------------------------


def _of_size(size: int | None, build: Callable[[int], Any]) -> st.SearchStrategy[Any]:
    if size is None:
        return sizes().flatmap(build)
    _require_positive("size", size)
    return build(size)


def _unit_lower(n: int) -> st.SearchStrategy[sp.Matrix]:
    whole = matrices(n, n, st.integers(-3, 3).map(sp.Integer))
    return whole.map(lambda A: sp.Matrix(A).lower_triangular(-1) + sp.eye(n))


def _strict_upper(A: Any) -> sp.Matrix:
    return sp.Matrix(A).upper_triangular(1)


def _conjugated(A: Any, P: Any) -> sp.ImmutableDenseMatrix:
    return sp.ImmutableDenseMatrix(P * A * P.inv())


def _polynomial(A: sp.ImmutableDenseMatrix, coefficients: tuple[sp.Rational, ...]) -> sp.ImmutableDenseMatrix:
    a, b, c = coefficients
    return sp.ImmutableDenseMatrix(a * sp.eye(A.rows) + b * A + c * A * A)


def _generator(A: sp.ImmutableDenseMatrix) -> sp.ImmutableDenseMatrix:
    return sp.ImmutableDenseMatrix(A - sp.diag(*(sum(A.row(i)) for i in range(A.rows))))


def _require_positive(name: str, value: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError(f"{name} must be an integer of at least 1; got {value!r}.")
