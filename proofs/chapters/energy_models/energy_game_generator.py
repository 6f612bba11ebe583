"""E_p U − E_q U + H(q) = E_p U + log Z at q = p_U: the best generator of an energy is its own model."""

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import ENERGY, GIBBS, PARTITION, WEIGHTS, U, i, mean, w
from proofs.chapters.energy_models.energy_game import game
from proofs.chapters.letters.indices import ROWS, i_to_n
from symbolic import ForAll

GENERATED = entries("q", ROWS, positive=True)
q = GENERATED.symbol


def derive() -> Derivation:
    """The case of equality in ``energy_game``."""
    return Derivation(
        id="TF-1014",
        title="The best generator of an energy is its own model",
        sentence=(
            r"At the generator $q = p_U$, the value $\sum_i w_i U_i - \sum_i q_i U_i + H(q)$ of the game is the loss "
            r"$\sum_i w_i U_i + \log Z$ of the energy model, with $Z = \sum_k e^{-U_k}$. By the theorem on the game it "
            "is the greatest value over all generators."
        ),
        variables=(ROWS, WEIGHTS, GENERATED, ENERGY),
        letters={
            **LETTERS,
            "w": "any real weights, the distribution of the data",
            "q": "the distribution of the generated states",
        },
        start=game(w[i], q[i]),
        steps=(
            Step(expr=game(w[i], GIBBS), reason="put in the generator"),
            Step(
                expr=mean(w[i], U[i]) + sp.log(PARTITION), reason="the logarithm of a quotient, and $p_U$ has mass one"
            ),
        ),
        hypotheses=(ForAll(sp.Eq(q[i], GIBBS), i_to_n),),
        references=("Su6331",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
