"""Finite sums: multiplied out, δ and A·A⁻¹ contracted, split where no index is shared, with canonical names of indices.

Σ_b c f(b) g(b) is c times the atom of the sum of f g. A sum inside another is merged into it. The indices that remain
are named in the one order whose text is least.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import permutations

from flint import fmpq_mpoly

from proofs.checker.atoms import Atoms, Key, Place
from proofs.checker.ratios import ONE, UNIT, ZERO, Ratio, Refused, added, multiplied, whole
from proofs.checker.signs import has_value, is_forward

_MOST_BOUND = 6  # indices that one sum binds: all their orders are tried
_TOO_MANY = f"a sum binds more than {_MOST_BOUND} indices at once."
_MOST_PLACES = 12  # of a range that is written out


def over(atoms: Atoms, size: Ratio, term: Callable[[Place], Ratio]) -> Ratio:
    """The sum of a term over the places 0, …, size − 1."""
    return between(atoms, ZERO, size - UNIT, term)


def between(atoms: Atoms, lower: Ratio, upper: Ratio, term: Callable[[Place], Ratio]) -> Ratio:
    """The sum of a term over lower, …, upper."""
    low, high = whole(lower), whole(upper)
    if low is not None and high is not None and -1 <= high - low < _MOST_PLACES:
        return added(term(n) for n in range(low, high + 1))
    if not (_is_whole(atoms, lower) and _is_whole(atoms, upper)):
        raise Refused("the ends of a sum are not known to be whole numbers.")
    bound = atoms.index(lower, upper)
    return total(atoms, term(bound), bound)


def _is_whole(atoms: Atoms, r: Ratio) -> bool:
    terms = list(atoms.monomials(r.num))
    whole_terms = all(whole(c) is not None and all(key[0] == "index" for key, _ in parts) for c, parts in terms)
    return r.den == ONE and whole_terms


def total(atoms: Atoms, r: Ratio, bound: Place) -> Ratio:
    """The sum of r over an index: the numerator term by term, over what of the denominator depends on it."""
    if not has_value(atoms, r) and not is_forward(atoms, *atoms.ranges[bound], fewest=1):
        raise Refused("a sum may be empty, and its terms need not have a value.")
    fixed, moving = _apart(atoms, r.den, bound)
    found = ZERO
    for c, factors in atoms.monomials(r.num):
        inner = [(key, e) for key, e in factors if atoms.has(key, bound)]
        outer = atoms.product((key, e) for key, e in factors if not atoms.has(key, bound))
        inner += [(("inverse of", moving), 1)] * (moving != UNIT)
        found = found + c * outer * _summed(atoms, [bound], inner)
    return found / fixed


def again(atoms: Atoms, key: Key) -> Ratio:
    """The rule for ("sum", ranges, indices, factors), in which an index or a letter may have a new value."""
    bound: list[Place] = []
    factors = list(opened(atoms, bound, key))
    return _summed(atoms, bound, factors)


def opened(atoms: Atoms, bound: list[Place], key: Key) -> Iterator[tuple[Key, int]]:
    """The factors of a sum with new indices, which become bound ones."""
    new = {old: atoms.index(*limits) for old, limits in zip(key[2], key[1], strict=True)}
    for index in new.values():
        atoms.ranges[index] = atoms.renamed(atoms.ranges[index], new)
    bound += new.values()
    yield from ((atoms.renamed(one, new), e) for one, e in key[3])


def totals(atoms: Atoms, r: Ratio, bound: Iterable[Place]) -> Ratio:
    """The sum of r over several indices."""
    for b in bound:
        r = total(atoms, r, b)
    return r


def _apart(atoms: Atoms, den: fmpq_mpoly, bound: Place) -> tuple[Ratio, Ratio]:
    """A denominator as what does not depend on an index, times what does."""
    if not atoms.has(Ratio(den), bound):
        return Ratio(den), UNIT
    moving = multiplied(Ratio(p) ** e for p, e in den.factor()[1] if atoms.has(Ratio(p), bound))
    return Ratio(den) / moving, moving


def _summed(atoms: Atoms, bound: list[Place], factors: Iterable[tuple[Key, int]]) -> Ratio:
    """The sum of a product over bound indices."""
    flat: dict[Key, int] = {}
    for key, e in list(factors):
        nested = key[0] == "sum" and e > 0 and any(atoms.has(key, b) for b in bound)
        if nested and e > _MOST_BOUND:
            raise Refused(_TOO_MANY)
        for _ in range(e if nested else 1):
            for one, n in opened(atoms, bound, key) if nested else ((key, e),):
                flat[one] = flat.get(one, 0) + n
    for b in bound:
        rest = [other for other in bound if other != b]
        touched = [key for key in flat if atoms.has(key, b)]
        if any(atoms.has(atoms.ranges[other], b) for other in rest):
            continue
        if not touched:
            lower, upper = atoms.ranges[b]
            return totals(atoms, (upper - lower + UNIT) * atoms.product(flat.items()), rest)
        found = _contracted(atoms, b, touched, flat)
        if found is not None:
            return totals(atoms, found, rest)
    return _components(atoms, bound, flat)


def _contracted(atoms: Atoms, b: Place, touched: list[Key], flat: Mapping[Key, int]) -> Ratio | None:
    """Σ_b δ_bj f(b) = f(j) for a place j of the range, and Σ_b A_ib A⁻¹_bj = δ_ij."""
    if not is_forward(atoms, *atoms.ranges[b]):
        return None
    for key in touched:
        if key[0] == "delta":
            other = key[1][1] if key[1][0] == b else key[1][0]
            if atoms.ranges.get(other) == atoms.ranges[b]:
                rest = atoms.product((one, e) for one, e in flat.items() if one != key)
                return atoms.renamed(rest, {b: other})
    if len(touched) == 2 and all(flat[key] == 1 for key in touched):
        for one, two in (touched, touched[::-1]):
            ends = _ends_of_inverse(atoms, b, one, two)
            if ends is not None:
                rest = atoms.product((key, e) for key, e in flat.items() if key not in touched)
                return rest * atoms.value(("delta", ends))
    return None


def _ends_of_inverse(atoms: Atoms, b: Place, one: Key, two: Key) -> tuple[Place, Place] | None:
    """The i and j of A_ib A⁻¹_bj or A⁻¹_ib A_bj, if b runs over all places."""
    inverse, other = (two, one) if two[:2] == ("mat", "Inverse") else (one, two)
    if inverse[:2] != ("mat", "Inverse") or inverse[2] != other[:-1] or other[:-1] not in atoms.sizes:
        return None
    (i, k), (l, j) = one[-1], two[-1]
    everywhere = atoms.ranges[b] == (ZERO, atoms.sizes[other[:-1]] - UNIT)
    return (i, j) if everywhere and k == l == b and b not in (i, j) else None


def _components(atoms: Atoms, bound: list[Place], flat: Mapping[Key, int]) -> Ratio:
    """The product of the sums that share no bound index."""
    found = atoms.product((key, e) for key, e in flat.items() if not any(atoms.has(key, b) for b in bound))
    left = list(bound)
    while left:
        some: set[Place] = set()
        near = {left[0]}
        while near != some:
            some = near
            those = {key: e for key, e in flat.items() if any(atoms.has(key, b) for b in some)}
            near = some | {b for b in bound if any(atoms.has(key, b) for key in those)}
            near |= {b for b in bound if any(atoms.has(atoms.ranges[b], c) for c in some)}
            near |= {b for b in bound if any(atoms.has(atoms.ranges[c], b) for c in some)}
        found = found * _connected(atoms, [b for b in bound if b in some], those)
        left = [b for b in left if b not in some]
    return found


def _connected(atoms: Atoms, bound: list[Place], factors: Mapping[Key, int]) -> Ratio:
    """The atom of a sum that is connected by its indices."""
    if len(bound) > _MOST_BOUND:
        raise Refused(_TOO_MANY)
    level = atoms.level((*factors, *(atoms.ranges[b] for b in bound)))
    found = []
    for order in permutations(bound):
        atoms.spend(len(factors))
        names = {b: ("ix", level, n) for n, b in enumerate(order)}
        ranges = tuple(atoms.renamed(atoms.ranges[b], names) for b in order)
        parts = [(atoms.ordered(atoms.renamed(key, names)), e) for key, e in factors.items()]
        found.append(("sum", ranges, tuple(names.values()), tuple(sorted(parts, key=repr))))
    return atoms.atom(min(found, key=repr))
