"""Σ bᵢ mᵢ/Σ bᵢ = Σ sᵢ/Σ bᵢ for sᵢ = bᵢ mᵢ: batch means weighted by the sizes of batches give the mean of all values."""

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n
from symbolic import ForAll

SIZES, SUMS, MEANS = entries("b", ROWS, positive=True), entries("s", ROWS), entries("m", ROWS)
b, s, m = SIZES.symbol[i], SUMS.symbol[i], MEANS.symbol[i]


def derive() -> Derivation:
    """What holds for batches of any sizes."""
    size = sp.Sum(b, i_to_n)
    return Derivation(
        id="TF-1324",
        title="The weighted mean of batch means",
        sentence=(
            "For $n$ batches of sizes $b_i > 0$ with the sums $s_i$ of their values, the mean of the batch means $m_i$ "
            r"with the weights $b_i/\sum_i b_i$ is the mean $\sum_i s_i/\sum_i b_i$ of all values."
        ),
        variables=(ROWS, SIZES, SUMS, MEANS),
        letters={
            "n": "the number of batches",
            "b": "the sizes of the batches, any positive numbers",
            "s": "the sums of the values in the batches",
            "m": "the means of the values in the batches",
            "i": "the number of a batch",
        },
        start=sp.Sum(b / size_of(sp.Symbol("j", integer=True, positive=True)) * m, i_to_n),
        steps=(Step(expr=sp.Sum(s, i_to_n) / size, reason="the sum of a batch is its size times its mean"),),
        hypotheses=(ForAll(sp.Eq(s, b * m), i_to_n),),
        references=("Su6311",),
    )


def size_of(j: sp.Symbol) -> sp.Expr:
    """Σⱼ bⱼ."""
    return sp.Sum(SIZES.symbol[j], (j, 1, ROWS.symbol))


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
