"""Terms in index notation, c · Σ_{i, j, …} f₁ f₂ …, and what is known of the entries in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sympy as sp

Range = tuple[sp.Symbol, sp.Expr, sp.Expr]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """c · Σ over the ranges of the product of the factors: these hold entries or indices, and c does not."""

    coefficient: sp.Expr = sp.S.One
    factors: tuple[sp.Expr, ...] = ()
    ranges: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What is known of the entries.

    Parameters
    ----------
    definitions : mapping of IndexedBase to (indices, expression)
        p ↦ ((i,), Σ_j π_ij) puts the sum for every p_i.
    symmetric : frozenset of IndexedBase
        Tensors that no permutation of the indices changes.
    upper : frozenset of pairs (j, n)
        Free indices j with j ≤ n, and IndexedBases with entries ≤ n.
    ranges : mapping of the indices that are bound around an expression to their ends
    positive : frozenset of expressions in normal form
        That are > 0, because they are ≥ 0 and not 0 where both sides have a value.
    """

    definitions: Mapping[Any, tuple[tuple[sp.Symbol, ...], sp.Expr]] = field(default_factory=dict)
    symmetric: frozenset[Any] = frozenset()
    upper: frozenset[tuple[sp.Expr, sp.Expr]] = frozenset()
    ranges: Mapping[Any, tuple[sp.Expr, sp.Expr]] = field(default_factory=dict)
    positive: frozenset[sp.Expr] = frozenset()
