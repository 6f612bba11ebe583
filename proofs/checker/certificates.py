"""Certificates: rhs − lhs as a sum of parts that are not negative, and of multiples of the conditions.

A part is w·h(x), summed over limits, with w ≥ 0 and h one of x (a term that is ≥ 0), x², |x| − x, x − 1 − log x, and
Σ x_ij² for a real matrix; or w (b − a), summed over the indices of a condition a ≤ b with w ≥ 0, or a = b with any w;
or L (B − A) R for a condition A = B between matrices, or L (I − S S⁻¹) R, and its trace for numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from proofs.checker.kernel.ratios import UNIT, ZERO, Ratio, Refused, added, number
from proofs.checker.kernel.signs import is_forward, is_positive, is_real
from proofs.checker.kernel.sums import between, over, total
from proofs.checker.laws.matrices import Matrix, identity, plus, scaled, times
from proofs.checker.reading.inequalities import AT_MOST, excess, is_at_least_zero, is_nonnegative_tree
from proofs.checker.reading.reader import Env, Reader, Tree, conditions_of
from proofs.checker.reading.values import require_value

Certificate = Sequence[Tree]


def combination(reader: Reader, certificate: Certificate, *, signed: bool) -> Ratio:
    """The value of a certificate for numbers; with ``signed``, all that it adds has to be ≥ 0.

    Raises
    ------
    Refused : naming the part that is not known to be ≥ 0.
    """
    return added(_part(reader, part, signed=signed) for part in certificate)


def combination_of_matrices(reader: Reader, certificate: Certificate) -> Matrix:
    """The value Σ L (B − A) R of a certificate for matrices."""
    return plus([_multiple_of_matrices(reader, part) for part in certificate])


def _part(reader: Reader, part: Tree, *, signed: bool) -> Ratio:
    if "right" in part:
        m = _multiple_of_matrices(reader, part)
        return over(reader.atoms, m.rows, lambda i: m.entry(i, i))
    if part["kind"] == "condition":
        return _multiple(reader, part, signed=signed)
    if not signed:
        raise Refused("an equation has multiples of equations alone.")
    return _gap(reader, part, list(part["limits"]), ())


def _gap(reader: Reader, part: Tree, limits: list[Tree], env: Env) -> Ratio:
    """Σ w h(x) over the limits, the last of which is the outermost."""
    if limits:
        *inner, last = limits
        lower, upper = (reader.number(last[end], env) for end in ("lower", "upper"))
        if not is_forward(reader.atoms, lower, upper):
            raise Refused("a range may run backwards.")
        return between(reader.atoms, lower, upper, lambda i: _gap(reader, part, inner, (*env, reader.atoms.at(i))))
    for tree in (part["weight"], part["of"]):
        require_value(reader, tree, env)
    holds, value = _GAPS[part["kind"]](reader, part["of"], env)
    if not (holds and is_nonnegative_tree(reader, part["weight"], env)):
        raise Refused(f"a {part['kind']} is not known to be ≥ 0.")
    return reader.number(part["weight"], env) * value


def _term(reader: Reader, of: Tree, env: Env) -> tuple[bool, Ratio]:
    return is_nonnegative_tree(reader, of, env), reader.number(of, env)


def _square(reader: Reader, of: Tree, env: Env) -> tuple[bool, Ratio]:
    x = reader.number(of, env)
    return is_real(reader.atoms, x), x * x


def _modulus_gap(reader: Reader, of: Tree, env: Env) -> tuple[bool, Ratio]:
    x = reader.number(of, env)
    return is_real(reader.atoms, x), reader.atoms.value(("fn", "Abs", x)) - x


def _logarithm_gap(reader: Reader, of: Tree, env: Env) -> tuple[bool, Ratio]:
    x = reader.number(of, env)
    return is_positive(reader.atoms, x), x - UNIT - reader.atoms.value(("fn", "log", x))


def _norm(reader: Reader, of: Tree, env: Env) -> tuple[bool, Ratio]:
    atoms, m = reader.atoms, reader.matrix(of, env)
    i, j = (atoms.index(ZERO, size - UNIT) for size in (m.rows, m.cols))
    squares = over(atoms, m.rows, lambda i: over(atoms, m.cols, lambda j: m.entry(i, j) ** 2))
    return is_real(atoms, m.entry(i, j)), squares


_GAPS = {"term": _term, "square": _square, "modulus gap": _modulus_gap, "logarithm gap": _logarithm_gap, "norm": _norm}


def _multiple(reader: Reader, part: Tree, *, signed: bool) -> Ratio:
    """Σ w (b − a) over the indices of a condition."""
    env, bound, relation = reader.opened(_condition(reader, part))
    require_value(reader, part["weight"], env)
    weight = reader.number(part["weight"], env)
    if relation["head"] != "Equality":
        if relation["head"] not in AT_MOST or not signed:
            raise Refused("a multiplier is of a condition a ≤ b or a = b.")
        if not (is_nonnegative_tree(reader, part["weight"], env) or is_at_least_zero(reader, weight)):
            raise Refused("the multiplier of an inequality is not known to be ≥ 0.")
    if not all(is_forward(reader.atoms, *reader.atoms.ranges[b]) for b in bound):
        raise Refused("a range may run backwards.")
    found = weight * excess(reader, relation, env)
    for b in reversed(bound):
        found = total(reader.atoms, found, b)
    return found


def _multiple_of_matrices(reader: Reader, part: Tree) -> Matrix:
    """L (B − A) R for a condition A = B, or L (I − S S⁻¹) R where S⁻¹ has a value."""
    for side in ("weight", "right"):
        require_value(reader, part[side], ())
    left, right = (reader.matrix(part[side]) for side in ("weight", "right"))
    a, b = _product_of_inverse(reader, part["of"]) if part["kind"] == "inverse" else _sides(reader, part)
    return times(reader.atoms, times(reader.atoms, left, plus([b, scaled(number(-1), a)])), right)


def _product_of_inverse(reader: Reader, of: Tree) -> tuple[Matrix, Matrix]:
    match of:
        case {
            "head": "MatMul",
            "args": [{"head": "Inverse", "args": [a, *_]} as inverse, b]
            | [b, {"head": "Inverse", "args": [a, *_]} as inverse],
        } if a == b:
            require_value(reader, inverse, ())
            product = reader.matrix(of)
            return product, identity(reader.atoms, product.rows)
    raise Refused("a matrix and its inverse are multiplied.")


def _sides(reader: Reader, part: Tree) -> list[Matrix]:
    relation = _condition(reader, part)
    if part["kind"] != "condition" or relation.get("head") != "Equality":
        raise Refused("a multiple of matrices is of a condition A = B.")
    return [reader.matrix(side) for side in relation["args"]]


def _condition(reader: Reader, part: Tree) -> Tree:
    place = part["condition"]
    if type(place) is not int or place < 0:
        raise Refused("a condition is said by its place.")
    return conditions_of(reader.claim)[place]
