"""E_q T − E_p e^(T−1) = KL(q‖p) at T = 1 + log(q/p): the bound of Nguyen, Wainwright and Jordan is attained."""

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import POSITIVE_WEIGHTS, divergence, i, mean, p
from proofs.chapters.letters.indices import ROWS, i_to_n
from symbolic import ForAll

OTHER_WEIGHTS, CRITIC = entries("q", ROWS, positive=True), entries("T", ROWS)
q, T = OTHER_WEIGHTS.symbol, CRITIC.symbol


def derive() -> Derivation:
    """p e^(T−1) = q, so that the masses of the two terms cancel."""
    return Derivation(
        id="TF-1012",
        title="The bound of Nguyen, Wainwright and Jordan is attained",
        sentence=(
            r"At the critic $T_i = 1 + \log\frac{q_i}{p_i}$, the value $\sum_i q_i T_i - \sum_i p_i e^{T_i - 1}$ is "
            r"$\sum_i q_i \log\frac{q_i}{p_i}$, its greatest one by the bound of Nguyen, Wainwright and Jordan."
        ),
        variables=(ROWS, POSITIVE_WEIGHTS, OTHER_WEIGHTS, CRITIC),
        letters={
            **LETTERS,
            "p": "positive weights of the states, a distribution",
            "q": "positive weights of the states, a distribution",
        },
        start=mean(q[i], T[i]) - mean(p[i], sp.exp(T[i] - 1)),
        steps=(Step(expr=divergence(q[i], p[i]), reason="$p_i e^{T_i - 1} = q_i$"),),
        hypotheses=(ForAll(sp.Eq(T[i], 1 + sp.log(q[i] / p[i])), i_to_n),),
        references=("Nguyen2010, section II",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
