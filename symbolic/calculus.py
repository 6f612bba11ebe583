"""Derivatives of matrix expressions in a scalar parameter, by the product and chain rules on their normal form."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.decision import Decision, Verdict
from symbolic.matrix_expressions import DirectionalDerivative
from symbolic.matrix_zero import decide_words
from symbolic.phi import phi
from symbolic.words import OutsideClass, rebuild, words

PROCEDURE = "product and chain rule on words"
CONTINUITY = "continuity of entire functions"


def differentiate(expr: sp.MatrixExpr, t: sp.Symbol, t0: sp.Expr) -> sp.MatrixExpr:
    """d/dt Σ c_w(t) w at t₀ = Σ c_w′(t₀) w, for letters that do not depend on t.

    Parameters
    ----------
    expr : matrix expression whose normal form has t in its coefficients only
    t : Symbol
    t0 : scalar

    Returns
    -------
    MatrixExpr : the derivative in normal form.

    Raises
    ------
    OutsideClass : if a letter depends on t, as in MatrixExp(t*A), or a coefficient is no entire function of t.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import differentiate
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, t = sp.MatrixSymbol("A", n, n), sp.Symbol("t")
    >>> differentiate((sp.Identity(n) + t * A) ** 2, t, sp.S.Zero)
    2*A

    References
    ----------
    J. R. Magnus and H. Neudecker, Matrix Differential Calculus, 3rd ed., chapter 8 (product and chain rules).
    """
    form = words(expr)
    if any(letter.has(t) for word in form for letter in word):
        raise OutsideClass(f"a letter of {expr} depends on {t}.")
    rough = [c for c in form.values() if not _is_entire(c, t)]
    if rough:
        raise OutsideClass(f"the coefficient {rough[0]} is not composed of entire functions of {t}.")
    derivative = {word: sp.diff(c, t).xreplace({t: sp.sympify(t0, strict=True)}) for word, c in form.items()}
    return rebuild({word: c for word, c in derivative.items() if c != 0}, expr.shape)


def decide_derivative(lhs: Any, rhs: Any) -> Decision:
    """lhs = rhs after every DirectionalDerivative in them is carried out by ``differentiate``.

    Parameters
    ----------
    lhs, rhs : matrix expressions of one shape

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.
    """
    try:
        left, right = (side.replace(DirectionalDerivative, differentiate) for side in (lhs, rhs))
    except OutsideClass as reason:
        return Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why=str(reason))
    decision = decide_words(left, right)
    if decision.verdict is not Verdict.PROVED:
        return decision
    return Decision(verdict=Verdict.PROVED, procedure=f"{PROCEDURE}, {decision.procedure}", scope=decision.scope)


def decide_limit(lhs: Any, rhs: Any) -> Decision:
    """lim_{s→a} g(s) = g(a) for g built from constants, s, sums, products, powers n ≥ 0, exp and φ_k: g is continuous.

    Parameters
    ----------
    lhs : Limit
    rhs : scalar expression

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    References
    ----------
    W. Rudin, Principles of Mathematical Analysis, 3rd ed., Theorem 8.1 (a power series is continuous where it
    converges).
    """
    if not isinstance(lhs, sp.Limit):
        return Decision(verdict=Verdict.UNDECIDED, procedure=CONTINUITY, why=f"{lhs} is not a limit.")
    g, s, a, _ = lhs.args
    if not a.is_finite:
        return Decision(verdict=Verdict.UNDECIDED, procedure=CONTINUITY, why=f"{a} is not known to be finite.")
    if not _is_entire(g, s):
        return Decision(
            verdict=Verdict.UNDECIDED, procedure=CONTINUITY, why=f"{g} is not composed of entire functions."
        )
    decision = decide_words(g.subs(s, a), rhs)
    if decision.verdict is not Verdict.PROVED:
        return decision
    return Decision(verdict=Verdict.PROVED, procedure=CONTINUITY, scope=f"{s} → {a} from every direction")


def _is_entire(g: sp.Expr, s: sp.Symbol) -> bool:
    if not g.has(s) or g == s:
        return True
    if isinstance(g, sp.Pow):
        return bool(g.exp.is_Integer and g.exp.is_nonnegative) and _is_entire(g.base, s)
    if isinstance(g, sp.Add | sp.Mul | sp.exp | sp.sin | sp.cos | sp.sinh | sp.cosh):
        return all(_is_entire(arg, s) for arg in g.args)
    return isinstance(g, phi) and _is_entire(g.args[1], s)  # not Abs, not an entry or a trace that depends on s
