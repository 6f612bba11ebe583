"""The check of a claim at hard points, to d and 2d digits, by balls and by mpmath."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from typing import Any

import mpmath
import numpy as np

from numeric_check.checks.doubt import doubt
from numeric_check.checks.one_point import ROUTES, AtPoint, at_point, deciding
from numeric_check.checks.saturation import told_apart
from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.evidence import Evidence, Verdict
from numeric_check.claims.outcome import Outcome
from numeric_check.drawing.never_met import never_met
from numeric_check.drawing.sources import adverse_points, critical_points, large_points, points
from numeric_check.inputs import generator, instance, natural

_SEED = 20240229  # checks without a generator of their own are deterministic
_FEWEST_POINTS = 8  # fewer do not say that a claim about variables holds
_FEWEST_DIGITS = 10  # below it, rational coincidences of order 10⁻⁹ would pass


def check(
    claim: Claim, *, digits: int = 50, count: int = 28, adverse: int = 8, rng: np.random.Generator | None = None
) -> Evidence:
    """Whether |lhs − rhs| ≤ 10^−d max(|lhs|, |rhs|) at every point, and 10^−2d at twice the digits.

    Parameters
    ----------
    claim : Claim
    digits : int
        d, at least 10.
    count : int
        The number of points by the author's hints; those at which nothing can be evaluated are not counted.
    adverse : int
        The number of points from the stated conditions alone, as bad as these allow; besides them, some at which a side
        may be undefined or a condition only just holds, and some with large integers. At all of these mpmath is asked
        where balls leave it open.
    rng : numpy.random.Generator, optional
        A fixed seed by default.

    Returns
    -------
    Evidence : REFUTED with a point that satisfies the conditions if a side is undefined there, or balls exclude the
        relation, or, where balls do not apply, mpmath disagrees at two precisions; HOLDS if at least eight points, and
        half of those that satisfy the conditions, were evaluated (the one point of a claim without variables);
        UNDECIDED otherwise, with ``contradicted`` if two routes contradict each other.

    Raises
    ------
    TypeError : naming the argument of a wrong kind.
    ValueError : if digits or count is too small.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, check, complex_number
    >>> z = complex_number("z")
    >>> evidence = check(Claim(lhs=sp.sqrt(z.symbol**2), rhs=z.symbol, variables=(z,)))
    >>> evidence.verdict.value, evidence.witness
    ('refuted', {z: -22/13 - 17*I/3})

    References
    ----------
    J. M. Borwein and D. H. Bailey, Mathematics by Experiment, 2nd edition, A K Peters 2008, section 1.4: identities
    that hold to many digits and are false.
    """
    if not isinstance(digits, int | np.integer) or digits < _FEWEST_DIGITS:
        raise ValueError(f"check needs digits ≥ {_FEWEST_DIGITS}; got {digits}.")
    instance(claim, "claim", Claim, "a Claim")
    count, adverse = natural(count, "check: count", 1), natural(adverse, "check: adverse")
    rng = np.random.default_rng(_SEED) if rng is None else generator(rng)
    adverse = adverse if claim.variables else 0
    drawn = (
        *(points(claim, count, rng), critical_points(claim, rng)),
        *(adverse_points(claim, adverse, rng), large_points(claim, rng)),
    )
    found: tuple[list[AtPoint], ...] = ([], [], [], [])
    for source, seen in zip(drawn, found, strict=True):
        for point in source:
            seen.append(at_point(claim, point, digits, both=seen is found[0]))
            if method := deciding(claim, seen[-1]):
                return _refuted(list(chain(*found)), method, digits)
    plain, critical, bare, _ = found
    seen = list(chain(*found))
    if apart := told_apart(claim, digits, critical, plain):
        return _refuted([*seen, apart], "balls", digits)
    if not seen:
        return _summary(claim, seen, digits, _impossible(claim, rng))
    few = len(bare) < min(adverse, _FEWEST_POINTS)
    lack = f"the conditions alone gave {len(bare)} of {adverse} points within the tries" if few else ""
    return _summary(
        claim, seen, digits, open_edge(critical, bare) or lack or doubt(claim, [at.point for at in seen if at.relevant])
    )


def open_edge(critical: Iterable[AtPoint], bare: Iterable[AtPoint] = ()) -> str:
    """Where a side may be undefined or change its form, and whether it does is not found out; or nothing.

    Parameters
    ----------
    critical : iterable of AtPoint
        Points at edges, where every open answer counts.
    bare : iterable of AtPoint
        Bad points, where those count that no route can be believed at.

    Returns
    -------
    str
    """
    doubtful = (at for at in bare if any(found.doubtful for found in at.findings.values()))
    for at in chain(critical, doubtful):
        known = any(found.outcome != Outcome.OPEN or found.error is not None for found in at.findings.values())
        if at.relevant and at.why and not known:
            return f"whether both sides have values at {dict(at.point)} is open: {at.why}"
    return ""


def _refuted(seen: list[AtPoint], method: str, digits: int) -> Evidence:
    last = seen[-1]
    finding = last.findings[method]
    why = "" if method == "balls" else "not proved: the disagreement is the same at two precisions"
    return Evidence(
        verdict=Verdict.REFUTED,
        methods=(method,),
        digits=digits,
        points=len(_applicable(seen)),
        worst=None if finding.error is None else _decimal(finding.error),
        witness=last.point,
        why=finding.why or why,
    )


def _summary(claim: Claim, seen: list[AtPoint], digits: int, lack: str = "") -> Evidence:
    """The verdict when no single point decided."""
    applicable = _applicable(seen)
    errors = [finding.error for at in applicable for finding in at.findings.values() if finding.error is not None]
    conflicts = [at for at in applicable if len(_outcomes(at)) > 1]
    obstacle = lack if not seen else _obstacle(claim, seen, errors) or lack
    if conflicts:
        obstacle = f"balls and multiprecision contradict each other at {dict(conflicts[0].point)}"
    methods = tuple(name for name in ROUTES if any(_answers(at, name) for at in applicable))
    worst = _decimal(max(errors)) if errors and not any(map(mpmath.isnan, errors)) else None
    return Evidence(
        verdict=Verdict.UNDECIDED if obstacle else Verdict.HOLDS,
        methods=methods,
        digits=digits,
        points=len(applicable),
        worst=worst,
        why=obstacle or _left_out(seen),
        contradicted=bool(conflicts),
    )


def _impossible(claim: Claim, rng: np.random.Generator) -> str:
    """Which condition is to blame that no point was found."""
    condition = never_met(claim, rng)
    others = ", ".join(str(other) for other in claim.conditions if other != condition)
    named = others if condition is None else f"{condition} beside {others}" if others else str(condition)
    return f"no point was found within the tries that is known to satisfy {named}"


def _obstacle(claim: Claim, seen: list[AtPoint], errors: list[Any]) -> str:
    """What forbids HOLDS, decided from the full list."""
    if not errors:
        return f"no point could be evaluated: {_left_out(seen)}"
    if any(mpmath.isnan(error) for error in errors):
        return "an error is not a number"
    applicable, relevant = _applicable(seen), [at for at in seen if at.relevant]
    if claim.relation == Relation.DIFFERENT:
        applicable = [at for at in applicable if Outcome.DIFFERS in _outcomes(at)]
    if len(applicable) < enough(claim, len(relevant)) or _different(claim, applicable) < enough(claim, 0):
        return f"only {_different(claim, applicable)} points could be evaluated: {_left_out(seen)}"
    return ""


def enough(claim: Claim, count: int) -> int:
    """How many of ``count`` points have to be evaluated: half of them, and eight where there are variables."""
    return max(_FEWEST_POINTS, -(-count // 2)) if claim.variables else 1


def _different(claim: Claim, seen: list[AtPoint]) -> int:
    """The number of different points; of integers alone there may be few, and all are counted."""
    return len(seen) if in_integers_alone(claim) else len({tuple(at.point.values()) for at in seen})


def in_integers_alone(claim: Claim) -> bool:
    """Whether all variables of a claim are integers."""
    return all(getattr(variable.symbol, "is_integer", False) for variable in claim.variables)


def _outcomes(at: AtPoint) -> set[Outcome]:
    return {finding.outcome for finding in at.findings.values()} - {Outcome.OPEN}


def _applicable(seen: list[AtPoint]) -> list[AtPoint]:
    return [at for at in seen if _outcomes(at)]


def _answers(at: AtPoint, name: str) -> bool:
    return name in at.findings and at.findings[name].outcome != Outcome.OPEN


def _left_out(seen: list[AtPoint]) -> str:
    """How many points were left out, with the commonest reason."""
    applicable = {id(at) for at in _applicable(seen)}
    reasons = Counter(at.why for at in seen if id(at) not in applicable)
    if not reasons:
        return ""
    return f"{reasons.total()} of {len(seen)} points left out: {reasons.most_common(1)[0][0]}"


def _decimal(error: Any) -> str:
    return mpmath.nstr(error, 2)
