"""D = ∪ D_j: a domain cut at points of one symbol, so that |x|, sign x and Piecewise have one form on each part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

import sympy as sp

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits, NotProvedError
from symbolic.zero_test.domain import Domain, bounds

_KEPT = (
    *(sp.acot, sp.acoth, sp.Abs, sp.sign, sp.re, sp.im, sp.arg, sp.conjugate, sp.atan2, sp.Max, sp.Min, sp.Heaviside),
    *(sp.floor, sp.ceiling),
)
_STRICT = (sp.Add, sp.Mul, sp.Pow, sp.Function)  # undefined where a part is, though SymPy says acot(zoo) = 0
_NO_NUMBERS = (sp.nan, sp.zoo, sp.oo, -sp.oo, sp.AccumBounds)
_KINKED = (sp.Abs, sp.sign, sp.Heaviside, sp.arg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """expr = 0 on a domain; opaque atoms of the original expression stand as symbols in ``expr``."""

    expr: sp.Expr
    domain: Domain
    atoms: Mapping[sp.Symbol, sp.Basic] = field(default_factory=dict)


def substitute(expr: sp.Expr, values: Mapping[sp.Basic, sp.Basic]) -> sp.Expr:
    """expr with values put in; some functions stay unevaluated.

    SymPy may not return from |·|, Re, arg and their like, and takes acot and acoth for odd at 0.

    Raises
    ------
    NotProvedError : where SymPy refuses a value, as it does max(nan, 1).
    """
    changed = {old: new for old, new in values.items() if new is not old}
    try:
        return _rebuilt(expr, changed) if changed else expr
    except (ValueError, TypeError, AttributeError) as reason:  # all three come from SymPy functions of nan
        raise NotProvedError(f"SymPy cannot evaluate a substitution: {reason}") from None


def _rebuilt(e: sp.Basic, known: dict[sp.Basic, sp.Basic]) -> sp.Basic:
    if e not in known:
        args = [_rebuilt(arg, known) for arg in e.args]
        if all(new is old for new, old in zip(args, e.args, strict=True)):
            known[e] = e
        elif isinstance(e, _STRICT) and any(map(_has_no_value, args)):
            known[e] = sp.nan
        elif isinstance(e, _KEPT) and not all(arg.is_Rational or arg.is_Symbol for arg in args):
            known[e] = e.func(*args, evaluate=False)
        else:
            known[e] = e.func(*args)
    return known[e]


def _has_no_value(e: sp.Basic) -> bool:
    """Whether ∞ or nan stands in e, but not as the end of a range, or where a Piecewise may leave it out."""
    if not e.has(*_NO_NUMBERS) or e.has(sp.Piecewise):
        return False
    bound = isinstance(e, sp.Sum | sp.Product | sp.Integral)
    return not e.args or any(map(_has_no_value, e.args[:1] if bound else e.args))


def extremes_of_positives(expr: sp.Expr) -> sp.Expr:
    """expr with min(−x, −y) as −max(x, y), and max(−x, −y) as −min(x, y): no orders of the letters to tell apart.

    Examples
    --------
    >>> x, y = sp.symbols("x y", real=True)
    >>> extremes_of_positives(sp.Min(-x, -y) + sp.Min(x, -y))
    -Max(x, y) + Min(x, -y)
    """
    other = {sp.Max: sp.Min, sp.Min: sp.Max}
    negative = [e for e in expr.atoms(*other) if all(arg.could_extract_minus_sign() for arg in e.args)]
    return substitute(expr, {e: -other[e.func](*(-arg for arg in e.args)) for e in negative})


def at_value(problem: Problem, symbol: sp.Symbol, value: sp.Expr) -> Problem:
    """The problem on the part of the domain where symbol = value."""
    symbols = tuple(s for s in problem.domain.symbols if s != symbol)
    sets = {s: v for s, v in problem.domain.sets.items() if s != symbol}
    domain = Domain(symbols=symbols, sets=sets)
    return replace(problem, expr=substitute(problem.expr, {symbol: value}), domain=domain)


def parts(problem: Problem, symbol: sp.Symbol, cuts: Iterable[sp.Rational], limits: Limits) -> list[Problem]:
    """The problem on each open interval between the cuts and at each cut that lies in the domain.

    Returns
    -------
    list of Problem : empty if ``symbol`` is complex.
    """
    interval, integer = bounds(symbol, problem.domain.sets.get(symbol))
    if interval is None:
        return []
    inner = sorted(c for c in set(cuts) if interval.contains(c) == sp.true)
    found = [at_value(problem, symbol, c) for c in inner if not integer or c.is_Integer]
    ends = [interval.start, *inner, interval.end]
    for low, high in pairwise(ends):
        if low == high:
            continue
        left_open = True if low in inner else interval.left_open
        right_open = True if high in inner else interval.right_open
        piece = sp.Interval(low, high, left_open, right_open)
        if integer and not isinstance(piece.intersect(sp.S.Integers), sp.Range):
            continue
        fresh = sp.Dummy(symbol.name, real=True) if not integer else sp.Dummy(symbol.name, integer=True)
        symbols = tuple(fresh if s == symbol else s for s in problem.domain.symbols)
        sets = {s: v for s, v in problem.domain.sets.items() if s != symbol} | {fresh: piece}
        part = replace(
            problem, expr=substitute(problem.expr, {symbol: fresh}), domain=Domain(symbols=symbols, sets=sets)
        )
        found.append(settle(part, limits))
    return found


def settle(problem: Problem, limits: Limits) -> Problem:
    """Replace the conditions on one interval symbol, cut at all their ends, by their truth at an inner point."""
    conditions = {c for p in problem.expr.atoms(sp.Piecewise) for c in p.atoms(sp.Rel)}
    truth: dict[sp.Basic, sp.Basic] = {}
    for condition in conditions:
        cut = cut_of(condition.lhs - condition.rhs)
        if cut is None or cut[0] not in problem.domain.sets:
            continue
        interval, _ = bounds(cut[0], problem.domain.sets[cut[0]])
        if interval is None or interval.contains(cut[1]) != sp.false:
            continue
        point = next(Domain(symbols=(cut[0],), sets={cut[0]: interval.interior}).points(limits), None)
        if point is not None:
            truth[condition] = sp.true if Evaluator(point, 128, limits).holds(condition) else sp.false
    return replace(problem, expr=substitute(problem.expr, truth)) if truth else problem


def cut_of(e: sp.Expr) -> tuple[sp.Symbol, sp.Rational] | None:
    """(x, c) for e = a(x − c) with rational a ≠ 0 and c."""
    symbols = [s for s in e.free_symbols if s.is_Symbol]
    if len(symbols) != 1 or not e.is_polynomial(symbols[0]):
        return None
    poly = sp.Poly(e, symbols[0])
    if poly.degree() != 1 or not all(c.is_Rational for c in poly.all_coeffs()):
        return None
    a, b = poly.all_coeffs()
    return symbols[0], -b / a


def condition_cuts(e: sp.Expr) -> dict[sp.Symbol, set[sp.Rational]]:
    """The cuts that the conditions of Piecewise make, by symbol; conditions of any other shape make none."""
    conditions = (c for p in e.atoms(sp.Piecewise) for c in p.atoms(sp.Rel))
    return _collect(c.lhs - c.rhs for c in conditions)


def kink_cuts(e: sp.Expr) -> dict[sp.Symbol, set[sp.Rational]]:
    """The points at which |·|, sign, max, min or a reciprocal changes its form, by real symbol, 0 among them."""
    cuts = _collect(_kinks(e))
    for s in e.free_symbols:
        if s.is_Symbol and (s.is_real or s in cuts):
            cuts.setdefault(s, set()).add(sp.S.Zero)
    return cuts


def _kinks(e: sp.Expr) -> Iterator[sp.Expr]:
    for node in sp.preorder_traversal(e):
        if isinstance(node, _KINKED):
            yield node.args[0]
        elif isinstance(node, sp.Max | sp.Min):
            first, *rest = node.args
            yield from (first - other for other in rest)
        elif node.is_Pow and not node.exp.is_nonnegative:
            yield node.base


def _collect(differences: Iterable[sp.Expr]) -> dict[sp.Symbol, set[sp.Rational]]:
    cuts: dict[sp.Symbol, set[sp.Rational]] = {}
    for difference in differences:
        cut = cut_of(difference)
        if cut is not None:
            cuts.setdefault(cut[0], set()).add(cut[1])
    return cuts
