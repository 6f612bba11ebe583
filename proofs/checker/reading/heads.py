"""The values of trees by their heads: how each class of expression is read."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import Any

from proofs.checker.kernel.atoms import Place
from proofs.checker.kernel.ratios import UNIT, ZERO, Ratio, Refused, added, multiplied, number
from proofs.checker.kernel.signs import is_real
from proofs.checker.kernel.sums import between, over
from proofs.checker.laws import functions as laws
from proofs.checker.laws.derivatives import derivative, times_differentiated
from proofs.checker.laws.matrices import (
    MARK,
    Blocks,
    Matrix,
    determinant,
    determinant_of_blocks,
    function,
    identity,
    plus,
    power,
    scaled,
    times,
    times_blocks,
    transposed,
)
from proofs.checker.laws.series import series
from proofs.checker.reading.reader import Env, Reader, Tree, is_infinite


def _sum(reader: Reader, tree: Tree, env: Env) -> Ratio:
    return summed(reader, tree, env, lambda inner: reader.number(tree["body"], inner))


def _matrix_sum(reader: Reader, tree: Tree, env: Env) -> Matrix:
    shape = reader.matrix(tree["body"], (*env, *(UNIT for _ in tree["limits"])))

    def term(inner: Env, i: Place, j: Place) -> Ratio:
        m = reader.matrix(tree["body"], inner)
        if (m.rows, m.cols) != (shape.rows, shape.cols):
            raise Refused("the terms of a sum have different sizes.")
        return m.entry(i, j)

    return Matrix(shape.rows, shape.cols, lambda i, j: summed(reader, tree, env, lambda inner: term(inner, i, j)))


def summed(reader: Reader, tree: Tree, env: Env, body: Callable[[Env], Ratio]) -> Ratio:
    """A finite or an infinite sum."""
    if not is_infinite(tree):
        return _limits(reader, list(tree["limits"]), env, body)
    (limit,) = tree["limits"]
    return series(reader.atoms, reader.number(limit["lower"], env), lambda n: body((*env, reader.atoms.at(n))))


def _limits(reader: Reader, limits: list[Tree], env: Env, body: Callable[[Env], Ratio]) -> Ratio:
    if not limits:
        return body(env)
    *inner, last = limits
    lower, upper = (reader.number(last[end], env) for end in ("lower", "upper"))
    return between(reader.atoms, lower, upper, lambda i: _limits(reader, inner, (*env, reader.atoms.at(i)), body))


def _largest(reader: Reader, tree: Tree, env: Env) -> Ratio:
    """max T as an atom, and min T as −max(−T)."""
    (limit,) = tree["limits"]
    atoms = reader.atoms
    ends = [reader.number(limit[end], env) for end in ("lower", "upper")]
    bound = atoms.index(*ends)
    way = number(1 if tree["head"] == "Largest" else -1)
    term = way * reader.number(tree["body"], (*env, atoms.at(bound)))
    mark = ("ix", atoms.level((term, *ends)), 0)
    return way * atoms.value(("largest", *ends, mark, atoms.renamed(term, {bound: mark})))


def _max(reader: Reader, tree: Tree, env: Env) -> Ratio:
    """max(a, b) = (a + b + |a − b|)/2, and min(a, b) with −, for real a and b."""
    way = number(1 if tree["head"] == "Max" else -1)
    found, *others = reader.numbers(tree, env)
    for other in others:
        if not (is_real(reader.atoms, found) and is_real(reader.atoms, other)):
            raise Refused("a maximum is of real numbers.")
        found = (found + other + way * laws.modulus(reader.atoms, found - other)) / number(2)
    return found


def _mat_add(reader: Reader, tree: Tree, env: Env) -> Matrix:
    return plus([reader.matrix(arg, env) for arg in tree["args"]])


def _mat_mul(reader: Reader, tree: Tree, env: Env) -> Any:
    found = [reader.value(arg, env) for arg in tree["args"]]
    matrices = [one for one in found if isinstance(one, Matrix)]
    scale = multiplied(one for one in found if isinstance(one, Ratio))
    return scaled(scale, reduce(lambda a, b: times(reader.atoms, a, b), matrices)) if matrices else scale


def _mat_pow(reader: Reader, tree: Tree, env: Env) -> Matrix:
    return power(reader.atoms, reader.matrix(tree["args"][0], env), reader.number(tree["args"][1], env))


def _determinant(reader: Reader, tree: Tree, env: Env) -> Ratio:
    arg = tree["args"][0]
    of = arg["args"] if arg.get("head") == "MatMul" else [arg]
    if any(one.get("head") == "BlockMatrix" for one in of):
        blocks = [_blocks(reader, one, env) for one in of]
        if reader.splits:
            return multiplied(determinant_of_blocks(reader.atoms, one) for one in blocks)
        return determinant_of_blocks(reader.atoms, reduce(lambda a, b: times_blocks(reader.atoms, a, b), blocks))
    factors = [reader.value(one, env) for one in of]
    if reader.splits and all(isinstance(m, Matrix) and m.rows == m.cols for m in factors):
        return multiplied(determinant(reader.atoms, m) for m in factors)
    return determinant(reader.atoms, reader.matrix(arg, env))


def _blocks(reader: Reader, tree: Tree, env: Env) -> Blocks:
    """A matrix of two by two blocks, with square ones on the diagonal."""
    match tree:
        case {"head": "BlockMatrix", "args": [{"matrix": [[a, b], [c, d]]}]}:
            blocks = ((reader.matrix(a, env), reader.matrix(b, env)), (reader.matrix(c, env), reader.matrix(d, env)))
            (a, b), (c, d) = blocks
            if [a.rows, a.cols, b.rows, b.cols] == [a.rows, a.rows, a.rows, d.cols] and [
                c.rows,
                c.cols,
                d.rows,
            ] == [d.cols, a.cols, d.cols]:
                return blocks
    raise Refused("a matrix of blocks has two by two of them, with square ones on the diagonal.")


def _function(reader: Reader, tree: Tree, env: Env) -> Matrix:
    """f(A) as an atom, by the value of f at a letter."""
    of, m = tree["args"][0], reader.matrix(tree["args"][1], env)
    mark = reader.atoms.value(MARK)
    if mark in env:
        raise Refused("a function of a matrix inside another is not read.")
    return function(reader.atoms, "f", m, reader.number(of["body"], (*env, mark)))


def _trace(reader: Reader, tree: Tree, env: Env) -> Ratio:
    """The sum of the diagonal, also of each term of a sum of matrices, which has a value where that has one."""
    arg = tree["args"][0]
    if arg.get("head") == "MatrixSum":
        return summed(reader, arg, env, lambda inner: _trace(reader, {"args": [arg["body"]]}, inner))
    m = reader.matrix(arg, env)
    if m.rows != m.cols:
        raise Refused("a trace is of a square matrix.")
    return over(reader.atoms, m.rows, lambda i: m.entry(i, i))


def _entry(reader: Reader, tree: Tree, env: Env) -> Ratio:
    m, *places = tree["args"]
    return reader.matrix(m, env).entry(*(reader.place(place, env) for place in places))


def _indexed(reader: Reader, tree: Tree, env: Env) -> Ratio:
    table, *places = tree["args"]
    if reader.sorts.get(table.get("variable", ""), {}).get("sort") != "table":
        raise Refused("an index is of a table.")
    return reader.atoms.value(("entry", table["variable"], tuple(reader.place(place, env) for place in places)))


def _delta(reader: Reader, tree: Tree, env: Env) -> Ratio:
    i, j = (reader.place(arg, env) for arg in tree["args"])
    return reader.atoms.value(("delta", (i, j)))


def _identity(reader: Reader, tree: Tree, env: Env) -> Matrix:
    (n,) = reader.numbers(tree, env)
    return identity(reader.atoms, n)


def _zero_matrix(reader: Reader, tree: Tree, env: Env) -> Matrix:
    rows, cols = reader.numbers(tree, env)
    return Matrix(rows, cols, lambda i, j: ZERO)


def _unit_column(reader: Reader, tree: Tree, env: Env) -> Matrix:
    size, at = reader.number(tree["args"][0], env), reader.place(tree["args"][1], env)
    return Matrix(size, UNIT, lambda i, _: reader.atoms.value(("delta", (i, at))))


def _at(reader: Reader, tree: Tree, env: Env) -> Any:
    """The body in letters of its own, which then get their values."""
    atoms = reader.atoms
    letters = [("letter", "at", next(atoms.fresh)) for _ in tree["binds"]]
    values = dict(zip(letters, (reader.number(arg, env) for arg in tree["at"]), strict=True))
    found = reader.value(tree["body"], (*env, *map(atoms.value, letters)))
    if tree["head"] == "DirectionalDerivative":
        found = _mapped(found, lambda r: derivative(atoms, r, letters[0]))
    return _mapped(found, lambda r: atoms.renamed(r, values))


def _mapped(found: Any, change: Callable[[Ratio], Ratio]) -> Any:
    if isinstance(found, Matrix):
        return Matrix(found.rows, found.cols, lambda i, j: change(found.entry(i, j)))
    return change(found)


def _derivative(reader: Reader, tree: Tree, env: Env) -> Ratio:
    body, *ways = tree["args"]
    found = reader.number(body, env)
    for way in ways:
        letter, order = way["args"]
        key = reader.atoms.alone(reader.number(letter, env))
        equations = ((one.pattern, one.value) for one in reader.atoms.equations)
        if key is None or key[0] != "letter" or any(reader.atoms.has(one, key) for one in equations):
            raise Refused("a derivative is in a letter that is free, beside the conditions too.")
        found = times_differentiated(reader.atoms, found, key, reader.number(order, env))
    return found


HEADS: dict[str, Callable[[Reader, Tree, Env], Any]] = {
    "Add": lambda reader, tree, env: added(reader.numbers(tree, env)),
    "Mul": lambda reader, tree, env: multiplied(reader.numbers(tree, env)),
    "Max": _max,
    "Min": _max,
    "Sum": _sum,
    "MatrixSum": _matrix_sum,
    "MatAdd": _mat_add,
    "MatMul": _mat_mul,
    "MatPow": _mat_pow,
    "MatrixExp": lambda reader, tree, env: function(reader.atoms, "exp", reader.matrix(tree["args"][0], env)),
    "Inverse": lambda reader, tree, env: function(reader.atoms, "Inverse", reader.matrix(tree["args"][0], env)),
    "Transpose": lambda reader, tree, env: transposed(reader.matrix(tree["args"][0], env)),
    "MatrixFunction": _function,
    "Trace": _trace,
    "Determinant": _determinant,
    "MatrixElement": _entry,
    "Contraction": _entry,
    "Indexed": _indexed,
    "KroneckerDelta": _delta,
    "Largest": _largest,
    "Smallest": _largest,
    "Identity": _identity,
    "ZeroMatrix": _zero_matrix,
    "UnitColumn": _unit_column,
    "Subs": _at,
    "DirectionalDerivative": _at,
    "Derivative": _derivative,
}
