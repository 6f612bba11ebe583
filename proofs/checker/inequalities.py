"""Certificates: rhs − lhs as a sum of parts that are not negative, and of multiples of the conditions.

A certificate has ``parts``, trees that are ≥ 0; ``gaps`` c·h(x) with c ≥ 0 and h one of x², |x| − x, x − 1 − log x, and
Σ x_ij² for a real matrix; and
``multipliers`` w (b − a), summed over the indices of a condition a ≤ b with w ≥ 0, or a = b with any w.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from proofs.checker.atoms import Key
from proofs.checker.ratios import ONE, UNIT, ZERO, Ratio, Refused, added, coefficient, number, whole
from proofs.checker.reading import Env, Reader, Tree, conditions_of
from proofs.checker.signs import is_forward, is_nonnegative, is_positive, is_real
from proofs.checker.sums import over, total
from proofs.checker.values import require_value

_AT_MOST = {"LessThan": (0, 1), "StrictLessThan": (0, 1), "GreaterThan": (1, 0), "StrictGreaterThan": (1, 0)}


def combination(reader: Reader, certificate: Tree, *, signed: bool) -> Ratio:
    """The value of a certificate; with ``signed``, all that it adds has to be ≥ 0.

    Raises
    ------
    Refused : naming the part that is not known to be ≥ 0.
    """
    parts, gaps = certificate.get("parts", ()), certificate.get("gaps", ())
    multipliers = certificate.get("multipliers", ())
    if (parts or gaps) and not signed:
        raise Refused("an equation has multiples of equations alone.")
    for tree in (*parts, *(gap["of"] for gap in gaps), *(one["weight"] for one in (*gaps, *multipliers))):
        require_value(reader, tree)
    for part in parts:
        if not _is_nonnegative(reader, part, ()):
            raise Refused("a part is not known to be ≥ 0.")
    return added(
        [
            *(reader.number(part) for part in parts),
            *(_gap(reader, gap) for gap in gaps),
            *(_multiple(reader, one, signed=signed) for one in multipliers),
        ]
    )


def _gap(reader: Reader, gap: Tree) -> Ratio:
    holds, value = _GAPS[gap["gap"]](reader, gap["of"])
    if not (holds and _is_nonnegative(reader, gap["weight"], ())):
        raise Refused(f"a {gap['gap']} is not known to be ≥ 0.")
    return reader.number(gap["weight"]) * value


def _square(reader: Reader, of: Tree) -> tuple[bool, Ratio]:
    x = reader.number(of)
    return is_real(reader.atoms, x), x * x


def _modulus_gap(reader: Reader, of: Tree) -> tuple[bool, Ratio]:
    x = reader.number(of)
    return is_real(reader.atoms, x), reader.atoms.value(("fn", "Abs", x)) - x


def _logarithm_gap(reader: Reader, of: Tree) -> tuple[bool, Ratio]:
    x = reader.number(of)
    return is_positive(reader.atoms, x), x - UNIT - reader.atoms.value(("fn", "log", x))


def _norm(reader: Reader, of: Tree) -> tuple[bool, Ratio]:
    atoms, m = reader.atoms, reader.matrix(of)
    i, j = (atoms.index(ZERO, size - UNIT) for size in (m.rows, m.cols))
    squares = over(atoms, m.rows, lambda i: over(atoms, m.cols, lambda j: m.entry(i, j) ** 2))
    return is_real(atoms, m.entry(i, j)), squares


_GAPS = {"square": _square, "modulus gap": _modulus_gap, "logarithm gap": _logarithm_gap, "norm": _norm}


def _multiple(reader: Reader, one: Tree, *, signed: bool) -> Ratio:
    """Σ w (b − a) over the indices of a condition."""
    condition = conditions_of(reader.claim)[one["condition"]]
    env, bound, relation = reader.opened(condition)
    if relation["head"] != "Equality":
        if relation["head"] not in _AT_MOST or not signed:
            raise Refused("a multiplier is of a condition a ≤ b or a = b.")
        if not _is_nonnegative(reader, one["weight"], env):
            raise Refused("the multiplier of an inequality is not known to be ≥ 0.")
    if not all(is_forward(reader.atoms, *reader.atoms.ranges[b]) for b in bound):
        raise Refused("a range may run backwards.")
    excess = reader.number(one["weight"], env) * _excess(reader, relation, env)
    for b in reversed(bound):
        excess = total(reader.atoms, excess, b)
    return excess


def _excess(reader: Reader, relation: Tree, env: Env) -> Ratio:
    low, high = (relation["args"][place] for place in _AT_MOST.get(relation["head"], (0, 1)))
    return reader.number(high, env) - reader.number(low, env)


# --- what is not negative --------------------------------------------------------------------------------------------


def _is_nonnegative(reader: Reader, tree: Tree, env: Env) -> bool:
    """Whether a tree is ≥ 0 wherever it has a value."""
    match tree:
        case {"head": "Mul", "args": args}:
            if all(_is_nonnegative(reader, arg, env) for arg in args):
                return True
        case {"head": "Pow", "args": [base, {"number": text}]}:
            even = number(text) == number(2) or whole(number(text) / number(2)) is not None
            return (even and is_real(reader.atoms, reader.number(base, env))) or _is_nonnegative(reader, base, env)
        case {"head": "Sum", "body": body, "limits": limits}:
            return _is_nonnegative_sum(reader, body, list(limits), env)
    return is_at_least_zero(reader, reader.number(tree, env))


def _is_nonnegative_sum(reader: Reader, body: Tree, limits: list[Tree], env: Env) -> bool:
    if not limits:
        return _is_nonnegative(reader, body, env)
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
        or (r.den == ONE and any(_exceeds(reader, r, *term) for term in atoms.monomials(r.num)))
    )


def _facts(reader: Reader, r: Ratio) -> Iterator[Ratio]:
    """b − a for each condition a ≤ b, at all indices of r that are in its ranges."""
    yield from reader.at_least
    atoms = reader.atoms
    there = [index for index in atoms.indices(r) if index in atoms.ranges]
    for condition in conditions_of(reader.claim):
        try:
            env, bound, relation = reader.opened(condition)
            if relation.get("head") not in (*_AT_MOST, "Equality"):
                continue
            excess = _excess(reader, relation, env)
        except Refused:
            continue
        choices = [[i for i in there if atoms.ranges[i] == atoms.ranges[b]] for b in bound]
        for places in product(*choices):
            fact = atoms.renamed(excess, dict(zip(bound, places, strict=True)))
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
