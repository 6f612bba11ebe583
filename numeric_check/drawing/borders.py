"""The closed borders of complex letters, along which a product of them may lie on the cut of a logarithm or a root."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product
from typing import Any

import sympy as sp

from numeric_check.claims.claim import Claim
from numeric_check.claims.names import free_names
from numeric_check.drawing.conditions import conjuncts
from numeric_check.drawing.joint_cases import Case

_MOST = 8  # borders, as three letters in quarters of the plane have


def borders(claim: Claim) -> list[Case]:
    """For each complex letter under a log, an angle or a root one of its closed ends, and not at its other ones.

    For √(zw) with re z ≥ 0 and re w ≥ 0 these are the points with re z = 0 and re w = 0, at which zw may be negative.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    list of tuples of relations, at most eight

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, complex_number
    >>> from numeric_check.drawing.borders import borders
    >>> z = complex_number("z").symbol
    >>> claim = Claim(lhs=sp.sqrt(z**2), rhs=z, variables=(complex_number("z"),), hypotheses=(sp.re(z) >= 0,))
    >>> borders(claim)
    [(Eq(re(z), 0),)]
    """
    found = list(dict.fromkeys(_ends(claim)))
    under = set().union(*(_under_cuts(side) for side in (claim.lhs, claim.rhs))) if found else set()
    ends: dict[Any, list[Any]] = {}
    for letter, end in found:
        if letter in under:
            ends.setdefault(letter, []).append(end)
    of_letters = [list(_one_of(each)) for each in ends.values()]
    return [sum(cases, ()) for cases in islice(product(*of_letters), _MOST)] if ends else []


def _under_cuts(side: Any) -> set[Any]:
    """The complex letters under a logarithm, an angle or a power that is not an integer."""
    found: set[Any] = set()
    for node in sp.preorder_traversal(side):
        is_root = isinstance(node, sp.Pow) and node.exp.is_integer is not True
        if is_root or isinstance(node, (sp.log, sp.arg)):
            found |= {x for x in node.args[0].free_symbols if not x.is_extended_real}
    return found


def _ends(claim: Claim) -> Iterator[tuple[Any, Any]]:
    """(letter, a re z + b im z + c) of each condition that one such number is at most, or at least, 0."""
    for condition in conjuncts(claim.conditions):
        names = free_names(condition) if isinstance(condition, sp.Le | sp.Ge) and condition.has(sp.re, sp.im) else ()
        if len(names) != 1:
            continue
        (letter,), end = names, condition.lhs - condition.rhs
        parts = {sp.re(letter): sp.Dummy(), sp.im(letter): sp.Dummy()}
        inside = end.xreplace(parts)
        linear = not inside.has(letter) and all(inside.diff(x).is_number for x in parts.values())
        if linear:
            yield letter, end


def _one_of(ends: list[Any]) -> Iterator[Case]:
    """Each end alone: a corner is drawn where two ends meet."""
    for here in ends:
        others = (sp.Ne(end, 0) for end in ends if end != here)
        yield (sp.Eq(here, 0, evaluate=False), *others)
