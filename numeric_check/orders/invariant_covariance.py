"""The covariance in which a linear chain with noise comes to rest, in exact rational arithmetic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sympy as sp
from sympy.polys.domains import QQ
from sympy.polys.matrices import DomainMatrix
from sympy.polys.polyerrors import CoercionFailed

from numeric_check.claims.evidence import Evidence, Verdict
from numeric_check.orders.exponents import exact_expressions

_METHODS = ("recursion of the covariance in exact rationals",)
_DOUBLINGS = 24  # 2²⁴ steps; ‖A‖ < 1 at once for most chains, and later where A is far from normal
_LARGEST = 10**50  # an Aⁿ beyond it is that of a chain that runs away
_MOST_BITS = 2**20  # of an entry; beyond, a further doubling takes seconds


def invariant_covariance(matrix: Any, noise: Any, claimed: Any, points: Sequence[Mapping[sp.Symbol, Any]]) -> Evidence:
    """V = lim Vₙ for X ← AX + ξ, Cov ξ = Q, from V₀ = 0: V_{n+1} = A Vₙ Aᵀ + Q.

    V is the limit if V − Vₙ = Aⁿ V (Aⁿ)ᵀ for an n with ‖Aⁿ‖_∞ < 1, since then Aⁿ → 0; both are decided exactly. Vₙ is
    reached by doubling: V_{2n} = Vₙ + Aⁿ Vₙ (Aⁿ)ᵀ. If the equation fails, V is not the limit.

    Parameters
    ----------
    matrix : matrix k×k of expressions
        A.
    noise : matrix k×k of expressions
        Q.
    claimed : matrix k×k of expressions
        V.
    points : sequence of mappings, symbol to rational number
        The values of all symbols.

    Returns
    -------
    Evidence : HOLDS if V is the limit at every point; REFUTED with a point at which it is not; UNDECIDED where the
        chain does not come to rest, or is no rational one, or Q is no covariance.

    Raises
    ------
    TypeError, ValueError : for floats, shapes that do not fit, or a symbol without a value.

    Examples
    --------
    Langevin dynamics in kx²/2 at the temperature T with the step h, x ← x − hkx + √(2hT) ξ, has the variance
    T/(k(1 − hk/2)), not T/k:

    >>> k, h, T = sp.symbols("k h T")
    >>> chain, points = ([[1 - h * k]], [[2 * h * T]]), [{k: 2, h: sp.Rational(1, 3), T: 1}]
    >>> invariant_covariance(*chain, [[T / (k * (1 - h * k / 2))]], points).verdict.value
    'holds'
    >>> invariant_covariance(*chain, [[T / k]], points).verdict.value
    'refuted'
    """
    A, Q, V = (sp.Matrix(m) for m in (matrix, noise, claimed))
    _check(A, Q, V, points)
    for point in points:
        try:
            A_, Q_, V_ = (_rational(m.subs(point)) for m in (A, Q, V))
        except CoercionFailed:
            return Evidence(verdict=Verdict.UNDECIDED, methods=_METHODS, why=f"not rational at {dict(point)}")
        if Q_.transpose() != Q_ or not Q.subs(point).is_positive_semidefinite:
            why = f"the noise is no covariance at {dict(point)}: it is not symmetric, or has a negative eigenvalue"
            return Evidence(verdict=Verdict.UNDECIDED, methods=_METHODS, why=why)
        evidence = _at_point(A_, Q_, V_, dict(point))
        if evidence.verdict is not Verdict.HOLDS:
            return evidence
    return Evidence(verdict=Verdict.HOLDS, methods=_METHODS, points=len(points), worst="0")


def _check(A: sp.Matrix, Q: sp.Matrix, V: sp.Matrix, points: Sequence[Mapping[sp.Symbol, Any]]) -> None:
    if not (A.is_square and A.shape == Q.shape == V.shape):
        raise ValueError(f"matrix, noise and claimed need one square shape; got {A.shape}, {Q.shape}, {V.shape}.")
    if any(m.has(sp.Float) for m in (A, Q, V)):
        raise TypeError("matrix, noise and claimed need exact numbers; got floats. Write Rational instead.")
    if not points:
        raise ValueError("invariant_covariance needs at least one point; got none.")
    symbols = A.free_symbols | Q.free_symbols | V.free_symbols
    for point in points:
        if missing := sorted(map(str, symbols - set(point))):
            raise ValueError(f"a point needs a number for every symbol; {missing} have none in {dict(point)}.")
        exact_expressions("a point", tuple(point.values()))


def _at_point(A: DomainMatrix, Q: DomainMatrix, V: DomainMatrix, point: Mapping[sp.Symbol, Any]) -> Evidence:
    power, covariance = A, Q
    for _ in range(_DOUBLINGS):
        if V - covariance != power * V * power.transpose():
            why = "the claimed covariance is not kept by a step of the chain"
            return Evidence(verdict=Verdict.REFUTED, methods=_METHODS, points=1, witness=point, why=why)
        if _norm(power) < 1:
            return Evidence(verdict=Verdict.HOLDS, methods=_METHODS, points=1, worst="0")
        if _bits(power) > _MOST_BITS or _norm(power) > _LARGEST:
            break
        covariance += power * covariance * power.transpose()
        power *= power
    return Evidence(verdict=Verdict.UNDECIDED, methods=_METHODS, why=f"the chain does not come to rest at {point}")


def _rational(matrix: sp.Matrix) -> DomainMatrix:
    return DomainMatrix.from_Matrix(matrix).convert_to(QQ).to_dense()


def _norm(matrix: DomainMatrix) -> Any:
    """‖·‖_∞, the largest sum of a row."""
    return max((sum(map(abs, row), start=QQ(0)) for row in matrix.to_list()), default=QQ(0))


def _bits(matrix: DomainMatrix) -> int:
    return max((int(e.denominator).bit_length() for e in matrix.to_list_flat()), default=0)
