"""Σ (√q − √p)² ≤ KL(q‖p) for distributions on n states, p positive: the divergence is 0 for q = p only."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import DATA, GENERATED, divergence, i, i_to_n, p, q
from proofs.chapters.letters.indices import ROWS


def derive() -> Derivation:
    """The difference is Σ 2q h(√(p/q)) with h(x) = x − 1 − log x ≥ 0."""
    return Derivation(
        id="TF-1007",
        title="The Kullback–Leibler divergence bounds the squared Hellinger distance",
        sentence=(
            r"For a positive distribution $p$ and a distribution $q$ on $n$ states, the squared Hellinger distance "
            r"$\sum_i (\sqrt{q_i} - \sqrt{p_i})^2$ is at most $\mathrm{KL}(q \| p) = \sum_i q_i \log\frac{q_i}{p_i}$, "
            r"with the term $0$ where $q_i = 0$. Hence the divergence is $0$ for $q = p$ only."
        ),
        variables=(ROWS, DATA, GENERATED),
        letters=LETTERS,
        start=sp.Sum((sp.sqrt(q[i]) - sp.sqrt(p[i])) ** 2, i_to_n),
        steps=(
            Step(
                expr=divergence(q[i], p[i]),
                reason=r"$\log x \le x - 1$ at $x = \sqrt{p_i/q_i}$, summed with the weights $2 q_i$",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Tsybakov2009, Lemma 2.4",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
