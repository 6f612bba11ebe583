"""E_q T − E_p e^(T−1) ≤ Σ q log(q/p) for every critic T: the bound of Nguyen, Wainwright and Jordan on n states."""

import sympy as sp

from numeric_check import Relation, entries
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import POSITIVE_WEIGHTS, divergence, i, mean, p
from proofs.chapters.energy_models.donsker_varadhan import CRITIC, T
from proofs.chapters.letters.indices import ROWS

OTHER_WEIGHTS = entries("q", ROWS, nonnegative=True)
q = OTHER_WEIGHTS.symbol


def derive() -> Derivation:
    """The difference is Σ q h(p e^(T−1)/q) with h(x) = x − 1 − log x ≥ 0; ``conjugate_kl`` under the sum."""
    return Derivation(
        id="TF-1011",
        title="The bound of Nguyen, Wainwright and Jordan",
        sentence=(
            "For positive weights $p$, weights $q$ that are not negative and every critic $T$ on $n$ states, "
            r"$\sum_i q_i T_i - \sum_i p_i e^{T_i - 1}$ is at most $\sum_i q_i \log\frac{q_i}{p_i}$, the "
            r"divergence $\mathrm{KL}(q \| p)$ for distributions. No mass has to be one, and no logarithm of a "
            "mean stands in it."
        ),
        variables=(ROWS, POSITIVE_WEIGHTS, OTHER_WEIGHTS, CRITIC),
        letters={
            **LETTERS,
            "p": "positive weights of the states, a distribution",
            "q": "weights of the states that may be zero, a distribution",
        },
        start=mean(q[i], T[i]) - mean(p[i], sp.exp(T[i] - 1)),
        steps=(
            Step(
                expr=divergence(q[i], p[i]),
                reason=r"$\log x \le x - 1$ at $x = p_i e^{T_i - 1}/q_i$, summed with the weights $q_i$",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Nguyen2010, section II",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
