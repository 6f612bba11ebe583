"""An assertion judged: decided exactly, checked at hard points, and compared with the level that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
import sympy as sp

from numeric_check import Claim, Evidence, Relation, check
from numeric_check import Verdict as Numeric
from proofs.derivation.possible import impossible
from symbolic import Decision, Verdict, decide
from symbolic.conditions import decide_under, missing_conditions
from symbolic.deadline import within
from symbolic.definedness import UnknownDomain, implied, natural_domain
from symbolic.wording import in_words

LEVELS = ("proof", "ball", "sample")
DOMAINS = "the domains of the two sides"
SEED = 20190501  # the same points in every run
Procedure = Callable[[Any, Any], Decision]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One call of ``assert_identity``: the claim, the level asked for, and what was found."""

    claim: Claim
    level: str
    decision: Decision
    evidence: Evidence | None = None
    established: bool = False


def judge(claim: Claim, level: str, digits: int, by: Procedure | None = None) -> Outcome:
    """Decide the claim exactly, check it numerically unless that is already settled, and compare with the level."""
    decision = _decided(claim, claim.conditions, by)
    outcome = Outcome(claim=claim, level=level, decision=decision)
    proved = decision.verdict is Verdict.PROVED
    if decision.verdict is Verdict.REFUTED or (level == "proof" and not proved):
        return outcome
    closed = replace(claim, hypotheses=(*claim.hypotheses, *_domain(claim)))
    evidence = check(closed, digits=digits, rng=np.random.default_rng(SEED))
    holds = evidence.verdict == Numeric.HOLDS
    agrees = {"proof": False, "ball": holds and "balls" in evidence.methods, "sample": holds}[level]
    refuted = evidence.verdict == Numeric.REFUTED or evidence.contradicted
    if decision.procedure == DOMAINS and not refuted:
        return outcome
    return replace(outcome, evidence=evidence, established=(agrees or proved) and not refuted)


def _decided(claim: Claim, given: tuple[Any, ...], by: Procedure | None = None) -> Decision:
    """What the door, or the procedure, decides of the claim under what is given."""
    stated = replace(claim, hypotheses=given)
    if by is None:
        decision = decide(claim.lhs, claim.rhs, str(claim.relation), given)
    else:
        decision = decide_under(by, claim.lhs, claim.rhs, given)
    return _on_the_common_domain(decision, stated)


def _on_the_common_domain(decision: Decision, claim: Claim) -> Decision:
    """The decision, unless one side has a value where the other has none, or it supposes more than that they have.

    An inverse that is written is meant to exist.
    """
    if decision.verdict is Verdict.REFUTED:
        return decision
    if decision.verdict is Verdict.PROVED and (why := impossible(claim)):
        return Decision(verdict=Verdict.UNDECIDED, procedure=DOMAINS, why=why)
    try:
        left, right = (natural_domain(side) for side in (claim.lhs, claim.rhs))
    except UnknownDomain:
        return decision
    if not all(
        _is_of_an_inverse(condition, claim) or implied((*claim.conditions, *others), condition)
        for mine, others in ((left, right), (right, left))
        for condition in mine
    ):
        open_ = [condition for condition in dict.fromkeys((*left, *right)) if not implied(claim.conditions, condition)]
        needed = _listed(open_)
        why = f"the two sides are not shown to have values at the same points: it suffices to add given=[{needed}]."
        return Decision(verdict=Verdict.UNDECIDED, procedure=DOMAINS, why=why)
    supposed = [a for a in decision.assumes if not isinstance(a, str)]
    missing = [a for a in supposed if not implied((*claim.conditions, *left, *right), a)]
    if decision.verdict is not Verdict.PROVED or not missing:
        return decision
    return Decision(verdict=Verdict.UNDECIDED, procedure=decision.procedure, why=f"it needs {in_words(*missing)}.")


def _is_of_an_inverse(condition: Any, claim: Claim) -> bool:
    """Whether it is det M ≠ 0 for what stands in an inverse: who writes A⁻¹ means a matrix that has one."""
    if not (isinstance(condition, sp.Ne) and isinstance(condition.lhs, sp.Determinant) and condition.rhs == 0):
        return False
    powers = {power for side in (claim.lhs, claim.rhs) for power in side.atoms(sp.Inverse, sp.MatPow)}
    letters = condition.lhs.atoms(sp.MatrixSymbol)
    return any(letters <= power.base.atoms(sp.MatrixSymbol) for power in powers if not power.exp.is_nonnegative)


def _domain(claim: Claim) -> tuple[Any, ...]:
    try:
        return natural_domain(claim.lhs, claim.rhs)
    except UnknownDomain:
        return ()


def _listed(conditions: Iterable[Any]) -> str:
    return ", ".join(map(str, conditions))


def message(outcome: Outcome, timeout: float, by: Procedure | None = None) -> str:
    """What an AssertionError says: verdict and witness first, then the statement, the method, what would help."""
    claim, decision, evidence = outcome.claim, outcome.decision, outcome.evidence
    if evidence is None:
        found = f"{decision.verdict} by {decision.procedure}"
        verdict, why, witness = str(decision.verdict), decision.why, decision.witness
    else:
        found = f"{evidence.verdict} by {', '.join(evidence.methods) or 'no method'} at {evidence.digits} digits"
        verdict, why, witness = str(evidence.verdict), evidence.why, evidence.witness
    sign, kind = ("=", "identity") if claim.relation == Relation.EQUAL else ("≤", "inequality")
    at = "" if witness is None else f" at {_at(witness)}"
    lines = [
        f"{verdict}{at}: the {kind} is not established at level {outcome.level!r}",
        f"  {claim.lhs} {sign} {claim.rhs}",
        f"  verdict: {found}" + (f"; {why}" if why else ""),
    ]
    if witness is not None:
        lines.append(f"  witness: {_at(witness)}")
    decided = partial(_decided, claim, by=by)
    search = lambda: missing_conditions(decided, claim.lhs, claim.rhs, given=claim.conditions)
    missing = within(timeout, search, lambda: None)
    if missing:
        lines.append(f"  it is proved for {in_words(*missing)}: it is enough to add given=[{_listed(missing)}]")
    elif verdict == Verdict.UNDECIDED and (weaker := within(timeout, lambda: _weaker(outcome, by), lambda: "")):
        lines.append(f"  it would pass at level={weaker!r}")
    return "\n".join(lines)


def _weaker(outcome: Outcome, by: Procedure | None) -> str:
    """The firmest weaker level at which the claim is established, if there is one."""
    for level in LEVELS[LEVELS.index(outcome.level) + 1 :]:
        if judge(outcome.claim, level, 50, by).established:
            return level
    return ""


def _at(witness: Any) -> str:
    return ", ".join(f"{s} = {v}" for s, v in witness.items()) or "the constants themselves"
