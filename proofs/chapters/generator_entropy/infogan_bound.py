"""Σ K r log(R/r) ≤ I for every posterior R(z|x) with rows of mass at most one: the variational bound of InfoGAN."""

import sympy as sp

from numeric_check import Relation, entries
from proofs import Derivation, Step
from proofs.chapters.generator_entropy import LETTERS
from proofs.chapters.generator_entropy._channel import (
    BOTH,
    CHANNEL,
    STATES,
    are_states,
    i,
    i_to_n,
    information,
    j,
    j_to_m,
    joint_mean,
    s,
)
from proofs.chapters.letters.indices import COLUMNS, ROWS
from symbolic import ForAll

CODES, ENCODER = entries("r", COLUMNS, positive=True), entries("R", COLUMNS, ROWS, positive=True)
r, R = CODES.symbol, ENCODER.symbol
ENCODER_MASS = ForAll(sp.Le(sp.Sum(R[j, i], j_to_m), 1), i_to_n)


def derive() -> Derivation:
    """The difference is the mean over s of KL(true posterior ‖ R), so that it is 0 for the true posterior K r/s."""
    return Derivation(
        id="TF-1021",
        title="The variational bound of the mutual information",
        sentence=(
            "For codes $j$ with the masses $r_j$, states $i$ with the probability $K_{ij}$ given $j$, and any "
            r"positive $R_{ji}$ with $\sum_j R_{ji} \le 1$, as an encoder has that guesses the code of a state, "
            r"$\sum_{ij} K_{ij} r_j \log\frac{R_{ji}}{r_j}$ is at most the mutual information $\sum_{ij} K_{ij} "
            r"r_j \log\frac{K_{ij}}{s_i}$ with $s_i = \sum_j K_{ij} r_j$, all of them positive. Terms with $K_{ij} "
            "= 0$ are $0$."
        ),
        variables=(ROWS, COLUMNS, CHANNEL, CODES, STATES, ENCODER),
        letters={
            **LETTERS,
            "K": "the probabilities of the states, a column for each code",
            "r": "the masses of the codes",
            "s": "the distribution of the states",
            "R": "the encoder, probabilities of the codes, a column for each state",
        },
        start=joint_mean(r, sp.log(R[j, i] / r[j])),
        steps=(
            Step(
                expr=information(r) + sp.Sum(R[j, i] * s[i], *BOTH) - joint_mean(r, sp.S.One),
                reason=r"$\log x \le x - 1$ at $x = R_{ji} s_i/(K_{ij} r_j)$, summed with the weights $K_{ij} r_j$",
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=information(r) + sp.Sum(s[i], i_to_n) - joint_mean(r, sp.S.One),
                reason=r"$\sum_j R_{ji} \le 1$",
                relation=Relation.AT_MOST,
            ),
            Step(expr=information(r), reason=r"$\sum_i s_i = \sum_{ij} K_{ij} r_j$"),
        ),
        hypotheses=(are_states(r), ENCODER_MASS),
        references=("Chen2016, section 5", "Barber2003"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
