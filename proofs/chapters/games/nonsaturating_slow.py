"""−¼(|θ|² + |φ|²)² ≤ −s² ≤ −2s tanh(s/2), s = θᵀφ: the non-saturating GAN converges slowly."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.games import LETTERS
from proofs.chapters.letters.games import GAN_ARTICLE, REAL_PHI, REAL_THETA, K, energy, phi, s, theta


def derive() -> Derivation:
    """The rate of ``nonsaturating_energy`` from below: r′ ≥ −r²/4, so that 1/r grows at most at the rate ¼."""
    return Derivation(
        id="TF-1128",
        title="The non-saturating GAN converges slowly, where it converges",
        sentence=(
            r"The rate $-2 s \tanh\frac{s}{2}$, $s = \boldsymbol{\theta}^\top \boldsymbol{\phi}$, of the squared "
            r"distance $r = |\boldsymbol{\theta}|^2 + |\boldsymbol{\phi}|^2$ from the equilibrium in the "
            r"non-saturating GAN is at least $-\frac14 r^2$. So $\frac1r$ grows at most at the rate $\frac14$, and $r "
            r"\ge \frac{4}{t + 4/r_0}$ after the time $t$ from a start with $r = r_0 > 0$: where the game converges, "
            "it does so more slowly than any exponential."
        ),
        variables=(K, REAL_PHI, REAL_THETA),
        letters={
            **LETTERS,
            "$r$": "the squared distance from the equilibrium",
            "$r_0$": "the squared distance at the start",
            "$t$": "the time",
        },
        start=-(energy(phi, theta) ** 2) / 4,
        steps=(
            Step(
                expr=-(s**2),
                reason="the inequalities of Cauchy and Schwarz and of the two means",
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=-2 * s * sp.tanh(s / 2),
                reason=r"$|\tanh x| \le |x|$",
                relation=Relation.AT_MOST,
            ),
        ),
        where={sp.Symbol("s"): s},
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
