"""What the arithmetics of whole batches have in common: each point takes its own case, and nothing is 0 for certain."""

from __future__ import annotations

from typing import Any

import numpy as np

from numeric_check.rules.arithmetic import Arithmetic, Case


class Batched(Arithmetic):
    """Values for many points at once; masks are boolean arrays."""

    def is_zero(self, value: Any) -> bool:
        """Never for certain in float64, where 1/0 is not finite and left out."""
        return False

    def choose(self, cases: list[Case]) -> Any:
        """Each point takes the first case whose condition holds there; not a number where none holds."""
        chosen: Any = np.nan
        left: Any = True
        for condition, value in cases:
            here = np.logical_and(left, condition())
            if np.any(here):
                chosen = self.merged(here, value(), chosen)
            left = np.logical_and(left, np.logical_not(here))
            if not np.any(left):
                break
        return chosen

    def merged(self, here: Any, value: Any, other: Any) -> Any:
        """The value at the points of a mask, and the other one elsewhere."""
        return np.where(here, value, other)
