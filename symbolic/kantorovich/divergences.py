"""f-divergences of f-GANs: f*(t) = sup_{u>0} (ut − f(u)), proved for each generator f by a certificate."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import sympy as sp

from symbolic.decision import Decision, Verdict
from symbolic.inputs import conditions, members, scalar
from symbolic.procedures.nonnegative_terms import (
    Terms,
    decide_by_terms,
    is_evidently_positive,
    logarithm_gap,
    modulus_gap,
    square,
)
from symbolic.zero_test import decide_zero

u, t = sp.Symbol("u", positive=True), sp.Symbol("t", real=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class FConjugate:
    """A generator f(u), u > 0, and its conjugate f*(t) = sup_{u>0} (ut − f(u)), attained at u = u*(t).

    Parameters
    ----------
    name : str
    generator : expression in u
        D_f(P‖Q) = E_Q f(dP/dQ).
    conjugate, maximiser : expressions in t
        f*(t) and u*(t).
    conditions : tuple of comparisons
        On t, under which the supremum is attained at u*(t) > 0.
    terms : tuple of (c, h, x)
        f(u) + f*(t) − ut = Σ c·h(x), as in ``decide_by_terms``.

    Raises
    ------
    ValueError : if u* > 0 is not evident, f(u) + f*(t) ≥ ut not proved by the terms, or f*(t) = u*t − f(u*) not by the
        zero test.
    """

    name: str
    generator: sp.Expr
    conjugate: sp.Expr
    maximiser: sp.Expr
    conditions: tuple[sp.Basic, ...]
    terms: Terms

    def __post_init__(self) -> None:
        for name in ("generator", "conjugate", "maximiser"):
            scalar(getattr(self, name), name)
        conditions(self.conditions, "conditions")
        members(self.terms, "terms", "(c, h, x)")
        if not is_evidently_positive(self.maximiser, given=self.conditions):
            raise ValueError(f"{self.name}: u* must be positive; got {self.maximiser} for t in {self.domain}.")
        for what, decision in (("f(u) + f*(t) >= ut", self.bound()), ("f*(t) = u*t - f(u*)", self.attained())):
            if decision.verdict is not Verdict.PROVED:
                raise ValueError(f"{self.name}: {what} is not proved: {decision.why or decision.witness}")

    @property
    def domain(self) -> sp.Set:
        """The set of the t that satisfy the conditions."""
        return sp.And(*self.conditions).as_set() if self.conditions else sp.S.Reals

    def bound(self) -> Decision:
        """ut − f(u) ≤ f*(t) for all u > 0 and all t of the domain, the inequality of Fenchel and Young."""
        return decide_by_terms(u * t - self.generator, self.conjugate, terms=self.terms, given=self.conditions)

    def attained(self) -> Decision:
        """f*(t) = u*t − f(u*) on the domain."""
        value = self.maximiser * t - self.generator.subs(u, self.maximiser)
        strict = [condition for condition in self.conditions if isinstance(condition, sp.Lt | sp.Gt)]
        return decide_zero(self.conjugate - value, domain=sp.And(*strict) if strict else None)


@cache
def f_gan_conjugate(name: str) -> FConjugate:
    """f(u), f*(t), the domain of t and u*(t) for one of eight divergences, each proved when it is asked for.

    Parameters
    ----------
    name : str
        "KL", "reverse KL", "Pearson", "Neyman", "Hellinger" (squared), "JS" (twice the Jensen–Shannon divergence),
        "GAN" (that less log 4), "TV" (total variation, half the L¹ distance).

    Returns
    -------
    FConjugate : the supremum is over u > 0. Above the domain f*(t) = ∞. Below that of Pearson and TV the supremum is
        the limit −f(0) = −1 or −1/2 at u → 0, and no formula of the table.

    Raises
    ------
    ValueError : for another name.

    Examples
    --------
    >>> from symbolic.kantorovich import f_gan_conjugate
    >>> hellinger = f_gan_conjugate("Hellinger")
    >>> hellinger.conjugate, hellinger.maximiser, hellinger.domain
    (t/(1 - t), (1 - t)**(-2), Interval.open(-oo, 1))

    References
    ----------
    S. Nowozin, B. Cseke, R. Tomioka, f-GAN: Training Generative Neural Samplers using Variational Divergence
    Minimization, NeurIPS 2016, section 2 (whose tables state some domains larger than where a u > 0 attains it).
    """
    if name not in _ROWS:
        raise ValueError(f"no f-divergence is called {name!r}; known are {', '.join(map(repr, _ROWS))}.")
    return FConjugate(name=name, **_ROWS[name])


_HALF = sp.S.Half
_ODDS = (1 + u) * sp.exp(t) / u

_ROWS: dict[str, dict] = {
    "KL": {
        "generator": u * sp.log(u),
        "conjugate": sp.exp(t - 1),
        "maximiser": sp.exp(t - 1),
        "conditions": (),
        "terms": ((u, logarithm_gap, sp.exp(t - 1) / u),),
    },
    "reverse KL": {
        "generator": -sp.log(u),
        "conjugate": -1 - sp.log(-t),
        "maximiser": -1 / t,
        "conditions": (t < 0,),
        "terms": ((1, logarithm_gap, -u * t),),
    },
    "Pearson": {
        "generator": (u - 1) ** 2,
        "conjugate": t**2 / 4 + t,
        "maximiser": 1 + t / 2,
        "conditions": (t > -2,),
        "terms": ((1, square, u - 1 - t / 2),),
    },
    "Neyman": {
        "generator": (u - 1) ** 2 / u,
        "conjugate": 2 - 2 * sp.sqrt(1 - t),
        "maximiser": 1 / sp.sqrt(1 - t),
        "conditions": (t < 1,),
        "terms": ((u, square, sp.sqrt(1 - t) - 1 / u),),
    },
    "Hellinger": {
        "generator": (sp.sqrt(u) - 1) ** 2,
        "conjugate": t / (1 - t),
        "maximiser": 1 / (1 - t) ** 2,
        "conditions": (t < 1,),
        "terms": ((1 - t, square, sp.sqrt(u) - 1 / (1 - t)),),
    },
    "JS": {
        "generator": u * sp.log(u) - (u + 1) * sp.log((u + 1) / 2),
        "conjugate": -sp.log(2 - sp.exp(t)),
        "maximiser": sp.exp(t) / (2 - sp.exp(t)),
        "conditions": (sp.exp(t) < 2,),
        "terms": ((u, logarithm_gap, _ODDS / 2), (1, logarithm_gap, (1 + u) * (2 - sp.exp(t)) / 2)),
    },
    "GAN": {
        "generator": u * sp.log(u) - (u + 1) * sp.log(u + 1),
        "conjugate": -sp.log(1 - sp.exp(t)),
        "maximiser": sp.exp(t) / (1 - sp.exp(t)),
        "conditions": (sp.exp(t) < 1,),
        "terms": ((u, logarithm_gap, _ODDS), (1, logarithm_gap, (1 + u) * (1 - sp.exp(t)))),
    },
    "TV": {
        "generator": sp.Abs(u - 1) / 2,
        "conjugate": t,
        "maximiser": sp.S.One,
        "conditions": (t >= -_HALF, t <= _HALF),
        "terms": ((t + _HALF, modulus_gap, (u - 1) / 2), (_HALF - t, modulus_gap, (1 - u) / 2)),
    },
}
