"""Rigorous f(A) for any analytic f: Hermite interpolation on the spectrum of a matrix that is known exactly."""

from __future__ import annotations

from typing import Any

import flint
import sympy as sp
from sympy.polys.domains import QQ_I

from numeric_check.balls.functions import ball
from numeric_check.balls.jets import Jets, expand, from_all_sides
from numeric_check.balls.series_with_jumps import OneSided
from numeric_check.rules.conversion import to_sympy
from numeric_check.rules.extents import charpoly
from numeric_check.rules.refusals import NotApplicable
from numeric_check.rules.scope import Scope

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
    Undefined : if f or a derivative that it needs has no value at an eigenvalue, which is known exactly.
    NotApplicable : if A is not known exactly, or f is open at an eigenvalue.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Definitions 1.1 and 1.4 and (1.9): f is defined on the spectrum if
    its derivatives up to the index of each eigenvalue less one exist.
    """
    exact = exact_matrix(scope, argument)
    nodes = [(root, count) for root, count in spectrum(exact, index=True) for _ in range(count)]
    body, variable = function.expr, function.variables[0]
    jets = {id(root): _jet(scope, body, variable, root, count) for root, count in nodes}
    coefficients = _divided_differences([root for root, _ in nodes], jets)
    return _newton(coefficients, [root for root, _ in nodes], scope.value(argument))


def exact_matrix(scope: Scope, argument: Any) -> Any:
    """The matrix as a DomainMatrix; raises NotApplicable if it is not known exactly."""
    exact = scope.exact_value(argument)
    if exact is None:
        raise NotApplicable(f"{argument} is not known exactly, and neither is its spectrum.")
    return exact


def _jet(scope: Scope, body: sp.Expr, variable: sp.Symbol, root: flint.acb, count: int) -> Any:
    """The first coefficients of f at an eigenvalue; on a cut, as far as two sides of it do not differ, it has none."""
    try:
        return expand(scope, body, variable, root, Jets(length=count))
    except OneSided:
        from_all_sides(scope, body, variable, root, count - 1)
        raise


def spectrum(matrix: Any, *, index: bool = False) -> list[tuple[flint.acb, int]]:
    """The eigenvalues as disjoint balls with their exact multiplicities.

    Parameters
    ----------
    matrix : DomainMatrix over QQ<I>
    index : bool
        Whether to give the multiplicities in the minimal polynomial: the sizes of the largest Jordan blocks.

    Returns
    -------
    list of (acb, multiplicity)
    """
    polynomial = sp.Poly(charpoly(matrix.to_list()), _Z, domain=QQ_I)
    found = []
    for factor, multiplicity in polynomial.sqf_list()[1]:
        if multiplicity == 1 or not index:
            found += [(root, multiplicity) for root in _roots(factor)]
            continue
        for irreducible, _ in factor.factor_list()[1]:
            block = _index(irreducible, matrix)
            found += [(root, block) for root in _roots(irreducible)]
    return found


def _index(factor: sp.Poly, matrix: Any) -> int:
    """The smallest e with rank p(A)ᵉ⁺¹ = rank p(A)ᵉ for an irreducible factor p of the characteristic polynomial."""
    value = matrix.zeros(matrix.shape, QQ_I)
    unit = matrix.eye(matrix.shape, QQ_I)
    for coefficient in factor.rep.to_list():
        value = value * matrix + unit.scalarmul(coefficient)
    power, count = value, 1
    while (value * power).rank() < power.rank():
        power, count = value * power, count + 1
    return count


def _roots(squarefree: sp.Poly) -> list[flint.acb]:
    """A linear factor has its root exactly; others are isolated by flint to the precision of the context."""
    coefficients = [to_sympy(c) for c in reversed(squarefree.monic().rep.to_list())]
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
