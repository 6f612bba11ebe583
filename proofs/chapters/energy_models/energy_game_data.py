"""H(p) ≤ E_p U + log Z: no energy has a smaller loss than the entropy of the data."""

import sympy as sp

from numeric_check import Relation, distribution
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import ENERGY, PARTITION, U, i, mean, minus_entropy
from proofs.chapters.letters.indices import ROWS

DATA = distribution("p", ROWS)
p = DATA.symbol


def derive() -> Derivation:
    """Gibbs' inequality for p and p_U; attained by ``energy_game_solved``."""
    return Derivation(
        id="TF-1015",
        title="The loss of an energy model is at least the entropy of the data",
        sentence=(
            r"For a distribution $p$ of the data and any energies $U$, the loss $\sum_i p_i U_i + \log Z$ of "
            r"the energy model, with $Z = \sum_k e^{-U_k}$, is at least the entropy of $p$."
        ),
        variables=(ROWS, DATA, ENERGY),
        letters={**LETTERS, "p": "the distribution of the data, which may have zeros"},
        start=-minus_entropy(p[i]),
        steps=(
            Step(
                expr=mean(p[i], U[i]) + sp.log(PARTITION),
                reason="Gibbs' inequality for $p$ and $p_U$",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Cover2006, Theorem 2.6.3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
