"""Sums and products of a known length as the terms they are, by Karr's convention for ranges that run backwards."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.binders import bound_symbols
from symbolic.expressions.matrix_sum import MatrixSum

MAX_TERMS = 1000  # of a sum or product that is written out


def written_out(expr: Any) -> Any:
    """The expression with every sum and product of a known length written out, the innermost first.

    Σ_{i=a}^{b} T(i) for b < a − 1 is −Σ_{i=b+1}^{a−1} T(i), and a product then the reciprocal of one.

    Parameters
    ----------
    expr : scalar or matrix expression

    Returns
    -------
    expression, in which longer sums and those of other lengths are left as they are.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.index_notation.finite_ranges import written_out
    >>> i, z = sp.symbols("i z")
    >>> written_out(sp.Sum(z**i, (i, 0, 2))), written_out(sp.Sum(z**i, (i, 3, 1)))
    (z**2 + z + 1, -z**2)

    References
    ----------
    M. Karr, Summation in finite terms, Journal of the ACM 28 (1981) 305–350, section 1.4.
    """
    return expr.replace(sp.Sum, _scalar_sum).replace(sp.Product, _product).replace(MatrixSum, _matrix_sum)


def _scalar_sum(term: Any, *limits: sp.Tuple) -> Any:
    first, *more = limits
    found = _terms(term, first)
    if found is None:
        return sp.Sum(term, *limits)
    total = found[1] * sp.Add(*found[0])
    return _scalar_sum(total, *more) if more else total


def _product(term: Any, *limits: sp.Tuple) -> Any:
    first, *more = limits
    found = _terms(term, first)
    if found is None:
        return sp.Product(term, *limits)
    total = sp.Mul(*found[0]) ** found[1]
    return _product(total, *more) if more else total


def _matrix_sum(term: Any, limits: sp.Tuple) -> Any:
    found = _terms(term, limits)
    return MatrixSum(term, limits) if found is None else sp.MatAdd(sp.ZeroMatrix(*term.shape), *_signed(*found))


def _signed(terms: list[Any], sign: int) -> list[Any]:
    return terms if sign > 0 else [sp.MatMul(-1, term) for term in terms]


def _terms(term: Any, limits: sp.Tuple) -> tuple[list[Any], int] | None:
    """The terms and the sign of a range of known length, or None."""
    index, *ends = limits
    if len(ends) != 2 or not all(end.is_integer for end in ends) or index in bound_symbols(term):
        return None
    length = sp.expand(ends[1] - ends[0] + 1)
    if not length.is_Integer or abs(length) > MAX_TERMS:
        return None
    first = ends[0] if length >= 0 else ends[1] + 1
    places = (sp.expand(first + step) for step in range(abs(int(length))))
    return [term.xreplace({index: place}) for place in places], 1 if length >= 0 else -1
