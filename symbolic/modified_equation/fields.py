"""The modified field of a one-step method for an explicit field, as SymPy expressions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import sympy as sp

from symbolic.modified_equation import inputs, relaxed_series
from symbolic.modified_equation.evaluation import Evaluator
from symbolic.modified_equation.function_ring import FullError, FunctionRing
from symbolic.modified_equation.runge_kutta import runge_kutta_step
from symbolic.modified_equation.sampled_field import Point, sampled_field
from symbolic.tableaux import Tableau

_ROOMS = (7, 15, 31, 63)  # generators: with the degree, the exponents of a monomial fill 1, 2, 4 or 8 machine words
Rows = Sequence[Sequence[Any]]


def modified_field(
    f: Sequence[sp.Expr],
    variables: Sequence[sp.Symbol],
    h: sp.Symbol,
    order: int,
    A: Rows | None = None,
    b: Sequence[Any] | None = None,
) -> list[sp.Expr]:
    """f_h = f + h f₂ + … + h^(order−1) f_order, whose flow at time h is one step, up to O(h^(order+1)).

    The method is yₙ₊₁ = yₙ + h Σ bᵢ kᵢ with kᵢ = f(yₙ + h Σⱼ aᵢⱼ kⱼ), explicit or implicit.

    Parameters
    ----------
    f : sequence of expressions
        Polynomials, elementary functions and undefined functions of the variables; every other symbol is a parameter.
    variables : sequence of Symbol
    h : Symbol
        The step, not in f.
    order : int ≥ 1
    A, b : the tableau, optional
        Rational numbers or symbols, with Σ bᵢ = 1; explicit Euler if left out.

    Returns
    -------
    list of expressions, one for each variable: Σ h^k times an expanded sum

    Raises
    ------
    TypeError, ValueError : naming the argument that is wrong.

    Examples
    --------
    Explicit Euler for y′ = y²:

    >>> y, h = sp.symbols("y h")
    >>> modified_field([y**2], [y], h, 4)
    [-8*h**3*y**5/3 + 3*h**2*y**4/2 - h*y**3 + y**2]

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd edition, section IX.1.
    """
    method = inputs.method(A, b)
    return modified_field_partitioned(f, variables, h, order, [method] * len(inputs.symbols(variables)))


def modified_field_partitioned(
    f: Sequence[sp.Expr],
    variables: Sequence[sp.Symbol],
    h: sp.Symbol,
    order: int,
    tableaux: Sequence[Tableau | tuple[Rows, Sequence[Any]]],
) -> list[sp.Expr]:
    """The modified field of a partitioned Runge–Kutta method: variable v has the tableau (Aᵥ, bᵥ).

    Parameters
    ----------
    f, variables, h, order : as for ``modified_field``
    tableaux : sequence of Tableau or (A, b), one for each variable, all with the same number of stages

    Returns
    -------
    list of expressions

    Examples
    --------
    Symplectic Euler, p first, for the harmonic oscillator:

    >>> from symbolic.tableaux import EULER, IMPLICIT_EULER
    >>> p, q, h = sp.symbols("p q h")
    >>> modified_field_partitioned([p, -q], [q, p], h, 2, [EULER, IMPLICIT_EULER])
    [-h*q/2 + p, h*p/2 - q]

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd edition, sections II.2 and IX.10.
    """
    f, variables = inputs.problem(f, variables, h, order)
    methods = inputs.methods(tableaux, len(variables))
    inputs.without_step(f, h)
    for entry in {entry for method in methods for row in (*method.A, method.b) for entry in row}:
        inputs.constant(entry, "a tableau", (*variables, h))

    def step_of(evaluator: Evaluator) -> Callable[[Point], Point]:
        table = [[[evaluator.constant(a) for a in row] for row in (*method.A, method.b)] for method in methods]
        return lambda y: runge_kutta_step(evaluator, f, variables, table, y)

    return _field(step_of, variables, h, order)


def modified_field_of_map(
    map: Sequence[sp.Expr], variables: Sequence[sp.Symbol], h: sp.Symbol, order: int
) -> list[sp.Expr]:
    """f_h through h^(order−1) for any one-step map Φ_h(x) = x + O(h), smooth in h at 0.

    Parameters
    ----------
    map : sequence of expressions
        Φ_h in the variables and h, one for each variable.
    variables, h, order : as for ``modified_field``

    Returns
    -------
    list of expressions

    Raises
    ------
    ValueError : if Φ₀ is not the identity.

    Examples
    --------
    The rotation by h is the flow of the harmonic oscillator, with nothing to correct:

    >>> p, q, h = sp.symbols("p q h")
    >>> modified_field_of_map([q * sp.cos(h) + p * sp.sin(h), p * sp.cos(h) - q * sp.sin(h)], [q, p], h, 8)
    [p, -q]
    """
    map, variables = inputs.problem(map, variables, h, order)

    def step_of(evaluator: Evaluator) -> Callable[[Point], Point]:
        steps = relaxed_series.monomial(evaluator.ring.one, 1)
        return lambda y: evaluator.values(map, {**dict(zip(variables, y, strict=True)), h: steps})

    return _field(step_of, variables, h, order)


def _field(
    step_of: Callable[[Evaluator], Callable[[Point], Point]], variables: Sequence[sp.Symbol], h: sp.Symbol, order: int
) -> list[sp.Expr]:
    """The coefficients in the smallest ring that has room, put together."""
    for room in _ROOMS:
        try:
            ring = FunctionRing(variables, room)
            rows = _coefficients(Evaluator(ring), step_of, variables, order)
            return [sp.Add(*(h**k * ring.expression(c) for k, c in enumerate(row))) for row in rows]
        except FullError as full:
            reason = full
    raise reason


def _coefficients(
    evaluator: Evaluator,
    step_of: Callable[[Evaluator], Callable[[Point], Point]],
    variables: Sequence[sp.Symbol],
    order: int,
) -> list[list[Any]]:
    ring = evaluator.ring
    start = [relaxed_series.constant(ring.adjoin(v)) for v in variables]
    step = step_of(evaluator)
    for variable, x, y in zip(variables, start, step(start), strict=True):
        inputs.identity_at_zero(variable, ring.expression(ring.reduce(y.term(0) - x.term(0))))
    return sampled_field(step, start, order, ring.reduce)
