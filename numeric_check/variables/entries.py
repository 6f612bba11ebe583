"""Variables with entries p_i, c_ij, …: an IndexedBase with a symbolic shape, indices from 1 on; distributions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import sympy as sp

from numeric_check.claims.variable import Variable
from numeric_check.inputs import flag, letters
from numeric_check.variables.lengths import length_of


def entries(
    name: str, *shape: Any, nonnegative: bool = False, positive: bool = False, integer: bool = False
) -> Variable:
    """T ∈ ℝ^(n×m×…), all entries ≥ 0 or > 0 or integers if so said.

    Parameters
    ----------
    name : str
    *shape : Variables, ints or expressions
        Dimensions; the symbol T[i, j, …] has 1 ≤ i ≤ n.
    nonnegative, positive, integer : bool
        What all entries are: an assumption of the IndexedBase.

    Returns
    -------
    Variable : of an IndexedBase with the shape and the assumptions.

    Raises
    ------
    TypeError, ValueError : if there is no length, or one is text.

    Examples
    --------
    >>> from numeric_check import dimension, entries
    >>> p = entries("p", dimension("n"), nonnegative=True)
    >>> p.symbol.shape, p.symbol[1].is_nonnegative
    ((n,), True)
    >>> entries("G", dimension("m"), positive=True, integer=True).symbol[1].assumptions0["integer"]
    True
    """
    if not shape:
        raise ValueError(f"{letters(name)} needs at least one length; use a number for a single value.")
    positive, nonnegative = flag(positive, "positive"), flag(nonnegative, "nonnegative")
    sign = {"positive": True} if positive else {"nonnegative": True} if nonnegative else {"real": True}
    sort = {**sign, "integer": True} if flag(integer, "integer") else sign
    lengths = tuple(length_of(part, f"{name}: each length") for part in shape)
    return Variable(symbol=sp.IndexedBase(letters(name), shape=lengths, **sort))


def distribution(name: str, length: Any, *, positive: bool = False) -> Variable:
    """p ∈ ℝⁿ with p_i ≥ 0, or > 0 if so said, and Σ p_i = 1.

    Parameters
    ----------
    name : str
    length : Variable, int or expression
        The number of outcomes.
    positive : bool
        Whether every outcome has a positive probability.

    Returns
    -------
    Variable : of an IndexedBase with one index, and with the condition that its mass is one.

    Raises
    ------
    TypeError : if the length is text.
    ValueError : if it is 0.

    Examples
    --------
    >>> from numeric_check import dimension, distribution
    >>> distribution("p", dimension("n")).conditions
    (Eq(Sum(p[i], (i, 1, n)), 1),)
    """
    variable = entries(name, length, nonnegative=True, positive=positive)
    p, i = variable.symbol, sp.Symbol("j" if name == "i" else "i", integer=True, positive=True)
    if p.shape[0] == 0:
        raise ValueError(f"the distribution {name} needs at least one outcome; got the length 0.")
    return replace(variable, conditions=(sp.Eq(sp.Sum(p[i], (i, 1, p.shape[0])), 1),))
