"""Numbered pieces of a large batch, each made where it is needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from numbers import Integral
from typing import Any

import numpy as np


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocks:
    """The pieces make(first), …, make(first + count − 1) of a batch that need not fit into memory.

    What a piece is depends on its number alone, so that a sweep over all of them does not depend on who makes which.

    Parameters
    ----------
    make : callable (int) → piece
        Is called where the piece is treated; for a cluster a function of a module, or a ``functools.partial`` of one.
    count : int
    first : int
        Not 0 where other machines, or other runs, treat those before.

    Raises
    ------
    TypeError : if make cannot be called, or a number is no integer.
    ValueError : if there is no block, or a number below 0.

    Examples
    --------
    >>> from numeric_check.batch import det_exp_residual
    >>> from numeric_check.scale import Blocks, generator_of
    >>> blocks = Blocks(make=lambda block: generator_of(0, block).standard_normal((1000, 4, 4)), count=3)
    >>> found = det_exp_residual(blocks)
    >>> found.count, found.worst < 1e-13
    (3000, True)
    """

    make: Callable[[int], Any]
    count: int
    first: int = 0

    def __post_init__(self) -> None:
        if not callable(self.make):
            raise TypeError(f"Blocks: make must be callable; got {self.make!r} of type {type(self.make).__name__}.")
        natural("Blocks: count", self.count, least=1)
        natural("Blocks: first", self.first)

    @property
    def numbers(self) -> range:
        """The numbers of the blocks."""
        return range(self.first, self.first + self.count)


def generator_of(seed: int, block: int) -> np.random.Generator:
    """The random numbers of a block: independent of those of all others, and the same wherever the block is made.

    Parameters
    ----------
    seed, block : int, at least 0

    Returns
    -------
    numpy.random.Generator : ``default_rng(SeedSequence(seed, spawn_key=(block,)))``

    Raises
    ------
    TypeError : if one of them is no integer.
    ValueError : if one of them is negative.

    Examples
    --------
    >>> from numeric_check.scale import generator_of
    >>> generator_of(0, 7).random() == generator_of(0, 7).random() != generator_of(0, 8).random()
    True

    References
    ----------
    M. E. O'Neill, PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number
    Generation, HMC-CS-2014-0905, 2014, and the section on parallel generation of NumPy's manual.
    """
    entropy, key = natural("seed", seed), natural("block", block)
    return np.random.default_rng(np.random.SeedSequence(entropy, spawn_key=(key,)))


def natural(name: str, value: Any, least: int = 0) -> int:
    """An integer from the least one on; without SymPy, which arrays do without."""
    if isinstance(value, bool) or not isinstance(value, Integral):
        raise TypeError(f"{name} must be an integer; got {value!r} of type {type(value).__name__}.")
    if value < least:
        raise ValueError(f"{name} must be at least {least}; got {value}.")
    return int(value)
