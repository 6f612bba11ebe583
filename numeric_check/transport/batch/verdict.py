"""What `verify_batch` answers: one verdict, worst violation and witness for every problem, and enclosed values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # arrays have no equality
class Check:
    """One statement about each of N problems, decided as if in exact arithmetic.

    Attributes
    ----------
    holds : bool array (N,)
    worst : float array (N,), the largest violation, rounded: above the tolerance exactly where the statement fails
    at : int array (N, 2), the witness (i, j) where the statement fails, (−1, −1) elsewhere; for marginals (i, −1) is
        row i and (−1, j) column j
    by_fractions : bool array (N,), where the bounds on rounding errors did not decide and rational numbers did
    """

    holds: NDArray
    worst: NDArray
    at: NDArray
    by_fractions: NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # arrays have no equality
class Enclosed:
    """Numbers with proved error bounds: |value − true| ≤ error, two arrays (N,); an error of 0 says exact."""

    value: NDArray
    error: NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # arrays have no equality
class BatchVerdict:
    """What `verify_batch` found; what was not asked for is None.

    Attributes
    ----------
    primal : π ≥ 0 with the marginals p and q
    dual : f_i + g_j ≤ c_ij
    slackness : c_ij ≤ f_i + g_j wherever π_ij > 0; its largest violation is 0 or more
    optimal : bool array (N,), all three; with tolerances 0 this proves that π and (f, g) are optimal
    primal_value : ⟨c, π⟩
    dual_value : Σ f_i p_i + Σ g_j q_j
    gap : ⟨c, π⟩ − Σ f_i p_i − Σ g_j q_j
    """

    primal: Check | None = None
    dual: Check | None = None
    slackness: Check | None = None
    optimal: NDArray | None = None
    primal_value: Enclosed | None = None
    dual_value: Enclosed | None = None
    gap: Enclosed | None = None


def joined(parts: Sequence[Any]) -> Any:
    """One verdict on the problems of several ones, which answer the same questions; field by field.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.batch.verdict import Enclosed, joined
    >>> joined([Enclosed(value=np.array([k]), error=np.array([0.0])) for k in range(2)]).value
    array([0, 1])
    """
    first = parts[0]
    if first is None:
        return None
    if isinstance(first, np.ndarray):
        return np.concatenate(parts)
    return type(first)(**{field.name: joined([getattr(part, field.name) for part in parts]) for field in fields(first)})
