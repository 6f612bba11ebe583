"""What a sweep has found in its blocks, as plain data that merges, and the evidence that it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from numeric_check.checks.check import enough, in_integers_alone
from numeric_check.claims.claim import Claim
from numeric_check.claims.evidence import Evidence, Verdict
from numeric_check.scale.merging import Place, Worst, earliest, worse

_COUNTS = ("drawn", "relevant", "counted", "lost", "against", "cleared", "batches", "undrawn")
_FEWEST_DRAWN = 4  # of so many batches one at least has points: others may be of sizes at which the claim fails


@dataclass(frozen=True, slots=True, kw_only=True)
class Swept:
    """What a sweep has found in some of its blocks; a place is the block, the batch in it, and the point in that.

    Attributes
    ----------
    seed : of the blocks
    drawn, relevant : points, and those of them that satisfy the conditions
    counted, lost : points that were evaluated, and those at which rounding errors hide the two sides
    against, cleared : points at which float64 is against the claim, and those of them that balls clear
    batches, undrawn : batches that were tried, and those of them in which no point was found
    different : the most different points that were evaluated in one block
    worst : (relative error, place), of a claim lhs ≤ rhs negative where it holds, or None
    refuted : (place, why) of the first point at which balls refute the claim, or None
    unevaluated : (block, why) of the first block of which something could not be evaluated, or None
    doubtful : (place, why) of the first point at which it is in doubt whether the sides have values, or None
    """

    seed: int
    drawn: int = 0
    relevant: int = 0
    counted: int = 0
    lost: int = 0
    against: int = 0
    cleared: int = 0
    batches: int = 0
    undrawn: int = 0
    different: int = 0
    worst: Worst | None = None
    refuted: tuple[Place, str] | None = None
    unevaluated: tuple[int, str] | None = None
    doubtful: tuple[Place, str] | None = None

    def merged(self, other: Swept) -> Swept:
        """That of the blocks of both; see ``numeric_check.scale.merge``.

        Raises
        ------
        ValueError : for blocks of different seeds, whose places cannot be told apart.
        """
        if self.seed != other.seed:
            raise ValueError(f"sweeps are merged that have one seed; got {self.seed} and {other.seed}.")
        return Swept(
            seed=self.seed,
            **{name: getattr(self, name) + getattr(other, name) for name in _COUNTS},
            different=max(self.different, other.different),
            worst=worse(self.worst, other.worst),
            refuted=earliest(self.refuted, other.refuted),
            unevaluated=earliest(self.unevaluated, other.unevaluated),
            doubtful=earliest(self.doubtful, other.doubtful),
        )


def evidence_of(claim: Claim, swept: Swept, witness: Any) -> Evidence:
    """The evidence that the counts are: the verdict is about all points together, those not evaluated said.

    Parameters
    ----------
    claim : Claim
    swept : Swept
    witness : the point at the place of ``swept.refuted``, or None
    """
    verdict, why = _verdict(claim, swept)
    return Evidence(
        verdict=verdict,
        methods=("float64", "balls") if swept.against or swept.refuted else ("float64",),
        points=swept.counted,
        worst=f"{max(swept.worst[0], 0.0):.1e}" if swept.worst is not None else None,
        witness=witness,
        why=why or (_left_out(swept) if verdict is not Verdict.REFUTED else ""),
    )


def _verdict(claim: Claim, swept: Swept) -> tuple[Verdict, str]:
    if swept.refuted is not None:
        return Verdict.REFUTED, swept.refuted[1]
    if swept.counted < enough(claim, swept.relevant):
        reason = swept.unevaluated[1] if swept.unevaluated is not None else ""
        lack = (_left_out(swept) if swept.lost else reason) or "the others are not finite"
        return Verdict.UNDECIDED, f"only {swept.counted} of {swept.relevant} points could be evaluated: {lack}"
    if swept.cleared < swept.against:
        against = f"float64 is against it at {swept.against} points"
        return Verdict.UNDECIDED, f"{against}, of which balls clear {swept.cleared}"
    if lack := _too_few(claim, swept):
        return Verdict.UNDECIDED, lack
    return Verdict.HOLDS, f"balls clear {swept.cleared} points at which float64 is against it" if swept.against else ""


def _too_few(claim: Claim, swept: Swept) -> str:
    """Why the points are too few, or too much alike, or in doubt; nothing if they are not."""
    if swept.doubtful is not None:
        return swept.doubtful[1]
    if not claim.variables:
        return ""
    if swept.different < enough(claim, 0) and not in_integers_alone(claim):
        many = f"{swept.different} different point{'s' * (swept.different != 1)}"
        return f"the batches have no more than {many} at which the sides were evaluated, and these may be special"
    drawn = swept.batches - swept.undrawn
    few = _FEWEST_DRAWN * drawn < swept.batches
    return f"only {drawn} of {swept.batches} batches have points that satisfy the conditions" if few else ""


def _left_out(swept: Swept) -> str:
    others = swept.drawn - swept.counted - swept.lost
    rounding = f"rounding errors hide the two sides at {swept.lost} of {swept.drawn} points" if swept.lost else ""
    left_out = f"{others} of {swept.drawn} points left out" if others else ""
    reason = swept.unevaluated[1] if swept.unevaluated is not None else ""
    return "; ".join(part for part in (left_out, rounding, reason) if part)
