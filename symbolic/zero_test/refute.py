"""expr(p) ≠ 0 at an exact point p of the domain, by a ball that does not contain 0: the only way to REFUTED."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, combinations, islice, product

import sympy as sp

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits
from symbolic.balls.values import NotEvaluatedError
from symbolic.zero_test.atoms import independent
from symbolic.zero_test.domain import Domain, is_admissible
from symbolic.zero_test.split import condition_cuts, kink_cuts
from symbolic.zero_test.zeros import zeros_of

_MAX_CUTS = 8
_BASES, _MAX_DIFFERENCES, _MAX_LETTERS = 4, 24, 3
_EXCEPTIONAL = {
    **dict.fromkeys((sp.log, sp.arg), (-1,)),
    **dict.fromkeys((sp.asin, sp.acos, sp.atanh), (1, -1, 2, -2)),
    **dict.fromkeys((sp.atan, sp.asinh), (2 * sp.I, -2 * sp.I)),
    sp.acosh: (1, -2, sp.S.Half),
    **dict.fromkeys((sp.acot, sp.asec, sp.acsc), (sp.S.Half, -sp.S.Half, sp.I / 2, -sp.I / 2)),
    **dict.fromkeys((sp.floor, sp.ceiling), (1, -1)),
}  # values of an argument at a branch point, on a branch cut or at a jump, beside 0
_SPECIAL = (sp.Abs, sp.sign, sp.Heaviside, sp.arg, sp.atan2, sp.sinc, sp.Max, sp.Min, *_EXCEPTIONAL)
_COUNTING = (sp.binomial, sp.factorial, sp.gamma, sp.RisingFactorial, sp.FallingFactorial, sp.Sum)
_SMALL, _MOST_SMALL = tuple(sp.Integer(v) for v in (0, 1, -1, 2, -2, 3)), 80
_BESIDE = sp.Rational(1, 64)


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What a search for a counterexample found.

    Parameters
    ----------
    witness : dict or None
        A point at which the expression is certainly not 0.
    seen : int
        The number of points at which the expression has a value.
    related : bool
        Whether a nonzero value was set aside because opaque atoms may be related.
    why : str
        Why the last point without a value had none.
    """

    witness: dict[sp.Basic, sp.Expr] | None
    seen: int
    related: bool = False
    why: str = "the domain has no sample point"


def search(
    expr: sp.Expr,
    domain: Domain,
    atoms: Mapping[sp.Symbol, sp.Basic],
    bits: int,
    count: int,
    limits: Limits,
    *,
    deep: bool = False,
) -> Search:
    """Evaluate at up to ``count`` points with ``bits`` of precision.

    Parameters
    ----------
    expr : Expr, its opaque atoms replaced by symbols
    atoms : dict from those symbols to the atoms
    deep : bool
        Whether to try the exceptional points of the functions in it as well.
    """
    seen, related, why = 0, False, "the domain has no sample point"
    for point in chain(
        islice(_points(domain, limits), count),
        special_points(expr, domain, limits),
        exceptional_points(expr, domain, limits) if deep else (),
        small_points(expr, domain, limits) if deep else (),
    ):
        try:
            value = Evaluator(point, bits, limits)(expr)
        except NotEvaluatedError as reason:
            why = str(reason)
            continue
        seen += 1
        if value.contains(0):
            continue
        if independent(tuple(atoms.values()), {**point, **{a: point[s] for s, a in atoms.items()}}, limits):
            witness = {atoms.get(s, s): v for s, v in point.items()}
            return Search(witness=witness, seen=seen, related=related, why=why)
        related = True
    return Search(witness=None, seen=seen, related=related, why=why)


def special_points(expr: sp.Expr, domain: Domain, limits: Limits) -> Iterator[dict[sp.Symbol, sp.Expr]]:
    """Points at and beside the cuts of |·|, sign, Piecewise and denominators in real symbols."""
    base = next(iter(domain.points(limits)), None)
    if base is None:
        return
    for cuts in (condition_cuts(expr), kink_cuts(expr)):
        for symbol in sorted(set(cuts) & set(base), key=sp.default_sort_key):
            for c in sorted(cuts[symbol])[:_MAX_CUTS]:
                for value in (c, c + _BESIDE, c - _BESIDE):
                    if is_admissible(value, symbol, domain.sets.get(symbol), limits):
                        point = {**base, symbol: value}
                        if domain.admits(point, limits):
                            yield point


def exceptional_points(expr: sp.Expr, domain: Domain, limits: Limits) -> Iterator[dict[sp.Symbol, sp.Expr]]:
    """Points at which a condition is an equation, a letter or an argument 0, or an argument on a branch cut."""
    bases = list(islice(domain.points(limits), _BASES))
    values: dict[sp.Symbol, list[sp.Expr]] = {}
    for difference in islice(dict.fromkeys(_differences(expr)), _MAX_DIFFERENCES):
        for x, c in zeros_of(difference, limits) or ():
            values.setdefault(x, []).append(c)
    choices = [[(x, c) for c in dict.fromkeys(values[x])][:_MAX_CUTS] for x in sorted(values, key=sp.default_sort_key)]
    for chosen in chain(*(((one,) for one in choice) for choice in choices), *(product(*p) for p in pairs(choices))):
        for base in bases:
            limits.check()
            if (point := _placed(base, chosen, domain, limits)) is not None:
                yield point


def small_points(expr: sp.Expr, domain: Domain, limits: Limits) -> Iterator[dict[sp.Symbol, sp.Expr]]:
    """Small integers in the place of the integer letters of binomials, factorials, Γ and sums, all of them in turn."""
    base = next(iter(domain.points(limits)), None)
    letters = {s for e in expr.atoms(*_COUNTING) for s in e.free_symbols if s.is_integer} & set(domain.symbols)
    if base is None or not 0 < len(letters) <= _MAX_LETTERS:
        return
    ordered = sorted(letters, key=sp.default_sort_key)
    pools = [[v for v in _SMALL if is_admissible(v, s, domain.sets.get(s), limits)] for s in ordered]
    for values in sorted(product(*pools), key=lambda values: sum(map(abs, values)))[:_MOST_SMALL]:
        point = {**base, **dict(zip(ordered, values, strict=True))}
        if domain.admits(point, limits):
            yield point


def pairs(choices: list[list[tuple[sp.Symbol, sp.Expr]]]) -> Iterator[tuple[list[tuple[sp.Symbol, sp.Expr]], ...]]:
    """Two of the letters at a time, if they are few."""
    return combinations(choices, 2) if len(choices) <= _MAX_LETTERS else iter(())


def _placed(
    base: dict[sp.Symbol, sp.Expr], chosen: tuple[tuple[sp.Symbol, sp.Expr], ...], domain: Domain, limits: Limits
) -> dict[sp.Symbol, sp.Expr] | None:
    """The point with the chosen values in it, if the domain has it."""
    point = dict(base)
    for x, c in chosen:
        value = sp.expand(c.xreplace(point))
        if x not in base or value.free_symbols or not is_admissible(value, x, domain.sets.get(x), limits):
            return None
        point[x] = value
    return point if domain.admits(point, limits) else None


def _differences(e: sp.Expr) -> Iterator[sp.Expr]:
    """What is 0 where a function of the expression may be exceptional."""
    for node in sp.preorder_traversal(e):
        if isinstance(node, sp.Rel):
            yield node.lhs - node.rhs
        elif isinstance(node, _SPECIAL):
            for arg in node.args:
                yield arg
                yield from (arg - c for c in _EXCEPTIONAL.get(type(node), ()))
        elif node.is_Pow and not node.exp.is_Integer:
            yield from (node.base, node.base + 1, node.exp)


def _points(domain: Domain, limits: Limits) -> Iterator[dict[sp.Symbol, sp.Expr]]:
    if not domain.symbols:
        return iter([{}])
    return domain.points(limits)
