"""A step by an earlier theorem: its variables take values, its conditions become conditions here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from proofs.derivation.application import APPLY
from proofs.derivation.chain import Derivation, Link, prove
from proofs.derivation.instances import instantiated, listed, require_possible, supposed
from proofs.inputs import derive_of, sides_of
from symbolic import Decision, OutsideClass, Verdict
from symbolic.boundary import answered
from symbolic.definedness import UnknownDomain, closed
from symbolic.inputs import mapping

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
    TypeError : if derive cannot be called without arguments, at is no mapping, or a value no expression.
    ValueError : if a value cannot be one of the variable, or a key is no variable of the theorem.

    Examples
    --------
    >>> import sympy as sp
    >>> from proofs import Theorem
    >>> from proofs.chapters.wasserstein.modulus_by_sign import a, derive
    >>> x, y = sp.symbols("x y", real=True)
    >>> print(Theorem(derive=derive, at={a: x - y})(abs(x - y) + 1, (x - y) * sp.sign(x - y) + 1).verdict)
    proved
    """

    derive: Callable[[], Derivation]
    at: Mapping[Any, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        derive_of(self.derive)
        for symbol, value in mapping(self.at, "at", "variables to values").items():
            require_possible(symbol, value, self.at)

    def __call__(self, lhs: Any, rhs: Any) -> Decision:
        lhs, rhs = sides_of(lhs, rhs, EARLIER)
        return closed(lambda: answered(EARLIER, lhs, rhs, lambda: self._decided(lhs, rhs)), lhs, rhs)

    def _decided(self, lhs: Any, rhs: Any) -> Decision:
        try:
            return self._by_theorem(self.derive(), lhs, rhs)
        except RecursionError:
            return _undecided("the theorem rests on itself, through derivations that are new each time.")
        except (OutsideClass, UnknownDomain) as reason:
            return _undecided(str(reason))

    def _by_theorem(self, theorem: Derivation, lhs: Any, rhs: Any) -> Decision:
        if not isinstance(theorem, Derivation):
            raise TypeError(f"derive() gives the Derivation of a theorem; got {theorem!r}.")
        claim = theorem.claim
        strangers = set(self.at) - {variable.symbol for variable in claim.variables}
        if strangers:
            raise ValueError(f"{listed(strangers)} is no variable of the theorem {theorem.title!r}.")
        if _identity(theorem) in _OPEN.get():
            return _undecided("the theorem rests on itself.")
        links = _links(self.derive, theorem)
        failing = [link for link in links if not link.good]
        if failing:
            proof = failing[0].proof
            return _undecided(f"its step {failing[0].step.reason!r} is not proved: {proof.why if proof else ''}")
        conditions = supposed(claim, self.at, lhs, rhs)
        left, right = (instantiated(side, self.at) for side in (claim.lhs, claim.rhs))
        decision = APPLY[claim.relation](left, right, lhs, rhs)
        if decision.verdict is not Verdict.PROVED:
            return decision
        cited = (citation for link in links for citation in link.citations)
        return replace(
            decision,
            procedure=f"{EARLIER}, {decision.procedure}",
            assumes=tuple(dict.fromkeys((*decision.assumes, *conditions, *cited))),
        )


# --- the earlier theorem --------------------------------------------------------------------------------------------


def _identity(theorem: Derivation) -> tuple[Any, ...]:
    """What tells a derivation from others, also where each call of ``derive`` makes a new one."""
    claim = theorem.claim
    symbols = tuple(variable.symbol for variable in claim.variables)
    reasons = tuple((step.reason, step.cites) for step in theorem.steps)
    return theorem.title, theorem.lines, claim.relation, symbols, claim.conditions, reasons


def _links(derive: Callable[[], Derivation], theorem: Derivation) -> tuple[Link, ...]:
    """The links of a theorem, which is marked as being looked at meanwhile."""
    token = _OPEN.set((*_OPEN.get(), _identity(theorem)))
    try:
        return _proved(derive)
    finally:
        _OPEN.reset(token)


@cache
def _proved(derive: Callable[[], Derivation]) -> tuple[Link, ...]:
    return tuple(prove(derive()))


def _undecided(why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure=EARLIER, why=why)
