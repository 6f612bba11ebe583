"""0 ≤ KL(q‖p) for distributions on n states, all n, where q may have zeros: Gibbs' inequality."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import DATA, GENERATED, divergence, i, p, q
from proofs.chapters.letters.indices import ROWS


def derive() -> Derivation:
    """log x ≤ x − 1 at x = p_i/q_i, summed; that it is 0 for p = q only says ``hellinger_bound``."""
    return Derivation(
        id="TF-1003",
        title="Gibbs' inequality",
        sentence=(
            r"For a positive distribution $p$ and a distribution $q$ on $n$ states, the Kullback--Leibler divergence "
            r"$\sum_i q_i \log \frac{q_i}{p_i}$, with the term $0$ where $q_i = 0$, is at least $0$."
        ),
        variables=(ROWS, DATA, GENERATED),
        letters=LETTERS,
        start=sp.S.Zero,
        steps=(
            Step(
                expr=divergence(q[i], p[i]),
                reason=r"$\log x \le x - 1$ at $x = p_i/q_i$, summed with the weights $q_i$",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Cover2006, Theorem 2.6.3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
