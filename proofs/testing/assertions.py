"""``assert_identity``: an identity proved, or checked at hard points, or an AssertionError with the witness."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import sympy as sp

from numeric_check import Claim, Evidence, Variable, check, variable_of
from numeric_check import Verdict as Numeric
from numeric_check.names import free_names
from symbolic import Decision, Verdict, decide_identity

LEVELS = ("proof", "ball", "sample")
SEED = 20190501  # the same points in every run


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One call of ``assert_identity``: the claim, the level asked for, and what was found."""

    claim: Claim
    level: str
    decision: Decision
    evidence: Evidence | None = None
    established: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What surrounds a call: the level where it names none, and who is told of the outcome."""

    level: str = "proof"
    report: Callable[[Outcome], None] | None = None


SETTING: ContextVar[Setting] = ContextVar("SETTING")


def assert_identity(
    lhs: Any, rhs: Any, variables: Iterable[Any] | None = None, *, digits: int = 50, level: str | None = None
) -> None:
    """Pass if lhs = rhs is established: proved, or found to agree at hard points, as the level asks.

    Parameters
    ----------
    lhs, rhs : SymPy expressions, both scalars or both matrices of one shape
    variables : iterable of Variable or symbols, optional
        What the identity is about; a symbol that is none of them is refused. By default every free symbol, with the
        domain that its assumptions state.
    digits : int
        Decimal digits of the numerical check, which also runs beside a proof.
    level : {"proof", "ball", "sample"}, optional
        "proof": proved by an exact procedure. "ball": that, or agreement to 2d digits at hard points by rigorous
        balls. "sample": that, or agreement by any route. By default "proof", or what ``pytest --identity-level`` says.
        A refutation fails at every level, and so do routes that contradict each other.

    Raises
    ------
    AssertionError : with the verdict, the level and the witness, if the identity is not established.
    TypeError, ValueError : for sides that are no exact expressions, unknown symbols, or an unknown level.

    Examples
    --------
    >>> import sympy as sp
    >>> from proofs.testing import assert_identity
    >>> x = sp.Symbol("x", positive=True)
    >>> assert_identity(sp.log(x**2), 2 * sp.log(x))
    >>> z = sp.Symbol("z")
    >>> assert_identity(sp.sqrt(z**2), z)
    Traceback (most recent call last):
        ...
    AssertionError: ...

    References
    ----------
    The procedures: ``symbolic.decide_identity`` and ``numeric_check.check``.
    """
    setting = SETTING.get(Setting())
    level = setting.level if level is None else level
    if level not in LEVELS:
        raise ValueError(f"level must be one of {', '.join(LEVELS)}; got {level!r}.")
    outcome = judge(_claim(lhs, rhs, variables), level, digits)
    if setting.report is not None:
        setting.report(outcome)
    if not outcome.established:
        raise AssertionError(message(outcome))


def judge(claim: Claim, level: str, digits: int) -> Outcome:
    """Decide the claim exactly, check it numerically unless that is already settled, and compare with the level."""
    decision = decide_identity(claim.lhs, claim.rhs)
    outcome = Outcome(claim=claim, level=level, decision=decision)
    if decision.verdict is Verdict.REFUTED or (level == "proof" and decision.verdict is not Verdict.PROVED):
        return outcome
    evidence = check(claim, digits=digits, rng=np.random.default_rng(SEED))
    holds = evidence.verdict == Numeric.HOLDS
    agrees = {"proof": False, "ball": holds and "balls" in evidence.methods, "sample": holds}[level]
    proved = decision.verdict is Verdict.PROVED and evidence.verdict != Numeric.REFUTED
    established = (agrees or proved) and not evidence.contradicted
    return replace(outcome, evidence=evidence, established=established)


def message(outcome: Outcome) -> str:
    """What an AssertionError says: the level, the statement, the verdict with its method, and the witness."""
    claim, decision, evidence = outcome.claim, outcome.decision, outcome.evidence
    if evidence is None:
        found = f"{decision.verdict} by {decision.procedure}"
        why, witness = decision.why, decision.witness
    else:
        found = f"{evidence.verdict} by {', '.join(evidence.methods) or 'no method'} at {evidence.digits} digits"
        why, witness = evidence.why, evidence.witness
    lines = [
        f"the identity is not established at level {outcome.level!r}",
        f"  {claim.lhs} = {claim.rhs}",
        f"  verdict: {found}" + (f"; {why}" if why else ""),
    ]
    if witness is not None:
        lines.append(
            "  witness: " + (", ".join(f"{s} = {v}" for s, v in witness.items()) or "the constants themselves")
        )
    return "\n".join(lines)


def _claim(lhs: Any, rhs: Any, variables: Iterable[Any] | None) -> Claim:
    """The sides as a claim about the variables, sizes before the matrices that have them."""
    sides = [_exact(side) for side in (lhs, rhs)]
    if variables is None:
        variables = sorted(
            set().union(*(free_names(side) for side in sides)),
            key=lambda name: (isinstance(name, sp.MatrixExpr), str(name)),
        )
    chosen = tuple(v if isinstance(v, Variable) else variable_of(v) for v in variables)
    return Claim(lhs=sides[0], rhs=sides[1], variables=chosen)


def _exact(side: Any) -> Any:
    if isinstance(side, int):
        return sp.Integer(side)
    return side.as_immutable() if isinstance(side, sp.MatrixBase) else side
