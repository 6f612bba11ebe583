"""What a certificate says: a verdict, the exact gap, and the witness of a failure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import inf, nextafter

from numeric_check.transport.exact.exact_array import quotient
from numeric_check.transport.exact.potentials import Potentials, Vector, fractions


class Optimality(StrEnum):
    """OPTIMAL and the ways to miss it; INFEASIBLE and UNBOUNDED are proofs about a linear program itself.

    EPSILON_OPTIMAL is a proof that the plan, rounded to the marginals, costs at most ε more than the cheapest plan.
    NOT_OPTIMAL is a proof that the plan is infeasible or can be improved. NOT_CERTIFIED says that what was given proves
    nothing, and why; it says nothing about the plan.
    """

    OPTIMAL = "optimal"
    EPSILON_OPTIMAL = "optimal up to epsilon"
    NOT_OPTIMAL = "not optimal"
    NOT_CERTIFIED = "not certified"
    INFEASIBLE = "infeasible"
    UNBOUNDED = "unbounded"


class Flaw(StrEnum):
    """What a witness shows, and what its ``amount`` is."""

    NEGATIVE = "negative entry"  # the entry
    MARGINAL = "wrong marginal"  # what a row or a column of the plan carries too much
    CYCLE = "improving cycle"  # what the plan's cost falls by when the cycle is filled
    INEQUALITY = "violated inequality"  # how far f_i + g_j is above c_ij, or (A^T y)_j above c_j
    SLACKNESS = "slack entry in use"  # c_ij − f_i − g_j > 0 where the plan has mass
    WIDTH = "interval wider than epsilon"  # upper − lower
    SHORTAGE = "no plan on the allowed entries"  # the mass of the rows that their tight columns cannot take
    EQUATION = "violated equation"  # (A x − b)_i
    OBJECTIVE = "wrong objective"  # c·x − b·y ≠ 0; b·y ≤ 0 for infeasibility; c·ray ≥ 0 for unboundedness


_LONG = 40  # characters of a fraction that a person reads; two floats have as many


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """Where a check fails, exactly.

    Attributes
    ----------
    flaw : Flaw
    entries : pairs (i, j); of a cycle in turn those that gain mass and those that lose it
    rows, columns : indices
    amount : Fraction, what `Flaw` says
    """

    flaw: Flaw
    amount: Fraction
    entries: tuple[tuple[int, int], ...] = ()
    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """The verdict on a plan or on potentials, with every number exact.

    Attributes
    ----------
    verdict : Optimality
    gap : primal minus dual value of what was judged; 0 if OPTIMAL, None where only one of the two exists. With feasible
        potentials the plan costs at most this much more than the cheapest plan with its marginals. It is upper − lower
        if EPSILON_OPTIMAL, and where only the interval is judged.
    value : the cost of the plan; without a plan the value of the potentials; None where only the interval is judged
    residual : Σ|x1 − p| + Σ|xᵀ1 − q|, how far the marginals of the plan are from p and q; 0 without a plan, and for
        the rounded plan, which is all that is judged where only the interval is
    dual : Potentials, given or completed; ``potentials`` are the same as fractions
    witness : Witness, exactly if the verdict is NOT_OPTIMAL or NOT_CERTIFIED; INFEASIBLE may have one
    lower, upper : the cheapest plan between p and q costs no less than lower, which is the value of potentials made
        feasible, and no more than upper, which a plan rounded to p and q does not exceed; None where there is none. If
        Σp and Σq are not equal exactly, q is multiplied by Σp/Σq for this.
    """

    verdict: Optimality
    gap: Fraction | None = None
    value: Fraction | None = None
    residual: Fraction = Fraction(0)
    dual: Potentials | None = None
    witness: Witness | None = None
    lower: Fraction | None = None
    upper: Fraction | None = None

    def __post_init__(self) -> None:
        failed = self.verdict in (Optimality.NOT_OPTIMAL, Optimality.NOT_CERTIFIED)
        if failed != (self.witness is not None) and self.verdict is not Optimality.INFEASIBLE:
            raise ValueError(f"a certificate has a witness exactly if it fails; got {self.verdict}, {self.witness}.")
        if self.verdict is Optimality.OPTIMAL and self.gap != 0:
            raise ValueError(f"an optimal certificate has gap 0; got {self.gap}.")
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise ValueError(f"an interval needs lower ≤ upper; got {self.lower} and {self.upper}.")

    def __repr__(self) -> str:
        numbers = (f"{name} {_short(number)}" for name, number in _numbers(self))
        witness = [str(self.witness)] if self.witness is not None else []
        return f"<Certificate {'; '.join((self.verdict, *numbers, *_within(self), *witness))}>"

    def _repr_latex_(self) -> str:
        shown = "".join(rf" \quad \text{{{name}}} {_short_latex(number)}" for name, number in _numbers(self))
        return rf"$\displaystyle \text{{{self.verdict}}}{shown}$"

    @property
    def potentials(self) -> tuple[Vector, Vector] | None:
        """(f, g) as fractions."""
        return None if self.dual is None else fractions(self.dual)


def _numbers(certificate: Certificate) -> list[tuple[str, Fraction]]:
    """The numbers that there are, and the residual where the marginals of the plan are not p and q."""
    named = (("value", certificate.value), ("gap", certificate.gap), ("residual", certificate.residual or None))
    return [(name, number) for name, number in named if number is not None]


def _short(number: Fraction) -> str:
    """The fraction, or where it is long the nearest float."""
    return str(number) if len(str(number)) <= _LONG else f"about {quotient(number.numerator, number.denominator):.6g}"


def _short_latex(number: Fraction) -> str:
    if len(str(number)) <= _LONG:
        return rf"= \frac{{{number.numerator}}}{{{number.denominator}}}"
    return rf"\approx \text{{{quotient(number.numerator, number.denominator):.6g}}}"


def _within(certificate: Certificate) -> list[str]:
    """The interval in floats, the next ones outside; nothing where it is one number."""
    lower, upper = certificate.lower, certificate.upper
    if lower is None or upper is None or lower == upper:
        return []
    ends = (quotient(end.numerator, end.denominator) for end in (lower, upper))
    below, above = (nextafter(end, away) for end, away in zip(ends, (-inf, inf), strict=True))
    return [f"optimum within [{below:.17g}, {above:.17g}]"]
