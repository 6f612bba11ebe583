"""A step by an earlier theorem: its variables take values, its conditions become conditions here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from numeric_check import Claim
from proofs.derivation.application import APPLY
from proofs.derivation.chain import Derivation, Link, prove
from proofs.derivation.instances import instantiated, listed, require_possible, supposed
from symbolic import Decision, OutsideClass, Verdict
from symbolic.definedness import UnknownDomain, closed

EARLIER = "earlier theorem"
_OPEN: ContextVar[tuple[Any, ...]] = ContextVar("_OPEN", default=())  # statements being looked at, to see circles


@dataclass(frozen=True, slots=True, kw_only=True)
class Theorem:
    """A step by an earlier theorem, at the values given for its variables.

    An equation is applied anywhere in a line, an inequality where a line grows with it (at the top, beside other terms,
    with factors ≥ 0, under sums), and ≠ to whole lines. What the theorem supposes of its variables becomes, at these
    values, what the step supposes.

    Parameters
    ----------
    derive : callable () -> Derivation
        The earlier theorem's ``derive``; every link of it has to be proved or cited, and what it cites is cited here.
    at : mapping
        Its variables to the expressions put in their place, a function to a Lambda; the others stand for themselves.

    Raises
    ------
    ValueError : if a value cannot be one of the variable, or a key is no variable of the theorem.

    Examples
    --------
    >>> import sympy as sp
    >>> from proofs import Theorem
    >>> from proofs.wasserstein.modulus_by_sign import a, derive
    >>> x, y = sp.symbols("x y", real=True)
    >>> print(Theorem(derive=derive, at={a: x - y})(abs(x - y) + 1, (x - y) * sp.sign(x - y) + 1).verdict)
    proved
    """

    derive: Callable[[], Derivation]
    at: Mapping[Any, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for symbol, value in self.at.items():
            require_possible(symbol, value, self.at)

    def __call__(self, lhs: Any, rhs: Any) -> Decision:
        return closed(lambda: self._decided(lhs, rhs), lhs, rhs)

    def _decided(self, lhs: Any, rhs: Any) -> Decision:
        try:
            theorem = self.derive()
        except RecursionError:
            return _undecided("the theorem rests on itself: its derive() calls itself.")
        claim = theorem.claim
        strangers = set(self.at) - {variable.symbol for variable in claim.variables}
        if strangers:
            raise ValueError(f"{listed(strangers)} is no variable of the theorem {theorem.title!r}.")
        if statement(claim) in _OPEN.get():
            return _undecided("the theorem rests on itself.")
        links = _links(theorem)
        failing = [link for link in links if not link.good]
        if failing:
            proof = failing[0].proof
            return _undecided(f"its step {failing[0].step.reason!r} is not proved: {proof.why if proof else ''}")
        try:
            conditions = supposed(claim, self.at, lhs, rhs)
            left, right = (instantiated(side, self.at) for side in (claim.lhs, claim.rhs))
            decision = APPLY[claim.relation](left, right, lhs, rhs)
        except (OutsideClass, UnknownDomain) as reason:
            return _undecided(str(reason))
        if decision.verdict is not Verdict.PROVED:
            return decision
        cited = (citation for link in links for citation in link.citations)
        return replace(
            decision,
            procedure=f"{EARLIER}, {decision.procedure}",
            assumes=tuple(dict.fromkeys((*decision.assumes, *conditions, *cited))),
        )


# --- the earlier theorem --------------------------------------------------------------------------------------------


def statement(claim: Claim) -> tuple[Any, ...]:
    """What a claim says, as a key: two derivations of one statement have the same."""
    symbols = tuple(variable.symbol for variable in claim.variables)
    return claim.relation, claim.lhs, claim.rhs, symbols, claim.conditions


def _links(theorem: Derivation) -> tuple[Link, ...]:
    """The links of a theorem, which is marked as being looked at meanwhile."""
    token = _OPEN.set((*_OPEN.get(), statement(theorem.claim)))
    try:
        return _proved(_Lines(theorem))
    finally:
        _OPEN.reset(token)


class _Lines:
    """A derivation that is the same as another if its lines and reasons are."""

    def __init__(self, theorem: Derivation) -> None:
        self.theorem = theorem
        self.key = (theorem.lines, *statement(theorem.claim), *(step.reason for step in theorem.steps))

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Lines) and self.key == other.key


@cache
def _proved(lines: _Lines) -> tuple[Link, ...]:
    return tuple(prove(lines.theorem))


def _undecided(why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure=EARLIER, why=why)
