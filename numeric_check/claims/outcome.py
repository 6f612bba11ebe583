"""What one route finds at one point, and the two sides that it compares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import mpmath
import sympy as sp

from numeric_check.claims.claim import Claim, Relation


class Outcome(StrEnum):
    """AGREES to the digits asked, DIFFERS for certain (or stably), UNDEFINED for certain, or OPEN."""

    AGREES = "agrees"
    DIFFERS = "differs"
    UNDEFINED = "undefined"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The outcome at a point with the relative error there and the digits it took, or the reason why there is none.

    An open outcome has an error where both sides have values that agree as far as balls show, as 0 = 0. ``doubtful``
    says of an open outcome that balls were too wide for it, where no less rigorous route can be believed. ``values``
    are the entries of both sides, right to twice the digits, where these are known.
    """

    outcome: Outcome
    error: mpmath.mpf | None = None
    working_digits: int = 0
    why: str = ""
    doubtful: bool = False
    values: tuple[list[Any], list[Any]] | None = None

    def __post_init__(self) -> None:
        without_error = self.outcome in (Outcome.OPEN, Outcome.UNDEFINED)
        if without_error and not self.why:
            raise ValueError(f"the outcome {self.outcome} needs to say why; got why=''.")
        if not without_error and self.error is None:
            raise ValueError(f"the outcome {self.outcome} needs its error; got None.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """lhs and rhs at one point, to be compared to ``digits`` and twice as many.

    ``values`` are the entries of both sides as another route has found them, which may confirm a computation of them,
    and ``needed`` the decimal digits that it has worked with.
    """

    lhs: Any
    rhs: Any
    relation: Relation
    point: Mapping[Any, Any]
    digits: int
    values: tuple[list[Any], list[Any]] | None = None
    needed: int = 0


Route = Callable[[Question], Finding]


def sides(claim: Claim) -> tuple[Any, Any]:
    """The two sides to compare; A + B = 0 is compared as A = −B, as a relative error needs a size.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    (lhs, rhs) : immutable expressions

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, complex_number
    >>> from numeric_check.claims.outcome import sides
    >>> z = complex_number("z")
    >>> sides(Claim(lhs=sp.sin(z.symbol) + sp.cos(z.symbol), rhs=sp.S.Zero, variables=(z,)))
    (cos(z), -sin(z))
    """
    lhs, rhs = (sp.sympify(side, strict=True) for side in (claim.lhs, claim.rhs))
    lhs, rhs = (side.as_immutable() if isinstance(side, sp.MatrixBase) else side for side in (lhs, rhs))
    if claim.relation == Relation.AT_MOST:
        return lhs, rhs
    for sum_, zero, turned in ((lhs, rhs, False), (rhs, lhs, True)):
        if _is_zero(zero) and isinstance(sum_, (sp.Add, sp.MatAdd)):
            first, *rest = sum_.args
            other = -type(sum_)(*rest)
            return (other, first) if turned else (first, other)
    return lhs, rhs


def _is_zero(expr: Any) -> bool:
    return expr == sp.S.Zero or isinstance(expr, sp.ZeroMatrix)
