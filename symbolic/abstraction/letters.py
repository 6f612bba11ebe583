"""Letters that stand for parts of a statement, and the equations that are known of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import sympy as sp

Facts = dict[Any, tuple[Any, ...]]


@dataclass(slots=True)
class Letters:
    """New matrix symbols by what they stand for.

    Parameters
    ----------
    taken : frozenset of str
        The names that are in use.
    facts : dict, equation between matrices to what it rests on
    """

    taken: frozenset[str]
    facts: Facts = field(default_factory=dict)
    meaning: dict[Any, Any] = field(default_factory=dict)
    _by_meaning: dict[Any, Any] = field(default_factory=dict)

    def of(self, part: Any) -> Any:
        """The letter for a matrix."""
        if part not in self._by_meaning:
            name = next(n for k in range(len(self.taken) + 1) if (n := f"_{len(self.meaning)}_{k}") not in self.taken)
            letter = sp.MatrixSymbol(name, *part.shape)
            self._by_meaning[part], self.meaning[letter] = letter, part
        return self._by_meaning[part]

    def is_known(self, part: Any) -> bool:
        return part in self._by_meaning

    def add(self, lhs: Any, rhs: Any, rests_on: tuple[Any, ...] = ()) -> None:
        """States lhs = rhs."""
        if lhs != rhs:
            self.facts.setdefault(sp.Eq(lhs, rhs, evaluate=False), rests_on)

    def origin(self, assumption: Any) -> tuple[Any, ...]:
        """What an assumption about letters is in terms of what they stand for."""
        if assumption in self.facts:
            return tuple(
                a for basis in self.facts[assumption] for a in ((basis,) if basis == assumption else self.origin(basis))
            )
        return (assumption.xreplace(self.meaning) if hasattr(assumption, "xreplace") else assumption,)
