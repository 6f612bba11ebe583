"""α(M) < 0 ⟺ λ > 0 for M = [[−2λ, −1], [1, 0]]: the flow of the zero-centred penalty."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.games import LETTERS
from proofs.chapters.letters.games import GAN_ARTICLE
from symbolic import SpectralAbscissa, iverson

STRENGTH = real("lambda")
lam = STRENGTH.symbol


def derive() -> Derivation:
    """The characteristic polynomial is z² + 2λz + 1."""
    flow = sp.ImmutableMatrix([[-2 * lam, -1], [1, 0]])
    return Derivation(
        id="TF-1116",
        title="The flow of the zero-centred penalty is stable for every strength",
        sentence=(
            r"The matrix of $\phi' = -\theta - 2 \lambda \phi$, $\theta' = \phi$, the Dirac-GAN with the penalty "
            r"$\lambda |\boldsymbol{\phi}|^2$ in one coordinate, has all eigenvalues to the left of the imaginary axis "
            r"if and only if $\lambda > 0$."
        ),
        variables=(STRENGTH,),
        letters={
            **LETTERS,
            "lambda": "the strength of the penalty, any real number",
            r"$\phi$": "a coordinate of the discriminator",
            r"$\theta$": "the same coordinate of the generator",
            r"$\boldsymbol{\phi}$": "the discriminator",
        },
        start=iverson(SpectralAbscissa(flow) < 0),
        steps=(Step(expr=iverson(lam > 0), reason="the conditions of Routh and Hurwitz"),),
        references=("Gantmacher1959, chapter XV", *GAN_ARTICLE),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
