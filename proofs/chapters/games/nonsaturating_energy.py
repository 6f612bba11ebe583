"""d/dt (|θ|² + |φ|²) = −2s tanh(s/2) ≤ 0 with s = θᵀφ for the non-saturating GAN, all dimensions."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step, Theorem
from proofs.chapters.games import LETTERS, dirac_energy
from proofs.chapters.letters.games import GAN_ARTICLE, REAL_PHI, REAL_THETA, K, a, b, c, energy, field, rate, s


def derive() -> Derivation:
    """``dirac_energy`` with a = σ(s), c = σ(−s) and b = 0, for the logistic function σ; σ(−s) − σ(s) = −tanh(s/2)."""
    drawn, pushed = 1 / (1 + sp.exp(-s)), 1 / (1 + sp.exp(s))
    return Derivation(
        id="TF-1109",
        title="The non-saturating GAN never moves away from the equilibrium",
        sentence=(
            r"In the Dirac-GAN with the non-saturating loss, $\boldsymbol{\phi}' = -\frac{1}{1 + e^{-s}} "
            r"\boldsymbol{\theta}$ and $\boldsymbol{\theta}' = \frac{1}{1 + e^{s}} \boldsymbol{\phi}$ with $s = "
            r"\boldsymbol{\theta}^\top \boldsymbol{\phi}$, the squared distance from the equilibrium changes at the "
            r"rate $-2 s \tanh\frac{s}{2}$, which is at most $0$: it never grows. For $k \ge 2$ and a start that is "
            "not collinear the conserved angular momentum keeps the trajectory away from the equilibrium all the "
            "same; for $k = 1$ it converges, which follows from this rate by the invariance principle of LaSalle and "
            "is not part of the proof."
        ),
        variables=(K, REAL_PHI, REAL_THETA),
        letters={
            **LETTERS,
            "t": "the time from this moment, the derivative is taken at $t = 0$",
            "$L$": "the angular momentum",
        },
        start=rate(energy(*field(drawn, sp.S.Zero, pushed))),
        steps=(
            Step(
                expr=2 * (pushed - drawn) * s,
                reason="the energy of the Dirac-GAN with $b = 0$",
                by=Theorem(derive=dirac_energy.derive, at={a: drawn, b: sp.S.Zero, c: pushed}),
            ),
            Step(expr=-2 * s * sp.tanh(s / 2), reason="the difference of the two values of the logistic function"),
            Step(expr=sp.S.Zero, reason=r"$s$ and $\tanh\frac{s}{2}$ have one sign", relation=Relation.AT_MOST),
        ),
        where={sp.Symbol("s"): s},
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
