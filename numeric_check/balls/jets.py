"""Derivatives with balls: arithmetic of truncated power series in ε, for scalars and for matrices."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from math import factorial
from typing import Any, ClassVar

import flint
import sympy as sp

from numeric_check.balls import functions as ball_functions
from numeric_check.balls.series_with_jumps import OF_REAL_PARTS, OneSided, first_nonzero, of_real_parts, on_its_cut
from numeric_check.rules.arithmetic import Arithmetic
from numeric_check.rules.cofactors import leibniz
from numeric_check.rules.conversion import Values
from numeric_check.rules.refusals import NotApplicable, Undefined
from numeric_check.rules.scope import Scope

_MORE = 3  # coefficients beyond the derivative, which tell to which side of a cut a series leaves
_LONGEST = 32  # coefficients; the exponential of a 4×4 matrix of so many takes a tenth of a second


@dataclass(frozen=True, slots=True, kw_only=True)
class JetMatrix:
    """A₀ + A₁ε + … + A_m εᵐ as the block matrix with Aⱼ on the j-th diagonal: products are those of the jets.

    References
    ----------
    R. Mathias, A chain rule for matrix functions and applications, SIAM J. Matrix Anal. Appl. 17 (1996) 610-620.
    """

    blocks: flint.acb_mat
    size: tuple[int, int]

    def __add__(self, other: JetMatrix) -> JetMatrix:
        return replace(self, blocks=self.blocks + other.blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Jets(Arithmetic):
    """Power series in ε with ball coefficients, up to εᵐ with m = length − 1; for real ε, or for ε > 0 only."""

    name: ClassVar[str] = "power series of balls"

    length: int
    real: bool = False
    one_sided: bool = False

    def number(self, value: sp.Expr) -> flint.acb_series:
        return self.constant_jet(ball_functions.ball(value))

    def constant_jet(self, value: flint.acb) -> flint.acb_series:
        return flint.acb_series([value], self.length)

    def constant(self, name: str) -> flint.acb_series:
        return self.constant_jet(flint.acb(ball_functions.CONSTANTS[name]()))

    def function(self, name: str, arguments: tuple[Any, ...]) -> flint.acb_series:
        (z,) = arguments
        if self.length == 1:
            return self.constant_jet(ball_functions.of_ball(name, z[0]))
        if name in OF_REAL_PARTS:
            if not (self.real or self.one_sided):
                raise OneSided(f"{name} has no power series in a complex number.")
            return of_real_parts(name, z, self.length, one_sided=self.one_sided)
        if name in ("sinh", "cosh"):
            half = self.number(sp.S.Half)
            return (z.exp() + (-z).exp()) * half if name == "cosh" else (z.exp() - (-z).exp()) * half
        if name not in ("exp", "log", "sqrt", "sin", "cos", "tan", "atan", "gamma", "erf"):
            raise NotApplicable(f"no power series is known for {name}.")
        if name in ("log", "sqrt") and z[0].imag.contains(0) and not z[0].real > 0:
            return on_its_cut(name, z, self.length, one_sided=self.one_sided)
        return getattr(z, name)()

    def power(self, base: flint.acb_series, exponent: int) -> flint.acb_series:
        value = self.number(sp.S.One)
        for _ in range(abs(exponent)):
            value = value * base
        return value if exponent >= 0 else self.number(sp.S.One) / value

    def general_power(self, base: flint.acb_series, exponent: flint.acb_series) -> flint.acb_series:
        if base[0].contains(0):
            raise NotApplicable("a power is expanded at 0.")
        return (self.function("log", (base,)) * exponent).exp()

    def is_zero(self, value: flint.acb_series) -> bool:
        return bool(value[0] == 0)

    def compare(self, relation: str, lhs: flint.acb_series, rhs: flint.acb_series) -> bool:
        """Of the values; where they are equal, for ε > 0 of the first coefficients that differ."""
        difference = lhs - rhs
        place = first_nonzero([difference[j] for j in range(self.length)]) if self.length > 1 else 0
        if place == self.length:
            raise NotApplicable("a case of a Piecewise may change here.")
        if place > 0 and not self.one_sided:
            raise OneSided("a derivative is taken where the case of a Piecewise changes.")
        return ball_functions.compare_balls(relation, difference[place], flint.acb(0))

    def is_matrix(self, value: Any) -> bool:
        return isinstance(value, JetMatrix)

    def matrix(self, rows: list[list[Any]]) -> JetMatrix:
        """Row i of blocks begins with i zero blocks and goes on with A₀, A₁, …"""
        zero, height, width = flint.acb(0), len(rows), len(rows[0])
        table = []
        for i in range(self.length):
            for row in rows:
                table.append([row[c][j - i] if j >= i else zero for j in range(self.length) for c in range(width)])
        return JetMatrix(blocks=flint.acb_mat(table), size=(height, width))

    def table(self, matrix: JetMatrix) -> list[list[Any]]:
        height, width = matrix.size
        rows = matrix.blocks.table()[:height]
        return [[flint.acb_series(row[c::width], self.length) for c in range(width)] for row in rows]

    def scale(self, scalar: Any, matrix: JetMatrix) -> JetMatrix:
        return self.matrix([[scalar * entry for entry in row] for row in self.table(matrix)])

    def product(self, left: JetMatrix, right: JetMatrix) -> JetMatrix:
        return JetMatrix(blocks=left.blocks * right.blocks, size=(left.size[0], right.size[1]))

    def transpose(self, matrix: JetMatrix) -> JetMatrix:
        return self.matrix([list(column) for column in zip(*self.table(matrix), strict=True)])

    def is_regular(self, matrix: JetMatrix) -> bool:
        return not flint.acb_mat([[entry[0] for entry in row] for row in self.table(matrix)]).det().contains(0)

    def inverse(self, matrix: JetMatrix) -> JetMatrix:
        return replace(matrix, blocks=matrix.blocks.inv())

    def determinant(self, scope: Scope, argument: sp.Expr) -> Any:
        return leibniz(self.table(scope.value(argument)), self)

    def exponential_of(self, matrix: JetMatrix) -> JetMatrix:
        return replace(matrix, blocks=matrix.blocks.exp())

    def determinant_of_exponential(self, scope: Scope, argument: sp.Expr) -> Any:
        return leibniz(self.table(self.exponential(scope, argument)), self)


def expand(
    scope: Scope, expr: Any, symbol: sp.Symbol, at: flint.acb, arithmetic: Jets, direction: flint.acb | int = 1
) -> Any:
    """The jet of an expression at symbol = at + uε with the direction u, from a scope of balls.

    Parameters
    ----------
    scope : Scope with the arithmetic Balls
    expr : expression
    symbol : Symbol
    at : acb
    arithmetic : Jets
    direction : acb or int

    Returns
    -------
    acb_series, or JetMatrix if the expression is a matrix

    Raises
    ------
    OneSided : where a function has a kink, a jump or a cut, and ε may be negative or complex.
    Undefined : for a root of what has a simple zero there, if its slope is asked for.
    NotApplicable : if too many coefficients are asked for.
    """
    length = arithmetic.length
    if length > _LONGEST:
        raise NotApplicable(f"a power series has at most {_LONGEST} coefficients here; {length} are needed.")
    with series_of(length):
        lift = partial(_lift, arithmetic)
        lifted = scope.anew(lift, arithmetic=arithmetic, values=Values(scope.values, lift))
        inner = lifted.bind(symbol, flint.acb_series([at, flint.acb(direction)][:length], length))
        if isinstance(expr, sp.Pow) and expr.exp.is_Rational and 0 < expr.exp < length - 1 and not arithmetic.one_sided:
            base = inner.value(expr.base)
            if not expr.exp.is_Integer and base[0] == 0 and not base[1].contains(0):
                raise Undefined(sp.Derivative(expr, symbol), f"{expr.base} = 0")
        return inner.value(expr)


@contextmanager
def series_of(length: int) -> Iterator[None]:
    """flint's context truncates all series at its cap, which is ten unless it is raised."""
    cap = flint.ctx.cap
    flint.ctx.cap = max(cap, length)
    try:
        yield
    finally:
        flint.ctx.cap = cap


def _lift(arithmetic: Jets, value: Any) -> Any:
    if isinstance(value, flint.acb):
        return arithmetic.constant_jet(value)
    if isinstance(value, flint.acb_mat):
        return arithmetic.matrix([[arithmetic.constant_jet(entry) for entry in row] for row in value.table()])
    if isinstance(value, dict):
        return {place: arithmetic.constant_jet(entry) for place, entry in value.items()}
    return value


def derivative(scope: Scope, expr: Any, symbol: sp.Symbol, at: sp.Expr, order: int) -> Any:
    """(d/dt)ᵐ f(t) at t = a: m! times the coefficient of εᵐ in f(a + ε).

    Parameters
    ----------
    scope : Scope with the arithmetic Balls
    expr : expression
        Scalar or matrix-valued.
    symbol : Symbol
        t.
    at : expression
        a.
    order : int
        m.

    Returns
    -------
    acb or acb_mat

    References
    ----------
    A. Griewank and A. Walther, Evaluating Derivatives, 2nd edition, SIAM 2008, section 13.2.
    """
    centre, real = scope.value(at), bool(symbol.is_extended_real)
    try:
        return _coefficient(expand(scope, expr, symbol, centre, Jets(length=order + 1, real=real)), order)
    except OneSided:
        return from_all_sides(scope, expr, symbol, centre, order)


def from_all_sides(scope: Scope, expr: Any, symbol: sp.Symbol, centre: flint.acb, order: int) -> Any:
    """(d/dt)ᵐ f(a) from series in a + uε, ε > 0: u = ±1, where they agree; u = 1 ± i, −1 + 2i for complex t.

    Raises
    ------
    Undefined : if two of them certainly differ, or from f(a): no derivative goes across a kink, a jump or a cut.
    NotApplicable : for complex t, if they do not: there are more directions; if a formula beside a has no value at a.
    """
    real = bool(symbol.is_extended_real)
    arithmetic = Jets(length=order + 1 + _MORE, one_sided=True)
    directions = [flint.acb(u) for u in ((1, -1) if real else (1 + 1j, 1 - 1j, -1 + 2j))]
    value = expand(scope, expr, symbol, centre, Jets(length=1))
    try:
        jets = [expand(scope, expr, symbol, centre, arithmetic, u) for u in directions]
    except Undefined as error:  # of a case that does not reach a, such as sin(t)/t for t ≠ 0
        raise NotApplicable(f"a formula for {expr} beside {centre} has no value there.") from error
    for m in range(order + 1):
        found = [_coefficient(jet, m, u) for jet, u in zip(jets, directions, strict=True)]
        others = found[1:] + ([_coefficient(value, 0)] if m == 0 else [])
        if any(not found[0].overlaps(other) for other in others):
            raise Undefined(sp.Derivative(expr, symbol), "it is different from different sides")
    if not real:
        raise NotApplicable(f"the derivative of {expr} by the complex {symbol} is taken on a cut.")
    return (found[0] + found[1]) * flint.acb(flint.fmpq(1, 2)) + (found[0] - found[1]) * flint.acb(flint.arb(0, 1))


def _coefficient(jet: Any, order: int, direction: flint.acb | int = 1) -> Any:
    """m! times the coefficient of εᵐ, by uᵐ."""
    scaling = flint.acb(factorial(order)) / flint.acb(direction) ** order
    if not isinstance(jet, JetMatrix):
        return jet[order] * scaling
    width = jet.size[1]
    rows = jet.blocks.table()[: jet.size[0]]
    return flint.acb_mat([[entry * scaling for entry in row[order * width : (order + 1) * width]] for row in rows])
