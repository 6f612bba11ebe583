"""Refutation by matrices of one row, where a claim about square matrices is one about numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import EQUAL, Decision, Verdict
from symbolic.escapes import admits
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.goal import Goal
from symbolic.words import OutsideClass

PROCEDURE = "matrices of one row"


def accepts_one_row(goal: Goal) -> bool:
    """Whether an equation without conditions is about square matrices of one size."""
    return goal.relation == EQUAL and not goal.given and _size(goal.lhs, goal.rhs) is not None


@procedure(PROCEDURE)
def decide_by_one_row(lhs: Any, rhs: Any, *, timeout: float = DEFAULT_TIMEOUT) -> Decision:
    """lhs = rhs is false, as it fails for numbers in the place of n × n matrices: n = 1.

    Parameters
    ----------
    lhs, rhs : both scalars, or both matrices, in n × n matrices for one letter n
    timeout : float
        Seconds, at most.

    Returns
    -------
    Decision : REFUTED with n = 1 and a complex number in each matrix, or UNDECIDED. It never proves.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import MatrixExp
    >>> from symbolic.procedures.matrices.one_row import decide_by_one_row
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A = sp.MatrixSymbol("A", n, n)
    >>> print(decide_by_one_row(sp.log(sp.Determinant(MatrixExp(A))), sp.Trace(A)).verdict)
    refuted

    References
    ----------
    The zero test: ``decide_zero``.
    """
    from symbolic.zero_test import decide_zero  # loaded when first used: `import symbolic` stays cheap

    n = _size(lhs, rhs)
    if n is None:
        raise OutsideClass("the sides are not about square matrices of one size that may be 1.")
    letters = {A: sp.Dummy(A.name) for A in sorted(lhs.atoms(sp.MatrixSymbol) | rhs.atoms(sp.MatrixSymbol), key=str)}
    decision = decide_zero(_number(lhs, n, letters) - _number(rhs, n, letters), timeout=timeout)
    if decision.verdict is not Verdict.REFUTED or decision.witness is None:
        raise OutsideClass("no numbers are found for which the sides differ.")
    values = {A: sp.ImmutableMatrix([[decision.witness.get(a, 0)]]) for A, a in letters.items()}
    others = {s: v for s, v in decision.witness.items() if s not in letters.values()}
    return Decision(verdict=Verdict.REFUTED, procedure=PROCEDURE, witness={n: sp.S.One, **values, **others})


def _size(*sides: Any) -> Any:
    """The letter n of square matrices, if it may be 1."""
    shapes = {tuple(A.shape) for side in sides for A in side.atoms(sp.MatrixSymbol)}
    n = next(iter(shapes))[0] if len(shapes) == 1 else None
    fits = isinstance(n, sp.Symbol) and shapes == {(n, n)} and admits(n, sp.S.One)
    return n if fits else None


def _number(e: Any, n: Any, letters: Mapping[Any, Any]) -> Any:
    """The expression for matrices of one row, as the number in it."""
    if isinstance(e, sp.MatrixSymbol):
        return letters[e]
    if isinstance(e, sp.Identity):
        return sp.S.One
    if isinstance(e, sp.ZeroMatrix):
        return sp.S.Zero
    if type(e) in _OF_NUMBERS:
        return _OF_NUMBERS[type(e)](*(_number(arg, n, letters) for arg in e.args))
    if not e.has(sp.MatrixSymbol, sp.MatrixExpr):
        return e.xreplace({n: sp.S.One})
    if getattr(e, "is_Matrix", False) or not isinstance(e, sp.Add | sp.Mul | sp.Pow | sp.Function):
        raise OutsideClass(f"no rule reads {type(e).__name__} for matrices of one row.")
    return e.func(*(_number(arg, n, letters) for arg in e.args))


def _itself(x: Any) -> Any:
    return x


_OF_NUMBERS: dict[type, Callable[..., Any]] = {
    **dict.fromkeys((sp.Trace, sp.Determinant, sp.Transpose), _itself),
    sp.MatAdd: lambda *terms: sp.Add(*terms),
    **dict.fromkeys((sp.MatMul, sp.HadamardProduct), lambda *factors: sp.Mul(*factors)),
    sp.MatPow: lambda x, m: x**m,
    sp.Inverse: lambda x, *_: 1 / x,
    sp.Adjoint: sp.conjugate,
    MatrixExp: sp.exp,
}
