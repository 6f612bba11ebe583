"""Hints: columns and matrices with a hard contraction, families of hard matrices, moderate factors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.claims.variable import Hint
from numeric_check.drawing.basics import gaussian_rational
from numeric_check.drawing.gram import matrix_with
from numeric_check.matrix_families import FAMILIES
from numeric_check.rules.conversion import rational_matrix

_MODERATION = 8  # e^(tA) with |t| ≤ 57/8 and entries of A up to 40 stays within reach of a few hundred digits


@dataclass(frozen=True, slots=True)
class Against(Hint):
    """YᵀX takes the hard values by turns, 0, 10⁻³⁰⁰, ±700, singular, …, for a matrix X that comes before Y."""

    other: sp.MatrixSymbol

    def __call__(self, rng: np.random.Generator, index: int, point: Mapping[Any, Any], drawn: Any) -> Any:
        return matrix_with(drawn, point[self.other], index)


@dataclass(frozen=True, slots=True)
class Families(Hint):
    """A square matrix as drawn twice in thirteen turns, and once of each family at which matrix functions break."""

    only: str = ""

    def __post_init__(self) -> None:
        if self.only and self.only not in FAMILIES:
            raise ValueError(f"the family must be one of {', '.join(FAMILIES)}; got {self.only!r}.")

    def __call__(self, rng: np.random.Generator, index: int, point: Mapping[Any, Any], drawn: Any) -> Any:
        turns = ("", "", *FAMILIES)
        before = sum(isinstance(symbol, sp.MatrixSymbol) for symbol in point)
        chosen = self.only or turns[(index + before * (1 + index // len(turns))) % len(turns)]
        return rational_matrix(FAMILIES[chosen](rng, drawn.rows)) if chosen else drawn

    def floats(self, rng: np.random.Generator, values: Mapping[Any, Any], drawn: Any) -> Any:
        return np.stack([FAMILIES[self.only](rng, drawn.shape[-1]) for _ in drawn]) if self.only else drawn


@dataclass(frozen=True, slots=True)
class Moderate(Hint):
    """A number of at most a few units in modulus: a time, or another factor of a large matrix."""

    def __call__(self, rng: np.random.Generator, index: int, point: Mapping[Any, Any], drawn: Any) -> Any:
        return gaussian_rational(rng) / _MODERATION

    def floats(self, rng: np.random.Generator, values: Mapping[Any, Any], drawn: Any) -> Any:
        return drawn / _MODERATION
