"""Stochastic gradient descent on finitely many losses: its steps, and the mean over all orders of an epoch."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from math import factorial

import sympy as sp

from numeric_check.orders.exponents import exact_expressions

_MOST_LOSSES = 6  # 720 orders


def sgd_steps(losses: Sequence[sp.Expr], variables: Sequence[sp.Symbol], eta: sp.Expr) -> list[tuple[sp.Expr, ...]]:
    """x − η∇f_γ(x) for every loss f_γ.

    Parameters
    ----------
    losses : sequence of expressions
    variables : sequence of Symbol
    eta : Symbol or expression

    Returns
    -------
    list of tuples of expressions, one a loss

    Raises
    ------
    TypeError : for a loss that is text, no scalar expression, or has a float.
    ValueError : without losses or variables.

    Examples
    --------
    >>> x, eta = sp.symbols("x eta")
    >>> sgd_steps([x**2 / 2, x**2], [x], eta)
    [(-eta*x + x,), (-2*eta*x + x,)]
    """
    if not losses or not variables:
        raise ValueError(f"sgd needs losses and variables; got {len(losses)} and {len(variables)}.")
    return [tuple(x - eta * sp.diff(loss, x) for x in variables) for loss in exact_expressions("losses", losses)]


def shuffled_epoch(losses: Sequence[sp.Expr], variables: Sequence[sp.Symbol], eta: sp.Expr) -> tuple[sp.Expr, ...]:
    """(1/m!) Σ_π Θ_π(m)(… Θ_π(1)(x)) with Θ_k(x) = x − η∇C_k(x): an epoch of m batches, its mean over all m! orders.

    Parameters
    ----------
    losses : sequence of m ≤ 6 expressions
        C_k.
    variables : sequence of Symbol
    eta : Symbol or expression

    Returns
    -------
    tuple of expressions, one a variable; not expanded

    Raises
    ------
    ValueError : without losses or variables, or with more than 6 losses.

    Examples
    --------
    >>> x, eta = sp.symbols("x eta")
    >>> sp.expand(shuffled_epoch([x**2 / 2, x], [x], eta)[0])
    eta**2/2 - eta*x - eta + x
    """
    steps = sgd_steps(losses, variables, eta)
    if len(steps) > _MOST_LOSSES:
        raise ValueError(f"an epoch is summed over all orders of at most {_MOST_LOSSES} losses; got {len(steps)}.")
    ends = [_composed(order, variables) for order in permutations(steps)]
    return tuple(sp.Add(*column) / factorial(len(steps)) for column in zip(*ends, strict=True))


def _composed(order: Sequence[Sequence[sp.Expr]], variables: Sequence[sp.Symbol]) -> Sequence[sp.Expr]:
    """One step after the other."""
    point: Sequence[sp.Expr] = tuple(variables)
    for step in order:
        at = dict(zip(variables, point, strict=True))
        point = tuple(e.xreplace(at) for e in step)
    return point
