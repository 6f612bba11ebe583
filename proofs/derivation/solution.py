"""A step by the equation that both lines solve."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import sympy as sp

from numeric_check.inputs import instance
from proofs.derivation.chain import Derivation
from proofs.derivation.theorem import Theorem
from proofs.inputs import derive_of, sides_of
from symbolic import Decision, Verdict, canonical, decide_initial_value, decide_words
from symbolic.definedness import UnknownDomain, closed, natural_domain
from symbolic.inputs import symbol

PROCEDURE = "initial value problem of an earlier theorem"


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """A step f(t) = g(t) by an earlier theorem f′ = fL with L free of t: g solves the same equation, and g(0) = f(0).

    Two solutions agree since (f e^(−tL))′ = 0 and (g e^(−tL))′ = 0. Both have to be differentiable at every t, without
    a condition on t: no branch is crossed, and no point left out, between 0 and t.

    Parameters
    ----------
    derive : callable () -> Derivation
        The earlier theorem, from Derivative(f(t), t) to f(t) L.
    t : Symbol

    Raises
    ------
    TypeError : if derive cannot be called without arguments, or t is no Symbol.

    References
    ----------
    E. A. Coddington and N. Levinson, Theory of Ordinary Differential Equations, 1955, chapter 1, Theorem 2.3.
    """

    derive: Callable[[], Derivation]
    t: sp.Symbol

    def __post_init__(self) -> None:
        derive_of(self.derive)
        symbol(self.t, "t")

    def __call__(self, lhs: Any, rhs: Any) -> Decision:
        lhs, rhs = sides_of(lhs, rhs, "solution")
        return closed(lambda: self._decided(lhs, rhs), lhs, rhs)

    def _decided(self, lhs: Any, rhs: Any) -> Decision:
        theorem = instance(self.derive(), "derive()", Derivation, "a Derivation")
        rate, value = theorem.start, theorem.steps[-1].expr
        if not (isinstance(rate, sp.Derivative) and rate.variables == (self.t,)):
            return _undecided(f"the theorem is about no derivative in {self.t}.")
        standing = Theorem(derive=self.derive)(rate, value)
        if standing.verdict is not Verdict.PROVED:
            return standing
        generator = canonical(value) / canonical(rate.expr)
        parts = {
            f"{lhs} is not what the theorem differentiates": (lhs, rate.expr),
            f"the values at {self.t} = 0": (lhs.xreplace({self.t: sp.S.Zero}), rhs.xreplace({self.t: sp.S.Zero})),
        }
        for name, sides in parts.items():
            decision = decide_words(*sides)
            if decision.verdict is not Verdict.PROVED:
                return _undecided(f"{name}: {decision.why}")
        if why := self._obstacle(standing, lhs, rhs):
            return _undecided(why)
        decision = decide_initial_value(rhs, rhs, t=self.t, generator=generator)
        if decision.verdict is not Verdict.PROVED:
            return decision
        return replace(decision, procedure=f"{standing.procedure}, {decision.procedure}", assumes=standing.assumes)

    def _obstacle(self, standing: Decision, lhs: Any, rhs: Any) -> str:
        """A condition on t under which alone a side is differentiable, or the equation holds."""
        try:
            smooth = natural_domain(*(sp.Derivative(side, self.t, evaluate=False) for side in (lhs, rhs)))
        except UnknownDomain as reason:
            return f"{reason}."
        relations = [condition for condition in standing.assumes if not isinstance(condition, str)]
        on_t = [c for c in (*smooth, *relations) if self.t in c.free_symbols]
        return f"a solution is differentiable at every {self.t}, and not only where {on_t[0]}." if on_t else ""


def _undecided(why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why=why)
