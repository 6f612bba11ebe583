"""ρ(A), the largest modulus of an eigenvalue, in each arithmetic: exact where the moduli are rational."""

from __future__ import annotations

from functools import lru_cache, reduce, singledispatch
from typing import Any

import flint
import mpmath
import numpy as np
import sympy as sp
from sympy.polys.domains import QQ_I
from sympy.polys.matrices import DomainMatrix

from numeric_check.arrays.evaluator import Arrays
from numeric_check.balls.evaluator import Balls
from numeric_check.balls.spectra import spectrum
from numeric_check.multiprecision.evaluator import Multiprecision
from numeric_check.rules.exact import Exact
from numeric_check.rules.scope import NotApplicable, Rule, Scope, UnknownExpression

_KEPT = 1024  # spectra; a hypothesis on ρ(A) is asked again for every line of a derivation
_Z = sp.Dummy("z")


def _radius(expr: Any, scope: Scope) -> Any:
    return radius(scope.arithmetic, expr.args[0], scope)


@singledispatch
def radius(arithmetic: Any, argument: Any, scope: Scope) -> Any:
    """ρ(A) = max |λ| over the eigenvalues λ of A, in the arithmetic given.

    Parameters
    ----------
    arithmetic : Arithmetic
    argument : square matrix expression
    scope : Scope

    Returns
    -------
    number of the arithmetic

    Raises
    ------
    NotApplicable : in exact arithmetic if ρ(A) is irrational, with balls if A is not known exactly.

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., Definition 1.2.9.
    """
    raise UnknownExpression(f"{type(arithmetic).__name__} has no spectral radius, as of {argument}.")


@radius.register
def _(arithmetic: Exact, argument: Any, scope: Scope) -> Any:
    value = _rational_radius(tuple(map(tuple, scope.value(argument).to_list())))
    if value is None:
        raise NotApplicable(f"the spectral radius of {argument} is irrational here.")
    return arithmetic.number(value)


@radius.register
def _(arithmetic: Balls, argument: Any, scope: Scope) -> Any:
    return reduce(flint.arb.max, map(abs, eigenvalues(arithmetic, argument, scope))) + flint.acb(0)


@radius.register
def _(arithmetic: Multiprecision, argument: Any, scope: Scope) -> Any:
    value = scope.value(argument)
    if value.rows == 1:  # of which mpmath.eig returns eigenvectors, asked or not
        return abs(value[0, 0])
    try:
        return max(map(abs, mpmath.eig(value, left=False, right=False)))
    except RuntimeError as error:
        raise NotApplicable(f"mpmath finds no eigenvalues of {argument} here.") from error


@radius.register
def _(arithmetic: Arrays, argument: Any, scope: Scope) -> Any:
    return reduce(np.maximum, map(np.abs, eigenvalues(arithmetic, argument, scope)))


@singledispatch
def eigenvalues(arithmetic: Any, argument: Any, scope: Scope) -> list[Any]:
    """The eigenvalues of a matrix, of a batch as arrays of one eigenvalue for each point.

    Parameters
    ----------
    arithmetic : Arithmetic
    argument : square matrix expression
    scope : Scope

    Returns
    -------
    list of numbers of the arithmetic

    Raises
    ------
    NotApplicable : with balls if A is not known exactly.
    """
    raise UnknownExpression(f"{type(arithmetic).__name__} has no eigenvalues, as of {argument}.")


@eigenvalues.register
def _(arithmetic: Balls, argument: Any, scope: Scope) -> list[Any]:
    exact = scope.exact_value(argument)
    if exact is None:
        raise NotApplicable(f"{argument} is not known exactly, and neither is its spectrum.")
    return [root for root, _ in spectrum(exact)]


@eigenvalues.register
def _(arithmetic: Arrays, argument: Any, scope: Scope) -> list[Any]:
    return list(np.moveaxis(np.linalg.eigvals(scope.value(argument)), -1, 0))


@lru_cache(maxsize=_KEPT)
def _rational_radius(rows: tuple[tuple[Any, ...], ...]) -> sp.Rational | None:
    """ρ(A) if all eigenvalues are Gaussian rationals and the largest modulus is rational; None otherwise."""
    matrix = DomainMatrix([list(row) for row in rows], (len(rows), len(rows)), QQ_I)
    factors = [factor for factor, _ in sp.Poly(matrix.charpoly(), _Z, domain=QQ_I).factor_list()[1]]
    if any(factor.degree() > 1 for factor in factors):
        return None
    roots = [-factor.monic().eval(0) for factor in factors]
    value = sp.sqrt(max(sp.re(root) ** 2 + sp.im(root) ** 2 for root in roots))
    return value if value.is_Rational else None


SPECTRAL_RULES: dict[str, Rule] = {"SpectralRadius": _radius}
