"""What is not negative: by signs, by a condition, as a square, or as an excess of a modulus or a largest term."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from proofs.checker.kernel.atoms import Key
from proofs.checker.kernel.ratios import ONE, UNIT, ZERO, Ratio, Refused, coefficient, constant, number, whole
from proofs.checker.kernel.signs import factors, is_forward, is_nonnegative, is_positive, is_real
from proofs.checker.laws.numbers import is_above_zero
from proofs.checker.reading.reader import Env, Reader, Tree, conditions_of

AT_MOST = {"LessThan": (0, 1), "StrictLessThan": (0, 1), "GreaterThan": (1, 0), "StrictGreaterThan": (1, 0)}


def is_nonnegative_tree(reader: Reader, tree: Tree, env: Env) -> bool:
    """Whether a tree is ≥ 0 wherever it has a value."""
    match tree:
        case {"head": "Mul", "args": args}:
            if all(is_nonnegative_tree(reader, arg, env) for arg in args):
                return True
        case {"head": "Add", "args": args}:
            if all(is_nonnegative_tree(reader, arg, env) for arg in args):
                return True
        case {"head": "Pow", "args": [base, {"number": text}]}:
            even = number(text) == number(2) or whole(number(text) / number(2)) is not None
            return (even and is_real(reader.atoms, reader.number(base, env))) or is_nonnegative_tree(reader, base, env)
        case {"head": "Sum", "body": body, "limits": limits}:
            return _is_nonnegative_sum(reader, body, list(limits), env)
    return is_at_least_zero(reader, reader.number(tree, env))


def _is_nonnegative_sum(reader: Reader, body: Tree, limits: list[Tree], env: Env) -> bool:
    if not limits:
        return is_nonnegative_tree(reader, body, env)
    *inner, last = limits
    lower, upper = (reader.number(last[end], env) for end in ("lower", "upper"))
    index = reader.atoms.index(lower, upper)
    forward = is_forward(reader.atoms, lower, upper)
    return forward and _is_nonnegative_sum(reader, body, inner, (*env, reader.atoms.at(index)))


def is_at_least_zero(reader: Reader, r: Ratio) -> bool:
    """Whether r ≥ 0: by signs, by a condition, or as an excess of a modulus or of a largest term."""
    atoms = reader.atoms
    return (
        is_positive(atoms, r)
        or is_nonnegative(atoms, r)
        or any(r == fact for fact in _facts(reader, r))
        or (is_real(atoms, r) and is_above_zero(atoms, r))
        or _is_product(reader, r)
        or (r.den == ONE and any(_exceeds(reader, r, *term) for term in atoms.monomials(r.num)))
    )


def _is_product(reader: Reader, r: Ratio) -> bool:
    """Whether r is a product of even powers of real numbers, and of what is ≥ 0 or, an even number of times, ≤ 0."""
    atoms, turned = reader.atoms, 0
    parts = factors(atoms, r) if r != ZERO else []
    for f, e in parts:
        if f == -UNIT:
            turned += 1
        elif (e % 2 == 0 and is_real(atoms, f)) or (len(parts) > 1 and is_at_least_zero(reader, f)):
            continue
        elif any(_is_multiple(fact, -f) for fact in _facts(reader, f)):
            turned += abs(e)
        elif not any(_is_multiple(fact, f) for fact in _facts(reader, f)):
            return False
    return turned % 2 == 0


def _is_multiple(r: Ratio, f: Ratio) -> bool:
    """Whether r is a positive multiple of f."""
    c = constant(r / f)
    return c is not None and c > 0


def _facts(reader: Reader, r: Ratio) -> Iterator[Ratio]:
    """b − a for each condition a ≤ b, at all indices of r that are in its ranges."""
    yield from reader.at_least
    atoms = reader.atoms
    there = [index for index in atoms.indices(r) if index in atoms.ranges]
    for condition in conditions_of(reader.claim):
        try:
            env, bound, relation = reader.opened(condition)
            if relation.get("head") not in (*AT_MOST, "Equality"):
                continue
            gap = excess(reader, relation, env)
        except Refused:
            continue
        choices = [[i for i in there if atoms.ranges[i] == atoms.ranges[b]] for b in bound]
        for places in product(*choices):
            fact = atoms.renamed(gap, dict(zip(bound, places, strict=True)))
            yield from (fact, -fact) if relation["head"] == "Equality" else (fact,)


def _exceeds(reader: Reader, r: Ratio, c: Ratio, factors: list[tuple[Key, int]]) -> bool:
    """Whether r = c (|x| + x), or c (max T − T(i)), or r ≥ 0 with T(k) in the place of max T, which it bounds."""
    atoms, scale = reader.atoms, coefficient(c.num)
    term = atoms.product(factors)
    rest = r / number(abs(scale)) - term * number(1 if scale > 0 else -1)
    if scale > 0 and is_real(atoms, rest) and term == atoms.value(("fn", "Abs", rest)):
        return True
    match factors:
        case [(("largest", lower, upper, mark, body), 1)]:
            if scale < 0:
                fresh = atoms.index(lower, upper)
                return is_at_least_zero(reader, rest - atoms.renamed(body, {mark: fresh}))
            near = [i for i in atoms.indices(rest) if atoms.ranges.get(i) == (lower, upper)]
            return any(rest == -atoms.renamed(body, {mark: i}) for i in near)
    return False


def excess(reader: Reader, relation: Tree, env: Env) -> Ratio:
    """b − a for a relation a ≤ b or a = b."""
    low, high = (relation["args"][place] for place in AT_MOST.get(relation["head"], (0, 1)))
    return reader.number(high, env) - reader.number(low, env)
