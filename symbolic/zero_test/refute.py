"""expr(p) ≠ 0 at an exact point p of the domain, by a ball that does not contain 0: the only way to REFUTED."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

import sympy as sp

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits
from symbolic.balls.values import NotEvaluatedError
from symbolic.zero_test.atoms import independent
from symbolic.zero_test.domain import Domain, is_admissible
from symbolic.zero_test.split import condition_cuts, kink_cuts

_MAX_CUTS = 8
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
    expr: sp.Expr, domain: Domain, atoms: Mapping[sp.Symbol, sp.Basic], bits: int, count: int, limits: Limits
) -> Search:
    """Evaluate at up to ``count`` points with ``bits`` of precision.

    Parameters
    ----------
    expr : Expr, its opaque atoms replaced by symbols
    atoms : dict from those symbols to the atoms
    """
    seen, related, why = 0, False, "the domain has no sample point"
    for point in chain(islice(_points(domain, limits), count), special_points(expr, domain, limits)):
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


def _points(domain: Domain, limits: Limits) -> Iterator[dict[sp.Symbol, sp.Expr]]:
    if not domain.symbols:
        return iter([{}])
    return domain.points(limits)
