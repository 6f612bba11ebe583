"""``assert_identity``: an identity proved, or checked at hard points, or an AssertionError with the witness."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
import sympy as sp

from numeric_check import Claim, Evidence, Variable, check, variable_of
from numeric_check import Verdict as Numeric
from numeric_check.claims.names import free_names
from proofs.derivation.possible import impossible
from symbolic import Decision, Verdict, decide_identity
from symbolic.binders import leftovers
from symbolic.conditions import decide_under, missing_conditions
from symbolic.deadline import within
from symbolic.definedness import UnknownDomain, implied, natural_domain
from symbolic.wording import in_words

LEVELS = ("proof", "ball", "sample")
DOMAINS = "the domains of the two sides"
TIMEOUT = 120.0  # seconds; a check of 8 × 8 matrices by balls takes ten
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
    lhs: Any,
    rhs: Any,
    variables: Iterable[Any] | None = None,
    *,
    given: Iterable[Any] = (),
    digits: int = 50,
    level: str | None = None,
    timeout: float = TIMEOUT,
) -> None:
    """Pass if lhs = rhs is established: proved, or found to agree at hard points, as the level asks.

    The sides have to have a value at the same points, tan z = sin z/cos z, and to agree there. Where one of them has a
    value and the other has none, (z² − 1)/(z − 1) = z + 1, the identity needs the condition, z ≠ 1, among ``given``.

    Parameters
    ----------
    lhs, rhs : SymPy expressions, both scalars or both matrices of one shape
    variables : iterable of Variable or symbols, optional
        What the identity is about; a symbol that is none of them is refused. By default every free symbol, with the
        domain that its assumptions state.
    given : iterable of SymPy Booleans, optional
        Conditions under which the identity is claimed.
    digits : int
        Decimal digits of the numerical check, which also runs beside a proof.
    level : {"proof", "ball", "sample"}, optional
        "proof": proved by an exact procedure. "ball": that, or agreement to 2d digits at hard points by rigorous
        balls. "sample": that, or agreement by any route. By default "proof", or what ``pytest --identity-level`` says.
        A refutation fails at every level, and so do routes that contradict each other.
    timeout : float
        Seconds for the decision and the numerical check together, and as many again to find a missing condition.

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
    >>> assert_identity((z**2 - 1) / (z - 1), z + 1, given=[sp.Ne(z, 1)])

    References
    ----------
    The procedures: ``symbolic.decide_identity`` and ``numeric_check.check``.
    """
    setting = SETTING.get(Setting())
    level = setting.level if level is None else level
    if level not in LEVELS:
        raise ValueError(f"level must be one of {', '.join(LEVELS)}; got {level!r}.")
    if isinstance(given, sp.Basic):
        raise TypeError(f"given takes a list of conditions; got {given}: write given=[{given}].")
    claim = _claim(lhs, rhs, variables, tuple(given))
    late = Decision(verdict=Verdict.UNDECIDED, procedure="no procedure", why=f"no answer in {timeout} s")
    outcome = within(
        timeout,
        lambda: judge(claim, level, digits),
        lambda: Outcome(claim=claim, level=level, decision=late),
    )
    if setting.report is not None:
        setting.report(outcome)
    if not outcome.established:
        raise AssertionError(message(outcome, timeout))


def judge(claim: Claim, level: str, digits: int) -> Outcome:
    """Decide the claim exactly, check it numerically unless that is already settled, and compare with the level."""
    decision = _decided(claim, claim.conditions)
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


def _decided(claim: Claim, given: tuple[Any, ...]) -> Decision:
    """What is decided of the claim under what is given."""
    stated = replace(claim, hypotheses=given)
    return _on_the_common_domain(decide_under(decide_identity, claim.lhs, claim.rhs, given), stated)


def _on_the_common_domain(decision: Decision, claim: Claim) -> Decision:
    """The decision, unless one side has a value where the other has none, or it supposes more than that they have."""
    if decision.verdict is Verdict.REFUTED:
        return decision
    if decision.verdict is Verdict.PROVED and (why := impossible(claim)):
        return Decision(verdict=Verdict.UNDECIDED, procedure=DOMAINS, why=why)
    try:
        left, right = (natural_domain(side) for side in (claim.lhs, claim.rhs))
    except UnknownDomain:
        return decision
    if not all(
        implied((*claim.conditions, *others), condition)
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


def _domain(claim: Claim) -> tuple[Any, ...]:
    try:
        return natural_domain(claim.lhs, claim.rhs)
    except UnknownDomain:
        return ()


def _listed(conditions: Iterable[Any]) -> str:
    return ", ".join(map(str, conditions))


def message(outcome: Outcome, timeout: float = TIMEOUT) -> str:
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
    decide = partial(_decided, claim)
    search = lambda: missing_conditions(decide, claim.lhs, claim.rhs, given=claim.conditions)
    missing = within(timeout, search, lambda: None)
    if missing:
        lines.append(f"  it is proved for {in_words(*missing)}: it is enough to add given=[{_listed(missing)}]")
    return "\n".join(lines)


def _claim(lhs: Any, rhs: Any, variables: Iterable[Any] | None, given: tuple[Any, ...]) -> Claim:
    """The sides as a claim about the variables, sizes before the matrices that have them."""
    sides = [_exact(side) for side in (lhs, rhs)]
    if variables is None:
        variables = sorted(
            set().union(*(free_names(part) for part in (*sides, *given))),
            key=lambda name: (isinstance(name, sp.MatrixExpr), str(name)),
        )
    chosen = tuple(v if isinstance(v, Variable) else variable_of(v) for v in variables)
    return Claim(lhs=sides[0], rhs=sides[1], variables=chosen, hypotheses=given)


def _exact(side: Any) -> Any:
    """The side as an immutable expression, without the letters ``_x + y`` that SymPy's chain rule leaves."""
    if isinstance(side, int):
        return sp.Integer(side)
    if isinstance(side, sp.MatrixBase):
        return side.as_immutable()
    if not isinstance(side, sp.Expr):
        return side
    left = {letter: value for letter, value in leftovers(side).items() if not letter.name.isidentifier()}
    return side.xreplace({node: _substituted(node, left) for node in side.atoms(sp.Subs)}) if left else side


def _substituted(node: sp.Subs, left: dict[Any, Any]) -> sp.Subs:
    """The Subs with a letter of its own for each that is left, at the value that was meant."""
    own = {letter: sp.Dummy() for letter in left if node.expr.has(letter)}
    names, values = (*node.variables, *own.values()), (*node.point, *(left[letter] for letter in own))
    return sp.Subs(node.expr.xreplace(own), names, values)
