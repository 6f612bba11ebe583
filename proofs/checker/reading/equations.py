"""Equations that a claim may use: its conditions, and instances of theorems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from proofs.checker.kernel.atoms import Atoms, Key, Place
from proofs.checker.kernel.ratios import UNIT, ZERO, Ratio, Refused, whole
from proofs.checker.kernel.signs import has_value, is_natural, is_positive, is_real
from proofs.checker.laws.matrices import Matrix
from proofs.checker.reading.reader import Reader, Tree, conditions_of
from proofs.checker.reading.values import require_value


def use_conditions(reader: Reader) -> None:
    """Use the equations among the conditions, those that can be used."""
    for condition in conditions_of(reader.claim):
        try:
            _use_condition(reader, condition)
        except Refused:
            continue


def _use_condition(reader: Reader, condition: Tree) -> None:
    env, places, relation = reader.opened(condition)
    if relation.get("head") == "Equality":
        lhs, rhs = (reader.value(side, env) for side in relation["args"])
        use(reader, lhs, rhs, places)


def use_theorem(reader: Reader, theorem: Tree, values: Mapping[str, Tree]) -> None:
    """Use a theorem at values of its letters: for an atom, or as what is 0 or ≥ 0.

    Letters of the theorem that are natural numbers, and no letters of the claim, may have any such value.

    Raises
    ------
    Refused : if a value is not of the sort, a condition is not one of the claim, or the theorem cannot be used.
    """
    if theorem["relation"] == "!=":
        raise Refused("a theorem that is used is an equation or an inequality.")
    at = {said["name"]: values.get(said["name"], {"variable": said["name"]}) for said in theorem["variables"]}
    for value in at.values():
        if "variable" not in value:
            require_value(reader, value, ())
    free = [said for said in theorem["variables"] if _is_free(reader, said, at)]
    letters = tuple(_free_letter(reader, said) for said in free)
    try:
        _use_instance(reader, theorem, at, letters)
    finally:
        for said in free:
            del reader.sorts[said["name"]]


def _use_instance(reader: Reader, theorem: Tree, at: Mapping[str, Tree], letters: tuple[Place, ...]) -> None:
    stated = [repr(condition) for condition in conditions_of(reader.claim)]
    for said in theorem["variables"]:
        if not _fits(reader, said, at):
            raise Refused(f"the value of {said['name']} is not known to be of its sort.")
    for condition in conditions_of(theorem):
        if repr(substituted(condition, at)) not in stated:
            raise Refused("a condition of a theorem that is used is not one of the claim.")
    lhs, rhs = (reader.value(substituted(theorem[side], at)) for side in ("lhs", "rhs"))
    if theorem["relation"] == "<=":
        reader.at_least.append(reader.scalar(rhs) - reader.scalar(lhs))
        return
    try:
        use(reader, lhs, rhs, letters=letters)
    except Refused:
        if letters or isinstance(lhs, Matrix):
            raise
        difference = reader.scalar(lhs) - reader.scalar(rhs)
        if not has_value(reader.atoms, difference):
            raise
        reader.zeros.append(Ratio(difference.num))


def _is_free(reader: Reader, said: Tree, at: Mapping[str, Tree]) -> bool:
    """Whether a letter is a natural number, without a condition, and no letter of the claim or with a value."""
    known = said.get("assumptions", {})
    kinds = {"integer", "positive", "nonnegative"}
    natural = known.get("integer") and (known.get("positive") or known.get("nonnegative"))
    alone = said["name"] not in reader.sorts and at[said["name"]] == {"variable": said["name"]}
    return bool(alone and said["sort"] == "number" and natural and set(known) <= kinds and not said["conditions"])


def _free_letter(reader: Reader, said: Tree) -> Place:
    """A new index for a letter of a theorem that may have any value from its start on."""
    place = ("ix", "new", next(reader.atoms.fresh))
    reader.atoms.starts[place] = UNIT if said["assumptions"].get("positive") else ZERO
    reader.sorts[said["name"]] = {**said, "place": place}
    return place


def use(reader: Reader, lhs: Any, rhs: Any, places: tuple[Place, ...] = (), letters: tuple[Place, ...] = ()) -> None:
    """From now on the atom that stands alone on one side has the value on the other, for all values of the places.

    An equation for all values of some letters, which are natural numbers from their start on, holds at any of them.
    """
    atoms = reader.atoms
    whole_matrix = isinstance(lhs, Matrix) and isinstance(rhs, Matrix) and not lhs.is_number
    if whole_matrix:
        if places:
            raise Refused("an equation of matrices has no indices.")
        places = (atoms.index(ZERO, lhs.rows - UNIT), atoms.index(ZERO, lhs.cols - UNIT))
        sides = [side.entry(*places) for side in (lhs, rhs)]
    else:
        sides = [reader.scalar(side) for side in (lhs, rhs)]
    if sides[0] == sides[1] or (whole_matrix and _use_pair(atoms, sides[0], sides[1], places)):
        return
    for old, new in sorted((sides, sides[::-1]), key=lambda both: (atoms.alone(both[0]) or ())[:2] == ("fn", "Abs")):
        alone = atoms.alone(old)
        if alone is None or _family_occurs(atoms, alone, new):
            continue
        if not places or _runs_everywhere(reader, alone, places):
            atoms.equations.append(Equation(atoms, alone, (*places, *letters), new))
            return
    raise Refused("an equation that is used has an atom alone on one side.")


@dataclass(frozen=True, slots=True)
class Equation:
    """The value of the atoms that are instances of a pattern, for other places."""

    atoms: Atoms
    pattern: Key
    places: tuple[Place, ...]
    value: Ratio

    def __call__(self, key: Key) -> Ratio | None:
        found: dict[Place, Place] = {}
        if not self._matches(self.pattern, key, found):
            return None
        if any(self._is_bound(found[i]) for i in self.places if i in self.atoms.starts):
            return None
        starts = ((self.atoms.at(found[i]), self.atoms.starts[i]) for i in self.places if i in self.atoms.starts)
        if not all(is_natural(self.atoms, r - start) for r, start in starts):
            return None
        return self.atoms.renamed(self.value, found)  # type: ignore[no-any-return]

    def _is_bound(self, place: Place) -> bool:
        """Whether a place has an index that the key may bind, so that no value can have it."""
        return any(isinstance(i[1], int) for i in self.atoms.indices(place))

    def _matches(self, part: Any, key: Any, found: dict[Place, Place]) -> bool:
        if isinstance(part, Ratio) and isinstance(key, Ratio):
            alone = self.atoms.alone(part)
            if alone is None or alone[0] != "index" or alone[1] not in self.places:
                return part == key
            part, key = alone[1], self.atoms.place(key)
        if part in self.places:
            return found.setdefault(part, key) == key
        if not (isinstance(part, tuple) and isinstance(key, tuple)):
            return bool(part == key)
        return len(part) == len(key) and all(
            self._matches(one, other, found) for one, other in zip(part, key, strict=True)
        )


def _use_pair(atoms: Atoms, lhs: Ratio, rhs: Ratio, places: tuple[Place, ...]) -> bool:
    """Note Σ_b A B = δ_ij for entries A and B of matrices, with one index each from i and j, if it is that."""
    for one, other in ((lhs, rhs), (rhs, lhs)):
        match atoms.alone(one):
            case ("sum", (limits,), (b,), ((A, 1), (B, 1))) if other == atoms.value(("delta", places)):
                ends = [[place for place in key[-1] if place != b] for key in (A, B)]
                if all(len(key[-1]) == 2 and key[0] in ("entry", "mat") for key in (A, B)) and sorted(
                    ends, key=repr
                ) == sorted(([place] for place in places), key=repr):
                    atoms.pairs.add((A[:-1], A[-1].index(b), B[:-1], B[-1].index(b), limits))
                    return True
    return False


def _runs_everywhere(reader: Reader, key: Key, places: tuple[Place, ...]) -> bool:
    """Whether the places are those of an entry, and run over all entries."""
    if key[0] not in ("entry", "mat") or sorted(key[-1], key=repr) != sorted(places, key=repr):
        return False
    if key[0] == "mat":
        sizes = [reader.atoms.sizes[key[:-1]]] * 2
    else:
        sizes = [reader.number(size) for size in reader.sorts[key[1]]["shape"]]
    start = UNIT if reader.sorts.get(key[1], {}).get("sort") == "table" else ZERO
    return all(
        reader.atoms.ranges[place] == (start, start + size - UNIT) for place, size in zip(key[-1], sizes, strict=True)
    )


def _family_occurs(atoms: Atoms, key: Key, r: Ratio) -> bool:
    """Whether an atom like the key, at whatever places, occurs in r: its value would have itself inside."""
    family = key[:-1] if key[0] in ("entry", "mat") else key

    def found(thing: Any) -> bool:
        if isinstance(thing, Ratio):
            return any(map(found, atoms.inside(thing)))
        return isinstance(thing, tuple) and (thing[: len(family)] == family or any(map(found, thing)))

    return found(r)


def _fits(reader: Reader, said: Tree, at: Mapping[str, Tree]) -> bool:
    """Whether the value of a letter of a theorem is of its sort."""
    value = at[said["name"]]
    own = reader.sorts.get(value.get("variable", ""), {})
    if said["sort"] == "function" and not said["conditions"] and said["name"] not in reader.atoms.entire:
        return False
    if said["sort"] == "matrix":
        m = reader.matrix(value)
        return [m.rows, m.cols] == [reader.number(substituted(size, at)) for size in said["shape"]]
    if own.get("sort") == said["sort"] and said["assumptions"].items() <= own["assumptions"].items():
        return said["sort"] != "table" or own["shape"] == [substituted(size, at) for size in said["shape"]]
    return said["sort"] == "number" and _is_of_sort(reader, reader.number(value), said["assumptions"])


def _is_of_sort(reader: Reader, value: Ratio, assumptions: Mapping[str, bool]) -> bool:
    """Whether a number has all properties that are assumed; only a whole number that is written out is an integer."""
    positive = is_real(reader.atoms, value) and is_positive(reader.atoms, value)
    known = {
        "real": is_real(reader.atoms, value),
        "integer": whole(value) is not None,
        **dict.fromkeys(("positive", "nonnegative", "nonzero"), positive),
    }
    return all(holds and known.get(name, False) for name, holds in assumptions.items())


def substituted(tree: Any, at: Mapping[str, Tree]) -> Any:
    """A tree with trees in the place of letters; these are in the letters of the claim, and nothing binds them."""
    if isinstance(tree, Mapping):
        if set(tree) == {"variable"}:
            return at[tree["variable"]]
        if "apply" in tree and at.get(tree["apply"]) != {"variable": tree["apply"]}:
            raise Refused("a function of a theorem keeps its name.")
        found = {key: substituted(part, at) for key, part in tree.items()}
        if tree.get("head") == "Derivative" and found != tree:
            raise Refused("a derivative in a theorem is in its own letters.")
        return found
    return [substituted(part, at) for part in tree] if isinstance(tree, list) else tree
