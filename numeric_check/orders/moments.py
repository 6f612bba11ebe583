"""Moments of random affine maps and of linear diffusions: they solve linear equations, whose matrices these are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations_with_replacement

import flint
import sympy as sp

from numeric_check.balls.evaluator import Balls
from numeric_check.evaluation.evaluate import exact_scope, scope_at
from numeric_check.rules.refusals import NotApplicable

Monomial = tuple[int, ...]


def monomials(d: int, degree: int) -> list[Monomial]:
    """The exponents α of all x^α in d variables with |α| ≤ degree, 1 first.

    Examples
    --------
    >>> monomials(2, 2)
    [(0, 0), (1, 0), (0, 1), (2, 0), (1, 1), (0, 2)]
    """
    chosen = (c for size in range(degree + 1) for c in combinations_with_replacement(range(d), size))
    return [tuple(c.count(i) for i in range(d)) for c in chosen]


def recursion_matrix(steps: Sequence[Sequence[sp.Expr]], variables: Sequence[sp.Symbol], degree: int) -> flint.acb_mat:
    """M with E[X₁^α | X₀ = x] = Σ_β M[α, β] x^β, where X₁ = Θ_γ(x) and γ takes each of its finitely many values alike.

    Parameters
    ----------
    steps : sequence of maps Θ_γ, each a sequence of expressions in the variables alone, affine
    variables : sequence of Symbol, d of them
    degree : int
        The largest |α|.

    Returns
    -------
    acb_mat : rows and columns in the order of `monomials`; the mean is taken before anything is rounded

    Raises
    ------
    NotApplicable : if a map is not affine, so that the moments do not close.

    Examples
    --------
    >>> x = sp.Symbol("x")
    >>> recursion_matrix([[x / 2 + 1], [x / 2 - 1]], [x], 2).str(3, radius=False).split("\\n")
    ['[1.00,    0,     0]', '[   0, 0.500,     0]', '[1.00,    0, 0.250]']
    """
    images = [[_polynomial(e, variables, 1, "a step") for e in step] for step in steps]
    basis = monomials(len(variables), degree)
    one = sp.Poly(1, *variables)
    rows = []
    for alpha in basis:
        powers = [sp.prod((p**n for p, n in zip(image, alpha, strict=True)), start=one) for image in images]
        rows.append(sum(powers, start=one.zero) * sp.Rational(1, len(images)))
    return _matrix(rows, basis)


def generator_matrix(
    drift: Sequence[sp.Expr], covariance: sp.Matrix, variables: Sequence[sp.Symbol], degree: int
) -> flint.acb_mat:
    """G with (d/dt) E X_t^α = Σ_β G[α, β] E X_t^β for dX = b dt + σ dW: G x^α = Σ bᵢ ∂ᵢ x^α + ½ Σ (σσᵀ)ᵢⱼ ∂ᵢ∂ⱼ x^α.

    Parameters
    ----------
    drift : sequence of expressions in the variables alone, affine
        b.
    covariance : matrix of expressions, quadratic at most
        σσᵀ.
    variables : sequence of Symbol, d of them
    degree : int
        The largest |α|.

    Returns
    -------
    acb_mat : rows and columns in the order of `monomials`

    Raises
    ------
    NotApplicable : if the drift is not affine or the covariance not quadratic, so that the moments do not close.
    ValueError : if the covariance is not symmetric.

    Examples
    --------
    Of dX = −X dt + 2 dW, with (d/dt) E X² = 4 − 2 E X²:

    >>> x = sp.Symbol("x")
    >>> generator_matrix([-x], sp.Matrix([[4]]), [x], 2).str(3, radius=False).split("\\n")
    ['[   0,     0,     0]', '[   0, -1.00,     0]', '[4.00,     0, -2.00]']

    References
    ----------
    B. Øksendal, Stochastic Differential Equations, 6th edition, section 7.3.
    """
    b = [_polynomial(e, variables, 1, "the drift") for e in drift]
    a = [[_polynomial(covariance[i, j], variables, 2, "the covariance") for j in range(len(b))] for i in range(len(b))]
    if any(a[i][j] != a[j][i] for i in range(len(b)) for j in range(i)):
        raise ValueError(f"the covariance must be symmetric; got {covariance}.")
    basis = monomials(len(variables), degree)
    half, rows = sp.Rational(1, 2), []
    for alpha in basis:
        row = sp.Poly(0, *variables)
        power = sp.Poly({alpha: 1}, *variables)
        for i, x in enumerate(variables):
            row += b[i] * power.diff(x)
            for j, y in enumerate(variables):
                row += half * a[i][j] * power.diff(x).diff(y)
        rows.append(row)
    return _matrix(rows, basis)


def _polynomial(expr: sp.Expr, variables: Sequence[sp.Symbol], degree: int, name: str) -> sp.Poly:
    polynomial = sp.sympify(expr).as_poly(*variables)
    if polynomial is None or polynomial.total_degree() > degree:
        kind = {1: "affine", 2: "quadratic"}[degree]
        raise NotApplicable(f"the moments close only if {name} is {kind} in {list(variables)}; got {expr}.")
    return polynomial


def _matrix(rows: Sequence[sp.Poly], basis: Sequence[Monomial]) -> flint.acb_mat:
    scope = scope_at(Balls(), {}, exact_scope({}))
    return flint.acb_mat([[scope.value(row.coeff_monomial(beta)) for beta in basis] for row in rows])
