"""Which theorem rests on which: read from the steps, by the theorem that each applies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from proofs.derivation.chain import Derivation
from proofs.derivation.solution import Solution
from proofs.derivation.theorem import Theorem


def uses(derivation: Derivation) -> tuple[str, ...]:
    """The names of the theorems that the steps of a derivation apply, in the order of the steps.

    Parameters
    ----------
    derivation : Derivation

    Returns
    -------
    tuple of str : each once.

    Examples
    --------
    >>> from proofs import det_exp_rank_one
    >>> uses(det_exp_rank_one.derive())
    ('det_exp',)
    """
    return tuple(dict.fromkeys(name for step in derivation.steps for name in _applied(step.by)))


def used_by(used: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The other way: from each theorem to those that apply it.

    Examples
    --------
    >>> used_by({"a": (), "b": ("a",), "c": ("a", "b")})
    {'a': ('b', 'c'), 'b': ('c',), 'c': ()}
    """
    return {name: tuple(other for other, names in used.items() if name in names) for name in used}


def foundations(name: str, used: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """What a theorem rests on, with the longest path to it: the theorem itself has 0, what it applies has at least 1.

    Examples
    --------
    >>> foundations("c", {"a": (), "b": ("a",), "c": ("a", "b")})
    {'c': 0, 'a': 2, 'b': 1}
    """
    depth = {name: 0}
    waiting = [name]
    while waiting:
        current = waiting.pop()
        for other in used.get(current, ()):
            if depth.get(other, -1) <= depth[current]:
                depth[other] = depth[current] + 1
                waiting.append(other)
    return depth


def _applied(by: Any) -> Iterator[str]:
    """The names of the theorems in a step's procedure, which may be one of them or hold them as arguments."""
    if isinstance(by, Theorem | Solution):
        yield by.derive.__module__.rpartition(".")[2]
    elif isinstance(by, partial):
        for part in (by.func, *by.args, *by.keywords.values()):
            yield from _applied(part)
