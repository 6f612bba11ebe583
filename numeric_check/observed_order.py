"""How fast a one-step map and the exact flow of a field part as h → 0: the exponent, measured at high precision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sympy as sp

from numeric_check.claims.evidence import Evidence
from numeric_check.orders.exponents import FIRST_STEP
from numeric_check.settled_order import settled_order


def observed_order(
    step: Sequence[sp.Expr],
    field: Sequence[sp.Expr],
    variables: Sequence[sp.Symbol],
    h: sp.Symbol,
    exponent: int,
    starts: Sequence[Mapping[sp.Symbol, Any]],
    *,
    digits: int = 60,
    first_step: Any = FIRST_STEP,
) -> Evidence:
    """|Φ_h(x) − φ_h(x)| = C h^e (1 + O(h)) with e the exponent: log₂ of the ratio at h and h/2 is e within 0.05.

    For a modified field through h^(r−1) whose first omitted term that is not 0 has the degree m ≥ r in h, e = m + 1.

    Parameters
    ----------
    step : sequence of expressions
        Φ_h in the variables and h.
    field : sequence of expressions
        The field of the flow φ, in the variables and h.
    variables : sequence of Symbol
    h : Symbol
    exponent : int
        e.
    starts : sequence of mappings
        Points x, variable to exact number, at which C ≠ 0; values of parameters belong to them.
    digits : int, optional
        The distances are right to this many digits, and the exponent is measured again with twice as many.
    first_step : exact number, optional
        The largest h.

    Returns
    -------
    Evidence : HOLDS, with the worst deviation from e; REFUTED with the start as witness; UNDECIDED without a distance.

    Raises
    ------
    TypeError, ValueError : naming the argument that is wrong.

    Examples
    --------
    Euler's method for y′ = y² follows y′ = y² − h y³ up to h³, and y′ = y² up to h² only:

    >>> y, h = sp.symbols("y h")
    >>> observed_order([y + h * y**2], [y**2 - h * y**3], [y], h, 3, [{y: 1}]).verdict.value
    'holds'
    >>> observed_order([y + h * y**2], [y**2], [y], h, 3, [{y: 1}]).why
    'the observed exponent is 2.0000, not 3'

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd edition, section IX.1.
    """
    if not len(step) == len(field) == len(variables):
        raise ValueError(f"step, field and variables need one length; got {len(step)}, {len(field)}, {len(variables)}.")
    return settled_order(
        step, field, variables, (), h, exponent, starts, transient=0, digits=digits, first_step=first_step
    )
