"""Refutation by matrices of one row, where a claim about square matrices is one about numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.completion.scalars import is_entry
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import EQUAL, Decision, Verdict
from symbolic.escapes import admits
from symbolic.expressions.contraction import Contraction
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.goal import Goal
from symbolic.words import OutsideClass

PROCEDURE = "matrices of one row"

MOST_LETTERS = 3  # that have values which satisfy conditions
MOST_POINTS = 6
_NUMBERS = (1 + sp.I, (3 + 4 * sp.I) / 5, sp.I, sp.S(2), sp.S.Zero, -sp.S.One, sp.S.One, sp.S.Half)


def accepts_one_row(goal: Goal) -> bool:
    """Whether an equation is about matrices whose sizes may all be 1."""
    return goal.relation == EQUAL and goal.has(sp.MatrixSymbol) and _sizes(goal.lhs, goal.rhs, *goal.given) is not None


@procedure(PROCEDURE)
def decide_by_one_row(lhs: Any, rhs: Any, *, given: tuple[Any, ...] = (), timeout: float = DEFAULT_TIMEOUT) -> Decision:
    """lhs = rhs is false, as it fails for complex numbers in the place of matrices: all sizes are 1.

    Parameters
    ----------
    lhs, rhs : both scalars, or both matrices
    given : tuple of SymPy Booleans
        Equations; what is given otherwise is not met.
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

    sizes = _sizes(lhs, rhs, *given)
    if sizes is None:
        raise OutsideClass("the sides are not about matrices whose sizes may all be 1.")
    matrices = sorted(set().union(*(e.atoms(sp.MatrixSymbol) for e in (lhs, rhs, *given))), key=str)
    letters = {A: sp.Dummy(A.name) for A in matrices}
    difference = _number(lhs, sizes, letters) - _number(rhs, sizes, letters)
    conditions = [_number(c.lhs, sizes, letters) - _number(c.rhs, sizes, letters) for c in _equations(given)]
    for point in _points(conditions, list(letters.values())) if given else [{}]:
        value = difference.xreplace(point)
        if value.has(sp.zoo, sp.nan, sp.oo):
            continue
        decision = decide_zero(value, timeout=timeout)
        if decision.verdict is Verdict.REFUTED and decision.witness is not None:
            found = {**decision.witness, **point}
            values = {A: sp.ImmutableMatrix([[found.get(a, 0)]]) for A, a in letters.items()}
            others = {s: v for s, v in decision.witness.items() if s not in letters.values()}
            return Decision(verdict=Verdict.REFUTED, procedure=PROCEDURE, witness={**sizes, **values, **others})
    raise OutsideClass("no numbers are found for which the sides differ.")


def _equations(given: tuple[Any, ...]) -> list[Any]:
    """What is given.

    Raises
    ------
    OutsideClass : naming what is no equation.
    """
    for condition in given:
        if not isinstance(condition, sp.Eq):
            raise OutsideClass(f"{condition} is no equation.")
    return list(given)


def _points(conditions: list[Any], letters: list[Any]) -> Iterator[dict[Any, Any]]:
    """Complex numbers for the letters at which all conditions are zero, or become so with no other letter in them."""
    if len(letters) > MOST_LETTERS:
        return
    found = 0
    for values in product(_NUMBERS, repeat=len(letters)):
        point = dict(zip(letters, values, strict=True))
        if all(sp.expand(condition.xreplace(point)) == 0 for condition in conditions):
            found += 1
            yield point
        if found == MOST_POINTS:
            return


def _sizes(*sides: Any) -> dict[Any, Any] | None:
    """1 for each letter that is a size, also of a constant matrix, if all sizes are 1 then."""
    shapes = {sp.sympify(size) for side in sides for M in side.atoms(sp.MatrixExpr) for size in M.shape}
    letters = {size for size in shapes if isinstance(size, sp.Symbol) and admits(size, sp.S.One)}
    ones = dict.fromkeys(sorted(letters, key=str), sp.S.One)
    return ones if all(size.xreplace(ones) == 1 for size in shapes) else None


def _number(e: Any, sizes: Mapping[Any, Any], letters: Mapping[Any, Any]) -> Any:
    """The expression for matrices of one row, as the number in it."""
    if isinstance(e, sp.MatrixSymbol):
        return letters[e]
    if isinstance(e, sp.Identity | sp.OneMatrix):
        return sp.S.One
    if isinstance(e, Contraction) or is_entry(e):
        return _number(e.parent, sizes, letters)
    if isinstance(e, sp.ZeroMatrix):
        return sp.S.Zero
    if type(e) in _OF_NUMBERS:
        return _OF_NUMBERS[type(e)](*(_number(arg, sizes, letters) for arg in e.args))
    if not e.has(sp.MatrixSymbol, sp.MatrixExpr):
        return e.xreplace(dict(sizes))
    if getattr(e, "is_Matrix", False) or not isinstance(e, sp.Add | sp.Mul | sp.Pow | sp.Function):
        raise OutsideClass(f"no rule reads {type(e).__name__} for matrices of one row.")
    return e.func(*(_number(arg, sizes, letters) for arg in e.args))


def _itself(x: Any) -> Any:
    return x


_OF_NUMBERS: dict[type, Callable[..., Any]] = {
    **dict.fromkeys((sp.Trace, sp.Determinant, sp.Transpose), _itself),
    sp.MatAdd: lambda *terms: sp.Add(*terms),
    **dict.fromkeys((sp.MatMul, sp.HadamardProduct, sp.KroneckerProduct), lambda *factors: sp.Mul(*factors)),
    sp.MatPow: lambda x, m: x**m,
    sp.Inverse: lambda x, *_: 1 / x,
    sp.Adjoint: sp.conjugate,
    MatrixExp: sp.exp,
}
