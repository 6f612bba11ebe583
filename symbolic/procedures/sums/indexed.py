"""Identities of functions and quotients of finite sums in index notation, by a normal form in connected sums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache, partial
from itertools import islice
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import EQUAL, Decision, Verdict
from symbolic.definedness import natural_domain, supposing
from symbolic.definedness.comparisons import is_scalar
from symbolic.definedness.known import Known
from symbolic.expressions.extremes import Extreme
from symbolic.goal import Goal
from symbolic.index_notation import Rules, Term, collected, terms
from symbolic.index_notation import normal_form as extreme
from symbolic.procedures.matrices.matrix_zero import scope_of
from symbolic.procedures.piecewise_rational import decide_piecewise_rational
from symbolic.procedures.sums.derivatives import carried_out
from symbolic.procedures.sums.free_indices import positive_indices, renamed
from symbolic.procedures.sums.one_range import limits_of, terms_by_range
from symbolic.words import OutsideClass

PROCEDURE = "functions of finite sums"
MAX_COMPARED = 8  # sums whose terms are compared as functions
_REMEMBERED = 4_096  # normal forms of sums: a search meets the same ones again and again
_NONE = Rules()
_OF_REALS = sp.Abs | sp.sign | sp.Max | sp.Min
_FUNCTIONS = _OF_REALS | sp.sin | sp.cos | sp.tan | sp.sinh | sp.cosh | sp.tanh | sp.atan | sp.erf


def accepts_indexed(goal: Goal) -> bool:
    """Whether ``decide_indexed`` may decide the goal: an equation of scalars with a finite sum in it."""
    return goal.relation == EQUAL and not goal.is_matrix and goal.has(sp.Sum)


@procedure(PROCEDURE)
def decide_indexed(lhs: Any, rhs: Any, *, given: Iterable[Any] = (), timeout: float = DEFAULT_TIMEOUT) -> Decision:
    """lhs = rhs for all entries and sizes, for rational functions, exponentials and logarithms of finite sums.

    Every sum becomes a polynomial in connected sums, Σ_i Σ_j f_i g_j = (Σ_i f_i)(Σ_j g_j), with factors free of the
    index outside; e^{a+b} = eᵃ eᵇ, and log(ab) = log a + log b for a > 0. The sums are then letters of the zero test.

    Parameters
    ----------
    lhs, rhs : scalar expressions with Indexed, Sum and KroneckerDelta
    given : iterable of SymPy Booleans
        Equations that say what a sum is, Σ p_i = 1, are used.
    timeout : float
        Seconds for the whole call, in any thread.

    Returns
    -------
    Decision : PROVED, assuming the given equations that are used, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.sums.indexed import decide_indexed
    >>> n, i = sp.symbols("n i", integer=True, positive=True)
    >>> x, c = sp.IndexedBase("x", shape=(n,), real=True), sp.Symbol("c", real=True)
    >>> shifted, plain = (sp.log(sp.Sum(sp.exp(x[i] + by), (i, 1, n))) for by in (c, 0))
    >>> print(decide_indexed(shifted, c + plain).verdict)
    proved
    >>> print(decide_indexed(shifted, plain).verdict)
    undecided

    References
    ----------
    R. L. Graham, D. E. Knuth, O. Patashnik, Concrete Mathematics, 2nd ed., section 2.4 (2.28).
    """
    from symbolic.zero_test.zero import check_expression  # loaded when first used: `import symbolic` stays cheap

    for side in (lhs, rhs):
        check_expression(side)
    difference, rules = opened(carried_out(lhs) - carried_out(rhs), natural_domain(lhs, rhs))
    form, used = _with_given(normal_form_of(difference, rules), given)
    if not _is_zero(form, rules, timeout):
        raise OutsideClass("the normal forms of the two sides are not known to be equal.")
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope_of(lhs, rhs), assumes=used)


def _with_given(form: sp.Expr, given: Iterable[Any]) -> tuple[sp.Expr, tuple[Any, ...]]:
    """The form with what the given equations say of its sums, and those of them that are used."""
    used = []
    for equation in given:
        if not (isinstance(equation, sp.Eq) and equation.has(sp.Sum) and is_scalar(equation.lhs)):
            continue
        try:
            gap = sp.expand(normal_form_of(equation.lhs - equation.rhs))
        except OutsideClass:
            continue
        for total in (e for e in gap.atoms(sp.Sum) & form.atoms(sp.Sum) if gap.coeff(e).is_Rational):
            rest = sp.expand(gap - gap.coeff(total) * total)
            if gap.coeff(total) != 0 and not rest.has(total):
                form = form.xreplace({total: -rest / gap.coeff(total)})
                used.append(equation)
                break
    return form, tuple(used)


def vanishes(difference: Any, rules: Rules, *, timeout: float = DEFAULT_TIMEOUT) -> bool:
    """Whether a difference without derivatives is known to be 0 wherever it has a value, by its normal form."""
    return _is_zero(normal_form_of(difference, rules), rules, timeout)


def _is_zero(form: sp.Expr, rules: Rules, timeout: float) -> bool:
    from symbolic.zero_test import decide_zero  # loaded when first used: `import symbolic` stays cheap

    if expanded(form) == 0:
        return True
    decision = decide_zero(with_letters(form, {}, rules), timeout=timeout)
    for simpler in (_with_equal_terms, without_zero_terms):
        if decision.verdict is not Verdict.PROVED and (left := simpler(form, timeout)) != form:
            decision = decide_zero(with_letters(left, {}, rules), timeout=timeout)
    return decision.verdict is Verdict.PROVED and not decision.assumes


def expanded(e: sp.Expr) -> sp.Expr:
    """Multiplied out; SymPy makes a product of the exponential of a sum, unless it is told not to."""
    return sp.expand(e, power_exp=False, power_base=False, log=False, multinomial=True)


def _with_equal_terms(form: sp.Expr, timeout: float) -> sp.Expr:
    """The form with one sum for all whose terms are equal as functions of the entries."""
    from symbolic.zero_test import decide_zero

    known: list[sp.Sum] = []
    same: dict[sp.Sum, sp.Sum] = {}
    found = (e for e in form.atoms(sp.Sum) if e.function.has(sp.Function, sp.Pow))
    for e in sorted(found, key=sp.default_sort_key)[:MAX_COMPARED]:
        for other in (other for other in known if other.limits == e.limits):
            with supposing() as supposed:
                decision = decide_zero(with_letters(e.function - other.function, {}), timeout=timeout)
            if decision.verdict is Verdict.PROVED and not (decision.assumes or supposed):
                same[e] = other
                break
        else:
            known.append(e)
    return form.xreplace(same)


def without_zero_terms(form: sp.Expr, timeout: float = DEFAULT_TIMEOUT) -> sp.Expr:
    """The form without sums over one range whose terms together are 0 as a function of the entries."""
    from symbolic.zero_test import decide_zero

    form, zero = expanded(form), []
    for limits, functions in islice(terms_by_range(form).items(), MAX_COMPARED):
        whole = with_letters(sp.Add(*functions), {})
        with supposing() as supposed:
            decision = decide_zero(whole, timeout=timeout)
            if decision.verdict is not Verdict.PROVED:
                decision = decide_piecewise_rational(whole, sp.S.Zero)
        if decision.verdict is Verdict.PROVED and not (decision.assumes or supposed):
            zero.append(limits)
    return sp.Add(*(term for term in sp.Add.make_args(form) if limits_of(term) not in zero))


def opened(e: Any, domain: tuple[Any, ...]) -> tuple[Any, Rules]:
    """The expression with positive letters for its indices j ≥ 1, and the rules for those with j ≤ n."""
    names = positive_indices(domain)
    e, *conditions = (renamed(part, names) for part in (e, *domain))
    bounds = ((c.lts, c.gts) for c in conditions if isinstance(c, sp.Ge | sp.Le))
    rules = Rules(upper=frozenset(pair for pair in bounds if pair[0].is_integer))
    apart = (c.lhs for c in conditions if isinstance(c, sp.Ne) and c.rhs == 0 and Known().sign(c.lhs) == 1)
    return e, replace(rules, positive=frozenset(normal_form_of(part, rules) for part in apart))


def normal_form_of(e: Any, rules: Rules = _NONE) -> Any:
    """The expression with its sums as polynomials in connected sums, and logarithms of products taken apart."""
    form = partial(normal_form_of, rules=rules)
    if isinstance(e, sp.Sum):
        ranges = {index: tuple(ends) for index, *ends in e.limits}
        body = normal_form_of(e.function, replace(rules, ranges={**rules.ranges, **ranges}))
        return _sum(sp.Sum(body, *e.limits), rules)
    if isinstance(e, sp.exp):
        return sp.Mul(*(sp.exp(part) for part in sp.Add.make_args(sp.expand(form(e.args[0])))))
    if isinstance(e, sp.log) and len(e.args) == 1:
        return _logarithm(form(e.args[0]), rules)
    if isinstance(e, sp.Abs):
        return _modulus(form(e.args[0]))
    if isinstance(e, sp.Pow) and isinstance(e.base, sp.Abs) and e.exp.is_Integer and e.exp.is_even:
        e = e.func(e.base.args[0], e.exp) if Known().real(e.base.args[0]) else e
    if isinstance(e, sp.Add | sp.Mul | sp.Pow | _FUNCTIONS):
        return e.func(*map(form, e.args))
    if e.is_Atom or isinstance(e, sp.Indexed | sp.KroneckerDelta):
        return e
    if isinstance(e, Extreme):
        return extreme(e, rules)
    raise OutsideClass(f"no rule brings {type(e).__name__} into normal form.")


def _modulus(x: sp.Expr) -> sp.Expr:
    """|Π a| = Π |a|, and |a| = a for a ≥ 0."""
    factors = sp.Mul.make_args(sp.factor_terms(x) if isinstance(x, sp.Add) else x)
    return sp.Mul(*(factor if Known().sign(factor) >= 1 else sp.Abs(factor) for factor in factors))


def _logarithm(x: sp.Expr, rules: Rules) -> sp.Expr:
    """log Π aᵢ · b = Σ log aᵢ + log b for aᵢ > 0, and log eᵗ = t for real t."""
    factors = sp.Mul.make_args(sp.factor_terms(x) if isinstance(x, sp.Add) else x)
    positive = [factor for factor in factors if is_positive(factor, rules)]
    rest = sp.Mul(*(factor for factor in factors if factor not in positive))
    return sp.Add(*(_logarithm_of_positive(factor, rules) for factor in positive), sp.log(rest))


def _logarithm_of_positive(a: sp.Expr, rules: Rules) -> sp.Expr:
    if isinstance(a, sp.exp) and Known().real(a.args[0]):
        return a.args[0]
    if isinstance(a, sp.Pow) and Known().real(a.exp) and is_positive(a.base, rules):
        return a.exp * sp.log(a.base)
    return sp.log(a)


def is_positive(e: sp.Expr, rules: Rules = _NONE) -> bool:
    """Whether e > 0: by its sign, or as it is known to be ≥ 0 and not 0."""
    if isinstance(e, sp.Mul):
        return all(is_positive(arg, rules) for arg in e.args)
    if isinstance(e, sp.Pow) and e.exp.is_Integer:
        return is_positive(e.base, rules)
    if Known().sign(e) == 2:
        return True
    return bool(rules.positive) and normal_form_of(e, replace(rules, positive=frozenset())) in rules.positive


def _sum(e: sp.Sum, rules: Rules) -> sp.Expr:
    """A polynomial in connected sums, with what is free of all indices as coefficients."""
    if rules.definitions or rules.symmetric:
        return _separated(e, rules)
    return _remembered(e, rules.upper, rules.positive, tuple(rules.ranges.items()))


@lru_cache(maxsize=_REMEMBERED)
def _remembered(e: sp.Sum, upper: frozenset[Any], positive: frozenset[Any], ranges: tuple[Any, ...]) -> sp.Expr:
    return _separated(e, Rules(upper=upper, positive=positive, ranges=dict(ranges)))


def _separated(e: sp.Sum, rules: Rules) -> sp.Expr:
    indices = {limit[0] for limit in e.limits}
    outside: dict[sp.Expr, sp.Dummy] = {}
    body = _lifted(e.function, indices, outside)
    back = {letter: part for part, letter in outside.items()}
    form = collected(terms(sp.Sum(body, *e.limits), rules, {}), rules)
    products = (c * _connected(ranges, factors, rules) for (ranges, factors), c in form.items())
    return sp.Add(*products).xreplace(back)


def _lifted(e: sp.Expr, indices: set[Any], outside: dict[sp.Expr, sp.Dummy]) -> sp.Expr:
    """The body with a letter for each power, function and sum that is free of the indices."""
    if not e.free_symbols & indices and isinstance(e, sp.Pow | sp.Function | sp.Max | sp.Min | sp.Sum | Extreme):
        return outside.setdefault(e, sp.Dummy("c"))
    if isinstance(e, sp.Add | sp.Mul) or (isinstance(e, sp.Pow) and e.exp.is_Integer):
        return e.func(*(_lifted(arg, indices, outside) for arg in e.args))
    return e


def _connected(ranges: tuple[Any, ...], product: sp.Expr, rules: Rules) -> sp.Expr:
    """Σ over the ranges of a product of factors, as the product of the sums over the parts that share no index."""
    parts: list[tuple[set[Any], list[sp.Expr]]] = []
    bound = {index for index, *_ in ranges}
    for factor in _factors(product):
        own, factors = factor.free_symbols & bound, [factor]
        for part in [part for part in parts if part[0] & own]:
            parts.remove(part)
            own, factors = own | part[0], factors + part[1]
        parts.append((own, factors))
    met = set().union(*(own for own, _ in parts))
    sums = [upper - lower + 1 for index, lower, upper in ranges if index not in met]  # Σ 1
    for own, factors in parts:
        mine = tuple(limit for limit in ranges if limit[0] in own)
        form = collected([Term(factors=tuple(factors), ranges=mine)], rules)
        sums += [sp.Add(*(c * (sp.Sum(f, *limits) if limits else f) for (limits, f), c in form.items()))]
    return sp.Mul(*sums)


def _factors(product: sp.Expr) -> Iterator[sp.Expr]:
    """The factors, exponentials one by one: SymPy joins them."""
    for factor in sp.Mul.make_args(product):
        if isinstance(factor, sp.exp):
            yield from (sp.exp(part) for part in sp.Add.make_args(factor.args[0]))
        else:
            yield factor


def with_letters(e: Any, letters: dict[Any, sp.Dummy], rules: Rules = _NONE) -> Any:
    """The expression with a letter of the same sign for each entry, delta, sum and maximum."""
    if isinstance(e, sp.Indexed | sp.KroneckerDelta | sp.Sum | Extreme):
        if e not in letters:
            size = 2 if is_positive(e, rules) else Known().sign(e)
            facts = {"positive": size == 2} if size == 2 else {"nonnegative": True} if size == 1 else {}
            letters[e] = sp.Dummy("S", **(facts or ({"real": True} if Known().real(e) else {})))
        return letters[e]
    return e.func(*(with_letters(arg, letters, rules) for arg in e.args)) if e.args else e
