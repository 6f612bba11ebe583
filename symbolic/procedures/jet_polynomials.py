"""Identities between f(y), f′(y), f″(y), … of smooth functions, of one or more variables: independent at a point."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.polys.polyerrors import CoercionFailed

from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.procedures.matrices.matrix_zero import require_told_apart, shortened
from symbolic.words import OutsideClass

_CLASSES = (sp.Add, sp.Mul, sp.Pow, sp.Derivative, sp.Subs, sp.Tuple, sp.Symbol, sp.Rational, AppliedUndef)
PROCEDURE = "polynomial identity in f and its derivatives"


@procedure(PROCEDURE)
def decide_jet_polynomials(lhs: Any, rhs: Any) -> Decision:
    """lhs = rhs for every smooth f, as polynomials in the indeterminates f⁽ᵏ⁾(y), after the derivations by y.

    Products and derivatives of products are multiplied out by the product and chain rules. What is left is a polynomial
    in y, f(y), f′(y), … and parameters; a polynomial f has at y any finitely many derivatives that one asks for, so
    that the identity holds for all f if and only if the polynomials are equal. The same for f(x, y, …) and its partial
    derivatives; for a composition f(g(y)), with the letters f⁽ᵏ⁾(g(y)), it holds if they are. Denominators are cleared:
    the identity holds wherever both sides have a value.

    Parameters
    ----------
    lhs, rhs : scalars, or explicit matrices of one shape, in f(y) and derivatives by y, or in f(x, y, …);
        Subs of what has no such function, or of one derivative at the value of a function, f′(g(y))

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
    for left, right in pairs:
        difference = _numerator(left - right)
        if difference != 0:
            raise OutsideClass(f"the two sides differ by the polynomial {shortened(difference.as_expr())}.")
    functions = sorted({type(node).__name__ for pair in pairs for e in pair for node in e.atoms(AppliedUndef)})
    scope = f"all smooth {', '.join(functions)}" if functions else "these polynomials"
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope)


def _pairs(lhs: Any, rhs: Any) -> list[tuple[sp.Expr, sp.Expr]]:
    """The two sides, or their entries, with every product of matrices multiplied out."""
    if not getattr(lhs, "is_Matrix", False) and not getattr(rhs, "is_Matrix", False):
        return [(lhs, rhs)]
    left, right = (side.doit(deep=False) if isinstance(side, sp.MatrixExpr) else side for side in (lhs, rhs))
    if not all(isinstance(side, sp.MatrixBase) for side in (left, right)) or left.shape != right.shape:
        raise OutsideClass(f"{shortened(lhs)} and {shortened(rhs)} are not two explicit matrices of one shape.")
    return list(zip(left, right, strict=True))


def _numerator(expr: sp.Expr) -> sp.Poly | sp.Expr:
    """The numerator: a polynomial with rational coefficients in f⁽ᵏ⁾(y), y and the parameters."""
    _require_classes(expr)
    expr = sp.expand(expr.doit())
    if expr.has(sp.Subs):
        raise OutsideClass(f"{shortened(expr)} has a derivative at a point that is none of its variables.")
    jets = sorted(expr.atoms(sp.Derivative, AppliedUndef), key=lambda e: (-len(e.args), str(e)))
    for jet in jets:
        _require_jet(jet)
    bare = expr.xreplace({jet: sp.Dummy(f"f{number}") for number, jet in enumerate(jets)})
    numerator = sp.fraction(sp.together(bare))[0] if any(p.exp.is_negative for p in bare.atoms(sp.Pow)) else bare
    if numerator.is_Rational:
        return numerator
    try:
        return sp.Poly(numerator, *sorted(numerator.free_symbols, key=str), domain=sp.QQ)
    except (sp.PolynomialError, CoercionFailed) as reason:
        raise OutsideClass(f"{shortened(numerator)} is no polynomial with rational coefficients.") from reason


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


def _require_polynomial(node: sp.Subs) -> None:
    """A value at a point is put in for what has one everywhere, and not for f, whose derivatives there are others.

    A derivative of f alone at the value of a function g is a letter of its own, f′(g(y)).
    """
    if isinstance(node.expr, sp.Derivative) and all(isinstance(value, AppliedUndef) for value in node.point):
        _require_jet(node.expr)
        return
    if node.has(AppliedUndef) or any(not (power.exp.is_Integer and power.exp > 0) for power in node.atoms(sp.Pow)):
        raise OutsideClass(f"{shortened(node)} is no polynomial at a point.")


def _require_jet(jet: sp.Expr) -> None:
    """f(x, y, …) or a derivative of it, for different x, y, …, which are symbols or values g(…) of functions."""
    inner = jet.expr if isinstance(jet, sp.Derivative) else jet
    arguments = inner.args if isinstance(inner, AppliedUndef) else ()
    at_places = bool(arguments) and all(isinstance(arg, sp.Symbol | AppliedUndef) for arg in arguments)
    by = {v for v, _ in jet.variable_count} if isinstance(jet, sp.Derivative) else set()
    if not at_places or len(set(arguments)) < len(arguments) or not by <= set(arguments):
        raise OutsideClass(f"{jet} is no derivative of a function f(x, y, …) by its own variables.")
