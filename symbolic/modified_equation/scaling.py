"""Tableaux with their common denominator taken out, so that the recursion of the trees needs no division."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from math import lcm
from typing import Any

import sympy as sp

from symbolic.tableaux import Tableau


@dataclass(frozen=True, slots=True, kw_only=True)
class Scaled:
    """D·A and D·b for every tableau: integers, polynomials with integer coefficients, or algebraic numbers with D = 1.

    Attributes
    ----------
    denominator : D
    A : for each tableau the rows of D·A
    b : for each tableau D·b
    divided : value, integer or element of the ring, and divisor, integer · power of D → SymPy expression
    integral : whether everything is a Python integer
    """

    denominator: Any
    A: tuple[tuple[tuple[Any, ...], ...], ...]
    b: tuple[tuple[Any, ...], ...]
    divided: Callable[[Any, Any], sp.Expr]
    integral: bool


def scaled(tableaux: Sequence[Tableau]) -> Scaled:
    """D·A and D·b with the smallest D that leaves no fractions.

    Parameters
    ----------
    tableaux : of one number of stages, each with Σ_i b_i = 1

    Returns
    -------
    Scaled

    Raises
    ------
    ValueError : if an entry is neither a rational function of symbols nor an algebraic number.
    """
    entries = _entries(tableaux)
    if all(entry.is_Rational for entry in entries):
        return _rational(tableaux, entries)
    return _symbolic(tableaux)


def _rational(tableaux: Sequence[Tableau], entries: list[sp.Expr]) -> Scaled:
    D = lcm(*(int(entry.q) for entry in entries))
    return _assembled(tableaux, D, [int(entry.p) * (D // int(entry.q)) for entry in entries], sp.Rational, True)


def field_elements(methods: Sequence[Tableau]) -> tuple[Any, list[Any]]:
    """The field K = ℚ, ℚ(α) or ℚ(symbols) that contains the tableaux, and their entries, row by row, A before b.

    Parameters
    ----------
    methods : sequence of Tableau

    Returns
    -------
    K, list

    Raises
    ------
    ValueError : if an entry is neither a rational function of symbols nor an algebraic number.
    """
    from sympy.polys.constructor import construct_domain

    entries = _entries(methods)
    K, elements = construct_domain(entries, field=True, extension=True)
    symbolic = K.is_FractionField and (K.dom.is_ZZ or K.dom.is_QQ) and all(s.is_Symbol for s in K.symbols)
    if not (K.is_QQ or K.is_AlgebraicField or symbolic):
        raise ValueError(f"a tableau needs rational functions of symbols, or algebraic numbers; got {entries}.")
    return K, elements


def _entries(methods: Sequence[Tableau]) -> list[sp.Expr]:
    return [entry for method in methods for row in (*method.A, method.b) for entry in row]


def _symbolic(tableaux: Sequence[Tableau]) -> Scaled:
    K, elements = field_elements(tableaux)
    D = K.one
    if not K.is_AlgebraicField:
        from sympy.polys.domains import ZZ

        K = ZZ.frac_field(*K.symbols)
        fractions = [K.from_sympy(entry) for entry in _entries(tableaux)]
        D = reduce(lambda common, one: common.lcm(one.denom), fractions, K.field.ring.one)
        elements = [one.numer * D.exquo(one.denom) for one in fractions]
    divided = lambda value, divisor: K.to_sympy(K.convert(value) / K.convert(divisor))
    return _assembled(tableaux, D, elements, divided, False)


def _assembled(
    tableaux: Sequence[Tableau], D: Any, whole: list[Any], divided: Callable[[Any, Any], sp.Expr], integral: bool
) -> Scaled:
    s, place = tableaux[0].stages, iter(whole)
    A, b = [], []
    for _ in tableaux:
        A.append(tuple(tuple(next(place) for _ in range(s)) for _ in range(s)))
        b.append(tuple(next(place) for _ in range(s)))
    return Scaled(denominator=D, A=tuple(A), b=tuple(b), divided=divided, integral=integral)
