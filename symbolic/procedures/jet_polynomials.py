"""Identities between f(y), f′(y), f″(y), … of smooth functions, of one or more variables: independent at a point."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.polys.polyerrors import CoercionFailed

from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.procedures.matrix_zero import require_told_apart, shortened
from symbolic.words import OutsideClass

_CLASSES = (sp.Add, sp.Mul, sp.Pow, sp.Derivative, sp.Subs, sp.Tuple, sp.Symbol, sp.Rational, AppliedUndef)
_NO_NUMBERS = (sp.zoo, sp.nan, sp.oo, -sp.oo)  # what SymPy makes of 1/0
PROCEDURE = "polynomial identity in f and its derivatives"


@procedure(PROCEDURE)
def decide_jet_polynomials(lhs: Any, rhs: Any) -> Decision:
    """lhs = rhs for every smooth f, as polynomials in the indeterminates f⁽ᵏ⁾(y), after the derivations by y.

    Products and derivatives of products are multiplied out by the product and chain rules. What is left is a polynomial
    in y, f(y), f′(y), … and parameters; a polynomial f has at y any finitely many derivatives that one asks for, so
    that the identity holds for all f if and only if the polynomials are equal. The same for f(x, y, …) and its partial
    derivatives. Denominators are cleared: then the identity holds wherever none of them is zero.

    Parameters
    ----------
    lhs, rhs : scalars, or explicit matrices of one shape, in f(y) and derivatives by y, or in f(x, y, …);
        Subs of what has no such function

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
    W. Rudin, Principles of Mathematical Analysis, 3rd edition, Theorem 9.41 (Schwarz).
    """
    require_told_apart(lhs, rhs)
    pairs = list(_pairs(lhs, rhs))
    for side in (side for pair in pairs for side in pair):
        if side.has(sp.Float):
            raise OutsideClass(f"{shortened(side)} is not exact; write Rational instead of a float.")
    fractions = any(not denominator.is_number for pair in pairs for denominator in map(_denominator, pair))
    for left, right in pairs:
        difference, _ = _polynomial(left - right)
        if difference != 0:
            why = f"the two sides differ by the polynomial {shortened(difference.as_expr())}."
            return Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why=why)
    functions = sorted({type(node).__name__ for pair in pairs for e in pair for node in e.atoms(AppliedUndef)})
    scope = f"all smooth {', '.join(functions)}" if functions else "these polynomials"
    scope = f"{scope}, no denominator 0" if fractions else scope
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope)


def _pairs(lhs: Any, rhs: Any) -> list[tuple[sp.Expr, sp.Expr]]:
    """The two sides, or their entries, with every product of matrices multiplied out."""
    if not getattr(lhs, "is_Matrix", False) and not getattr(rhs, "is_Matrix", False):
        return [(lhs, rhs)]
    left, right = (side.doit(deep=False) if isinstance(side, sp.MatrixExpr) else side for side in (lhs, rhs))
    if not all(isinstance(side, sp.MatrixBase) for side in (left, right)) or left.shape != right.shape:
        raise OutsideClass(f"{shortened(lhs)} and {shortened(rhs)} are not two explicit matrices of one shape.")
    return list(zip(left, right, strict=True))


def _polynomial(expr: sp.Expr) -> tuple[sp.Poly | sp.Expr, sp.Expr]:
    """The polynomial with rational coefficients in f⁽ᵏ⁾(y), y and the parameters, and the denominator taken out."""
    _require_classes(expr)
    expr = sp.expand(expr.doit())
    jets = sorted(expr.atoms(sp.Derivative) | expr.atoms(AppliedUndef), key=lambda e: (-len(e.args), str(e)))
    letters = {jet: sp.Dummy(f"f{number}") for number, jet in enumerate(jets)}
    for jet in jets:
        _require_jet(jet)
    bare = expr.xreplace(letters)
    inverses = any(power.exp.is_negative for power in bare.atoms(sp.Pow))
    numerator, denominator = sp.fraction(sp.together(bare)) if inverses else (bare, sp.S.One)
    if numerator.has(*_NO_NUMBERS) or _of_letters(denominator) == 0:
        raise OutsideClass(f"{shortened(bare)} has a denominator that is 0 everywhere.")
    return _of_letters(numerator), denominator


def _require_classes(expr: sp.Expr) -> None:
    for node in sp.preorder_traversal(expr):
        if not isinstance(node, _CLASSES):
            raise OutsideClass(f"{shortened(node)} is composed of more than polynomials and derivatives.")
        if not node.is_commutative and not isinstance(node, sp.Tuple):
            raise OutsideClass(f"{shortened(node)} does not commute.")
        if isinstance(node, sp.Derivative) and not all(isinstance(v, sp.Symbol) for v, _ in node.variable_count):
            raise OutsideClass(f"{shortened(node)} is no derivative by variables.")
        if isinstance(node, sp.Subs):
            _require_polynomial(node)


def _denominator(side: sp.Expr) -> sp.Expr:
    """The denominator of a side, refused if it is 0 everywhere: a difference may have lost it."""
    return _polynomial(side)[1] if any(power.exp.is_negative for power in side.atoms(sp.Pow)) else sp.S.One


def _of_letters(bare: sp.Expr) -> sp.Poly | sp.Expr:
    generators = sorted(bare.free_symbols, key=str)
    if bare.is_Rational:
        return bare
    try:
        return sp.Poly(bare, *generators, domain=sp.QQ)
    except (sp.PolynomialError, CoercionFailed):
        return _refused(bare)


def _require_polynomial(node: sp.Subs) -> None:
    """A value at a point is put in for what has one everywhere, and not for f, whose derivatives there are others."""
    if node.has(AppliedUndef) or any(not (power.exp.is_Integer and power.exp > 0) for power in node.atoms(sp.Pow)):
        raise OutsideClass(f"{shortened(node)} is no polynomial at a point.")


def _require_jet(jet: sp.Expr) -> None:
    """f(x, y, …) or a derivative of it, for different symbols x, y, …"""
    inner = jet.expr if isinstance(jet, sp.Derivative) else jet
    arguments = inner.args if isinstance(inner, AppliedUndef) else ()
    at_symbols = bool(arguments) and all(isinstance(arg, sp.Symbol) for arg in arguments)
    by = {v for v, _ in jet.variable_count} if isinstance(jet, sp.Derivative) else set()
    if not at_symbols or len(set(arguments)) < len(arguments) or not by <= set(arguments):
        raise OutsideClass(f"{jet} is no derivative of a function f(x, y, …) by its own variables.")


def _refused(expr: sp.Expr) -> sp.Expr:
    raise OutsideClass(f"{shortened(expr)} is no polynomial with rational coefficients.")
