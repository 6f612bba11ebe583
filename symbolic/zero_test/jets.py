"""f^(m)(a), a derivative of a function of scalars at a place, however it is written.

Derivative(f(x), x), Subs(Derivative(f(ξ), ξ), ξ, x) and the chain rule's other spellings are one function f, the
orders m of its derivative by each argument and the places a, and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from symbolic.binders import bound_symbols
from symbolic.escapes import escapes


@dataclass(frozen=True, slots=True, kw_only=True)
class Jet:
    """The derivative ∂₁^{m₁}⋯∂ₖ^{mₖ} f at (a₁, …, aₖ).

    Parameters
    ----------
    function : the undefined function f
    places : tuple of Expr, a
    orders : tuple of int, m
    """

    function: Any
    places: tuple[sp.Expr, ...]
    orders: tuple[int, ...]

    def at(self, values: Mapping[sp.Symbol, sp.Expr]) -> Jet:
        """The jet with values put in for letters of its places."""
        return replace(self, places=tuple(place.xreplace(values) for place in self.places))

    @property
    def value(self) -> sp.Expr:
        """f(a)."""
        return self.function(*self.places)

    @property
    def is_derivative(self) -> bool:
        return any(self.orders)

    @property
    def is_real(self) -> bool:
        """Whether f is declared real, and every place is."""
        return bool(self.value.is_real) and all(place.is_real for place in self.places)


def jet_of(atom: sp.Basic) -> Jet | None:
    """The jet that an atom is, None if it is anything else or differentiates by more than single arguments.

    Examples
    --------
    >>> x, y, f = sp.Symbol("x"), sp.Symbol("y"), sp.Function("f")
    >>> jet_of(f(x, y).diff(x, 2)).orders, jet_of(f(x * y).diff(x) / y).places
    ((2, 0), (x*y,))
    """
    if isinstance(atom, AppliedUndef):
        if not all(isinstance(place, sp.Expr) and not getattr(place, "is_Matrix", False) for place in atom.args):
            return None
        return Jet(function=atom.func, places=atom.args, orders=(0,) * len(atom.args))
    if isinstance(atom, sp.Derivative):
        return _differentiated(atom)
    return _placed(atom) if isinstance(atom, sp.Subs) else None


def _differentiated(atom: sp.Derivative) -> Jet | None:
    """∂f(…, x, …)/∂x where x is one of the arguments and in no other."""
    jet = jet_of(atom.expr)
    if jet is None or escapes(atom):
        return None
    orders = list(jet.orders)
    for variable, count in atom.variable_count:
        where = [j for j, place in enumerate(jet.places) if place.has(variable)]
        if len(where) != 1 or jet.places[where[0]] != variable or not count.is_Integer:
            return None
        orders[where[0]] += int(count)
    return replace(jet, orders=tuple(orders))


def _placed(atom: sp.Subs) -> Jet | None:
    """The jet at other places, for values that the substituted letters admit and that nothing captures."""
    jet = jet_of(atom.expr)
    if jet is None or escapes(atom) or bound_symbols(*jet.places):
        return None
    return jet.at(dict(zip(atom.variables, atom.point, strict=True)))
