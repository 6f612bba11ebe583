"""E_p U + log Z = H(p) at U = c − log p: the best energies are the negative log-probabilities of the data."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import DATA, ENERGY, PARTITION, U, i, k, k_to_n, mean, minus_entropy, p
from proofs.chapters.letters.indices import ROWS, i_to_n
from symbolic import ForAll

CONSTANT = real("c")
c = CONSTANT.symbol


def derive() -> Derivation:
    """The case of equality in ``energy_game_data``: then p_U = p."""
    return Derivation(
        id="TF-1016",
        title="The best energies are the negative log-probabilities of the data",
        sentence=(
            r"At the energies $U_i = c - \log p_i$ with any constant $c$, the loss $\sum_i p_i U_i + \log \sum_k "
            "e^{-U_k}$ of the energy model is the entropy of the positive distribution $p$ of the data, its least "
            "value over all energies. So the game of an energy and a generator ends with the generator $q = p$."
        ),
        variables=(ROWS, DATA, ENERGY, CONSTANT),
        letters={**LETTERS, "c": "any real number"},
        start=mean(p[i], U[i]) + sp.log(PARTITION),
        steps=(
            Step(
                expr=mean(p[i], c - sp.log(p[i])) + sp.log(sp.Sum(sp.exp(-c) * p[k], k_to_n)),
                reason="$e^{-U_k} = e^{-c} p_k$",
            ),
            Step(expr=-minus_entropy(p[i]), reason="$p$ has mass one"),
        ),
        hypotheses=(ForAll(sp.Eq(U[i], c - sp.log(p[i])), i_to_n),),
        references=("Cover2006, Theorem 2.6.3 (the case of equality)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
