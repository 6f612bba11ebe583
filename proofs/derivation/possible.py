"""Values that satisfy the conditions of a claim: without any, everything would follow from them."""

from __future__ import annotations

from itertools import chain

import numpy as np

from numeric_check import Claim, adverse_points, critical_points, points
from numeric_check.drawing.sources import never_met
from symbolic.wording import in_words

_SEED = 0


def impossible(claim: Claim) -> str:
    """Why nothing follows from the conditions of a claim: no values are known that satisfy them all; or nothing.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    str : the first condition that no values are found for, beside those before it; "" where values are known.

    Examples
    --------
    >>> from numeric_check import Claim, real
    >>> from proofs.derivation.possible import impossible
    >>> t = real("t").symbol
    >>> impossible(Claim(lhs=t, rhs=t + 1, variables=(real("t"),), hypotheses=(t < 0, t > 0)))
    'no values are known that satisfy t < 0 and t > 0.'
    """
    if not claim.conditions:
        return ""
    rng = np.random.default_rng(_SEED)
    sources = chain(adverse_points(claim, 1, rng), points(claim, 1, rng), critical_points(claim, rng))
    if next(sources, None) is not None:
        return ""
    last = never_met(claim, rng)
    count = len(claim.conditions) if last is None else claim.conditions.index(last) + 1
    return f"no values are known that satisfy {in_words(*claim.conditions[:count])}."
