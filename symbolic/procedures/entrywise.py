"""Identities of matrices of symbolic size entry by entry: Hadamard and Kronecker products, vec, diagonals, traces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import EQUAL, Decision, Verdict
from symbolic.definedness.closing import supposing
from symbolic.goal import Goal
from symbolic.index_notation import collected, terms
from symbolic.index_notation.entries import Entries, new_place
from symbolic.index_notation.labels import rebuilt
from symbolic.index_notation.places import finer
from symbolic.index_notation.sizes import is_matrix, sizes
from symbolic.procedures.matrices.matrix_zero import scope_of
from symbolic.procedures.sums.finite_sums import decide_finite_sums, rules_of
from symbolic.wording import in_words
from symbolic.words import OutsideClass

PROCEDURE = "entry by entry"
MAX_TERMS = 600  # of the difference of an entry, multiplied out


@procedure(PROCEDURE)
def decide_entrywise(lhs: Any, rhs: Any, *, given: tuple[Any, ...] = (), timeout: float = DEFAULT_TIMEOUT) -> Decision:
    """lhs = rhs for all entries and sizes, as finite sums of products of entries with one normal form.

    An inverse, exponential or other part without a rule for its entries is a matrix of its own, any of its shape.

    Parameters
    ----------
    lhs, rhs : matrices of one shape, or scalars with traces, entries and sums over entries
    given : tuple of SymPy Booleans
        ``Eq(H.T, H)`` is used, as H = (H + Hᵀ)/2; nothing else is.
    timeout : float
        Seconds for the whole call, in any thread.

    Returns
    -------
    Decision : PROVED, assuming what is given and that indices lie in their ranges, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.entrywise import decide_entrywise
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
    >>> print(decide_entrywise(sp.HadamardProduct(A, B).T, sp.HadamardProduct(A.T, B.T)).verdict)
    proved
    >>> print(decide_entrywise(sp.HadamardProduct(A, B), A * B).verdict)
    undecided

    References
    ----------
    R. A. Horn and C. R. Johnson, Topics in Matrix Analysis, sections 4.2, 4.3 and 5.1.
    """
    reader, parts = Entries(), _symmetric_parts(given)
    if is_matrix(lhs) != is_matrix(rhs):
        raise OutsideClass("one side is a matrix and the other is none.")
    left, right = (side.xreplace(parts) for side in (lhs, rhs))
    if is_matrix(lhs):
        rows, columns = (new_place(finer(*pair)) for pair in zip(sizes(left), sizes(right), strict=True))
        difference = reader.entry(left, rows, columns) - reader.entry(right, rows, columns)
        free = rows + columns
    else:
        difference, free = reader.scalar(left) - reader.scalar(right), ()
    bounds = tuple(sp.Le(index, size, evaluate=False) for index, size in free)
    rules = rules_of(bounds)
    if len(found := terms(difference, rules, {})) > MAX_TERMS:
        raise OutsideClass(f"an entry has {len(found)} terms (at most {MAX_TERMS}).")
    form = rebuilt(collected(found, rules))
    if form.has(sp.nan, sp.zoo, sp.oo):
        raise OutsideClass("a side has no finite value.")
    supposed: set[Any] = set()
    for case in _cases(form, {index for index, _ in free}):
        with supposing() as within:
            decision = decide_finite_sums(case, sp.S.Zero, given=bounds, timeout=timeout)
        if decision.verdict is not Verdict.PROVED:
            return replace(decision, procedure=PROCEDURE, verdict=Verdict.UNDECIDED)
        supposed.update(within)
    if other := supposed - set(bounds):
        raise OutsideClass(f"the entries would have to satisfy {in_words(*other)}.")
    assumes = tuple(dict.fromkeys((*given, *reader.conditions)))
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope_of(lhs, rhs), assumes=assumes)


def _symmetric_parts(given: tuple[Any, ...]) -> dict[Any, sp.MatrixExpr]:
    """(H + Hᵀ)/2 for each matrix symbol H with the hypothesis Hᵀ = H."""
    equations = [fact.args for fact in given if isinstance(fact, sp.Eq)]
    symbols = [H for sides in equations for H in sides if isinstance(H, sp.MatrixSymbol) and set(sides) == {H, H.T}]
    return {H: sp.MatMul(sp.S.Half, sp.MatAdd(H, H.T)) for H in symbols}


def _cases(form: sp.Expr, free: set[sp.Expr]) -> Iterator[sp.Expr]:
    """A form for i = j and one for i ≠ j, of any two free indices i and j with a delta; it vanishes if they all do."""
    deltas = (delta for delta in form.atoms(sp.KroneckerDelta) if set(delta.args) <= free)
    if (delta := next(deltas, None)) is None:
        yield form
        return
    first, second = delta.args
    yield from _cases(form.xreplace({second: first}), free)
    yield from _cases(form.xreplace({delta: sp.S.Zero}), free)


def accepts_entrywise(goal: Goal) -> bool:
    """Whether equality is asked, of matrices or of scalars with traces or entries in them."""
    return goal.relation == EQUAL and (goal.is_matrix or goal.has(sp.MatrixExpr, MatrixElement))
