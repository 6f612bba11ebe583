"""f(A) for a Lambda f: constants become c·I, products matrix products, and functions matrix functions."""

from __future__ import annotations

from functools import reduce
from operator import add
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from numeric_check.rules.powers import identity, power_of_value
from numeric_check.rules.refusals import UnknownExpression
from numeric_check.rules.scope import Scope

_ENTIRE = ("exp", "sin", "cos", "sinh", "cosh")


def function_at_matrix(function: sp.Lambda, argument: Any, scope: Scope) -> Any:
    """f(A), the primary matrix function of an f that is given by a formula.

    Parameters
    ----------
    function : Lambda of one symbol
    argument : square matrix expression
    scope : Scope

    Returns
    -------
    matrix of the arithmetic

    Raises
    ------
    UnknownExpression : if the formula has a class for which no matrix function is known.
    NotApplicable : if the arithmetic has no value there, as on a cut.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Definitions 1.2 and 1.4.
    """
    function = sp.Lambda(function.variables, instantiated(function.expr, scope))
    if _has_cut(function.expr):
        return scope.arithmetic.function_by_spectrum(scope, function, argument)
    return substitute(function.expr, function.variables[0], scope.value(argument), scope)


def instantiated(body: sp.Expr, scope: Scope) -> sp.Expr:
    """The expression with the point's formulas in the place of undefined functions."""
    formulas = {applied: scope.values.get(type(applied)) for applied in body.atoms(AppliedUndef)}
    return body.xreplace({applied: formula(*applied.args) for applied, formula in formulas.items() if formula})


def _has_cut(body: sp.Expr) -> bool:
    return body.has(sp.log) or any(not power.exp.is_Integer for power in body.atoms(sp.Pow))


def substitute(body: sp.Expr, variable: sp.Symbol, matrix: Any, scope: Scope) -> Any:
    """The formula with the matrix in the place of its variable; factors commute, being functions of one matrix.

    Parameters
    ----------
    body : scalar expression
    variable : Symbol
    matrix : matrix of the arithmetic
    scope : Scope

    Returns
    -------
    matrix of the arithmetic

    Raises
    ------
    UnknownExpression : if the formula has a class for which no matrix function is known.
    """
    arithmetic = scope.arithmetic
    if variable not in body.free_symbols:
        return arithmetic.scale(scope.value(body), identity(len(arithmetic.table(matrix)), scope))
    if body == variable:
        return matrix
    name = type(body).__name__
    parts = [substitute(arg, variable, matrix, scope) for arg in body.args if name in ("Add", "Mul")]
    if parts:
        return reduce(add if name == "Add" else arithmetic.product, parts)
    if name == "Pow" and variable not in body.exp.free_symbols:
        inner = substitute(body.base, variable, matrix, scope)
        return power_of_value(inner, scope.integer(body.exp), scope)
    if name == "phi":
        return arithmetic.phi(scope.integer(body.args[0]), substitute(body.args[1], variable, matrix, scope))
    if name in _ENTIRE:
        return arithmetic.matrix_function(name, substitute(body.args[0], variable, matrix, scope))
    raise UnknownExpression(f"no matrix function is known for {name}, as in {body}; write it with exp, log and powers.")
