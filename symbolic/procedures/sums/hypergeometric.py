"""Closed forms of sums of hypergeometric terms, Σ_k C(n, k) = 2ⁿ, by a recurrence in n and first values."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice, product
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.consistency import contradictory
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import EQUAL, Decision, Verdict, range_of
from symbolic.definedness.closing import holds_at
from symbolic.goal import Goal
from symbolic.hypergeometric import is_proof, proofs, statements
from symbolic.hypergeometric.reading import points_of
from symbolic.hypergeometric.statements import least_value, used
from symbolic.hypergeometric.values import NoValue, value
from symbolic.inputs import conditions
from symbolic.words import OutsideClass

PROCEDURE = "hypergeometric sums"
_TRIED = 100  # points at which both sides are evaluated
_MOST_LETTERS = 4
_PARAMETERS = tuple(map(Fraction, ("2", "1/2", "3", "-1", "0", "-2/3", "1")))


def accepts_hypergeometric(goal: Goal) -> bool:
    """Whether an equation has a finite sum with a letter in its ends.

    Parameters
    ----------
    goal : Goal
    """
    if goal.relation != EQUAL or goal.is_matrix or goal.has(sp.MatrixSymbol):
        return False
    limits = (limit for side in (goal.lhs, goal.rhs) for total in side.atoms(sp.Sum) for limit in total.limits)
    return any(len(limit) == 3 and not limit[2].is_number for limit in limits)


@procedure(PROCEDURE)
def decide_hypergeometric(
    lhs: Any, rhs: Any, *, given: tuple[Any, ...] = (), timeout: float = DEFAULT_TIMEOUT
) -> Decision:
    """Σ_{k=a}^{b} F(n, k) = H(n) for all integers n ≥ n₀ of its letters, where F and H are hypergeometric.

    F is a sum of rational functions times powers c^L, binomials and factorials with affine arguments, which are in
    their ordinary range, L ≥ 0 and 0 ≤ m ≤ L for C(L, m), wherever they are summed. A recurrence in n that telescopes
    is found by Zeilberger's algorithm; it, its ends and the first values are checked exactly. Other letters x are
    parameters: for each n both sides are rational functions of them, which are equal wherever they have a value if
    they are equal in ℚ(x); 0⁰ is 1.

    Parameters
    ----------
    lhs, rhs : scalars with Sum over one index
    given : tuple of relations
        n ≥ c and n > c for numbers c, and n ≥ r for a letter r, are used.
    timeout : float
        Seconds, at most.

    Returns
    -------
    Decision : PROVED, REFUTED by the values at a point of small numbers, or UNDECIDED.

    Raises
    ------
    TypeError : if ``given`` is no tuple of SymPy Booleans.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.sums.hypergeometric import decide_hypergeometric
    >>> n, k = sp.symbols("n k", integer=True, nonnegative=True)
    >>> print(decide_hypergeometric(sp.Sum(sp.binomial(n, k), (k, 0, n)), 2**n).verdict)
    proved
    >>> print(decide_hypergeometric(sp.Sum(sp.binomial(n, k) * (-1) ** k, (k, 0, n)), 0).witness)
    {n: 0}

    References
    ----------
    M. Petkovšek, H. S. Wilf, D. Zeilberger, A = B, A K Peters 1996, chapters 5 and 6; R. L. Graham, D. E. Knuth,
    O. Patashnik, Concrete Mathematics, 2nd ed., sections 5.7 and 5.8.
    """
    given = conditions(given, "given")
    if contradictory(given):
        raise OutsideClass("no point satisfies what is given.")
    if (point := _counterexample(lhs, rhs, given)) is not None:
        return Decision(verdict=Verdict.REFUTED, procedure=PROCEDURE, witness=point)
    for statement in statements(lhs, rhs, given):
        for proof in proofs(statement):
            if is_proof(statement, proof):
                free = points_of(lhs, rhs) & (lhs.free_symbols | rhs.free_symbols)
                scope = f"all {', '.join(sorted(map(range_of, free)))}"
                return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope, assumes=used(given))
    raise OutsideClass("no recurrence of order 2 or less was found that both sides are seen to satisfy.")


def _counterexample(lhs: Any, rhs: Any, given: tuple[Any, ...]) -> dict[Any, Any] | None:
    """A point of small numbers at which both sides have values, and different ones."""
    for point in islice(_points(lhs, rhs, given), _TRIED):
        try:
            differs = value(lhs, point) != value(rhs, point)
        except NoValue:
            continue
        if differs:
            witness = {s: sp.Rational(v) for s, v in point.items()}
            if all(_admits(s, v) for s, v in witness.items()) and all(holds_at(witness, c) for c in given):
                return witness
    return None


def _points(lhs: Any, rhs: Any, given: tuple[Any, ...]) -> Iterator[dict[Any, Fraction]]:
    """Values from the least on for the letters that are integers, and a few for the others."""
    letters = sorted(lhs.free_symbols | rhs.free_symbols, key=sp.default_sort_key)
    if len(letters) > _MOST_LETTERS:
        return
    integers = points_of(lhs, rhs)
    choices = [_naturals_from(least_value(s, given) or 0) if s in integers else _PARAMETERS for s in letters]
    allowed = [[v for v in c if _admits(s, sp.Rational(v))] for s, c in zip(letters, choices, strict=True)]
    for chosen in sorted(product(*(range(len(values)) for values in allowed)), key=sum):
        yield {s: values[i] for s, values, i in zip(letters, allowed, chosen, strict=True)}


def _naturals_from(low: int) -> tuple[Fraction, ...]:
    return tuple(Fraction(low + i) for i in range(7))


def _admits(symbol: Any, number: Any) -> bool:
    """Whether the assumptions of a symbol allow a number."""
    return all(getattr(number, f"is_{name}") == is_so for name, is_so in symbol.assumptions0.items())
