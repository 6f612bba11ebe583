"""Tableaux with their common denominator taken out, so that the recursion of the trees needs no division."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
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
    ValueError : if the numbers of stages differ, Σ_i b_i ≠ 1, or an entry is neither a rational function of symbols
        nor an algebraic number.
    """
    if len({method.stages for method in tableaux}) != 1:
        raise ValueError(f"tableaux need one number of stages; got {[method.stages for method in tableaux]}.")
    entries = [entry for method in tableaux for row in (*method.A, method.b) for entry in row]
    if all(entry.is_Rational for entry in entries):
        return _rational(tableaux, entries)
    return _symbolic(tableaux, entries)


def _rational(tableaux: Sequence[Tableau], entries: list[sp.Expr]) -> Scaled:
    D = lcm(*(int(entry.q) for entry in entries))
    return _assembled(tableaux, D, [int(entry.p) * (D // int(entry.q)) for entry in entries], sp.Rational, True)


def _symbolic(tableaux: Sequence[Tableau], entries: list[sp.Expr]) -> Scaled:
    from sympy.polys.constructor import construct_domain
    from sympy.polys.domains import QQ, ZZ

    field, elements = construct_domain(entries, field=True, extension=True)
    if field.is_AlgebraicField:
        over = lambda value, divisor: field.to_sympy(field.convert(value) / field.convert(divisor))
        return _assembled(tableaux, field.one, elements, over, False)
    if not (field.is_FractionField and field.dom in (ZZ, QQ)):
        raise ValueError(f"a tableau needs rational functions of symbols, or algebraic numbers; got {entries}.")
    field = ZZ.frac_field(*field.symbols)
    fractions = [field.from_sympy(entry) for entry in entries]
    D = field.field.ring.one
    for fraction in fractions:
        D = D.lcm(fraction.denom)
    whole = [fraction.numer * D.exquo(fraction.denom) for fraction in fractions]
    over = lambda value, divisor: field.to_sympy(field.convert(value) / field.convert(divisor))
    return _assembled(tableaux, D, whole, over, False)


def _assembled(
    tableaux: Sequence[Tableau], D: Any, whole: list[Any], divided: Callable[[Any, Any], sp.Expr], integral: bool
) -> Scaled:
    s, place = tableaux[0].stages, iter(whole)
    A, b = [], []
    for method in tableaux:
        A.append(tuple(tuple(next(place) for _ in range(s)) for _ in range(s)))
        b.append(tuple(next(place) for _ in range(s)))
        if sum(b[-1]) != D:
            raise ValueError(f"a consistent tableau needs Σ b_i = 1; got {sum(method.b)} for b = {method.b}.")
    return Scaled(denominator=D, A=tuple(A), b=tuple(b), divided=divided, integral=integral)


def field_elements(method: Tableau) -> tuple[Any, list[list[Any]], list[Any]]:
    """A field K that contains the tableau, and the rows of A and b as its elements.

    Parameters
    ----------
    method : Tableau, Σ b_i = 1

    Returns
    -------
    K, A, b

    Raises
    ------
    ValueError : as ``scaled``.
    """
    from sympy.polys.constructor import construct_domain

    s, entries = method.stages, [entry for row in (*method.A, method.b) for entry in row]
    K, elements = construct_domain(entries, field=True, extension=True)
    if K.is_EX:
        raise ValueError(f"a tableau needs rational functions of symbols, or algebraic numbers; got {entries}.")
    rows = [elements[i : i + s] for i in range(0, len(elements), s)]
    if sum(rows[-1], K.zero) != K.one:
        raise ValueError(f"a consistent tableau needs Σ b_i = 1; got {sum(method.b)} for b = {method.b}.")
    return K, rows[:-1], rows[-1]
