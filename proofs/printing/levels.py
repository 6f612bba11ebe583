"""How tightly each expression holds together in print, and whether its right end takes in what follows."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.logic.boolalg import Boolean
from sympy.matrices.expressions.matexpr import MatrixElement
from sympy.printing.precedence import PRECEDENCE, precedence_traditional
from sympy.simplify import fraction

from symbolic import DirectionalDerivative, MatrixFunction, MatrixSum
from symbolic.expressions.extremes import Extreme
from symbolic.rooted_trees import ElementaryDifferential

RELATION, ADD, MUL, POW = (PRECEDENCE[name] for name in ("Relational", "Add", "Mul", "Pow"))
LOOSE, CASES, OPERATOR, FRACTION = ADD + 2, ADD + 4, MUL - 1, MUL + 5

_LEVELS = (
    (Boolean, RELATION),
    (sp.Limit | Extreme, LOOSE),
    (sp.Piecewise | sp.Mod, CASES),
    (sp.HadamardProduct | sp.KroneckerProduct | sp.subfactorial, OPERATOR),
    (sp.Derivative | sp.Subs | DirectionalDerivative | sp.Sum | MatrixSum | sp.Product | sp.Integral, MUL),
)
_BINDERS = sp.Derivative, DirectionalDerivative, sp.Sum, MatrixSum, sp.Product, sp.Integral, sp.Limit, Extreme


def level(expr: Any) -> int:
    """The precedence of an expression: brackets stand around it where something tighter is needed.

    Relations < sums and what begins with a minus sign < limits and extremes < products, sums over an index and
    derivatives < fractions < powers < functions < letters.
    """
    inner = _shown(expr)
    if inner is not expr:
        return level(inner)
    if isinstance(expr, ElementaryDifferential):
        return OPERATOR if expr.tree.order > 1 else PRECEDENCE["Atom"]
    if isinstance(expr, sp.MatMul):
        return ADD if expr.as_coeff_matrices()[0].could_extract_minus_sign() else MUL
    if isinstance(expr, sp.Mul):
        return ADD if expr.could_extract_minus_sign() else FRACTION if is_fraction(expr) else MUL
    found = (value for kind, value in _LEVELS if isinstance(expr, kind) and not isinstance(expr, sp.Symbol))
    return next(found, None) or precedence_traditional(expr)


def is_open(expr: Any) -> bool:
    """Whether a factor to the right would be read as a part of it: Σ_i f(i), d/dt f(t), and a product that ends so."""
    inner = _shown(expr)
    if inner is not expr:
        return is_open(inner)
    if isinstance(expr, sp.Mul | sp.MatMul):
        return not is_fraction(expr) and any(is_open(factor) for factor in expr.args)
    return isinstance(expr, _BINDERS) and not is_primed(expr)


def is_barred(expr: Any) -> bool:
    """Whether it ends with the bar of f(t)|_{t=a}, whose left end is not seen."""
    inner = _shown(expr)
    if inner is not expr:
        return is_barred(inner)
    if isinstance(expr, sp.Mul | sp.MatMul):
        return not is_fraction(expr) and any(is_barred(factor) for factor in expr.args)
    return isinstance(expr, sp.Subs)


def is_fraction(expr: Any) -> bool:
    """Whether SymPy prints the product as one fraction."""
    if not isinstance(expr, sp.Mul) or isinstance(expr, sp.MatMul):
        return False
    if expr.args[0] is sp.S.One or any(factor.is_Number for factor in expr.args[1:]):
        return False
    return fraction(expr, exact=True)[1] is not sp.S.One


def is_primed(expr: Any) -> bool:
    """Whether a derivative is printed as f′(y), f″(y) or f‴(y): of an unknown function of one variable."""
    if not isinstance(expr, sp.Derivative):
        return False
    ((y, order), *more) = expr.variable_count
    unknown = isinstance(expr.expr, AppliedUndef) and expr.expr.args == (y,) and not more
    return unknown and order in (1, 2, 3)


def _shown(expr: Any) -> Any:
    """What is printed in the place of an expression: the product of a contraction, f(z) of f(A)."""
    if isinstance(expr, sp.UnevaluatedExpr):
        return expr.args[0]
    if isinstance(expr, MatrixElement) and expr.parent.shape == (1, 1):
        return expr.parent
    if isinstance(expr, MatrixFunction):
        z, body = expr.function.variables[0], expr.function.expr
        return expr.arg if body == z else body if body.has(z) else sp.MatMul(body, sp.Identity(expr.rows))
    return expr
