"""Zero test for matrix expressions: noncommutative words for symbolic sizes, entry by entry for explicit matrices."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

import sympy as sp

from symbolic.binders import bound_symbols, confused
from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT, within
from symbolic.decision import Decision, Verdict, range_of
from symbolic.definedness.closing import closed
from symbolic.escapes import admits
from symbolic.expressions.directional_derivative import DirectionalDerivative
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.goal import Goal
from symbolic.inputs import seconds, shape_of
from symbolic.procedures.instance import find_instance
from symbolic.wording import in_text
from symbolic.words import OutsideClass, canonical_scalar, words

PROCEDURE = "noncommutative words"
ENTRYWISE = "entrywise zero test"
INSTANCE = "exact instance"
_KINKS = (
    sp.Piecewise,
    sp.Heaviside,
    sp.sign,
    sp.floor,
    sp.ceiling,
    sp.frac,
    sp.Mod,
    sp.Min,
    sp.Max,
    sp.Abs,
    sp.arg,
    sp.acot,
    sp.acoth,
    sp.acsch,
    sp.atan2,
    sp.re,
    sp.im,
    sp.conjugate,
)


def decide_matrix_zero(expr: Any, *, timeout: float = DEFAULT_TIMEOUT) -> Decision:
    """Is the matrix expression A zero for every value of its symbols and sizes?

    Parameters
    ----------
    expr : matrix expression of symbolic or concrete size, or an explicit Matrix
    timeout : float
        Seconds for the whole call, in any thread.

    Returns
    -------
    Decision : PROVED when every coefficient of the normal form is zero; REFUTED with explicit matrices at which the
        exact value is not zero; UNDECIDED otherwise.

    Raises
    ------
    TypeError : if expr is not a matrix.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_matrix_zero
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
    >>> print(decide_matrix_zero((A * B).T - B.T * A.T).verdict)
    proved
    >>> print(decide_matrix_zero(A * B - B * A).verdict)
    refuted

    References
    ----------
    The rules are listed in ``symbolic.words``.
    """
    timeout = seconds(timeout, "timeout")
    if not isinstance(expr, sp.MatrixExpr | sp.MatrixBase):
        raise TypeError(f"decide_matrix_zero needs a matrix expression; got {expr!r} of type {type(expr).__name__}.")
    late = lambda: Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why="time")
    return within(timeout, lambda: closed(lambda: _decide_matrix_zero(expr, timeout), expr), late)


def _decide_matrix_zero(expr: Any, timeout: float) -> Decision:
    if isinstance(expr, sp.MatrixBase):
        return _all_zero(expr, ENTRYWISE, "every entry, wherever defined", timeout)
    decision = decide_words(expr, sp.ZeroMatrix(*expr.shape), timeout=timeout)
    if decision.verdict is Verdict.PROVED:
        return decision
    witness = next(_counterexamples(expr, timeout), None)
    return decision if witness is None else Decision(verdict=Verdict.REFUTED, procedure=INSTANCE, witness=witness)


@procedure(PROCEDURE)
def decide_words(lhs: Any, rhs: Any, *, timeout: float = DEFAULT_TIMEOUT) -> Decision:
    """lhs = rhs by normal form: every coefficient of lhs − rhs is zero. Proves or leaves undecided.

    Parameters
    ----------
    lhs, rhs : both scalars, or both matrices of one shape
    timeout : float
        Seconds for the whole call, in any thread.

    Returns
    -------
    Decision : PROVED with the sizes and integers it covers, or UNDECIDED with why.
    """
    coefficients = difference_of(lhs, rhs)
    return _all_zero(coefficients, PROCEDURE, scope_of(lhs, rhs), timeout)


def proved_by_words(
    procedure: str, lhs: Any, rhs: Any, left: Any, right: Any, *, note: str = "", assumes: tuple[Any, ...] = ()
) -> Decision:
    """lhs = rhs, as lhs = left and rhs = right by the procedure named, and left = right by words.

    Raises
    ------
    OutsideClass : if words do not prove it.
    """
    require_words(left, right)
    return Decision(verdict=Verdict.PROVED, procedure=procedure, scope=scope_of(lhs, rhs) + note, assumes=assumes)


def require_words(left: Any, right: Any, name: str = "") -> None:
    """Refuses two expressions that words do not prove equal.

    Raises
    ------
    OutsideClass : with the name and why.
    """
    decision = decide_words(left, right)
    if decision.verdict is not Verdict.PROVED:
        raise OutsideClass(f"{name}: {decision.why}" if name else decision.why)


def require_zero(c: sp.Expr, name: str) -> Decision:
    """The proof that a part of a difference is zero, by the zero test.

    Raises
    ------
    OutsideClass : if it is not proved; the message names the part.
    """
    from symbolic.zero_test import decide_zero  # loaded when first used: `import symbolic` stays cheap

    decision = decide_zero(c)
    if decision.verdict is not Verdict.PROVED:
        raise OutsideClass(f"{name} of the difference is not zero: {shortened(c)} ({decision.why or 'refuted'})")
    return decision


def difference_of(lhs: Any, rhs: Any) -> list[sp.Expr]:
    """The coefficients of the normal form of lhs − rhs."""
    if not all(isinstance(side, sp.Expr | sp.MatrixBase) for side in (lhs, rhs)):
        raise OutsideClass(f"{lhs} and {rhs} are no expressions.")
    require_told_apart(lhs, rhs)
    matrices = [bool(getattr(side, "is_Matrix", False)) for side in (lhs, rhs)]
    if matrices == [False, False]:
        return [canonical_scalar(lhs) - canonical_scalar(rhs)]
    if matrices != [True, True] or lhs.shape != rhs.shape:
        raise OutsideClass(f"the two sides differ in shape: {_shown(lhs)} and {_shown(rhs)}.")
    return list(words(sp.MatAdd(lhs, sp.MatMul(-1, rhs))).values())


def _shown(side: Any) -> Any:
    return shape_of(side) or "a scalar"


def _all_zero(entries: Iterable[sp.Expr], procedure: str, scope: str, timeout: float) -> Decision:
    """PROVED if every scalar is; the first that is not decides otherwise."""
    from symbolic.zero_test import decide_zero  # loaded when first used: `import symbolic` stays cheap

    routes: list[str] = [procedure]
    for entry in entries:
        if entry == 0:
            continue
        decision = decide_zero(entry, timeout=timeout)
        if decision.verdict is Verdict.REFUTED and procedure == ENTRYWISE:
            return decision
        if decision.verdict is not Verdict.PROVED:
            why = decision.why or f"a coefficient of the difference is not zero: {shortened(entry)}"
            return Decision(verdict=Verdict.UNDECIDED, procedure=procedure, why=why)
        if decision.procedure not in routes:
            routes.append(decision.procedure)
    return Decision(verdict=Verdict.PROVED, procedure=", ".join(routes), scope=scope)


def is_untrusted(node: Any) -> bool:
    """What SymPy may give a wrong value, or one where there is none."""
    if isinstance(node, sp.Sum | sp.Product):
        return any(end.is_infinite for limits in node.limits for end in limits[1:])
    if isinstance(node, sp.Derivative | sp.Subs | sp.Lambda | DirectionalDerivative) and node.has(sp.Sum, sp.Product):
        return True
    return isinstance(node, sp.Integral | sp.Limit) or (isinstance(node, sp.Derivative) and node.has(*_KINKS))


def require_told_apart(*exprs: Any) -> None:
    """Refuses a Subs that SymPy takes for others, before the two sides meet in one expression.

    Raises
    ------
    OutsideClass : naming the Subs.
    """
    if mistaken := confused(*exprs):
        raise OutsideClass(f"{shortened(mistaken[0])} is not told apart from others by SymPy; carry it out with doit.")


def shortened(expr: Any) -> str:
    """The expression as text for a message, cut where it is long."""
    for order in (None, "none"):
        try:
            if sp.count_ops(expr) >= 1000:
                return "an expression too long to print"
            return textwrap.shorten(in_text(expr, order=order), 200)
        except (ArithmeticError, AttributeError, TypeError, ValueError):
            continue  # SymPy evaluates the series in a sum before it prints them, across poles and for matrices too
    return "an expression that SymPy cannot print"


def scope_of(*exprs: Any) -> str:
    """The sizes and integers that are free in the expressions, as "all k ≥ 1, n ≥ 0, all x, y"."""
    exprs = tuple(sp.sympify(expr, strict=True) for expr in exprs)
    bound = bound_symbols(*exprs)
    atoms = set().union(*(expr.atoms(sp.Symbol, sp.MatrixSymbol) for expr in exprs))
    atoms -= bound | {limit.args[3] for expr in exprs for limit in expr.atoms(sp.Limit)}  # SymPy's "+" and "-"
    integers = sorted(range_of(a) for a in atoms if isinstance(a, sp.Symbol) and a.is_integer)
    others = sorted(str(a) for a in atoms if not (isinstance(a, sp.Symbol) and a.is_integer))
    return ", ".join(f"all {', '.join(group)}" for group in (integers, others) if group) or "these constants"


# --- exact counterexamples -------------------------------------------------------------------------------------------

_SEEDS = (3, 5, 11)  # each seed is one instance with entries in −3 … 3
_VALUES = (*map(sp.Integer, (2, 3, 4, 5, 1, -2, -3, 0)), sp.S.Half, -sp.S.Half, sp.I, 2 * sp.I)
_NO_INSTANCE = (
    ArithmeticError,
    ValueError,
    TypeError,
    IndexError,
    NotImplementedError,
    AttributeError,
)  # as SymPy raises


def _counterexamples(expr: sp.MatrixExpr, timeout: float) -> Iterator[dict[Any, Any]]:
    """Small explicit matrices at which an entry of expr is decided to be nonzero."""
    from symbolic.zero_test import decide_zero

    if expr.has(MatrixSum, DirectionalDerivative, sp.Sum, sp.Product):
        return
    if any(map(is_untrusted, sp.preorder_traversal(expr))):
        return
    if expr.has(sp.BlockMatrix, sp.KroneckerProduct):  # which SymPy multiplies out slowly
        found = find_instance(Goal(expr, sp.ZeroMatrix(*expr.shape)))
        yield from () if found is None else (dict(found),)
        return
    for seed in _SEEDS:
        point = _instance(expr, seed)
        if point is None:
            return
        try:
            value = expr.xreplace(point).doit()
            entries = value.as_explicit() if isinstance(value, sp.MatrixExpr) else value
            nonzero = any(decide_zero(entry, timeout=timeout).verdict is Verdict.REFUTED for entry in entries)
        except _NO_INSTANCE:  # a singular inverse, an entry outside the shape: no counterexample here
            continue
        if nonzero:
            yield point


def _instance(expr: sp.MatrixExpr, seed: int) -> dict[Any, Any] | None:
    """Values that the assumptions admit, and integer matrices for the letters; None where no value is admitted."""
    point: dict[Any, Any] = {}
    symbols = sorted(expr.atoms(sp.Symbol) - bound_symbols(expr), key=str)
    sizes = {s for letter in expr.atoms(sp.MatrixSymbol, sp.Identity, sp.ZeroMatrix) for s in _size_symbols(letter)}
    for number, symbol in enumerate(symbols):
        shift = 0 if symbol in sizes else number % 3
        value = next((v for v in (*_VALUES[shift:], *_VALUES[:shift]) if admits(symbol, v)), None)
        if value is None:
            return None
        point[symbol] = value
    for number, letter in enumerate(sorted(expr.atoms(sp.MatrixSymbol), key=str)):
        shape = [sp.sympify(size).xreplace(point) for size in letter.shape]
        if not all(size.is_Integer and size.is_nonnegative for size in shape):
            return None
        point[letter] = sp.ImmutableMatrix(
            *map(int, shape), lambda i, j, m=number: (seed * (3 * i + 5 * j + 7 * m + 1) + i * j + m) % 7 - 3
        )
    return point


def _size_symbols(letter: sp.MatrixExpr) -> set[sp.Symbol]:
    return set().union(*(sp.sympify(size).free_symbols for size in letter.shape))
