"""Variables with entries p_i, c_ij, T_ijk, …: an IndexedBase with a symbolic shape, indices from 1 on."""

from __future__ import annotations

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
