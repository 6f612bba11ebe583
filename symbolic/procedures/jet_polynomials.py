"""Identities between f(y), f′(y), f″(y), … of smooth functions of one variable: these are independent at a point."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.polys.polyerrors import CoercionFailed

from symbolic.decision import Decision, Verdict
from symbolic.procedures.matrix_zero import shortened
from symbolic.words import OutsideClass

_CLASSES = (sp.Add, sp.Mul, sp.Pow, sp.Derivative, sp.Tuple, sp.Symbol, sp.Rational, AppliedUndef)
PROCEDURE = "polynomial identity in f and its derivatives"


def decide_jet_polynomials(lhs: Any, rhs: Any) -> Decision:
    """lhs = rhs for every smooth f, as polynomials in the indeterminates f⁽ᵏ⁾(y), after the derivations by y.

    Products and derivatives of products are multiplied out by the product and chain rules. What is left is a polynomial
    in y, f(y), f′(y), … and parameters; by Borel's theorem a smooth f has any derivatives at y that one asks for, so
    that the identity holds for all f if and only if the polynomials are equal. Denominators are cleared: then the
    identity holds wherever none of them is zero.

    Parameters
    ----------
    lhs, rhs : scalars, or explicit matrices of one shape, in f(y) and derivatives by y

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.jet_polynomials import decide_jet_polynomials
    >>> y, f = sp.Symbol("y"), sp.Function("f")
    >>> square = sp.Derivative(f(y) ** 2, y)
    >>> print(decide_jet_polynomials(square, 2 * f(y) * sp.Derivative(f(y), y)).verdict)
    proved
    >>> print(decide_jet_polynomials(square, f(y) * sp.Derivative(f(y), y)).verdict)
    undecided

    References
    ----------
    L. Hörmander, The Analysis of Linear Partial Differential Operators I, 2nd ed., Theorem 1.2.6 (Borel).
    """
    try:
        pairs = list(_pairs(lhs, rhs))
        fractions = False
        for left, right in pairs:
            difference, denominator = _polynomial(left - right)
            fractions |= not denominator.is_number
            if difference != 0:
                why = f"the two sides differ by the polynomial {shortened(difference.as_expr())}."
                return Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why=why)
    except OutsideClass as reason:
        return Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why=str(reason))
    functions = sorted({type(node).__name__ for pair in pairs for e in pair for node in e.atoms(AppliedUndef)})
    scope = f"all smooth {', '.join(functions)}" if functions else "these polynomials"
    scope = f"{scope}, no denominator 0" if fractions else scope
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope)


def _pairs(lhs: Any, rhs: Any) -> list[tuple[sp.Expr, sp.Expr]]:
    """The two sides, or their entries, with every product of matrices multiplied out."""
    if not getattr(lhs, "is_Matrix", False) and not getattr(rhs, "is_Matrix", False):
        return [(sp.sympify(lhs), sp.sympify(rhs))]
    left, right = (side.doit(deep=False) if isinstance(side, sp.MatrixExpr) else side for side in (lhs, rhs))
    if not all(isinstance(side, sp.MatrixBase) for side in (left, right)) or left.shape != right.shape:
        raise OutsideClass(f"{shortened(lhs)} and {shortened(rhs)} are not two explicit matrices of one shape.")
    return list(zip(left, right, strict=True))


def _polynomial(expr: sp.Expr) -> tuple[sp.Poly | sp.Expr, sp.Expr]:
    """The polynomial with rational coefficients in f⁽ᵏ⁾(y), y and the parameters, and the denominator taken out."""
    for node in sp.preorder_traversal(expr):
        if not isinstance(node, _CLASSES):
            raise OutsideClass(f"{shortened(node)} is composed of more than polynomials and derivatives.")
    expr = sp.expand(expr.doit())
    jets = sorted(expr.atoms(sp.Derivative) | expr.atoms(AppliedUndef), key=lambda e: (-len(e.args), str(e)))
    letters = {jet: sp.Dummy(f"f{number}") for number, jet in enumerate(jets)}
    for jet in jets:
        _require_jet(jet)
    bare = expr.xreplace(letters)
    inverses = any(power.exp.is_negative for power in bare.atoms(sp.Pow))
    numerator, denominator = sp.fraction(sp.together(bare)) if inverses else (bare, sp.S.One)
    if _of_letters(denominator) == 0:
        raise OutsideClass(f"{shortened(bare)} has a denominator that is 0 everywhere.")
    return _of_letters(numerator), denominator


def _of_letters(bare: sp.Expr) -> sp.Poly | sp.Expr:
    generators = sorted(bare.free_symbols, key=str)
    if bare.is_Rational:
        return bare
    try:
        return sp.Poly(bare, *generators, domain=sp.QQ)
    except (sp.PolynomialError, CoercionFailed):
        return _refused(bare)


def _require_jet(jet: sp.Expr) -> None:
    """f(y) or a derivative of f(y) by y, for a symbol y."""
    inner = jet.expr if isinstance(jet, sp.Derivative) else jet
    one_symbol = isinstance(inner, AppliedUndef) and len(inner.args) == 1 and isinstance(inner.args[0], sp.Symbol)
    if not one_symbol or (isinstance(jet, sp.Derivative) and {v for v, _ in jet.variable_count} != {inner.args[0]}):
        raise OutsideClass(f"{jet} is no derivative of a function f(y) by its one variable.")


def _refused(expr: sp.Expr) -> sp.Expr:
    raise OutsideClass(f"{shortened(expr)} is no polynomial with rational coefficients.")
