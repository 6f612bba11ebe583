"""The lines of a report, the verdict that they give, and lines of several reports as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from numeric_check.claims.evidence import Verdict
from numeric_check.judging.patience import LATE

_GROUPS = ("family", "dtype", "call")  # in the order in which they are shown
AS_ALONE = "as alone"  # why a way of calling is refuted that fails at no other matrices than one at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the report.

    Attributes
    ----------
    group : "family", "dtype" or "call"
    name : of the family, of the dtype, or of the way of calling
    verdict : Verdict
    judged : number of results that were compared
    error : the worst relative error
    condition : the largest κ among the matrices that were compared
    excess : the worst error/(max(1, κ)·u), matrix by matrix
    left_out : reason → number of matrices that were not compared
    why : for REFUTED what is wrong besides the error; for UNDECIDED what stood in the way
    asked : whether it is a family that was asked for, so that the report is UNDECIDED where it is
    """

    group: str
    name: str
    verdict: Verdict
    judged: int = 0
    error: float = 0.0
    condition: float = 0.0
    excess: float = 0.0
    left_out: Mapping[str, int] = field(default_factory=dict)
    why: str = ""
    asked: bool = False


def verdict_of(rows: tuple[Row, ...]) -> tuple[Verdict, str]:
    """The verdict of a report with these rows, and for UNDECIDED what stood in the way."""
    if any(row.verdict is Verdict.REFUTED for row in rows):
        return Verdict.REFUTED, ""
    if late := [row.why for row in rows if row.why.startswith(LATE)]:
        return Verdict.UNDECIDED, f"a call {late[0]}"
    families = [row for row in rows if row.group == "family"]
    empty = [row for row in families if row.verdict is Verdict.UNDECIDED]
    if families and (len(empty) == len(families) or any(row.asked for row in empty)):
        names = [row.name for row in empty if row.asked] or [row.name for row in empty]
        return Verdict.UNDECIDED, f"nothing was compared in {', '.join(names)}: more draws or sizes may help"
    if not families:
        refused = [row.why for row in rows if row.group == "dtype" and row.why]
        return Verdict.UNDECIDED, "; ".join(["nothing was compared", *refused[:1], "arrays= says what it takes"])
    return Verdict.HOLDS, ""


def merged_rows(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """One row for each group and name: counts add up, the larger error is the worst, and one comparison is enough.

    But a call that did not return outweighs those that did, if none of them failed.
    """
    alike: dict[tuple[int, str], list[Row]] = {}
    for row in rows:
        alike.setdefault((_GROUPS.index(row.group), row.name), []).append(row)
    return tuple(_merged_row(alike[key]) for key in sorted(alike))


def _merged_row(rows: list[Row]) -> Row:
    first = min(map(_weight, rows))
    telling = [row for row in rows if _weight(row) == first]
    left_out = sum((Counter(row.left_out) for row in rows), Counter[str]())
    return replace(
        rows[0],
        verdict=telling[0].verdict,
        judged=sum(row.judged for row in rows),
        error=max(row.error for row in rows),
        condition=max(row.condition for row in rows),
        excess=max(row.excess for row in rows),
        left_out=dict(sorted(left_out.items())),
        asked=any(row.asked for row in rows),
        why=min((row.why for row in telling), key=lambda why: (why == AS_ALONE, not why, why)),
    )


def _weight(row: Row) -> int:
    """Smaller for what outweighs: a failure, a call that did not return, a comparison, nothing at all."""
    if row.verdict is Verdict.UNDECIDED:
        return 1 if row.why.startswith(LATE) else 3
    return 0 if row.verdict is Verdict.REFUTED else 2
