"""E_q T − log E_p e^T ≤ KL(q‖p) for every critic T: the bound of Donsker and Varadhan on n states."""

import sympy as sp

from numeric_check import Relation, entries
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import GENERATED, POSITIVE_WEIGHTS, divergence, i, mean, p, q
from proofs.chapters.letters.indices import ROWS

CRITIC = entries("T", ROWS)
T = CRITIC.symbol


def derive() -> Derivation:
    """The difference is Σ q h(p e^T/(q Z)) with Z = E_p e^T; it is 0 at T = log(q/p)."""
    return Derivation(
        id="TF-1009",
        title="The bound of Donsker and Varadhan",
        sentence=(
            r"For positive weights $p$, a distribution $q$ and every critic $T$ on $n$ states, $\sum_i q_i T_i - "
            r"\log \sum_i p_i e^{T_i}$ is at most $\sum_i q_i \log\frac{q_i}{p_i}$, which is the divergence "
            r"$\mathrm{KL}(q \| p)$ where $p$ has mass one. The states may be pairs, and $q$ their joint "
            "distribution: if $p$ is the product of its two marginals, this is their mutual information."
        ),
        variables=(ROWS, POSITIVE_WEIGHTS, GENERATED, CRITIC),
        letters={**LETTERS, "p": "positive weights of the states, a distribution"},
        start=mean(q[i], T[i]) - sp.log(mean(p[i], sp.exp(T[i]))),
        steps=(
            Step(
                expr=divergence(q[i], p[i]),
                reason=r"Gibbs' inequality for $q$ and the weights $p_i e^{T_i}$, divided by their sum",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Boucheron2013, Corollary 4.15",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
