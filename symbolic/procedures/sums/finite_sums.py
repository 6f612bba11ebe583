"""Identities of finite sums in index notation, for all sizes and all entries, by their normal form."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import Decision, Verdict
from symbolic.expressions.extremes import Extreme
from symbolic.expressions.for_all import ForAll
from symbolic.index_notation import Rules, collected, terms
from symbolic.inputs import wrong_kind
from symbolic.procedures.matrices.matrix_zero import scope_of, shortened
from symbolic.words import OutsideClass

PROCEDURE = "finite sums in index notation"


@procedure(PROCEDURE)
def decide_finite_sums(
    lhs: Any, rhs: Any, *, given: tuple[Any, ...] = (), timeout: float = DEFAULT_TIMEOUT
) -> Decision:
    """lhs = rhs for all entries and sizes, as polynomials in entries under finite sums Σ_{i=a}^{b}, a and b symbolic.

    Both sides are multiplied out with every sum outside; deltas are contracted, bound indices labelled canonically, and
    the coefficients of each product of entries compared. Functions of entries are letters, unless the term of a sum
    vanishes as a function of its entries, as x sign(x) − |x|; derivatives in a parameter are carried out.

    Parameters
    ----------
    lhs, rhs : scalar expressions with Indexed, Sum, KroneckerDelta, Largest, Smallest
    given : tuple of hypotheses
        ``ForAll(Eq(p[i], …), (i, 1, n))`` over the whole shape of p is used as a definition, ``symmetric_tensor(H)``
        to order indices, and j ≤ n for a free index j.
    timeout : float
        Seconds for the whole call, in any thread.

    Returns
    -------
    Decision : PROVED, assuming what is given, or UNDECIDED with why.

    Raises
    ------
    ValueError : if a hypothesis has none of these forms, or a side is not exact or does not commute.
    TypeError : if a side is no scalar expression.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_finite_sums
    >>> n, i, j = sp.symbols("n i j", integer=True, positive=True)
    >>> a, b = (sp.IndexedBase(name, shape=(n,)) for name in "ab")
    >>> product = sp.Sum(a[i], (i, 1, n)) * sp.Sum(b[i], (i, 1, n))
    >>> print(decide_finite_sums(product, sp.Sum(a[i] * b[j], (j, 1, n), (i, 1, n))).verdict)
    proved
    >>> print(decide_finite_sums(product, sp.Sum(a[i] * b[i], (i, 1, n))).verdict)
    undecided

    References
    ----------
    R. L. Graham, D. E. Knuth, O. Patashnik, Concrete Mathematics, 2nd ed., sections 2.3 and 2.4 (the distributive,
    associative and commutative laws; interchanging the order of summation).
    """
    from symbolic.zero_test.zero import check_expression  # loaded when first used: `import symbolic` stays cheap

    for side in (lhs, rhs):
        check_expression(side)
    rules = rules_of(given)
    form = collected(terms(lhs - rhs, rules, {}), rules)
    for ranges in dict.fromkeys(ranges for ranges, _ in form):
        difference = {factors: c for (own, factors), c in form.items() if own == ranges}
        if why := _difference(difference, timeout):
            raise OutsideClass(why)
    scope = scope_of(lhs, rhs)
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope, assumes=tuple(given))


def _difference(form: dict[sp.Expr, sp.Expr], timeout: float) -> str:
    """Why a sum over one range is not known to vanish: neither its coefficients do, nor its term as a function."""
    from symbolic.zero_test import decide_zero  # loaded when first used: `import symbolic` stays cheap

    different = (
        factors for factors, c in form.items() if decide_zero(c, timeout=timeout).verdict is not Verdict.PROVED
    )
    factors = next(different, None)
    if factors is None:
        return ""
    term = sp.Add(*(c * product for product, c in form.items()))
    if term.has(sp.Function) and decide_zero(_of_letters(term, {}), timeout=timeout).verdict is Verdict.PROVED:
        return ""
    return f"the two sides differ in {shortened(factors)}, by the coefficient {form[factors]}."


def _of_letters(term: sp.Expr, letters: dict[sp.Expr, sp.Dummy]) -> sp.Expr:
    """The term with a letter of the same sign for each entry, delta, sum and maximum in it."""
    if isinstance(term, sp.Indexed | sp.KroneckerDelta | sp.Sum | Extreme):
        known = {name: fact for name, fact in term.assumptions0.items() if fact is not None}
        return letters.setdefault(term, sp.Dummy("entry", **known))
    return term.func(*(_of_letters(arg, letters) for arg in term.args)) if term.args else term


def symmetric_tensor(T: sp.IndexedBase) -> ForAll:
    """The hypothesis that T_ijk… does not change when two neighbouring indices are exchanged.

    Parameters
    ----------
    T : IndexedBase with a shape (n, n, …)

    Returns
    -------
    ForAll

    Raises
    ------
    TypeError : if T is no IndexedBase.
    ValueError : if the lengths differ, or there is only one.
    """
    if not isinstance(T, sp.IndexedBase):
        raise wrong_kind(T, "T", "an IndexedBase")
    if not T.shape or len(T.shape) < 2 or len(set(T.shape)) > 1:
        raise ValueError(f"a symmetric tensor has two or more indices of one range; got {T} of shape {T.shape}.")
    indices = sp.symbols(f"i1:{len(T.shape) + 1}", integer=True, positive=True)
    equations = []
    for first, second in pairwise(indices):
        exchanged = tuple({first: second, second: first}.get(index, index) for index in indices)
        equations.append(sp.Eq(T[indices], T[exchanged], evaluate=False))
    limits = ((index, 1, T.shape[0]) for index in indices)
    return ForAll(sp.And(*equations, evaluate=False), *limits)


def rules_of(given: tuple[Any, ...]) -> Rules:
    """The rules that the hypotheses stand for.

    Raises
    ------
    ValueError : for a hypothesis that is no definition, no symmetry, and no bound of an index.
    """
    rules = []
    for hypothesis in given:
        if (rule := _rule(hypothesis)) is None:
            raise ValueError(
                f"finite sums use definitions of all entries, symmetries and bounds of indices; got {hypothesis}."
            )
        rules.append(rule)
    return Rules(
        definitions={base: body for rule in rules for base, body in rule.definitions.items()},
        symmetric=frozenset().union(*(rule.symmetric for rule in rules)),
        upper=frozenset().union(*(rule.upper for rule in rules)),
    )


def is_rule(hypothesis: Any) -> bool:
    """Whether ``rules_of`` takes the hypothesis."""
    return _rule(hypothesis) is not None


def _rule(hypothesis: Any) -> Rules | None:
    if not isinstance(hypothesis, sp.Basic):
        return None
    if isinstance(hypothesis, sp.LessThan) and isinstance(hypothesis.lhs, sp.Symbol):
        return Rules(upper=frozenset([hypothesis.args]))
    if (bound := _bound_of_entries(hypothesis)) is not None:
        return Rules(upper=frozenset([bound]))
    if (tensor := _symmetric(hypothesis)) is not None:
        return Rules(symmetric=frozenset([tensor]))
    if isinstance(hypothesis, ForAll) and isinstance(hypothesis.relation, sp.Eq):
        for entry, body in (hypothesis.relation.args, hypothesis.relation.args[::-1]):
            if isinstance(entry, sp.Indexed) and covers(hypothesis.limits, entry) and not body.has(entry.base):
                return Rules(definitions={entry.base: (entry.indices, body)})
    return None


def _bound_of_entries(hypothesis: sp.Basic) -> tuple[sp.IndexedBase, sp.Expr] | None:
    """(G, n) for G[j] ≤ n at all places of an integer table G."""
    if not isinstance(hypothesis, ForAll) or not isinstance(hypothesis.relation, sp.LessThan):
        return None
    entry, bound = hypothesis.relation.args
    own = {limit[0] for limit in hypothesis.limits}
    whole = isinstance(entry, sp.Indexed) and covers(hypothesis.limits, entry) and not bound.free_symbols & own
    return (entry.base, bound) if whole and entry.base.is_integer else None


def _symmetric(hypothesis: Any) -> sp.IndexedBase | None:
    bases = {entry.base for entry in hypothesis.atoms(sp.Indexed)}
    if len(bases) != 1:
        return None
    (base,) = bases
    square = base.shape and len(base.shape) > 1 and len(set(base.shape)) == 1
    return base if square and hypothesis == symmetric_tensor(base) else None


def covers(limits: tuple[sp.Tuple, ...], entry: sp.Indexed) -> bool:
    """Whether the limits bind the indices of the entry, each over all of its range from 1 on."""
    lengths = entry.base.shape or ()
    whole = {sp.Tuple(index, 1, length) for index, length in zip(entry.indices, lengths, strict=False)}
    return set(limits) == whole and len(whole) == len(limits) == len(entry.indices)
