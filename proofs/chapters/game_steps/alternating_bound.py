"""(1 − h/2)(|θ|² + |φ|²) ≤ |θ|² + |φ|² − h θᵀφ for h > 0: alternating steps stay bounded for h < 2, all dimensions."""

from numeric_check import Relation, positive
from proofs import Derivation, Step
from proofs.chapters.game_steps import LETTERS
from proofs.chapters.letters.games import REAL_PHI, REAL_THETA, K, energy, phi, s, theta

STEP = positive("h")
h = STEP.symbol


def derive() -> Derivation:
    """The difference is (h/2)|θ − φ|²."""
    return Derivation(
        id="TF-1119",
        title="Alternating steps of the bilinear game stay bounded",
        sentence=(
            r"For $h > 0$, $|\boldsymbol{\theta}|^2 + |\boldsymbol{\phi}|^2 - h\, \boldsymbol{\theta}^\top "
            r"\boldsymbol{\phi}$, which alternating steps keep, is at least $(1 - \frac{h}{2})(|\boldsymbol{\theta}|^2 "
            r"+ |\boldsymbol{\phi}|^2)$. For $h < 2$ the distance from the equilibrium is thus bounded; it does not "
            "tend to $0$ either, unless the start is the equilibrium, as what is kept would be $0$."
        ),
        variables=(K, REAL_PHI, REAL_THETA, STEP),
        letters=LETTERS,
        start=(1 - h / 2) * energy(phi, theta),
        steps=(
            Step(
                expr=energy(phi, theta) - h * s,
                reason=r"the difference is $\frac{h}{2} |\boldsymbol{\theta} - \boldsymbol{\phi}|^2$",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Gidel2019",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
