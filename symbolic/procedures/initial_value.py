"""Equality of two functions of t by the initial value problem that both solve: X′ = XL with one value at t = 0."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.inputs import square
from symbolic.procedures.calculus import differentiate
from symbolic.procedures.matrices.matrix_zero import require_words, scope_of, shortened
from symbolic.words import OutsideClass, combine, rebuild, words

PROCEDURE = "uniqueness of the initial value problem"
_MEROMORPHIC = (sp.exp, sp.sin, sp.cos, sp.tan, sp.cot, sp.sec, sp.csc, sp.sinh, sp.cosh, sp.tanh, sp.coth, sp.sech,
                sp.csch, sp.sinc, sp.erf, sp.gamma, sp.factorial, MatrixExp)  # fmt: skip


@procedure(PROCEDURE)
def decide_initial_value(
    lhs: Any, rhs: Any, *, t: sp.Symbol, generator: Any = sp.S.Zero, commuting: tuple[sp.MatrixSymbol, ...] = ()
) -> Decision:
    """lhs(t) = rhs(t) for every t, as X(0) is the same and X′ = XL for both, with L free of t.

    L = 0 is the case of two constants. For a constant L the solution is unique since (X e^{−tL})′ = 0.

    Parameters
    ----------
    lhs, rhs : scalars, or matrices of one shape
    t : Symbol
    generator : scalar for scalars, square matrix expression for matrices
        L; 0 says that both sides are constant.
    commuting : pair of MatrixSymbol
        Two matrices with AB = BA; the decision then assumes ``Eq(A*B, B*A)``.

    Raises
    ------
    ValueError : if commuting is neither empty nor a pair.

    Returns
    -------
    Decision : PROVED for all t, real or complex, or UNDECIDED with the part that failed.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import MatrixExp, decide_initial_value
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, s, t = sp.MatrixSymbol("A", n, n), *sp.symbols("s t")
    >>> law = MatrixExp((s + t) * A), sp.MatMul(MatrixExp(s * A), MatrixExp(t * A))
    >>> print(decide_initial_value(*law, t=t, generator=A).verdict)
    proved

    References
    ----------
    E. A. Coddington and N. Levinson, Theory of Ordinary Differential Equations, 1955, chapter 1, Theorem 2.3.
    """
    if sp.sympify(generator).has(t):
        raise OutsideClass(f"the generator {generator} depends on {t}.")
    if commuting and len(commuting) != 2:
        raise ValueError(f"commuting needs two matrices; got {len(commuting)}: {commuting}.")
    for part in (node for side in (lhs, rhs) for node in sp.preorder_traversal(side) if node.has(t)):
        if not _is_meromorphic(part):
            raise OutsideClass(f"{shortened(part)} depends on {t}, and may jump on its cut.")
    parts = {
        "the derivative of the left side": (differentiate(lhs, t, t), _times(lhs, generator)),
        "the derivative of the right side": (differentiate(rhs, t, t), _times(rhs, generator)),
        f"the value at {t} = 0": tuple(side.xreplace({t: sp.S.Zero}) for side in (lhs, rhs)),
    }
    for name, sides in parts.items():
        left, right = (_sorted(side, commuting) for side in sides)
        require_words(left, right, name)
    assumes = (commutation(*commuting),) if commuting else ()
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope_of(lhs, rhs), assumes=assumes)


def _is_meromorphic(e: Any) -> bool:
    """Whether e is meromorphic where its parts are entire, and no logarithm or root that has a cut."""
    if isinstance(e, sp.Pow | sp.MatPow):
        return bool(e.exp.is_integer or e.base == sp.E)
    return not isinstance(e, sp.Function) or isinstance(e, (*_MEROMORPHIC, AppliedUndef))


def commutation(A: sp.MatrixExpr, B: sp.MatrixExpr) -> sp.Eq:
    """The hypothesis AB = BA for square matrices of one size.

    Raises
    ------
    TypeError : if A or B is no matrix.
    ValueError : if they are not square, or differ in size.
    """
    A, B = square(A, "A"), square(B, "B")
    if A.shape != B.shape:
        raise ValueError(f"A and B must have one size; got {A.shape} and {B.shape}.")
    return sp.Eq(sp.MatMul(A, B), sp.MatMul(B, A), evaluate=False)


def _times(side: Any, generator: Any) -> Any:
    """XL; zero where L is."""
    if not getattr(side, "is_Matrix", False):
        return side * generator
    return sp.ZeroMatrix(*side.shape) if generator == 0 else sp.MatMul(side, generator)


def _sorted(side: Any, commuting: tuple[sp.MatrixSymbol, ...]) -> Any:
    """Words in two commuting matrices and exponentials of their combinations have their letters in one order."""
    if not commuting or not getattr(side, "is_Matrix", False):
        return side
    form = words(side)
    if not all(_is_generated(letter, commuting) for word in form for letter in word):
        raise OutsideClass(f"{side} is not composed of {' and '.join(map(str, commuting))} and their exponentials.")
    ordered = combine({tuple(sorted(word, key=sp.default_sort_key)): c} for word, c in form.items())
    return rebuild(ordered, side.shape)


def _is_generated(letter: sp.MatrixExpr, commuting: tuple[sp.MatrixSymbol, ...]) -> bool:
    if isinstance(letter, MatrixExp):
        return all(_is_generated(inner, commuting) for word in words(letter.arg) for inner in word)
    return letter in commuting
