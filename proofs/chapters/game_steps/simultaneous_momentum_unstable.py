"""1 ≤ ρ(M) for simultaneous steps of the bilinear game with any momentum β and step size h."""

import sympy as sp

from numeric_check import Relation, real
from proofs import Derivation, Step
from proofs.chapters.game_steps import LETTERS
from proofs.chapters.letters.games import STEP, h
from symbolic import SpectralRadius

MOMENTUM = real("beta")
beta = MOMENTUM.symbol


def derive() -> Derivation:
    """z² − (1 + β ± ih)z + β has the second minor −h²(1 + β)² of Schur and Cohn, which is never positive."""
    step = sp.ImmutableMatrix([[1 + beta, -h, -beta, 0], [h, 1 + beta, 0, -beta], [1, 0, 0, 0], [0, 1, 0, 0]])
    return Derivation(
        id="TF-1122",
        title="No momentum stabilises simultaneous steps of the bilinear game",
        sentence=(
            r"The matrix of simultaneous steps $\phi_{n+1} = \phi_n - h \theta_n + \beta (\phi_n - \phi_{n-1})$, "
            r"$\theta_{n+1} = \theta_n + h \phi_n + \beta (\theta_n - \theta_{n-1})$ of the bilinear game, on "
            r"$(\phi_n, \theta_n, \phi_{n-1}, \theta_{n-1})$, has an eigenvalue of modulus at least $1$, whatever the "
            r"real momentum $\beta$, positive or negative, and the step size $h$ are."
        ),
        variables=(MOMENTUM, STEP),
        letters={
            **LETTERS,
            "beta": "the momentum, the factor of the step before",
            r"$\phi_n$": "a coordinate of the discriminator after $n$ steps",
            r"$\theta_n$": "the same coordinate of the generator",
            "$n$": "the number of steps",
        },
        start=sp.S.One,
        steps=(
            Step(
                expr=SpectralRadius(step),
                reason="the conditions of Schur and Cohn never hold",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Gidel2019", "Jury1964"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
