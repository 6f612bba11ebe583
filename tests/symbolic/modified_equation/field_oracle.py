"""Slow oracles of modified fields, on SymPy expressions: the Lie series by definition, and invariance."""

from collections.abc import Sequence

import sympy as sp

from symbolic.zero_test import is_zero


def truncated(e: sp.Expr, h: sp.Symbol, order: int) -> sp.Expr:
    """The Taylor polynomial of e in h, without the power h^order."""
    return sp.Add(*(sp.diff(e, h, k).subs(h, 0) * h**k / sp.factorial(k) for k in range(order)))


def lie_derivative(field: Sequence[sp.Expr], g: sp.Expr, variables: Sequence[sp.Symbol]) -> sp.Expr:
    return sp.Add(*(e * g.diff(v) for e, v in zip(field, variables, strict=True)))


def lie_series_field(
    step: Sequence[sp.Expr], variables: Sequence[sp.Symbol], h: sp.Symbol, order: int
) -> list[sp.Expr]:
    """The field with exp(h f_h) x = Φ_h(x): what is missing at h^(k+1) is the coefficient of h^k."""
    wanted = [truncated(e, h, order + 1) for e in step]
    field = [sp.S.Zero for _ in variables]
    for k in range(order):
        flow = exact_flow(field, variables, h, k + 2)
        missing = [sp.expand(e - g).coeff(h, k + 1) for e, g in zip(wanted, flow, strict=True)]
        field = [e + h**k * m for e, m in zip(field, missing, strict=True)]
    return [sp.expand(e) for e in field]


def exact_flow(field: Sequence[sp.Expr], variables: Sequence[sp.Symbol], h: sp.Symbol, order: int) -> list[sp.Expr]:
    """Σ_k (h D)^k x / k! without the power h^order, for a field that is a polynomial in h."""
    flow = list(variables)
    term = list(variables)
    for k in range(1, order):
        moved = [sp.expand(h * lie_derivative(field, e, variables)) for e in term]
        term = [sum(e.coeff(h, m) * h**m for m in range(order)) for e in moved]
        flow = [e + t / sp.factorial(k) for e, t in zip(flow, term, strict=True)]
    return flow


def is_invariant(
    field: Sequence[sp.Expr], step: Sequence[sp.Expr], variables: Sequence[sp.Symbol], h: sp.Symbol, order: int
) -> bool:
    """f_h(Φ_h(x)) = Φ_h′(x) f_h(x) without the power h^order: a map of a flow commutes with it."""
    there = dict(zip(variables, step, strict=True))
    for e, y in zip(field, step, strict=True):
        moved = e.subs(there, simultaneous=True) - lie_derivative(field, y, variables)
        if not all(is_zero(sp.diff(moved, h, k).subs(h, 0)) for k in range(order)):
            return False
    return True
