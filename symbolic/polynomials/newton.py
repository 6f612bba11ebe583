"""Determinants of I + O(t) of any size as polynomials in p_j = tr A^j, by Newton's identities."""

from __future__ import annotations

from functools import cache, reduce
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.deadline import LONG_TIMEOUT
from symbolic.decision import Decision, Verdict
from symbolic.definedness.closing import supposing
from symbolic.inputs import integer_expression, matrix_symbol
from symbolic.polynomials.eigenvalues import decide_by_eigenvalues
from symbolic.polynomials.one_letter import Invariants, decided
from symbolic.polynomials.power_sums import Powers, PowersOf
from symbolic.polynomials.ranges import Orders
from symbolic.polynomials.truncated import Series, lifted, plus, scaled, times
from symbolic.words import OutsideClass

PROCEDURE = "Newton's identities"


@procedure(PROCEDURE)
def decide_by_newton(lhs: Any, rhs: Any, *, size: sp.Symbol, orders: Orders, timeout: float = LONG_TIMEOUT) -> Decision:
    """lhs = rhs for one matrix A of any size n, after every determinant is written in n and p_j = tr A^j.

    det(I + N) = Σ_k e_k(N), and for N = O(t) only e_0, …, e_m count in the coefficient of t^m, whatever n is. Newton's
    identities give them one after the other, k e_k = Σ_{i=1}^{k} (−1)^{i−1} e_{k−i} tr(N^i), where tr(N^i) is linear in
    the p_j. Both sides become polynomials in n, p₁, p₂, …; where these are equal, so are the sides. The identities that
    are used are decided first, by ``decide_by_eigenvalues``.

    Parameters
    ----------
    lhs, rhs : scalars in one square matrix symbol: traces of polynomials in A, and determinants of I + O(t) below
        Subs(Derivative(…, (t, m)), t, 0), with exp(X) for X = O(t) in them
    size : positive integer Symbol
        n.
    orders : mapping of integer Symbol to range
        The orders m, each from the lower bound of its symbol on: {m: range(0, 13)} says m ≤ 12.
    timeout : float
        Seconds for the whole call, in any thread.

    Returns
    -------
    Decision : PROVED for all n and the orders gone through, which it ``assumes`` as relations m ≤ M; REFUTED with a
        diagonal matrix; UNDECIDED outside the class.

    Raises
    ------
    ValueError : if size or a key of orders is no such symbol, or a range does not begin where its symbol does.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import MatrixExp, decide_by_newton
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> m = sp.Symbol("m", integer=True, nonnegative=True)
    >>> A, t = sp.MatrixSymbol("A", n, n), sp.Symbol("t")
    >>> lhs = sp.Subs(sp.Derivative(sp.Determinant(MatrixExp(t * A)), (t, m)), t, 0)
    >>> decision = decide_by_newton(lhs, sp.Trace(A) ** m, size=n, orders={m: range(7)})
    >>> print(decision.verdict, "|", decision.scope)
    proved | all n ≥ 1, all A, m ≤ 6

    References
    ----------
    I. G. Macdonald, Symmetric Functions and Hall Polynomials, 2nd ed., I (2.11′).
    """
    return decided(lhs, rhs, size, orders, PROCEDURE, _determinant, lambda W, _: W == 0)


def newton_identity(A: sp.MatrixSymbol, k: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    """k e_k = Σ_{i=1}^{k} (−1)^{i−1} e_{k−i} tr(A^i) with e_k = [z^k] det(I + zA), in SymPy.

    Parameters
    ----------
    A : square MatrixSymbol
    k : integer expression, at least 1

    Returns
    -------
    (lhs, rhs)

    Raises
    ------
    TypeError : if A is no MatrixSymbol, or k no scalar.
    ValueError : if A is not square, or k is known to be no integer or less than 1.

    References
    ----------
    I. G. Macdonald, Symmetric Functions and Hall Polynomials, 2nd ed., I (2.11′).
    """
    A, k = matrix_symbol(A, "A"), integer_expression(k, "k")
    if (k - 1).is_negative:
        raise ValueError(f"k must be at least 1; got {k}.")
    z = sp.Symbol("z")
    i = sp.Symbol("i", integer=True, positive=True)

    def e(order: Any) -> sp.Expr:
        determinant = sp.Determinant(sp.Identity(A.shape[0]) + z * A)
        return sp.Subs(sp.Derivative(determinant, (z, order)), z, 0) / sp.factorial(order)

    return k * e(k), sp.Sum((-1) ** (i - 1) * e(k - i) * sp.Trace(A**i), (i, 1, k))


@cache
def newton_identities_hold(upto: int) -> bool:
    """Whether Newton's identities for k = 1, …, ``upto`` are proved by ``decide_by_eigenvalues``."""
    n, k = sp.symbols("n k", integer=True, positive=True)
    identity = newton_identity(sp.MatrixSymbol("A", n, n), k)
    with supposing():  # a statement of its own, for the k of this range
        decision = decide_by_eigenvalues(*identity, size=n, orders={k: range(1, upto + 1)})
    return decision.verdict is Verdict.PROVED


def _determinant(ring: Invariants, N: Powers, algebra: PowersOf) -> Series:
    """Σ_k e_k(N), where e_k(N) = O(ε^k)."""
    highest = len(N[0]) - 1
    if highest and not newton_identities_hold(highest):
        raise OutsideClass(f"Newton's identities up to k = {highest} are not proved.")
    powers = [N]
    while len(powers) < highest:
        powers.append(algebra.product(powers[-1], N))
    traces = [algebra.trace(power) for power in powers]
    e = [lifted(ring.one, highest + 1)]
    for k in range(1, highest + 1):
        terms = (scaled((-1) ** (i - 1), times(e[k - i], traces[i - 1])) for i in range(1, k + 1))
        e.append(tuple(c / k for c in reduce(plus, terms)))
    return reduce(plus, e)
