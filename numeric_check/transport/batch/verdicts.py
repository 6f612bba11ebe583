"""The verdicts on any number of transport problems, as counts and the worst of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from numeric_check.scale.merging import Place, Worst, earliest, rank, worse
from numeric_check.transport.batch.verdict import BatchVerdict, Check, Enclosed


@dataclass(frozen=True, slots=True, kw_only=True)
class Violations:
    """How one statement fares in many problems.

    Attributes
    ----------
    failing : in how many it fails
    worst : (the largest violation, place of the problem)
    witness : (place of the first problem in which it fails, the witness (i, j) there as in ``Check``), or None
    by_fractions : how many were decided by rational numbers
    """

    failing: int
    worst: Worst
    witness: tuple[Place, tuple[int, int]] | None
    by_fractions: int

    def merged(self, other: Violations) -> Violations:
        """That in the problems of both."""
        return Violations(
            failing=self.failing + other.failing,
            worst=min(self.worst, other.worst, key=lambda worst: rank(*worst)),
            witness=earliest(self.witness, other.witness),
            by_fractions=self.by_fractions + other.by_fractions,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """What ``verify_batch`` finds in any number of problems; what was not asked for is None.

    A place is the number of the problem in the arrays or in the stream, (number,), and for ``Blocks`` (block, number).

    Attributes
    ----------
    count : of problems
    optimal : how many of them are
    primal, dual, slackness : Violations of the statements of ``BatchVerdict``
    gap : (the largest upper bound of ⟨c, π⟩ − Σ f_i p_i − Σ g_j q_j, place)
    """

    count: int
    optimal: int | None = None
    primal: Violations | None = None
    dual: Violations | None = None
    slackness: Violations | None = None
    gap: Worst | None = None

    @property
    def failing(self) -> tuple[Place, tuple[int, int]] | None:
        """The first problem in which a statement fails, with the witness there, or None."""
        asked = (self.primal, self.dual, self.slackness)
        return earliest(*(statement.witness for statement in asked if statement is not None))

    def merged(self, other: Verdicts) -> Verdicts:
        """That of the problems of both; see ``numeric_check.scale.merge``.

        Raises
        ------
        ValueError : if they do not answer the same questions.
        """
        if not (self.count and other.count):
            return self if self.count else other
        if (self.primal is None, self.dual is None) != (other.primal is None, other.dual is None):
            raise ValueError(
                "verdicts are merged that answer the same questions; one has a plan, or potentials, alone."
            )
        return Verdicts(
            count=self.count + other.count,
            optimal=None if self.optimal is None or other.optimal is None else self.optimal + other.optimal,
            primal=_merged(self.primal, other.primal),
            dual=_merged(self.dual, other.dual),
            slackness=_merged(self.slackness, other.slackness),
            gap=worse(self.gap, other.gap),
        )


def verdicts_of(verdict: BatchVerdict, place: Place) -> Verdicts:
    """The verdict on a batch as counts, where ``place`` is that of its first problem.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport import verify_batch
    >>> from numeric_check.transport.batch.verdicts import verdicts_of
    >>> C, p = np.array([[[0, 2], [2, 1]]]), [[1, 1]]
    >>> found = verdicts_of(verify_batch(C, p, p, plan=np.array([[[1, 0], [1, 0]]])), (7,))
    >>> found.count, found.primal.failing, found.failing
    (1, 1, ((7,), (-1, 0)))
    """
    checks = [check for check in (verdict.primal, verdict.dual) if check is not None]
    if not len(checks[0].holds):
        return Verdicts(count=0)
    return Verdicts(
        count=len(checks[0].holds),
        optimal=None if verdict.optimal is None else int(verdict.optimal.sum()),
        primal=_violations(verdict.primal, place),
        dual=_violations(verdict.dual, place),
        slackness=_violations(verdict.slackness, place),
        gap=_gap(verdict.gap, place),
    )


def _violations(check: Check | None, place: Place) -> Violations | None:
    if check is None:
        return None
    worst, fails = int(np.argmax(check.worst)), np.flatnonzero(~check.holds)
    i, j = map(int, check.at[fails[0]]) if len(fails) else (-1, -1)
    return Violations(
        failing=len(fails),
        worst=(float(check.worst[worst]), _after(place, worst)),
        witness=(_after(place, fails[0]), (i, j)) if len(fails) else None,
        by_fractions=int(check.by_fractions.sum()),
    )


def _gap(gap: Enclosed | None, place: Place) -> Worst | None:
    if gap is None:
        return None
    exact = gap.error == 0
    above = np.where(exact, gap.value, np.nextafter(gap.value + gap.error, np.inf))
    worst = int(np.argmax(above))
    return float(above[worst]), _after(place, worst)


def _after(place: Place, more: int) -> Place:
    *block, first = place
    return (*block, first + int(more))


def _merged(one: Violations | None, other: Violations | None) -> Violations | None:
    return None if one is None or other is None else one.merged(other)
