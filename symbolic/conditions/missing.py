"""Which condition a statement lacks: the first of a small table under which it is proved."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import permutations
from typing import Any

import sympy as sp

from symbolic.binders import put
from symbolic.conditions.letters import labels, letter_of
from symbolic.conditions.under import Conditions
from symbolic.consistency import contradictory
from symbolic.decision import Decision, Verdict
from symbolic.definedness import implied
from symbolic.expressions.contraction import Contraction
from symbolic.expressions.for_all import ForAll
from symbolic.words import OutsideClass, canonical

SECONDS = 2.0  # for all candidates together; the last one that is begun is finished
_ONE_LETTER = ((sp.Ne, 0), (sp.Ge, 0), (sp.Gt, 0), (sp.Le, 0), (sp.Ge, 1))


def missing_conditions(prove: Callable[[Conditions], Decision], lhs: Any, rhs: Any, *, given: Conditions) -> Conditions:
    """Conditions, of a small table, under which lhs = rhs is proved: the first single one, or the first; or none.

    Parameters
    ----------
    prove : callable (conditions) -> Decision
        Decides the statement under conditions, and assumes what else it needs.
    lhs, rhs : SymPy expressions
    given : tuple of SymPy Booleans
        Conditions that are stated already.

    Returns
    -------
    tuple of SymPy Booleans : what has to be added to those that are given; they do not contradict each other.

    Examples
    --------
    >>> import sympy as sp
    >>> from functools import partial
    >>> from symbolic import decide_identity
    >>> from symbolic.conditions import decide_under, missing_conditions
    >>> x = sp.Symbol("x", real=True)
    >>> prove = partial(decide_under, decide_identity, sp.sqrt(x**2), x)
    >>> missing_conditions(prove, sp.sqrt(x**2), x, given=())
    (x >= 0,)
    """
    end = time.monotonic() + SECONDS
    found: Conditions = ()
    for candidate in _candidates(lhs, rhs):
        if time.monotonic() > end:
            break
        if all(implied(given, condition) for condition in candidate) or _excluded(given, candidate):
            continue
        decision = prove((*given, *candidate))
        needed = (c for c in (*candidate, *decision.assumes) if not isinstance(c, str) and not implied(given, c))
        missing = tuple(dict.fromkeys(needed))
        if decision.verdict is not Verdict.PROVED or contradictory((*given, *missing)):
            continue
        if len(missing) == 1:
            return missing
        found = found or missing
    return found


def _excluded(given: Conditions, candidate: Conditions) -> bool:
    """Whether the candidate contradicts what is given, such as x ∈ ℝ that Im x > 0."""
    found = (letter_of(condition, frozenset()) for condition in candidate)
    values = {letter: value for letter, value, _ in filter(None, found)}
    return contradictory((*given, *candidate)) or any(put(condition, values) == sp.false for condition in given)


def _candidates(lhs: Any, rhs: Any) -> Iterator[Conditions]:
    """Conditions on the letters: signs, order, tables, commuting, symmetric, real, orthogonal matrices, yᵀx = 0."""
    free = (lhs.free_symbols | rhs.free_symbols) - labels(lhs, rhs)
    letters = sorted((x for x in free if type(x) is sp.Symbol and not x.is_positive), key=str)
    for x in letters:
        if x.is_real is None:
            yield (sp.Contains(x, sp.S.Reals, evaluate=False),)
        yield from ((relation(x, bound),) for relation, bound in _ONE_LETTER)
    yield tuple(sp.Gt(x, 0) for x in letters)
    ordered = [x for x in free if isinstance(x, sp.Symbol) and x.is_real]
    yield from ((sp.Le(x, y, evaluate=False),) for x, y in permutations(sorted(ordered, key=str), 2))
    entries = sorted(lhs.atoms(sp.Indexed) | rhs.atoms(sp.Indexed), key=str)
    yield from ((_nonnegative(entry),) for entry in entries if _ranges_freely(entry))
    matrices = sorted((A for A in free if isinstance(A, sp.MatrixSymbol)), key=str)
    square = [A for A in matrices if A.shape[0] == A.shape[1]]
    for A in square:
        equations = _equal(A.T, A), _equal(sp.Adjoint(A), A.T), _equal(A.T * A, sp.Identity(A.shape[0]))
        yield from ((equation,) for equation in equations)
    yield from ((_equal(A * B, B * A),) for A, B in permutations(square, 2) if A.shape == B.shape and str(A) < str(B))
    try:
        sides = canonical(lhs), canonical(rhs)
    except OutsideClass:
        return
    scalars = sides[0].atoms(Contraction) | sides[1].atoms(Contraction)
    yield from ((_equal(s, sp.S.Zero),) for s in sorted(scalars, key=str))


def _equal(left: Any, right: Any) -> sp.Eq:
    return sp.Eq(left, right, evaluate=False)


def _ranges_freely(entry: sp.Indexed) -> bool:
    """Whether the indices are different symbols, and none is in a size."""
    sizes = sp.Tuple(*entry.shape).free_symbols
    return len({i for i in entry.indices if i.is_Symbol} - sizes) == len(entry.indices)


def _nonnegative(entry: sp.Indexed) -> ForAll:
    return ForAll(sp.Ge(entry, 0), *((i, 1, size) for i, size in zip(entry.indices, entry.shape, strict=True)))
