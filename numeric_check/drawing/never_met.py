"""Which condition is to blame that no point of a claim is found."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from numeric_check.claims.claim import Claim
from numeric_check.drawing.adverse import adverse_value
from numeric_check.drawing.by_stages import point_beside


def never_met(claim: Claim, rng: np.random.Generator) -> Any:
    """The first condition for which no point is found that satisfies it and those before it; None if there is none.

    Parameters
    ----------
    claim : Claim
    rng : numpy.random.Generator

    Returns
    -------
    SymPy Boolean or None

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check import Claim, real
    >>> from numeric_check.drawing.never_met import never_met
    >>> t = real("t").symbol
    >>> impossible = Claim(lhs=t, rhs=t, variables=(real("t"),), hypotheses=(t > 0, t < 0, t < 5))
    >>> never_met(impossible, np.random.default_rng(0))
    t < 0
    """
    bare = tuple(replace(variable, conditions=()) for variable in claim.variables)
    for count, condition in enumerate(claim.conditions, 1):
        weaker = replace(claim, variables=bare, hypotheses=claim.conditions[:count])
        if point_beside(weaker, rng, 0, {}, adverse_value) is None:
            return condition
    return None
