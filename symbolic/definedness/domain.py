"""natural_domain(e): conditions under which an expression has a value, in one place for everything.

The conditions suffice; most are needed too. A binder gives conditions to its body: a sum its range, a derivative a
neighbourhood, a limit a punctured one, a branch of Piecewise its condition, a function of a matrix the spectrum.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import sympy as sp
from sympy.core.function import Application, AppliedUndef
from sympy.core.relational import Relational
from sympy.matrices.expressions.diagonal import DiagonalMatrix, DiagonalOf
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.definedness import ranges, spectra
from symbolic.definedness.implied import implied
from symbolic.definedness.rules import rule_of
from symbolic.definedness.scalars import DOMAINS, INFINITE, UNIT, Conditions, UnknownDomain, logarithm, power, smooth
from symbolic.definedness.shapes import ANALYTIC, in_a_neighbourhood, joined_in, tidy, where
from symbolic.expressions.adjugate import Adjugate
from symbolic.expressions.directional_derivative import DirectionalDerivative
from symbolic.expressions.extremes import Extreme
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_function import MatrixFunction
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.expressions.spectrum import SpectralAbscissa, SpectralRadius
from symbolic.expressions.unit_column import UnitColumn
from symbolic.expressions.vec import Vec

_OF_PARTS = (  # that have a value where these have one
    *(sp.Add, sp.Mul, sp.MatAdd, sp.MatMul, sp.Transpose, sp.Adjoint, sp.Trace, sp.Determinant, sp.HadamardProduct),
    *(sp.MatrixBase, sp.BlockMatrix, sp.BlockDiagMatrix, sp.DiagMatrix, sp.Tuple, sp.Array, sp.KroneckerProduct),
    *(Adjugate, MatrixExp, SpectralAbscissa, SpectralRadius, Vec, sp.NDimArray, DiagonalMatrix, DiagonalOf),
)
_KEPT = 256  # domains: a decision asks for that of its sides where it is closed, and where it is taken


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
    frozen = tuple(expr.as_immutable() if isinstance(expr, sp.MatrixBase) else expr for expr in exprs)
    return _domain(frozen, frozenset(partial))


@lru_cache(maxsize=_KEPT)
def _domain(exprs: tuple[Any, ...], partial: frozenset[Any]) -> tuple[Any, ...]:
    walk = Walk(partial=partial)
    found = dict.fromkeys(part for expr in exprs for condition in walk(expr) for part in tidy(condition))
    return (sp.false,) if sp.false in found else tuple(found)


@dataclass(frozen=True)
class Walk:
    """The walk through an expression; along ``parameters`` it has to be smooth, and not only to have a value."""

    partial: frozenset[Any] = frozenset()
    parameters: frozenset[Any] = frozenset()

    def __call__(self, e: Any) -> Conditions:
        """The conditions that do not hold by themselves."""
        for condition in self.of(e):
            if not holds_by_itself(condition):
                yield in_a_neighbourhood(condition) if self.parameters & condition.free_symbols else condition

    def of(self, e: Any) -> Conditions:
        if not isinstance(e, sp.Basic | sp.MatrixBase):
            raise UnknownDomain(f"{e!r} is no expression")
        rule = rule_of(e, _RULES)
        if e in INFINITE:
            yield sp.false
        elif rule is not None:
            yield from rule(self, e)
        elif not e.is_Atom:
            raise UnknownDomain(f"where {type(e).__name__} has a value is not known, as in {e}")

    def sizes(self, e: Any) -> Conditions:
        """A matrix has a natural number of rows and of columns; none is one too."""
        for size in e.shape:
            if UNIT.integer(size):
                yield sp.Ge(size, 0, evaluate=False)
            else:
                yield sp.Contains(size, sp.S.Naturals0, evaluate=False)

    def parts(self, e: Any) -> Conditions:
        for part in e if isinstance(e, sp.MatrixBase) else e.args:
            yield from self.of(part)

    def along(self, parameters: Iterable[Any]) -> Walk:
        """The walk along further parameters."""
        return replace(self, parameters=self.parameters | frozenset(parameters))

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

    def entry_powers(self, e: sp.HadamardPower) -> Conditions:
        if not (e.exp.is_Integer and e.exp.is_positive):
            raise UnknownDomain(f"where {e} has a value is known for natural exponents only")
        yield from self.of(e.base)

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
            yield from (where(here, c) for c in self.of(value))
            before = sp.And(before, sp.Not(condition))
        if before != sp.false:
            yield sp.Not(before)
        if self.moves(e):
            for part in (part for _, condition in e.args for part in joined_in(condition)):
                if self.moves(part):
                    if not isinstance(part, Relational):
                        raise UnknownDomain(f"where the branches of {e} meet is not known: {part}")
                    yield sp.Ne(part.lhs, part.rhs, evaluate=False)

    def _of_condition(self, condition: Any) -> Conditions:
        for part in condition.atoms(Relational):
            yield from self.of(part)

    def relation(self, e: Any) -> Conditions:
        yield from self.parts(e)
        if not isinstance(e, sp.Eq | sp.Ne):
            yield from (sp.Contains(side, sp.S.Reals, evaluate=False) for side in e.args)


def unfolded(condition: Any) -> tuple[Any, ...]:
    """What it takes for f to be analytic at the eigenvalues of a matrix of which more is known; others as they are."""
    if getattr(condition, "function", None) == ANALYTIC and isinstance(condition.arg, MatrixFunction):
        return natural_domain(condition.arg)
    return (condition,)


@lru_cache(maxsize=4096)
def holds_by_itself(condition: Any) -> bool:
    """Whether a condition holds by the assumptions of its symbols alone."""
    return condition == sp.true or implied((), condition)


_RULES: dict[type, Callable[[Walk, Any], Conditions]] = {
    **dict.fromkeys(_OF_PARTS, Walk.parts),
    **dict.fromkeys((sp.MatrixSymbol, sp.Identity, sp.ZeroMatrix, sp.OneMatrix), Walk.sizes),
    Application: Walk.function,
    AppliedUndef: Walk.undefined,
    sp.Pow: Walk.power,
    sp.log: Walk.logarithm,
    sp.Piecewise: Walk.piecewise,
    Relational: Walk.relation,
    sp.Inverse: spectra.inverse,
    sp.MatPow: spectra.matrix_power,
    sp.HadamardPower: Walk.entry_powers,
    MatrixFunction: spectra.matrix_function,
    MatrixElement: spectra.entry,
    sp.Indexed: spectra.indexed,
    UnitColumn: spectra.row,
    **dict.fromkeys((sp.Sum, sp.Product, MatrixSum), ranges.sum_),
    Extreme: ranges.extreme,
    sp.Derivative: ranges.derivative,
    DirectionalDerivative: ranges.direction,
    sp.Subs: ranges.substitution,
    sp.Limit: ranges.limit,
}
