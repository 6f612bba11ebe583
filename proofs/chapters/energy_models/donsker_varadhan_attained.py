"""E_q T − log E_p e^T = KL(q‖p) at T = log(q/p) + c: the bound of Donsker and Varadhan is attained."""

import sympy as sp

from numeric_check import distribution, entries, real
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import POSITIVE_WEIGHTS, divergence, i, mean, p
from proofs.chapters.letters.indices import ROWS, i_to_n
from symbolic import ForAll

GENERATED, CRITIC, CONSTANT = distribution("q", ROWS, positive=True), entries("T", ROWS), real("c")
q, T, c = GENERATED.symbol, CRITIC.symbol, CONSTANT.symbol
BEST = sp.log(q[i] / p[i]) + c


def derive() -> Derivation:
    """Σ p e^T = e^c as q has mass one."""
    return Derivation(
        id="TF-1010",
        title="The bound of Donsker and Varadhan is attained",
        sentence=(
            r"At the critic $T_i = \log\frac{q_i}{p_i} + c$ with any constant $c$, the value $\sum_i q_i T_i - \log "
            r"\sum_i p_i e^{T_i}$ is $\sum_i q_i \log\frac{q_i}{p_i}$, its greatest one by the bound of Donsker and "
            "Varadhan."
        ),
        variables=(ROWS, POSITIVE_WEIGHTS, GENERATED, CRITIC, CONSTANT),
        letters={
            **LETTERS,
            "p": "positive weights of the states, a distribution",
            "q": "the distribution of the generated states",
            "c": "any real number",
        },
        start=mean(q[i], T[i]) - sp.log(mean(p[i], sp.exp(T[i]))),
        steps=(
            Step(expr=mean(q[i], BEST) - sp.log(mean(p[i], sp.exp(BEST))), reason="$p_i e^{T_i} = e^c q_i$"),
            Step(expr=divergence(q[i], p[i]), reason="$q$ has mass one"),
        ),
        hypotheses=(ForAll(sp.Eq(T[i], BEST), i_to_n),),
        references=("Boucheron2013, Corollary 4.15",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
