"""Where inverses, powers and functions of matrices have a value, and entries of matrices and tables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.definedness.matrices import known_eigenvalues, unit_and_rest
from symbolic.definedness.scalars import UNIT, Conditions, UnknownDomain
from symbolic.definedness.shapes import ANALYTIC, at_values
from symbolic.expressions.matrix_function import MatrixFunction
from symbolic.expressions.spectrum import SpectralRadius
from symbolic.expressions.unit_column import UnitColumn
from symbolic.renaming import replaced

if TYPE_CHECKING:
    from symbolic.definedness.domain import Walk


def inverse(walk: Walk, e: sp.Inverse) -> Conditions:
    yield from walk.of(e.arg)
    yield _invertible(e.arg)


def matrix_power(walk: Walk, e: sp.MatPow) -> Conditions:
    yield from walk.parts(e)
    if not UNIT.integer(e.exp):
        raise UnknownDomain(f"a power of a matrix needs an integer exponent; got {e}")
    if UNIT.sign(e.exp) < 1:
        apart = _invertible(e.base)
        yield apart if UNIT.sign(e.exp) == -2 else sp.Or(apart, sp.Ge(e.exp, 0, evaluate=False))


def matrix_function(walk: Walk, e: MatrixFunction) -> Conditions:
    """f is analytic at the eigenvalues: everywhere, or at those that are known, or in a disk around all."""
    yield from walk.of(e.arg)
    z, eigenvalues = sp.Dummy("z"), known_eigenvalues(e.arg)
    try:
        conditions = list(replace(walk, parameters=frozenset({z}))(_at(e.function, z)))
    except UnknownDomain:
        conditions, eigenvalues = [sp.false], None
    if eigenvalues is not None:
        yield from (at_values(c, {z: value}) for c in conditions for value in eigenvalues)
    elif conditions:
        disks = [_within_disk(c, z, e.arg) for c in conditions]
        yield ANALYTIC(e) if None in disks else sp.Or(sp.And(*disks), ANALYTIC(e))


def _at(function: sp.Lambda, z: sp.Symbol) -> Any:
    """The body with z for its letter, in which nothing is carried out that was not."""
    return replaced(function.expr, {function.variables[0]: z})


def entry(walk: Walk, e: MatrixElement) -> Conditions:
    yield from walk.of(e.parent)
    for index, length in zip(e.indices, e.parent.shape, strict=True):
        yield from _index(walk, index, 0, length - 1)


def indexed(walk: Walk, e: sp.Indexed) -> Conditions:
    if e.base.shape is None:
        raise UnknownDomain(f"{e} needs an IndexedBase with a shape")
    for index, length in zip(e.indices, e.base.shape, strict=True):
        yield from _index(walk, index, 1, length)


def row(walk: Walk, e: UnitColumn) -> Conditions:
    yield from _index(walk, e.row, 0, e.shape[0] - 1)


def _index(walk: Walk, index: Any, lower: Any, upper: Any) -> Conditions:
    if walk.moves(index):
        raise UnknownDomain(f"an index moves with a parameter: {index}")
    yield from walk.of(index)
    if not UNIT.integer(index):
        yield sp.Contains(index, sp.S.Integers, evaluate=False)
    yield sp.Ge(index, lower, evaluate=False)
    yield sp.Le(index, upper, evaluate=False)


def _invertible(A: Any) -> Any:
    return sp.Ne(sp.Determinant(A), 0, evaluate=False)


def _within_disk(condition: Any, z: sp.Symbol, A: Any) -> Any:
    """|b| ρ(B) < a for a + bw off (−∞, 0], or not 0, at z = c + w, where A = cI + B; None for other conditions."""
    if isinstance(condition, sp.Ne):
        value = condition.lhs - condition.rhs
    elif isinstance(condition, sp.Not) and condition.args[0].args[1:] == (sp.Interval(-sp.oo, 0),):
        value = condition.args[0].args[0]
    else:
        return None
    if not value.is_polynomial(z) or sp.degree(value, z) != 1:
        return None
    b, a = sp.Poly(value, z).all_coeffs()
    c, B = unit_and_rest(A)
    centre = sp.expand(a + b * c)
    if B is None or UNIT.sign(centre) != 2:
        return None
    return sp.Lt(sp.Abs(b) * SpectralRadius(B).scaled() / centre, 1, evaluate=False)
