"""Induction on n, for both sides built by recursion on n: powers, and sums and products with upper limit n."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.binders import bound_symbols
from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.definedness import natural_domain
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.index_notation.finite_ranges import written_out
from symbolic.inputs import natural
from symbolic.procedures.matrices.matrix_zero import decide_words, scope_of
from symbolic.words import OutsideClass

PROCEDURE = "induction"
_NATURAL = {
    0: sp.Dummy(integer=True, nonnegative=True).assumptions0,
    1: sp.Dummy(integer=True, positive=True).assumptions0,
}


@procedure(PROCEDURE)
def decide_by_induction(lhs: Any, rhs: Any, n: sp.Symbol, start: int) -> Decision:
    """lhs(n) = rhs(n) for every integer n ≥ start.

    The base is lhs(start) = rhs(start). In the step, lhs(n + 1) is unrolled once by the definition of its power, sum
    or product, lhs(n) in it is replaced by rhs(n), and the result has to equal rhs(n + 1), as it stands or unrolled
    in the same way. Both by words. Both sides have to have a value at every n ≥ start.

    Parameters
    ----------
    lhs, rhs : scalar or matrix expressions in n
    n : integer Symbol, assumed positive or nonnegative
    start : int
        The first n; at least 1 if n is assumed positive.

    Returns
    -------
    Decision : PROVED for all n ≥ start, or UNDECIDED naming the half that failed.

    Raises
    ------
    ValueError : if n is not an integer symbol whose assumption covers the range.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import contraction, decide_by_induction
    >>> k = sp.Symbol("k", integer=True, positive=True)
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> x, y = sp.MatrixSymbol("x", k, 1), sp.MatrixSymbol("y", k, 1)
    >>> d = decide_by_induction((x * y.T) ** n, contraction(y.T, x) ** (n - 1) * x * y.T, n, 1)
    >>> print(d.verdict, "|", d.scope)
    proved | all k ≥ 1, n ≥ 1, all x, y

    References
    ----------
    R. L. Graham, D. E. Knuth, O. Patashnik, Concrete Mathematics, 2nd ed., section 1.1.
    """
    if not isinstance(n, sp.Symbol):
        raise TypeError(f"induction is on a Symbol n; got {n!r} of type {type(n).__name__}.")
    start = natural(start, "start")
    if n.assumptions0 != _NATURAL.get(start):
        raise ValueError(f"induction from {start} needs an integer symbol with exactly that lower bound; got {n}.")
    if n in bound_symbols(lhs, rhs):
        raise OutsideClass(f"{n} is bound in a side.")
    if why := _obstacle(lhs, rhs, n, start):
        raise OutsideClass(why)
    later = _unroll(lhs, n, start, {lhs: rhs})
    halves = {
        f"base {n} = {start}": [tuple(written_out(side.subs(n, start)) for side in (lhs, rhs))],
        f"step {n} → {n} + 1": [(later, rhs.xreplace({n: n + 1})), (later, _unroll(rhs, n, start, {}))],
    }
    routes: list[str] = []
    for name, forms in halves.items():
        half = _first_proved(forms)
        if half.verdict is not Verdict.PROVED:
            return Decision(verdict=half.verdict, procedure=f"induction on {n}", why=f"{name}: {half.why}")
        routes += [route for route in half.procedure.split(", ") if route not in routes]
    return Decision(
        verdict=Verdict.PROVED, procedure=f"induction on {n} ({', '.join(routes)})", scope=scope_of(lhs, rhs)
    )


def _first_proved(forms: list[tuple[Any, Any]]) -> Decision:
    """The decision of the first pair that is proved, or of the first."""
    tried: list[Decision] = []
    for left, right in dict.fromkeys(forms):
        tried.append(decide_words(left, right))
        if tried[-1].verdict is Verdict.PROVED:
            return tried[-1]
    return tried[0]


def is_built_up(side: Any, n: sp.Symbol, start: int) -> bool:
    """Whether a side has a power of a matrix with the exponent n, or a sum or product that runs to n.

    Examples
    --------
    >>> import sympy as sp
    >>> n, k = sp.symbols("n k", integer=True, nonnegative=True)
    >>> is_built_up(sp.Sum(k, (k, 0, n)), n, 0), is_built_up(sp.Sum(n * k, (k, 0, n)), n, 0)
    (True, False)
    """
    for node in sp.preorder_traversal(side):
        if isinstance(node, sp.MatPow) and node.exp == n and not node.base.has(n):
            return True
        if isinstance(node, sp.Sum | sp.Product | MatrixSum) and _runs_to(node, n, start):
            return True
    return False


def _obstacle(lhs: Any, rhs: Any, n: sp.Symbol, start: int) -> str:
    """A condition on n under which alone both sides have a value: the induction passes through every n."""
    on_n = [condition for condition in natural_domain(lhs, rhs) if n in condition.free_symbols or condition == sp.false]
    return f"the induction passes through every {n} ≥ {start}, and the sides need {on_n[0]}." if on_n else ""


def _unroll(expr: Any, n: sp.Symbol, start: int, hypothesis: dict[Any, Any]) -> Any:
    """expr(n + 1), each node defined by recursion on n written through its value at n, which the hypothesis gives."""
    before = hypothesis.get(expr, expr)
    if isinstance(expr, sp.MatPow) and expr.exp == n and not expr.base.has(n):
        return sp.MatMul(before, expr.base)
    if isinstance(expr, sp.Pow) and expr.exp == n and not expr.base.has(n):
        return before * expr.base
    if isinstance(expr, sp.Sum | sp.Product | MatrixSum) and _runs_to(expr, n, start):
        term, (index, _, _) = expr.args
        last = term.xreplace({index: n + 1})
        return before * last if isinstance(expr, sp.Product) else before + last
    if expr == n:
        return n + 1
    return expr.func(*(_unroll(arg, n, start, hypothesis) for arg in expr.args)) if expr.has(n) else expr


def _runs_to(expr: Any, n: sp.Symbol, start: int) -> bool:
    """The upper limit is n itself, n occurs nowhere else, and the last term is always there: lower ≤ start + 1."""
    term, (_, lower, upper), *more = expr.args
    reached = (start + 1 - lower).is_nonnegative
    return bool(not more and upper == n and reached and not lower.has(n) and not term.has(n))
