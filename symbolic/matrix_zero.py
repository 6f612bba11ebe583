"""Zero test for matrix expressions: noncommutative words for symbolic sizes, entry by entry for explicit matrices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import sympy as sp

from symbolic.decision import Decision, Verdict
from symbolic.matrix_expressions import DirectionalDerivative, MatrixSum
from symbolic.words import OutsideClass, canonical_scalar, words

PROCEDURE = "noncommutative words"
ENTRYWISE = "entrywise zero test"
INSTANCE = "exact instance"
DEFAULT_TIMEOUT = 5.0  # seconds for one scalar coefficient; the identities of the theorems take milliseconds


def decide_matrix_zero(expr: Any, *, timeout: float = DEFAULT_TIMEOUT) -> Decision:
    """Is the matrix expression A zero for every value of its symbols and sizes?

    Parameters
    ----------
    expr : matrix expression of symbolic or concrete size, or an explicit Matrix
    timeout : float
        Seconds allowed to each scalar coefficient.

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
    if not getattr(expr, "is_Matrix", False):
        raise TypeError(f"decide_matrix_zero needs a matrix expression; got {expr!r} of type {type(expr).__name__}.")
    if isinstance(expr, sp.MatrixBase):
        return _all_zero(expr, ENTRYWISE, "every entry, wherever defined", timeout)
    decision = decide_words(expr, sp.ZeroMatrix(*expr.shape), timeout=timeout)
    if decision.verdict is Verdict.PROVED:
        return decision
    witness = next(_counterexamples(expr, timeout), None)
    return decision if witness is None else Decision(verdict=Verdict.REFUTED, procedure=INSTANCE, witness=witness)


def decide_words(lhs: Any, rhs: Any, *, timeout: float = DEFAULT_TIMEOUT) -> Decision:
    """lhs = rhs by normal form: every coefficient of lhs − rhs is zero. Proves or leaves undecided.

    Parameters
    ----------
    lhs, rhs : both scalars, or both matrices of one shape
    timeout : float
        Seconds allowed to each scalar coefficient.

    Returns
    -------
    Decision : PROVED with the sizes and integers it covers, or UNDECIDED with why.
    """
    try:
        coefficients = difference_of(lhs, rhs)
    except OutsideClass as reason:
        return Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why=str(reason))
    return _all_zero(coefficients, PROCEDURE, scope_of(lhs, rhs), timeout)


def difference_of(lhs: Any, rhs: Any) -> list[sp.Expr]:
    """The coefficients of the normal form of lhs − rhs."""
    matrices = [bool(getattr(side, "is_Matrix", False)) for side in (lhs, rhs)]
    if matrices == [False, False]:
        return [canonical_scalar(lhs) - canonical_scalar(rhs)]
    if matrices != [True, True] or lhs.shape != rhs.shape:
        raise OutsideClass(f"the two sides differ in shape: {_shape(lhs)} and {_shape(rhs)}.")
    return list(words(sp.MatAdd(lhs, sp.MatMul(-1, rhs))).values())


def _shape(side: Any) -> Any:
    return getattr(side, "shape", "a scalar")


def _all_zero(entries: Iterable[sp.Expr], procedure: str, scope: str, timeout: float) -> Decision:
    """PROVED if every scalar is; the first that is not decides otherwise."""
    from symbolic.decide import decide_zero  # loads python-flint, which `import symbolic` must not pay for

    routes: list[str] = [procedure]
    for entry in entries:
        if entry == 0:
            continue
        decision = decide_zero(entry, timeout=timeout)
        if decision.verdict is Verdict.REFUTED and procedure == ENTRYWISE:
            return decision
        if decision.verdict is not Verdict.PROVED:
            why = decision.why or f"a coefficient of the difference is not zero: {entry}"
            return Decision(verdict=Verdict.UNDECIDED, procedure=procedure, why=why)
        if decision.procedure not in routes:
            routes.append(decision.procedure)
    return Decision(verdict=Verdict.PROVED, procedure=", ".join(routes), scope=scope)


def scope_of(*exprs: Any) -> str:
    """The sizes and integers that are free in the expressions, as "all k ≥ 1, n ≥ 0, all x, y"."""
    bound: set[Any] = set()
    atoms: set[Any] = set()
    for expr in exprs:
        for node in sp.preorder_traversal(expr):
            bound |= set(node.bound_symbols) if isinstance(node, MatrixSum | DirectionalDerivative) else set()
            bound |= set(node.variables) if isinstance(node, sp.Sum | sp.Lambda) else set()
        atoms |= expr.atoms(sp.Symbol, sp.MatrixSymbol)
    atoms = {atom for atom in atoms if atom not in bound}
    integers = sorted(str(a) + _lower(a) for a in atoms if isinstance(a, sp.Symbol) and a.is_integer)
    others = sorted(str(a) for a in atoms if not (isinstance(a, sp.Symbol) and a.is_integer))
    return ", ".join(f"all {', '.join(group)}" for group in (integers, others) if group) or "these constants"


def _lower(symbol: sp.Symbol) -> str:
    return " ≥ 1" if symbol.is_positive else " ≥ 0" if symbol.is_nonnegative else ""


# --- exact counterexamples -------------------------------------------------------------------------------------------

_SEEDS = (3, 5, 11)  # each seed is one instance with entries in −3 … 3
_EXPLICIT_SIZE = 2  # noncommutativity and every trace identity of one or two letters show at 2×2


def _counterexamples(expr: sp.MatrixExpr, timeout: float) -> Iterator[dict[Any, Any]]:
    """Small explicit matrices at which an entry of expr is decided to be nonzero."""
    from symbolic.decide import decide_zero

    if expr.has(MatrixSum, DirectionalDerivative):
        return
    for seed in _SEEDS:
        point = _instance(expr, seed)
        value = expr.xreplace(point).doit()
        entries = value.as_explicit() if isinstance(value, sp.MatrixExpr) else value
        if any(decide_zero(entry, timeout=timeout).verdict is Verdict.REFUTED for entry in entries):
            yield point


def _instance(expr: sp.MatrixExpr, seed: int) -> dict[Any, Any]:
    """Small integers for the scalars, integer matrices for the letters, 2 for every symbolic size."""
    sizes = {
        size
        for symbol in expr.atoms(sp.MatrixSymbol, sp.Identity, sp.ZeroMatrix)
        for size in symbol.shape
        if isinstance(size, sp.Symbol)
    }
    point: dict[Any, Any] = {size: sp.Integer(_EXPLICIT_SIZE) for size in sizes}
    for number, letter in enumerate(sorted(expr.atoms(sp.MatrixSymbol), key=str)):
        rows, columns = (int(sp.sympify(size).xreplace(point)) for size in letter.shape)
        point[letter] = sp.ImmutableMatrix(
            rows, columns, lambda i, j, m=number: (seed * (3 * i + 5 * j + 7 * m + 1) + i * j + m) % 7 - 3
        )
    bound = {variable for function in expr.atoms(sp.Lambda) for variable in function.variables}
    for number, symbol in enumerate(sorted(expr.atoms(sp.Symbol) - sizes - bound, key=str)):
        point[symbol] = sp.Integer(number % 3 + 2)
    return point
