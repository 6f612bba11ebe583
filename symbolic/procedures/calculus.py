"""Derivatives of scalars and matrices in a scalar parameter, by the product and chain rules on their normal form."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.binders import bound_symbols, captures
from symbolic.boundary import procedure
from symbolic.decision import Decision
from symbolic.expressions.contraction import Contraction
from symbolic.expressions.directional_derivative import DirectionalDerivative
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.phi import phi
from symbolic.expressions.unit_column import with_row
from symbolic.inputs import expression, scalar, symbol
from symbolic.procedures.matrices.matrix_zero import proved_by_words
from symbolic.words import OutsideClass, Word, Words, canonical, combine, multiply, rebuild, words

PROCEDURE = "product and chain rule on words"
SHIFT = "chain rule for a shift"
CONTINUITY = "continuity of entire functions"
_ENTIRE: tuple[Any, ...] = (sp.Add, sp.Mul, sp.exp, sp.sin, sp.cos, sp.sinh, sp.cosh, phi)
ROW = sp.Symbol("i", integer=True, nonnegative=True)  # the row that is differentiated, in the derivative of det


def differentiate(expr: Any, t: sp.Symbol, t0: Any) -> Any:
    """d/dt F(t) at t₀ by the sum, product and chain rules on the normal form of F, and

        d/dt exp(A) = A′ exp(A) where A′A = AA′,   d/dt A⁻¹ = −A⁻¹A′A⁻¹,   d/dt tr A = tr A′,   d/dt log u = u′/u,
        d/dt det A = Σ_i det(A with row i replaced by that of A′), as det is linear in each row.

    Parameters
    ----------
    expr : matrix or scalar expression
    t : Symbol
    t0 : scalar, t itself for the derivative at every t

    Returns
    -------
    Expr or MatrixExpr : the derivative in normal form.

    Raises
    ------
    TypeError : if expr is no expression, t no Symbol, or t0 no scalar.
    OutsideClass : if a letter depends on t in another way, as in MatrixExp(A + t*B), or a scalar is not composed of
        entire functions of t, traces, determinants and logarithms.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import MatrixExp, differentiate
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, t = sp.MatrixSymbol("A", n, n), sp.Symbol("t")
    >>> differentiate((sp.Identity(n) + t * A) ** 2, t, sp.S.Zero)
    2*A
    >>> differentiate(MatrixExp(t * A), t, t)
    MatrixExp(t*A)*A

    References
    ----------
    J. R. Magnus and H. Neudecker, Matrix Differential Calculus, 3rd ed., chapter 8 (product and chain rules);
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., 0.3.2 and 0.8.10 (det is linear in each row; its
    derivative); N. J. Higham, Functions of Matrices, SIAM 2008, section 10.2 (exp).
    """
    expr, t, t0 = expression(expr, "expr"), symbol(t, "t"), scalar(t0, "t0")
    if t in bound_symbols(expr):
        raise OutsideClass(f"{t} is bound in {expr}.")
    derivative = _of_matrix(expr, t) if getattr(expr, "is_Matrix", False) else _of_scalar(canonical(expr), t)
    if captures(derivative, t0):
        raise OutsideClass(f"{t0} contains a symbol that the derivative of {expr} binds.")
    return canonical(derivative.xreplace({t: t0}))


def _of_matrix(expr: sp.MatrixExpr, t: sp.Symbol) -> sp.MatrixExpr:
    """Σ_w c_w′ w + c_w Σ_i l₁ … l_i′ … l_m for Σ_w c_w l₁ … l_m."""
    parts = []
    for word, c in words(expr).items():
        slope = _of_scalar(c, t)
        parts += [{word: slope}] if slope != 0 else []
        parts += _of_word(word, c, t)
    return rebuild(combine(parts), expr.shape)


def _of_word(word: Word, c: sp.Expr, t: sp.Symbol) -> list[Words]:
    """c Σ_i l₁ … l_i′ … l_m for a c that is taken as constant."""
    moving = [(i, letter) for i, letter in enumerate(word) if letter.has(t)]
    return [
        multiply(multiply({word[:i]: c}, words(_of_letter(letter, t))), {word[i + 1 :]: sp.S.One})
        for i, letter in moving
    ]


def _of_letter(letter: sp.MatrixExpr, t: sp.Symbol) -> sp.MatrixExpr:
    if isinstance(letter, sp.Inverse):
        return sp.MatMul(-1, letter, _of_matrix(letter.arg, t), letter)
    if not isinstance(letter, MatrixExp):
        raise OutsideClass(f"the letter {letter} depends on {t}, and is no exponential or inverse.")
    A, slope = letter.arg, _of_matrix(letter.arg, t)
    if words(sp.MatAdd(sp.MatMul(A, slope), sp.MatMul(-1, slope, A))):
        raise OutsideClass(f"{A} does not commute with its derivative in {t}.")
    return sp.MatMul(slope, letter)


def _of_scalar(c: sp.Expr, t: sp.Symbol) -> sp.Expr:
    """∂g/∂t + Σ ∂g/∂u u′ for c = g(t, u₁, u₂, …) with the traces, determinants and contractions u in it."""
    letters = {u: sp.Dummy("u") for u in c.atoms(sp.Trace, sp.Determinant, Contraction) if u.has(t)}
    g = c.xreplace(letters)
    if not all(_is_composed_of((*_ENTIRE, sp.log), g, s) for s in (t, *letters.values())):
        raise OutsideClass(f"{c} is not composed of entire functions of {t}, traces, determinants and logarithms.")
    values = {letter: u for u, letter in letters.items()}
    slopes = (sp.diff(g, letter) * _of_invariant(u, t) for letter, u in values.items() if g.has(letter))
    return sp.Add(sp.diff(g, t), *slopes).xreplace(values)


def _of_invariant(u: sp.Expr, t: sp.Symbol) -> sp.Expr:
    if isinstance(u, sp.Trace):
        return sp.Trace(_of_matrix(u.arg, t))
    if isinstance(u, Contraction):
        word = tuple(u.parent.args) if isinstance(u.parent, sp.MatMul) else (u.parent,)
        return combine(_of_word(word, sp.S.One, t)).get((), sp.S.Zero)
    if u.arg.has(ROW):
        raise OutsideClass(f"the determinant of {u.arg} is differentiated row by row, and {ROW} already occurs in it.")
    return sp.Sum(sp.Determinant(with_row(u.arg, _of_matrix(u.arg, t), ROW)), (ROW, 0, u.arg.shape[0] - 1))


@procedure(PROCEDURE)
def decide_derivative(lhs: Any, rhs: Any) -> Decision:
    """lhs = rhs after every derivative in a parameter is carried out by ``differentiate``.

    Parameters
    ----------
    lhs, rhs : scalars, or matrix expressions of one shape
        With ``DirectionalDerivative(F, t, a)``, ``Derivative(f, t)`` and ``Subs(Derivative(f, t), t, a)`` in them.

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.
    """
    left, right = (_carried_out(side) for side in (lhs, rhs))
    note = ", off the cut of log" if lhs.has(sp.log) or rhs.has(sp.log) else ""
    return proved_by_words(PROCEDURE, lhs, rhs, left, right, note=note)


def _carried_out(expr: Any) -> Any:
    """The expression without derivatives; those of another form than the three are left, and decide nothing."""
    if isinstance(expr, DirectionalDerivative):
        return differentiate(*expr.args)
    if isinstance(expr, sp.Subs) and isinstance(expr.expr, sp.Derivative):
        inner, (t, *more), (t0, *_) = expr.args
        if not more and _parameter(inner) == t:
            return differentiate(inner.expr, t, t0)
    if isinstance(expr, sp.Derivative) and (t := _parameter(expr)) is not None:
        return differentiate(expr.expr, t, t)
    if not expr.has(DirectionalDerivative, sp.Derivative):
        return expr
    return expr.func(*(_carried_out(arg) if isinstance(arg, sp.Basic) else arg for arg in expr.args))


def _parameter(derivative: sp.Derivative) -> sp.Symbol | None:
    """t for the first derivative in one scalar t."""
    ((t, order), *more) = derivative.variable_count
    return t if not more and order == 1 and isinstance(t, sp.Symbol) else None


@procedure(SHIFT)
def decide_shift(lhs: Any, rhs: Any) -> Decision:
    """g′(t) = d/ds g(s + t) at s = 0.

    Parameters
    ----------
    lhs : Derivative(g(t), t)
    rhs : Subs(Derivative(g(s + t), s), s, 0)

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.
    """
    forms = isinstance(lhs, sp.Derivative) and isinstance(rhs, sp.Subs) and isinstance(rhs.expr, sp.Derivative)
    t, s = (_parameter(lhs), _parameter(rhs.expr)) if forms else (None, None)
    if t is None or s is None or rhs.args[1:] != (sp.Tuple(s), sp.Tuple(0)):
        raise OutsideClass("the two sides are no derivatives at t and at s = 0.")
    if {s, t} & bound_symbols(lhs.expr, rhs.expr.expr):
        raise OutsideClass(f"{s} or {t} is bound in a side.")
    if lhs.expr.has(s):
        raise OutsideClass(f"{s} occurs in {lhs.expr}.")
    return proved_by_words(SHIFT, lhs, rhs, lhs.expr.xreplace({t: s + t}), rhs.expr.expr)


@procedure(CONTINUITY)
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
        raise OutsideClass(f"{lhs} is not a limit.")
    g, s, a, _ = lhs.args
    if not a.is_finite:
        raise OutsideClass(f"{a} is not known to be finite.")
    if not _is_composed_of(_ENTIRE, g, s):
        raise OutsideClass(f"{g} is not composed of entire functions.")
    return proved_by_words(CONTINUITY, lhs, rhs, g.subs(s, a), rhs, note=", from every direction")


def _is_composed_of(functions: tuple[Any, ...], g: sp.Expr, s: sp.Symbol) -> bool:
    """Whether g is composed of the functions of s; not of |s|, nor of an entry or a trace that depends on s."""
    if not g.has(s) or g == s:
        return True
    if isinstance(g, sp.Pow):
        return bool(g.exp.is_Integer and g.exp.is_nonnegative) and _is_composed_of(functions, g.base, s)
    return isinstance(g, functions) and all(_is_composed_of(functions, arg, s) for arg in g.args)
