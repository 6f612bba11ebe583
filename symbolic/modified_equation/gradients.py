"""Is a field a gradient, and of what? ∂ᵢfⱼ = ∂ⱼfᵢ exactly, and the potential term by term."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import sympy as sp

from symbolic.decision import Decision, Verdict
from symbolic.modified_equation import inputs
from symbolic.modified_equation.derivations import Derivation, antiderivative
from symbolic.modified_equation.evaluation import Evaluator, NotSmoothError
from symbolic.modified_equation.function_ring import FullError, FunctionRing
from symbolic.zero_test.zero import decide_zero, is_zero

_JUMPS = (sp.Piecewise, sp.sign, sp.Heaviside, sp.floor, sp.ceiling, sp.frac, sp.Mod, sp.atan2, sp.arg)
_PROCEDURE = "∂ᵢfⱼ − ∂ⱼfᵢ for every pair"
_SCOPE = "wherever the field is continuously differentiable, locally"


def is_gradient(field: Sequence[sp.Expr], variables: Sequence[sp.Symbol]) -> Decision:
    """∂ᵢfⱼ − ∂ⱼfᵢ = 0 for every pair: f = ∇V near every point at which f is continuously differentiable?

    Parameters
    ----------
    field : sequence of expressions
    variables : sequence of Symbol

    Returns
    -------
    Decision : PROVED; REFUTED with a point as witness, and the pair and its difference in ``why``; or UNDECIDED.

    Examples
    --------
    >>> x, y = sp.symbols("x y")
    >>> is_gradient([2 * x * y, x**2], [x, y]).verdict.value
    'proved'
    >>> is_gradient([-y, x], [x, y]).why
    '∂f_y/∂x − ∂f_x/∂y = 2'

    References
    ----------
    W. Rudin, Principles of Mathematical Analysis, 3rd edition, Theorem 10.39 (Poincaré's lemma).
    """
    names = inputs.symbols(variables)
    f = inputs.expressions(field, names)
    if any(component.has(*_JUMPS) for component in f):
        why = "a field by cases, or with a function that jumps, is not differentiable everywhere."
        return Decision(verdict=Verdict.UNDECIDED, procedure=_PROCEDURE, why=why)
    doubt = None
    for x, y, difference in differences(f, names):
        decision = decide_zero(difference)
        if decision.verdict is Verdict.REFUTED:
            return replace(decision, why=f"∂f_{y}/∂{x} − ∂f_{x}/∂{y} = {difference}")
        if decision.verdict is not Verdict.PROVED:
            doubt = doubt or f"∂f_{y}/∂{x} − ∂f_{x}/∂{y} = {difference}: {decision.why or decision.verdict}"
    if doubt:
        return Decision(verdict=Verdict.UNDECIDED, procedure=_PROCEDURE, why=doubt)
    return Decision(verdict=Verdict.PROVED, procedure=_PROCEDURE, scope=_SCOPE)


def differences(f: Sequence[sp.Expr], variables: Sequence[sp.Symbol]) -> Iterator[tuple[sp.Symbol, sp.Symbol, sp.Expr]]:
    """(xᵢ, xⱼ, ∂ᵢfⱼ − ∂ⱼfᵢ) for every i < j for which the difference is not 0 by its form."""
    try:
        evaluator = Evaluator(FunctionRing(variables))
        elements = [evaluator.constant(e) for e in f]
        by = [Derivation(evaluator, x) for x in variables]
        difference = lambda i, j: evaluator.ring.expression(by[i](elements[j]) - by[j](elements[i]))
        values = {(i, j): difference(i, j) for j in range(len(f)) for i in range(j)}
    except (NotSmoothError, FullError):
        values = {(i, j): f[j].diff(variables[i]) - f[i].diff(variables[j]) for j in range(len(f)) for i in range(j)}
    for (i, j), value in values.items():
        if value != 0:
            yield variables[i], variables[j], value


def potential(field: Sequence[sp.Expr], variables: Sequence[sp.Symbol]) -> sp.Expr:
    """V with ∂ᵢV = fᵢ for every i, verified exactly; V is 0 at 0 for a polynomial field.

    Each variable in turn adds an antiderivative of what is left of its component, those first on which no function
    depends: the rest is then free of the variables before it.

    Parameters
    ----------
    field : sequence of expressions, a gradient
    variables : sequence of Symbol

    Raises
    ------
    ValueError : if no antiderivative is found, or the result does not have the field as its gradient.

    Examples
    --------
    >>> x, y = sp.symbols("x y")
    >>> potential([y * sp.cos(x), sp.sin(x) + y], [x, y])
    y**2/2 + y*sin(x)
    """
    names = inputs.symbols(variables)
    f = inputs.expressions(field, names)
    evaluator = Evaluator(FunctionRing(names))
    ring, by = evaluator.ring, [Derivation(evaluator, x) for x in names]
    elements = [evaluator.constant(e) for e in f]
    value, closed = ring.zero, sp.S.Zero
    for i in sorted(range(len(names)), key=lambda i: _functions_of(by[i], elements)):
        rest = ring.reduce(elements[i] - by[i](value) - evaluator.constant(closed.diff(names[i])))
        part = antiderivative(rest, by[i])
        if part is None:
            closed += _integral(ring.expression(rest), names[i])
        else:
            value += part
    result = ring.expression(value) + closed
    for x, e in zip(names, f, strict=True):
        _verify(result, x, e, evaluator)
    return result


def _functions_of(by: Derivation, elements: Sequence[Any]) -> int:
    """How many generators depend on the variable of a derivation."""
    return len({j for element in elements for j in by.moving(element)})


def _integral(e: sp.Expr, x: sp.Symbol) -> sp.Expr:
    try:
        value = sp.integrate(e, x)
    except NotImplementedError:
        value = sp.Integral(e, x)
    if value.has(sp.Integral, sp.Piecewise):
        raise ValueError(f"no closed form of the potential was found: ∫ {e} d{x} is left.")
    return value


def _verify(value: sp.Expr, x: sp.Symbol, e: sp.Expr, evaluator: Evaluator) -> None:
    difference = evaluator.ring.expression(evaluator.ring.reduce(evaluator.constant(value.diff(x) - e)))
    if difference != 0 and is_zero(difference) is not True:
        raise ValueError(f"the potential {value} was found, but its derivative by {x} is not proved to be {e}.")
