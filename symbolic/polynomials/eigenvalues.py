"""Identities between e_k = [z^k] det(I + zA) and p_j = tr A^j for matrices of any size, decided at eigenvalues."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.deadline import LONG_TIMEOUT
from symbolic.decision import Decision
from symbolic.polynomials.one_letter import Invariants, decided, vanishes_at_eigenvalues
from symbolic.polynomials.power_sums import Powers, PowersOf
from symbolic.polynomials.ranges import Orders
from symbolic.polynomials.truncated import Series, lifted, plus, times
from symbolic.words import OutsideClass

PROCEDURE = "symmetric functions of the eigenvalues"


@procedure(PROCEDURE)
def decide_by_eigenvalues(
    lhs: Any, rhs: Any, *, size: sp.Symbol, orders: Orders, timeout: float = LONG_TIMEOUT
) -> Decision:
    """lhs = rhs for one matrix A of any size n, with det(I + cA) = Σ_k e_k c^k and tr A^j = p_j put in eigenvalues.

    lhs − rhs is a polynomial W in n, the e_k and the p_j, which have degree k and j in the eigenvalues x_i; let d be
    the degree of W. If W is zero for the d eigenvalues x₁, …, x_d, then for all n: a monomial of degree at most d has
    at most d of the x_i in it, W is symmetric, and the coefficient does not change when the other x_i are set to zero,
    where the e_k and p_j of n eigenvalues become those of d; and d > n eigenvalues become n in the same way. From
    eigenvalues to matrices: W is a polynomial in the entries of A and invariant under similarity, and the matrices
    similar to diagonal ones are dense.

    Parameters
    ----------
    lhs, rhs : scalars in one square matrix symbol: traces of polynomials in A, and det(I + cA) with c = O(t) below
        Subs(Derivative(…, (t, m)), t, 0)
    size : positive integer Symbol
        n.
    orders : mapping of integer Symbol to range
        The orders m, each from the lower bound of its symbol on: {m: range(0, 13)} says m ≤ 12.
    timeout : float
        Seconds for the whole call, in any thread.

    Returns
    -------
    Decision : PROVED for all n and the orders gone through, which it ``assumes`` as relations m ≤ M; REFUTED with a
        diagonal matrix; UNDECIDED outside the class, and past ``one_letter.MAX_TERMS`` terms in eigenvalues.

    Raises
    ------
    ValueError : if size or a key of orders is no such symbol, or a range does not begin where its symbol does.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_by_eigenvalues
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, z = sp.MatrixSymbol("A", n, n), sp.Symbol("z")
    >>> e2 = sp.Subs(sp.Derivative(sp.Determinant(sp.Identity(n) + z * A), (z, 2)), z, 0) / 2
    >>> decision = decide_by_eigenvalues(2 * e2, sp.Trace(A) ** 2 - sp.Trace(A**2), size=n, orders={})
    >>> print(decision.verdict, "|", decision.scope)
    proved | all n ≥ 1, all A

    References
    ----------
    I. G. Macdonald, Symmetric Functions and Hall Polynomials, 2nd ed., I.2: the ring of symmetric functions is, in
    degree d, that of symmetric polynomials in d variables.
    """
    return decided(lhs, rhs, size, orders, PROCEDURE, _determinant, vanishes_at_eigenvalues)


def _determinant(ring: Invariants, N: Powers, algebra: PowersOf) -> Series:
    """det(I + cA) = Σ_k c^k e_k, as far as the series goes."""
    length = len(N[0])
    if len(N) > 2 or any(N[0]):
        raise OutsideClass(f"a determinant of another form than I + c{ring.letter}.")
    if length > len(ring.elementary) + 1:
        raise OutsideClass(f"a determinant to the order {length - 1} (at most {len(ring.elementary)}).")
    total = power = lifted(ring.one, length)
    for e in ring.elementary[: length - 1] if len(N) == 2 else ():
        power = times(power, N[1])
        total = plus(total, times(power, lifted(e, length)))
    return total
