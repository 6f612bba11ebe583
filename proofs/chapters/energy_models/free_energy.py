"""KL(q‖p_U) = E_q U − H(q) + log Z for every distribution q on n states: the free energy of a generator."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import (
    ENERGY,
    GENERATED,
    GIBBS,
    PARTITION,
    U,
    divergence,
    i,
    mean,
    minus_entropy,
    q,
)
from proofs.chapters.letters.indices import ROWS


def derive() -> Derivation:
    """So the generator that minimises the mean energy less the entropy is p_U."""
    return Derivation(
        id="TF-1004",
        title="The divergence from an energy model is a free energy",
        sentence=(
            r"For a distribution $q$, the divergence $\mathrm{KL}(q \| p_U)$ from the energy model $p_{U,i} = "
            r"e^{-U_i}/Z$ is the mean energy less the entropy of $q$, plus $\log Z$ with $Z = \sum_k e^{-U_k}$. As "
            r"$\log Z$ does not depend on $q$, the mean energy less the entropy is least where the divergence is."
        ),
        variables=(ROWS, GENERATED, ENERGY),
        letters=LETTERS,
        start=divergence(q[i], GIBBS),
        steps=(
            Step(
                expr=mean(q[i], U[i]) + minus_entropy(q[i]) + sp.log(PARTITION),
                reason="the logarithm of a quotient, and $q$ has mass one",
            ),
        ),
        references=("Su6331",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
