"""E_q U − τ H(q) = −τ log Σ e^(−U/τ) at q = e^(−U/τ)/Σ e^(−U/τ): the least free energy is that of the Gibbs law."""

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import ENERGY, U, i, mean, minus_entropy
from proofs.chapters.energy_models.free_energy_bound import LEAST, PARTITION, TEMPERATURE, tau
from proofs.chapters.letters.indices import ROWS, i_to_n
from symbolic import ForAll

GENERATED = entries("q", ROWS, positive=True)
q = GENERATED.symbol
MODEL = sp.exp(-U[i] / tau) / PARTITION


def derive() -> Derivation:
    """The case of equality in ``free_energy_bound``: with the entropy, the generator spreads over all states."""
    return Derivation(
        id="TF-1006",
        title="The free energy of the Gibbs distribution",
        sentence=(
            r"At the temperature $\tau > 0$, the generator $q_i = e^{-U_i/\tau}/\sum_k e^{-U_k/\tau}$ has the free "
            r"energy $\sum_i q_i U_i + \tau \sum_i q_i \log q_i = -\tau \log \sum_k e^{-U_k/\tau}$. This is the least "
            "one: no distribution has a smaller one, by the bound of the free energy."
        ),
        variables=(ROWS, GENERATED, ENERGY, TEMPERATURE),
        letters={
            **LETTERS,
            "q": "the distribution of the generated states",
            "tau": "the temperature, the weight of the entropy",
        },
        start=mean(q[i], U[i]) + tau * minus_entropy(q[i]),
        steps=(
            Step(expr=mean(MODEL, U[i]) + tau * minus_entropy(MODEL), reason="put in the generator"),
            Step(expr=LEAST, reason=r"the logarithm of a quotient, and $q$ has mass one"),
        ),
        hypotheses=(ForAll(sp.Eq(q[i], MODEL), i_to_n),),
        references=("Cover2006, section 12.1",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
