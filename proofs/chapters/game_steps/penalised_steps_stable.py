"""ρ(M) < 1 ⟺ h < 2λ and 4 − 4λh + h² > 0 for simultaneous steps with the zero-centred penalty, h > 0."""

import sympy as sp

from numeric_check import positive, real
from proofs import Derivation, Step
from proofs.chapters.game_steps import LETTERS
from symbolic import SpectralRadius, iverson

STEP, STRENGTH = positive("h"), real("lambda")
h, lam = STEP.symbol, STRENGTH.symbol


def derive() -> Derivation:
    """p(z) = z² − (2 − 2λh)z + 1 − 2λh + h² has p(1) = h², 1 − p(0) = h(2λ − h) and p(−1) = 4 − 4λh + h²."""
    step = sp.ImmutableMatrix([[1 - 2 * lam * h, -h], [h, 1]])
    stable = sp.And(h < 2 * lam, 4 - 4 * lam * h + h**2 > 0, evaluate=False)
    return Derivation(
        id="TF-1120",
        title="The step sizes at which the zero-centred penalty converges",
        sentence=(
            r"Simultaneous steps $\phi_+ = \phi - h (\theta + 2 \lambda \phi)$, $\theta_+ = \theta + h \phi$ of the "
            r"Dirac-GAN with the penalty $\lambda |\boldsymbol{\phi}|^2$, in one coordinate, converge to the "
            r"equilibrium from every start if and only if $h < 2 \lambda$ and $4 - 4 \lambda h + h^2 > 0$: the step "
            "has to be small against the penalty, and the penalty may not be too strong for the step."
        ),
        variables=(STEP, STRENGTH),
        letters={
            **LETTERS,
            "lambda": "the strength of the penalty, any real number",
            r"$\phi$": "a coordinate of the discriminator",
            r"$\theta$": "the same coordinate of the generator",
            r"$\boldsymbol{\phi}$": "the discriminator",
        },
        start=iverson(SpectralRadius(step) < 1),
        steps=(Step(expr=iverson(stable), reason="the conditions of Schur and Cohn"),),
        references=("Jury1964",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
