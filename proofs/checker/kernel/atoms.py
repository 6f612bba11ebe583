"""Atoms: what a normal form is a rational function of.

Keys are nested tuples: ("letter", name), ("index", i), ("entry", A, (i, j)), ("delta", (i, j)), ("sum", ranges,
indices, factors), ("mat", function, matrix, …, (i, j)) for an entry of a function of a matrix, ("fn", name, …).
An index is ("ix", "letter", name), ("ix", "new", n), or ("ix", level, n) where a key binds it: the level is above those
of all indices inside, so that none is captured. A place is an index, a whole number, or ("at", ratio).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from flint import fmpq_mpoly

from proofs.checker.kernel.ratios import ATOMS, ONE, UNIT, Ratio, Refused, added, coefficient, multiplied, number, whole

Key = tuple[Any, ...]
MOST_STEPS = 10_000  # of one claim
_NONE: frozenset[Key] = frozenset()
Place = Any


@dataclass(slots=True)
class Atoms:
    """The atoms of a claim by number, with what is known of its letters.

    Parameters
    ----------
    rules : mapping
        By the first word of a key: the value of a key, where a law gives it.
    ranges : dict
        The lower and upper end of the indices that have them.
    sizes : dict
        The size of square matrices, by the key without its places.
    real, nonnegative, positive, nonzero, natural, symmetric : set
        Letters, tables and matrices that are so, by their keys or names.
    analytic, entire : set
        Functions with the arguments at which they are so, and functions that are so everywhere.
    above, at_least, apart : set of Ratio
        What is > 0, ≥ 0 and ≠ 0 by a condition, with a leading coefficient ±1, and 1 for what is ≠ 0.
    equations : list of callables
        Each gives the value of a key, or None.
    pairs : set
        (A, place, B, place, range) where the sum of A B over an index at these places is δ of the other two.
    starts : dict
        The least value of indices without an end.
    found : dict
        The leaves of keys that were looked for.
    """

    rules: Mapping[str, Callable[[Atoms, Key], Ratio]] = field(default_factory=dict)
    keys: list[Key] = field(default_factory=list)
    inner: list[frozenset[Key]] = field(default_factory=list)
    numbers: dict[Key, int] = field(default_factory=dict)
    ranges: dict[Place, tuple[Ratio, Ratio]] = field(default_factory=dict)
    sizes: dict[Key, Ratio] = field(default_factory=dict)
    real: set[Any] = field(default_factory=set)
    nonnegative: set[Any] = field(default_factory=set)
    positive: set[Any] = field(default_factory=set)
    nonzero: set[Any] = field(default_factory=set)
    natural: set[Any] = field(default_factory=set)
    symmetric: set[Any] = field(default_factory=set)
    above: set[Ratio] = field(default_factory=set)
    at_least: set[Ratio] = field(default_factory=set)
    apart: set[Ratio] = field(default_factory=set)
    equations: list[Any] = field(default_factory=list)
    pairs: set[Any] = field(default_factory=set)
    starts: dict[Place, Ratio] = field(default_factory=dict)
    analytic: set[tuple[Any, ...]] = field(default_factory=set)
    entire: set[str] = field(default_factory=set)
    fresh: Iterator[int] = field(default_factory=count)
    found: dict[Key, frozenset[Key]] = field(default_factory=dict)
    steps: int = 0

    def index(self, lower: Ratio, upper: Ratio) -> Place:
        """A new index with its range."""
        new = ("ix", "new", next(self.fresh))
        self.ranges[new] = (lower, upper)
        return new

    def value(self, key: Key) -> Ratio:
        """The value of a key: by a law where there is one, and otherwise the atom itself."""
        self.spend(1)
        rule = self.rules.get(key[0])
        return self.atom(key) if rule is None else rule(self, key)

    def spend(self, steps: int) -> None:
        """Count steps, of about a tenth of a millisecond, and refuse what takes too many."""
        self.steps += steps
        if self.steps > MOST_STEPS:
            raise Refused(f"it takes more than {MOST_STEPS} steps.")

    def at(self, place: Place) -> Ratio:
        """A place as a number."""
        if isinstance(place, int):
            return number(place)
        return place[1] if place[0] == "at" else self.value(("index", place))

    def atom(self, key: Key) -> Ratio:
        """The atom of a key, or its value by an equation."""
        key = self.ordered(key)
        for equation in self.equations:
            value = equation(key)
            if value is not None:
                if value.num != 0 and {key, named(key)} & self.positive:
                    self.above.add(value / number(abs(coefficient(value.num))))
                return value
        if key not in self.numbers:
            if len(self.keys) == len(ATOMS):
                raise Refused(f"there are more than {len(ATOMS)} atoms.")
            self.numbers[key] = len(self.keys)
            self.keys.append(key)
            self.inner.append(self.leaves(key))
        return Ratio(ATOMS[self.numbers[key]])

    def one(self, key: Key) -> Ratio:
        """The atom of a key that has a number, as it is."""
        return Ratio(ATOMS[self.numbers[key]])

    def ordered(self, key: Key) -> Key:
        """δ_ij = δ_ji, A_ij = A_ji for a symmetric A, and |−x| = |x|."""
        if key[:2] == ("fn", "Abs") and coefficient(key[2].num) < 0:
            return ("fn", "Abs", -key[2])
        family = {"entry": key[1], "mat": key[:-1]}.get(key[0])
        if key[0] == "delta" or family in self.symmetric:
            return (*key[:-1], tuple(sorted(key[-1], key=repr)))
        return key

    def monomials(self, p: fmpq_mpoly) -> Iterator[tuple[Ratio, list[tuple[Key, int]]]]:
        """The coefficients of a polynomial, each with its powers of atoms."""
        for exponents, c in p.terms():
            yield Ratio(ONE * c), [(self.keys[n], int(e)) for n, e in enumerate(exponents) if e]

    def product(self, factors: Iterable[tuple[Key, int]]) -> Ratio:
        """The product of powers of the values of keys."""
        return multiplied(self.value(key) ** e for key, e in factors)

    def inside(self, r: Ratio) -> Iterator[Key]:
        """The keys of the atoms of r."""
        return (self.keys[n] for n in sorted(r.numbers))

    def alone(self, r: Ratio) -> Key | None:
        """The key of r, if it is one atom."""
        numbers = list(r.numbers)
        return self.keys[numbers[0]] if len(numbers) == 1 and r == Ratio(ATOMS[numbers[0]]) else None

    def place(self, r: Ratio) -> Place:
        """A number as a place in a table or matrix."""
        n, alone = whole(r), self.alone(r)
        if n is not None:
            return n
        return alone[1] if alone is not None and alone[0] == "index" else ("at", r)

    def leaves(self, thing: Any) -> frozenset[Key]:
        """All letters and indices in a key or in a ratio, at any depth."""
        if isinstance(thing, Ratio):
            return _NONE.union(*(self.inner[n] for n in thing.numbers))
        if not isinstance(thing, tuple):
            return _NONE
        if thing not in self.found:
            leaf = thing[:1] in (("ix",), ("letter",))
            self.found[thing] = frozenset((thing,)) if leaf else _NONE.union(*map(self.leaves, thing))
        return self.found[thing]

    def has(self, thing: Any, leaf: Key) -> bool:
        """Whether a letter or an index stands in a key or in a ratio."""
        return leaf in self.leaves(thing)

    def indices(self, thing: Any) -> set[Place]:
        """All indices in a key or in a ratio."""
        return {leaf for leaf in self.leaves(thing) if leaf[0] == "ix"}

    def level(self, thing: Any) -> int:
        """A level above those of all indices inside."""
        return max((i[1] + 1 for i in self.indices(thing) if isinstance(i[1], int)), default=0)

    def renamed(self, thing: Any, new: Mapping[Any, Any]) -> Any:
        """With new places for indices and new values for letters; every atom gets its value anew."""
        if isinstance(thing, Ratio):
            if self.leaves(thing).isdisjoint(new):
                return thing
            return self._renamed(thing.num, new) / self._renamed(thing.den, new)
        if not isinstance(thing, tuple):
            return thing
        if thing in new:
            return new[thing]
        parts = tuple([self.renamed(part, new) if isinstance(part, (tuple, Ratio)) else part for part in thing])
        return self.place(parts[1]) if parts[:1] == ("at",) else parts

    def _renamed(self, p: fmpq_mpoly, new: Mapping[Any, Any]) -> Ratio:
        return added(
            c * multiplied(self._revalued(self.renamed(key, new)) ** e for key, e in factors)
            for c, factors in self.monomials(p)
        )

    def _revalued(self, found: Any) -> Ratio:
        if isinstance(found, Ratio):
            return found
        plain = found[0] != "index" or (isinstance(found[1], tuple) and found[1][0] == "ix")
        return self.value(found) if plain else self.at(found[1])


def inverse_of(atoms: Atoms, key: Key) -> Ratio:
    """The rule for ("inverse of", r), by which a product may have a factor 1/r."""
    return UNIT / key[1]


def named(key: Key) -> Any:
    """What the sorts of a letter are known by: entries by the name of their table."""
    return key[1] if key[0] == "entry" else key
