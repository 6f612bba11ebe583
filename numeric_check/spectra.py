"""Rigorous f(A) for any analytic f: Hermite interpolation on the spectrum of a matrix that is known exactly."""

from __future__ import annotations

from typing import Any

import flint
import sympy as sp
from sympy.polys.domains import QQ_I

from numeric_check.ball_functions import ball
from numeric_check.jets import expand
from numeric_check.scope import NotApplicable, Scope

_Z = sp.Dummy("z")


def hermite(scope: Scope, function: sp.Lambda, argument: Any) -> flint.acb_mat:
    """f(A) = p(A), where p interpolates f with its derivatives at the eigenvalues, by Newton's divided differences.

    Parameters
    ----------
    scope : Scope with the arithmetic Balls
    function : Lambda of one symbol
    argument : square matrix expression
        Its entries must be Gaussian rationals at the point, so that multiplicities are decided exactly.

    Returns
    -------
    acb_mat

    Raises
    ------
    NotApplicable : if A is not known exactly, or f has a cut or a pole at an eigenvalue.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Definition 1.4 and (1.9); Hermite interpolation on the roots of
    the characteristic polynomial, which the minimal polynomial divides.
    """
    exact = scope.exact_value(argument)
    if exact is None:
        raise NotApplicable(f"{argument} is not known exactly, and neither is its spectrum.")
    nodes = [(root, count) for root, count in spectrum(exact) for _ in range(count)]
    jets = {id(root): expand(scope, function.expr, function.variables[0], root, count) for root, count in nodes}
    coefficients = _divided_differences([root for root, _ in nodes], jets)
    return _newton(coefficients, [root for root, _ in nodes], scope.value(argument))


def spectrum(matrix: Any) -> list[tuple[flint.acb, int]]:
    """The eigenvalues as disjoint balls with their exact multiplicities.

    Parameters
    ----------
    matrix : DomainMatrix over QQ<I>

    Returns
    -------
    list of (acb, multiplicity)
    """
    polynomial = sp.Poly(matrix.charpoly(), _Z, domain=QQ_I)
    found = []
    for factor, multiplicity in polynomial.sqf_list()[1]:
        found += [(root, multiplicity) for root in _roots(factor)]
    return found


def _roots(squarefree: sp.Poly) -> list[flint.acb]:
    """A linear factor has its root exactly; others are isolated by flint to the precision of the context."""
    coefficients = [QQ_I.to_sympy(c) for c in reversed(squarefree.monic().rep.to_list())]
    if len(coefficients) == 2:
        return [ball(-coefficients[0])]
    common = sp.ilcm(*(part.q for c in coefficients for part in c.as_real_imag()))
    polynomial = flint.acb_poly([ball(sp.expand(c * common)) for c in coefficients])
    tolerance = flint.arb(2) ** (-flint.ctx.prec)
    try:
        return polynomial.roots(tol=tolerance, maxprec=8 * flint.ctx.prec)
    except ValueError as error:
        raise NotApplicable(f"the roots of {squarefree.as_expr()} are not isolated at this precision.") from error


def _divided_differences(nodes: list[flint.acb], jets: dict[int, Any]) -> list[flint.acb]:
    """f[λ₀], f[λ₀, λ₁], …: for equal nodes the Taylor coefficient, otherwise the quotient of differences."""
    count = len(nodes)
    column = [jets[id(node)][0] for node in nodes]
    coefficients = [column[0]]
    for order in range(1, count):
        column = [
            jets[id(nodes[i])][order]
            if nodes[i] is nodes[i + order]
            else (column[i + 1] - column[i]) / (nodes[i + order] - nodes[i])
            for i in range(count - order)
        ]
        coefficients.append(column[0])
    return coefficients


def _newton(coefficients: list[flint.acb], nodes: list[flint.acb], A: flint.acb_mat) -> flint.acb_mat:
    """c₀ I + (A − λ₀)(c₁ I + (A − λ₁)(c₂ I + …)) by Horner's rule."""
    n = A.nrows()
    unit = flint.acb_mat([[flint.acb(int(i == j)) for j in range(n)] for i in range(n)])
    value = unit * coefficients[-1]
    for coefficient, node in zip(reversed(coefficients[:-1]), reversed(nodes[:-1]), strict=True):
        value = unit * coefficient + (A - unit * node) * value
    return value
