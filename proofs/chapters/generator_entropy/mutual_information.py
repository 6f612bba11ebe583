"""I = Σ K r log K − Σ s log s with s = Kr: the mutual information is H(X) − H(X|Z), all n and m."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.generator_entropy import LETTERS
from proofs.chapters.generator_entropy._channel import (
    BOTH,
    CHANNEL,
    CODES,
    STATES,
    K,
    are_states,
    i,
    i_to_n,
    information,
    j,
    joint_mean,
    r,
    s,
)
from proofs.chapters.letters.indices import COLUMNS, ROWS
from proofs.chapters.letters.weights import unless_zero

CONDITIONAL = sp.Sum(unless_zero(K[i, j], K[i, j] * r[j] * sp.log(K[i, j])), *BOTH)  # −H(X|Z)


def derive() -> Derivation:
    """H(X|Z) = −Σ_j r_j Σ_i K_ij log K_ij. For a generator without noise it is 0, and I is the entropy."""
    return Derivation(
        id="TF-1019",
        title="The mutual information is an entropy less a conditional entropy",
        sentence=(
            "For codes $j$ with the masses $r_j$ and states $i$ with the probability $K_{ij}$ given $j$, which "
            r"may be $0$, so that $s_i = \sum_j K_{ij} r_j$ is the distribution of the states, the mutual "
            r"information $\sum_{ij} K_{ij} r_j \log\frac{K_{ij}}{s_i}$ is the entropy $-\sum_i s_i \log s_i$ of "
            r"the states less their entropy $-\sum_{ij} K_{ij} r_j \log K_{ij}$ given the code. Terms with $K_{ij} "
            "= 0$ are $0$."
        ),
        variables=(ROWS, COLUMNS, CHANNEL, CODES, STATES),
        letters={
            **LETTERS,
            "K": "the probabilities of the states, a column for each code",
            "r": "the masses of the codes; any real numbers with positive $s_i$ will do",
            "s": "the distribution of the states",
        },
        start=information(r),
        steps=(
            Step(expr=CONDITIONAL - joint_mean(r, sp.log(s[i])), reason="the logarithm of a quotient"),
            Step(
                expr=CONDITIONAL - sp.Sum(s[i] * sp.log(s[i]), i_to_n),
                reason=r"the sum over the codes, $s_i = \sum_j K_{ij} r_j$",
            ),
        ),
        hypotheses=(are_states(r),),
        references=("Cover2006, Theorem 2.4.1",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
