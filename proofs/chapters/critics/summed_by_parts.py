"""Σ (H_k − H_{k−1}) U_k = H_{n+1} U_{n+1} − Σ H_k (U_{k+1} − U_k): the objective depends on slopes of the energy."""

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.critics import LETTERS
from proofs.chapters.letters.indices import ROWS, i, i_to_n, n

FLOW, ENERGY = entries("H", n + 1), entries("U", n + 1)
H, U = FLOW.symbol, ENERGY.symbol


def derive() -> Derivation:
    """H_k = Σ_{l ≤ k} (p_l − q_l), so that H_{n+1} = 0 for two distributions on n + 1 places."""
    return Derivation(
        id="TF-1051",
        title="The objective of an energy on a path depends on its slopes",
        sentence=(
            "On a path of $n + 1$ places, let the differences $p_i - q_i$ of the masses be $H_1$ at the first place "
            "and $H_{i+1} - H_i$ at the place $i + 1$, with the distribution functions' difference $H = P - Q$. Then "
            r"the objective $\sum_i (p_i - q_i) U_i$, the first line, is $H_{n+1} U_{n+1} - \sum_{i=1}^n H_i (U_{i+1} "
            "- U_i)$. For distributions $H_{n+1} = 0$, and only the slopes of the energy count."
        ),
        variables=(ROWS, FLOW, ENERGY),
        letters={
            **LETTERS,
            "n": "the number of edges",
            "H": "the difference $P - Q$ of two distribution functions at each place",
            "U": "the energies of the places",
            "$p$": "the distribution of the data",
            "$q$": "the distribution of the generated data",
        },
        start=H[1] * U[1] + sp.Sum((H[i + 1] - H[i]) * U[i + 1], i_to_n),
        steps=(
            Step(
                expr=H[n + 1] * U[n + 1] - sp.Sum(H[i] * (U[i + 1] - U[i]), i_to_n),
                reason="summation by parts",
            ),
        ),
        references=("Graham1994, section 2.6",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
