"""Derivatives of finite sums of entries, carried out: in a parameter, and in an entry, ∂x_i/∂x_j = δ_ij.

The rules are linearity (a finite sum is differentiated term by term), the product and the chain rule, and

    ∂bᶜ = c bᶜ⁻¹ ∂b for c without the variable,  ∂bᵉ = bᵉ ∂(e log b),  ∂|u| = sign(u) ∂u for real u ≠ 0.

Source: J. R. Magnus and H. Neudecker, Matrix Differential Calculus, 3rd ed., chapter 5 (differentials and partial
derivatives).
"""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.binders import bound_symbols, captures
from symbolic.definedness.known import Known
from symbolic.words import OutsideClass

MAX_ORDER = 6  # of all derivatives of one expression
_SMOOTH = (sp.exp, sp.log, sp.sin, sp.cos, sp.tan, sp.sinh, sp.cosh, sp.tanh, sp.atan, sp.asinh, sp.erf)


def carried_out(e: Any) -> Any:
    """The expression with every derivative and every substitution in it carried out.

    Parameters
    ----------
    e : scalar expression
        With derivatives in symbols and in entries x[j] of tables.

    Raises
    ------
    OutsideClass : for a part that no rule differentiates, an order that is no number or too high, or a value that is
        put in for something that is bound.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.sums.derivatives import carried_out
    >>> n, i, j = sp.symbols("n i j", integer=True, positive=True)
    >>> x, y = (sp.IndexedBase(name, shape=(n,), real=True) for name in "xy")
    >>> carried_out(sp.Derivative(sp.Sum(x[i] * y[i], (i, 1, n)), x[j]))
    Sum(KroneckerDelta(_i, j)*y[_i], (_i, 1, n))
    """
    if not e.has(sp.Derivative, sp.Subs):
        return e
    if isinstance(e, sp.Derivative):
        return _derivative(e)
    if isinstance(e, sp.Subs):
        body, values = carried_out(e.expr), dict(zip(e.variables, map(carried_out, e.point), strict=True))
        if captured := captures(body, *values, *values.values()):
            raise OutsideClass(f"a value is put in where {captured.pop()} is bound.")
        return body.xreplace(values)
    return e.func(*map(carried_out, e.args))


def _derivative(e: sp.Derivative) -> sp.Expr:
    if sum(order if order.is_Integer else MAX_ORDER + 1 for _, order in e.variable_count) > MAX_ORDER:
        raise OutsideClass(f"the order of {e} is no number, or above {MAX_ORDER}.")
    found = carried_out(e.expr)
    for variable, order in e.variable_count:
        if bound_symbols(variable) or not isinstance(variable, sp.Symbol | sp.Indexed):
            raise OutsideClass(f"{variable} is neither a symbol nor an entry.")
        for _ in range(int(order)):
            found = slope(found, variable)
    return found


def slope(e: sp.Expr, s: sp.Symbol | sp.Indexed) -> sp.Expr:
    """∂e/∂s for a symbol or an entry s, where e is smooth in it.

    Raises
    ------
    OutsideClass : for a part that no rule differentiates.
    """
    if e == s:
        return sp.S.One
    if not _moves(e, s):
        return sp.S.Zero
    if isinstance(e, sp.Indexed):
        return _of_entry(e, s)
    if isinstance(e, sp.Add):
        return sp.Add(*(slope(arg, s) for arg in e.args))
    if isinstance(e, sp.Mul):
        parts = enumerate(e.args)
        return sp.Add(*(sp.Mul(*e.args[:k], slope(a, s), *e.args[k + 1 :]) for k, a in parts if _moves(a, s)))
    if isinstance(e, sp.Pow) and e.base != sp.E:
        return _of_power(e.base, e.exp, s)
    if isinstance(e, sp.Abs) and Known().real(e.args[0]):
        return sp.sign(e.args[0]) * slope(e.args[0], s)
    if isinstance(e, sp.Sum):
        return _of_sum(e, s)
    if isinstance(e, _SMOOTH) and len(e.args) == 1:
        return e.fdiff() * slope(e.args[0], s)
    raise OutsideClass(f"no rule differentiates {e} in {s}.")


def _moves(e: sp.Expr, s: sp.Symbol | sp.Indexed) -> bool:
    return (s.base.label if isinstance(s, sp.Indexed) else s) in e.free_symbols


def _of_entry(e: sp.Indexed, s: sp.Symbol | sp.Indexed) -> sp.Expr:
    if not isinstance(s, sp.Indexed) or e.base != s.base or any(_moves(index, s) for index in e.indices):
        raise OutsideClass(f"{e} depends on {s} otherwise than as an entry of one table.")
    return sp.Mul(*(sp.KroneckerDelta(a, b) for a, b in zip(e.indices, s.indices, strict=True)))


def _of_power(base: sp.Expr, exponent: sp.Expr, s: sp.Symbol | sp.Indexed) -> sp.Expr:
    if not _moves(exponent, s):
        return exponent * base ** (exponent - 1) * slope(base, s)
    return base**exponent * slope(exponent * sp.log(base), s)


def _of_sum(e: sp.Sum, s: sp.Symbol | sp.Indexed) -> sp.Expr:
    """Term by term, with indices of their own, so that none is taken for one of s."""
    body, limits = e.function, [tuple(limit) for limit in e.limits]
    for place, (index, *ends) in enumerate(limits):
        if len(ends) != 2 or any(_moves(end, s) or end.is_infinite for end in ends):
            raise OutsideClass(f"the range of {e} depends on {s}, or has no end.")
        own = {index: sp.Dummy(index.name, **index.assumptions0)}
        body = body.xreplace(own)
        limits[:place] = [(inner, *(end.xreplace(own) for end in inners)) for inner, *inners in limits[:place]]
        limits[place] = (own[index], *ends)
    return sp.Sum(slope(body, s), *limits)
