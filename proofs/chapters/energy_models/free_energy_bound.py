"""−τ log Σ e^(−U/τ) ≤ E_q U − τ H(q) for every distribution q and temperature τ > 0: the least free energy."""

import sympy as sp

from numeric_check import Relation, positive
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import ENERGY, GENERATED, U, i, k, k_to_n, mean, minus_entropy, q
from proofs.chapters.letters.indices import ROWS

TEMPERATURE = positive("tau")
tau = TEMPERATURE.symbol
PARTITION = sp.Sum(sp.exp(-U[k] / tau), k_to_n)
LEAST = -tau * sp.log(PARTITION)


def derive() -> Derivation:
    """Gibbs' inequality for q and e^(−U/τ)/Z, times τ; attained by ``free_energy_attained``."""
    return Derivation(
        id="TF-1005",
        title="The bound of the free energy",
        sentence=(
            r"For energies $U$, a temperature $\tau > 0$ and every distribution $q$, the free energy $\sum_i "
            r"q_i U_i + \tau \sum_i q_i \log q_i$, the mean energy less $\tau$ times the entropy, is at least $-\tau "
            r"\log \sum_k e^{-U_k/\tau}$."
        ),
        variables=(ROWS, GENERATED, ENERGY, TEMPERATURE),
        letters={**LETTERS, "tau": "the temperature, the weight of the entropy"},
        start=LEAST,
        steps=(
            Step(
                expr=mean(q[i], U[i]) + tau * minus_entropy(q[i]),
                reason="Gibbs' inequality",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Cover2006, section 12.1", "Su6331"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
