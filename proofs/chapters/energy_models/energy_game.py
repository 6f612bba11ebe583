"""E_p U − E_q U + H(q) = −E_p log p_U − KL(q‖p_U) ≤ −E_p log p_U: the game of energy and generator is likelihood."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import (
    ENERGY,
    GENERATED,
    GIBBS,
    MASS,
    WEIGHTS,
    U,
    divergence,
    i,
    mean,
    minus_entropy,
    q,
    w,
)
from proofs.chapters.letters.indices import ROWS

CROSS_ENTROPY = -mean(w[i], sp.log(GIBBS))


def game(data: sp.Expr, generated: sp.Expr) -> sp.Expr:
    """Σ data U − Σ generated U + H(generated)."""
    return mean(data, U[i]) - mean(generated, U[i]) - minus_entropy(generated)


def derive() -> Derivation:
    """The sense in which a GAN with an entropy is an energy model; the maximum is at ``energy_game_generator``."""
    return Derivation(
        id="TF-1013",
        title="The game of an energy and a generator is maximum likelihood",
        sentence=(
            r"The value $\sum_i w_i U_i - \sum_i q_i U_i + H(q)$ of the game of an energy $U$ and a "
            r"generator $q$ is the loss $-\sum_i w_i \log p_{U,i}$ of the energy model less $\mathrm{KL}(q \| p_U)$, "
            "the second line of the proof. Hence it is at most the loss. The generator $p_U$ attains this, by the "
            "theorem on the best generator, so that the energy with the smallest greatest value is that of maximum "
            "likelihood."
        ),
        variables=(ROWS, WEIGHTS, GENERATED, ENERGY),
        letters={**LETTERS, "w": "any real weights with mass one, the distribution of the data"},
        start=game(w[i], q[i]),
        steps=(
            Step(
                expr=CROSS_ENTROPY - divergence(q[i], GIBBS),
                reason="the logarithm of a quotient, and both masses are one",
            ),
            Step(expr=CROSS_ENTROPY, reason="Gibbs' inequality", relation=Relation.AT_MOST),
        ),
        hypotheses=(MASS,),
        references=("Su6331", "Kumar2019"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
