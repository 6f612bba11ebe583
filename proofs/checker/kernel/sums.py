"""Finite sums: multiplied out, δ and A·A⁻¹ contracted, split where no index is shared, with canonical names of indices.

Σ_b c f(b) g(b) is c times the atom of the sum of f g. A sum inside another is merged into it. The indices that remain
are named in the one order whose text is least.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import permutations, product

from flint import fmpq_mpoly

from proofs.checker.kernel.atoms import Atoms, Key, Place
from proofs.checker.kernel.ranges import MOST_PLACES, Range, from_one
from proofs.checker.kernel.ratios import ONE, UNIT, ZERO, Ratio, Refused, added, alike, multiplied, number, whole
from proofs.checker.kernel.signs import has_value, is_forward

_MOST_BOUND = 6  # indices that one sum binds: all their orders are tried
_TOO_MANY = f"a sum binds more than {_MOST_BOUND} indices at once."


def over(atoms: Atoms, size: Ratio, term: Callable[[Place], Ratio]) -> Ratio:
    """The sum of a term over the places 0, …, size − 1."""
    return between(atoms, ZERO, size - UNIT, term)


def between(atoms: Atoms, lower: Ratio, upper: Ratio, term: Callable[[Place], Ratio]) -> Ratio:
    """The sum of a term over lower, …, upper."""
    if not (_is_whole(atoms, lower) and _is_whole(atoms, upper)):
        raise Refused("the ends of a sum are not known to be whole numbers.")
    length = whole(upper - lower)
    if length is not None and -1 <= length < MOST_PLACES:
        return added(term(atoms.place(lower + number(k))) for k in range(length + 1))
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
    above, below = alike(r.num, moving.num)
    quotient, rest = divmod(above, below)
    terms = [*_terms(atoms, quotient, UNIT), *_terms(atoms, rest, moving)]
    return added(_of_term(atoms, term, bound) for term in terms) / fixed


def _terms(atoms: Atoms, p: fmpq_mpoly, below: Ratio) -> Iterator[Ratio]:
    """The terms of a polynomial, each over a denominator in lowest terms."""
    for c, factors in atoms.monomials(p):
        yield c * multiplied(atoms.one(key) ** e for key, e in factors) / below


def _of_term(atoms: Atoms, r: Ratio, bound: Place) -> Ratio:
    """The sum of one term: what does not depend on the index is a factor."""
    fixed, moving = _apart(atoms, r.den, bound)
    ((c, factors),) = atoms.monomials(r.num)
    inner = [(key, e) for key, e in factors if atoms.has(key, bound)]
    outer = atoms.product((key, e) for key, e in factors if not atoms.has(key, bound))
    inner += [(("inverse of", moving), 1)] * (moving != UNIT)
    return c * outer * _summed(atoms, [bound], inner) / fixed


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
    pair = touched * 2 if len(touched) == 1 and flat[touched[0]] == 2 else touched
    if len(pair) == 2 and sum(flat[key] for key in touched) == 2:
        for one, two in (pair, pair[::-1]):
            ends = _ends_of_inverse(atoms, b, one, two) or _ends_of_pair(atoms, b, one, two)
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


def _ends_of_pair(atoms: Atoms, b: Place, one: Key, two: Key) -> tuple[Place, Place] | None:
    """The i and j of A_bi B_bj, where a condition says that Σ_b A_bi B_bj = δ_ij."""
    for place, other in product((0, 1), (0, 1)) if atoms.pairs else ():
        known = (one[:-1], place, two[:-1], other, atoms.ranges[b]) in atoms.pairs
        if known and one[-1][place] == two[-1][other] == b and b not in (one[-1][1 - place], two[-1][1 - other]):
            return one[-1][1 - place], two[-1][1 - other]
    return None


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
    """The atom of a sum that is connected by its indices; one over 1, …, n + c by the one over 1, …, n."""
    if len(bound) > _MOST_BOUND:
        raise Refused(_TOO_MANY)
    for b in bound:
        others = [other for other in bound if other != b]
        if not any(atoms.has(atoms.ranges[other], b) or atoms.has(atoms.ranges[b], other) for other in others):
            found = from_one(atoms, b, factors)
            if found is not None:
                return _of_range(atoms, found, others)
    level = atoms.level((*factors, *(atoms.ranges[b] for b in bound)))
    named = []
    for order in permutations(bound):
        atoms.spend(len(factors))
        names = {b: ("ix", level, n) for n, b in enumerate(order)}
        ranges = tuple(atoms.renamed(atoms.ranges[b], names) for b in order)
        parts = [(atoms.ordered(atoms.renamed(key, names)), e) for key, e in factors.items()]
        named.append(("sum", ranges, tuple(names.values()), tuple(sorted(parts, key=repr))))
    return atoms.atom(min(named, key=repr))


def _of_range(atoms: Atoms, found: Range, others: list[Place]) -> Ratio:
    """The sum over a range from 1 on, with the terms that are more and less."""
    flat: dict[Key, int] = {}
    for key, e in found.factors:
        flat[key] = flat.get(key, 0) + e
    body = atoms.product(flat.items())
    at = lambda r: totals(atoms, atoms.renamed(body, {found.index: atoms.place(r)}), others)
    ends = added(map(at, found.more)) - added(map(at, found.less))
    return _connected(atoms, [*others, found.index], flat) + ends
