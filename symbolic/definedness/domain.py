"""natural_domain(e): conditions under which an expression has a value, in one place for everything.

The conditions suffice; most are needed too. A binder gives conditions to its body: a sum its range, a derivative a
neighbourhood, a limit a punctured one, a branch of Piecewise its condition, a function of a matrix the spectrum.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import sympy as sp
from sympy.core.function import Application, AppliedUndef
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.definedness import convergence
from symbolic.definedness.implied import implied
from symbolic.definedness.matrices import known_eigenvalues, unit_and_rest
from symbolic.definedness.rules import rule_of
from symbolic.definedness.scalars import DOMAINS, UNIT, Conditions, UnknownDomain, logarithm, power, smooth
from symbolic.definedness.shapes import ANALYTIC, at_values, in_a_neighbourhood, joined_in, tidy, where
from symbolic.expressions.adjugate import Adjugate
from symbolic.expressions.directional_derivative import DirectionalDerivative
from symbolic.expressions.extremes import Extreme
from symbolic.expressions.for_all import ForAll
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_function import MatrixFunction
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.expressions.spectral_radius import SpectralRadius
from symbolic.expressions.unit_column import UnitColumn

CONVERGES = convergence.CONVERGES
_MOST_DERIVATIVES = 8  # of a removable pole
_INFINITE = (sp.nan, sp.zoo, sp.oo, -sp.oo)
_PARTS_ONLY = (
    *(sp.Add, sp.Mul, sp.MatAdd, sp.MatMul, sp.Transpose, sp.Adjoint, sp.Trace, sp.Determinant, sp.HadamardProduct),
    *(sp.MatrixBase, sp.BlockMatrix, sp.BlockDiagMatrix, sp.DiagMatrix, sp.Tuple, sp.Array, sp.KroneckerProduct),
    *(Adjugate, MatrixExp, SpectralRadius, sp.NDimArray),
)


def natural_domain(*exprs: Any, partial: Iterable[Any] = ()) -> tuple[Any, ...]:
    """The conditions under which all the expressions have a value.

    Parameters
    ----------
    *exprs : SymPy expressions and relations, of numbers or matrices
    partial : iterable of undefined functions
        Those that are analytic only where a condition ``Predicate("analytic")(f(w))`` says so; all others have a value
        at every argument, and all derivatives.

    Returns
    -------
    tuple of SymPy Booleans : without those that hold by the assumptions of the symbols alone; ``false`` if there is no
        value anywhere.

    Raises
    ------
    UnknownDomain : naming a part whose domain cannot be computed.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.definedness import natural_domain
    >>> x, p = sp.Symbol("x", real=True), sp.Symbol("p", positive=True)
    >>> natural_domain((x**2 - 1) / (x - 1)), natural_domain(sp.log(p) / p)
    ((Ne(x, 1),), ())
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A = sp.MatrixSymbol("A", n, n)
    >>> natural_domain(sp.MatMul(sp.Inverse(A), A))
    (Ne(Determinant(A), 0),)
    """
    walk = _Walk(partial=frozenset(partial))
    frozen = (expr.as_immutable() if isinstance(expr, sp.MatrixBase) else expr for expr in exprs)
    found = dict.fromkeys(part for expr in frozen for condition in walk(expr) for part in tidy(condition))
    return (sp.false,) if sp.false in found else tuple(found)


@dataclass(frozen=True)
class _Walk:
    """The walk through an expression; along ``parameters`` it has to be smooth, and not only to have a value."""

    partial: frozenset[Any] = frozenset()
    parameters: frozenset[Any] = frozenset()

    def __call__(self, e: Any) -> Conditions:
        """The conditions that do not hold by themselves."""
        for condition in self._of(e):
            yield from self._open(condition)

    def _open(self, condition: Any) -> Conditions:
        if holds_by_itself(condition):
            return
        if self.parameters & getattr(condition, "free_symbols", set()):
            condition = in_a_neighbourhood(condition)
        yield condition

    def _of(self, e: Any) -> Conditions:
        if not isinstance(e, sp.Basic | sp.MatrixBase):
            raise UnknownDomain(f"{e!r} is no expression")
        if e in _INFINITE:
            yield sp.false
            return
        rule = rule_of(e, _RULES)
        if rule is not None:
            yield from rule(self, e)
        elif e.is_Atom or isinstance(e, sp.MatrixSymbol | sp.Identity | sp.ZeroMatrix | sp.OneMatrix):
            return
        elif isinstance(e, _PARTS_ONLY):
            yield from self.parts(e)
        elif isinstance(e, Application):
            yield from self.function(e)
        else:
            raise UnknownDomain(f"where {type(e).__name__} has a value is not known, as in {e}")

    def parts(self, e: Any) -> Conditions:
        for part in e if isinstance(e, sp.MatrixBase) else e.args:
            yield from self._of(part)

    def moves(self, e: Any) -> bool:
        return bool(self.parameters & e.free_symbols)

    def function(self, e: Any) -> Conditions:
        yield from self.parts(e)
        if type(e) not in DOMAINS:
            raise UnknownDomain(f"where {type(e).__name__} has a value is not known, as in {e}")
        yield from DOMAINS[type(e)](*e.args)
        if self.moves(e):
            yield from smooth(e)

    def undefined(self, e: AppliedUndef) -> Conditions:
        yield from self.parts(e)
        if type(e) in self.partial:
            yield ANALYTIC(e)

    def power(self, e: sp.Pow) -> Conditions:
        yield from self.parts(e)
        yield from power(*e.args)
        if self.moves(e) and e.base != sp.E and not (UNIT.integer(e.exp) and not self.moves(e.exp)):
            yield from smooth(e)

    def logarithm(self, e: sp.log) -> Conditions:
        yield from self.parts(e)
        yield from logarithm(*e.args)
        for argument in e.args if self.moves(e) else ():
            yield from smooth(sp.log(argument, evaluate=False))

    def piecewise(self, e: sp.Piecewise) -> Conditions:
        """The first condition that holds chooses; it and those before have to be decided, and one has to hold."""
        before: Any = sp.true
        for value, condition in e.args:
            yield from (where(before, c) for c in self._of_condition(condition))
            here = sp.And(before, condition)
            yield from (where(here, c) for c in self._of(value))
            before = sp.And(before, sp.Not(condition))
        if before != sp.false:
            yield sp.Not(before)
        if self.moves(e):
            for part in (part for _, condition in e.args for part in joined_in(condition)):
                if self.moves(part):
                    if not isinstance(part, sp.core.relational.Relational):
                        raise UnknownDomain(f"where the branches of {e} meet is not known: {part}")
                    yield sp.Ne(part.lhs, part.rhs, evaluate=False)

    def _of_condition(self, condition: Any) -> Conditions:
        for part in condition.atoms(sp.core.relational.Relational):
            yield from self._of(part)

    def relation(self, e: Any) -> Conditions:
        yield from self.parts(e)
        if not isinstance(e, sp.Eq | sp.Ne):
            yield from (sp.Contains(side, sp.S.Reals, evaluate=False) for side in e.args)

    # --- matrices --------------------------------------------------------------------------------------------------

    def inverse(self, e: sp.Inverse) -> Conditions:
        yield from self._of(e.arg)
        yield invertible(e.arg)

    def matrix_power(self, e: sp.MatPow) -> Conditions:
        yield from self.parts(e)
        if not UNIT.integer(e.exp):
            raise UnknownDomain(f"a power of a matrix needs an integer exponent; got {e}")
        if UNIT.sign(e.exp) < 1:
            apart = invertible(e.base)
            yield apart if UNIT.sign(e.exp) == -2 else sp.Or(apart, sp.Ge(e.exp, 0, evaluate=False))

    def matrix_function(self, e: MatrixFunction) -> Conditions:
        """f is analytic at the eigenvalues: everywhere, or at those that are known, or in a disk around all."""
        yield from self._of(e.arg)
        z, eigenvalues = sp.Dummy("z"), known_eigenvalues(e.arg)
        try:
            conditions = list(replace(self, parameters=frozenset({z}))(e.function(z)))
        except UnknownDomain:
            conditions, eigenvalues = [sp.false], None
        if eigenvalues is not None:
            yield from (at_values(c, {z: value}) for c in conditions for value in eigenvalues)
        elif conditions:
            disks = [_within_disk(c, z, e.arg) for c in conditions]
            yield ANALYTIC(e) if None in disks else sp.Or(sp.And(*disks), ANALYTIC(e))

    def entry(self, e: MatrixElement) -> Conditions:
        yield from self._of(e.parent)
        for index, length in zip(e.indices, e.parent.shape, strict=True):
            yield from self._index(index, 0, length - 1)

    def indexed(self, e: sp.Indexed) -> Conditions:
        if e.base.shape is None:
            raise UnknownDomain(f"{e} needs an IndexedBase with a shape")
        for index, length in zip(e.indices, e.base.shape, strict=True):
            yield from self._index(index, 1, length)

    def row(self, e: UnitColumn) -> Conditions:
        yield from self._index(e.row, 0, e.shape[0] - 1)

    def _index(self, index: Any, lower: Any, upper: Any) -> Conditions:
        if self.moves(index):
            raise UnknownDomain(f"an index moves with a parameter: {index}")
        yield from self._of(index)
        if not UNIT.integer(index):
            yield sp.Contains(index, sp.S.Integers, evaluate=False)
        yield sp.Ge(index, lower, evaluate=False)
        yield sp.Le(index, upper, evaluate=False)

    # --- binders ---------------------------------------------------------------------------------------------------

    def sum(self, e: Any) -> Conditions:
        """The body at all values of the indices, the last index outermost; an infinite sum converges."""
        body, *limits = e.args
        if len(limits) > 1:
            *rest, last = limits
            body, limits = e.func(body, *rest), [last]
        if len(limits[0]) != 3:
            raise UnknownDomain(f"a sum needs limits (n, a, b); got {e}")
        index, lower, upper = limits[0]
        yield from self._range(index, body, lower, upper)
        if lower in _INFINITE or upper in _INFINITE:
            if isinstance(e, sp.Product):
                raise UnknownDomain(f"where an infinite product converges is not known: {e}")
            yield from convergence.conditions(e.func(body, limits[0]), parameters=self.parameters)

    def _range(self, index: Any, body: Any, lower: Any, upper: Any) -> Conditions:
        for end in (lower, upper):
            if self.moves(end):
                raise UnknownDomain(f"a range moves with a parameter: {end}")
            if end not in (sp.oo, -sp.oo):
                yield from self._of(end)
                if not UNIT.integer(end):
                    yield sp.Contains(end, sp.S.Integers, evaluate=False)
        yield from self._over(index, body, lower, upper)
        if not UNIT.is_forwards(lower, upper):
            yield from self._over(index, body, upper + 1, lower - 1)

    def _over(self, index: Any, body: Any, lower: Any, upper: Any) -> Conditions:
        """What the body needs for index = a, …, b; the index is an integer with the sign of the range, no more."""
        if UNIT.is_forwards(upper + 1, lower - 1) and upper != sp.oo and lower != upper:
            return  # an empty range
        i = sp.Dummy(str(index), integer=True, **_sign_of_range(lower))
        for condition in self(body.xreplace({index: i}) if body.has(index) else body):
            if i in condition.free_symbols:
                yield ForAll(condition.xreplace({i: index}), (index, lower, upper))
            else:
                yield condition

    def extreme(self, e: Extreme) -> Conditions:
        index, lower, upper = e.limits
        if self.moves(e):
            raise UnknownDomain(f"where {e} is smooth is not known")
        yield sp.Le(lower, upper, evaluate=False)
        yield from self._range(index, e.term, lower, upper)
        if not UNIT.real(e.term):
            yield ForAll(sp.Contains(e.term, sp.S.Reals, evaluate=False), (index, lower, upper))

    def derivative(self, e: sp.Derivative) -> Conditions:
        """Smooth in a neighbourhood of the parameters, which are also where it is taken."""
        yield from self._smooth_along({variable for variable, _ in e.variable_count}, e.expr)
        for variable, order in e.variable_count:
            if not isinstance(variable, sp.Symbol):
                raise UnknownDomain(f"a derivative along {variable} is no number")
            if not order.is_Integer:
                yield sp.Contains(order, sp.S.Naturals0, evaluate=False)

    def direction(self, e: DirectionalDerivative) -> Conditions:
        body, parameter, place = e.args
        yield from self._of(place)
        yield from (at_values(c, {parameter: place}) for c in self._smooth_along({parameter}, body))

    def _smooth_along(self, parameters: Iterable[Any], body: Any) -> Conditions:
        yield from replace(self, parameters=self.parameters | frozenset(parameters))(body)

    def substitution(self, e: sp.Subs) -> Conditions:
        yield from (c for value in e.point for c in self._of(value))
        inside = replace(self, parameters=self.parameters - set(e.variables))
        moved = set(e.variables) if any(self.moves(value) for value in e.point) else set()
        at = dict(zip(e.variables, e.point, strict=True))
        for condition in replace(inside, parameters=inside.parameters | moved)(e.expr):
            yield at_values(condition, at)

    def limit(self, e: sp.Limit) -> Conditions:
        """lim g at a: g is smooth at a, or a quotient of such functions with a removable pole; else it is only said."""
        body, x, a, _ = e.args
        if a in _INFINITE or self.moves(e):
            yield CONVERGES(e)
            return
        numerator, denominator = body.as_numer_denom()
        parts = (body,) if not removable(numerator, denominator, x, a) else (numerator, denominator)
        near = [at_values(c, {x: a}) for part in parts for c in self._smooth_along({x}, part)]
        yield from self._of(a)
        yield from near if sp.false not in near else [CONVERGES(e)]


def _within_disk(condition: Any, z: sp.Symbol, A: Any) -> Any:
    """|b| ρ(B) < a for a + bw off (−∞, 0], or not 0, at z = c + w, where A = cI + B; None for other conditions."""
    kept_off = isinstance(condition, sp.Not) and isinstance(condition.args[0], sp.Contains)
    value, excluded = (
        condition.args[0].args
        if kept_off
        else (condition.lhs - condition.rhs, sp.Interval(-sp.oo, 0))
        if isinstance(condition, sp.Ne)
        else (None, None)
    )
    if value is None or excluded != sp.Interval(-sp.oo, 0) or not value.is_polynomial(z) or sp.degree(value, z) != 1:
        return None
    b, a = sp.Poly(value, z).all_coeffs()
    c, B = unit_and_rest(A)
    centre = sp.expand(a + b * c)
    if B is None or UNIT.sign(centre) != 2:
        return None
    return sp.Lt(sp.Abs(b) * SpectralRadius(B).scaled() / centre, 1, evaluate=False)


def removable(numerator: sp.Expr, denominator: sp.Expr, x: sp.Symbol, a: sp.Expr) -> bool:
    """Whether N/D has a limit at a: Dʲ(a) = Nʲ(a) = 0 for j < m and Dᵐ(a) ≠ 0, for derivatives that are written out."""
    for _ in range(_MOST_DERIVATIVES):
        if numerator.has(sp.Derivative) or denominator.has(sp.Derivative):
            return False
        value = denominator.xreplace({x: a})
        if value != 0:
            return UNIT.nonzero(value)
        if numerator.xreplace({x: a}) != 0:
            return False
        numerator, denominator = sp.diff(numerator, x), sp.diff(denominator, x)
    return False


def invertible(A: Any) -> Any:
    """det A ≠ 0, written as a number where A is 1×1."""
    return sp.Ne(sp.Determinant(A), 0, evaluate=False)


def unfolded(condition: Any) -> tuple[Any, ...]:
    """What it takes for f to be analytic at the eigenvalues of a matrix of which more is known; others as they are."""
    if getattr(condition, "function", None) == ANALYTIC and isinstance(condition.arg, MatrixFunction):
        return natural_domain(condition.arg)
    return (condition,)


@lru_cache(maxsize=4096)
def holds_by_itself(condition: Any) -> bool:
    """Whether a condition holds by the assumptions of its symbols alone."""
    return condition == sp.true or implied((), condition)


def _sign_of_range(lower: Any) -> dict[str, bool]:
    size = UNIT.sign(lower) if lower not in (sp.oo, -sp.oo) else 0
    return {"positive": True} if size == 2 else {"nonnegative": True} if size == 1 else {}


Rule = Callable[[_Walk, Any], Iterator[Any]]
_RULES: dict[type, Rule] = {
    AppliedUndef: _Walk.undefined,
    sp.Pow: _Walk.power,
    sp.log: _Walk.logarithm,
    sp.Piecewise: _Walk.piecewise,
    sp.core.relational.Relational: _Walk.relation,
    sp.Inverse: _Walk.inverse,
    sp.MatPow: _Walk.matrix_power,
    MatrixFunction: _Walk.matrix_function,
    MatrixElement: _Walk.entry,
    sp.Indexed: _Walk.indexed,
    UnitColumn: _Walk.row,
    sp.Sum: _Walk.sum,
    sp.Product: _Walk.sum,
    MatrixSum: _Walk.sum,
    Extreme: _Walk.extreme,
    sp.Derivative: _Walk.derivative,
    DirectionalDerivative: _Walk.direction,
    sp.Subs: _Walk.substitution,
    sp.Limit: _Walk.limit,
}
