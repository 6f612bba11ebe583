"""C(N − 2, B − 2)/C(N, B) = B(B − 1)/(N(N − 1)): how often a random batch holds two given samples, all N and B."""

import sympy as sp

from numeric_check import natural
from proofs import Derivation, Step

OTHERS, REST = natural("b", start=0), natural("r", start=0)
b, r = OTHERS.symbol, REST.symbol
BATCH, SAMPLES = b + 2, b + 2 + r


def derive() -> Derivation:
    """All batches of B = b + 2 of the N = b + 2 + r samples are equally likely; b others go with the two."""
    return Derivation(
        id="TF-02MD",
        title="The probability that a random batch holds two given samples",
        sentence=(
            r"If a batch of $B$ of $N$ samples, $2 \le B \le N$, is drawn, all batches being equally likely, it "
            r"holds both of two given samples with the probability $\binom{N-2}{B-2}/\binom{N}{B} = "
            r"\frac{B(B-1)}{N(N-1)}$, as $\binom{N-2}{B-2}$ of the $\binom{N}{B}$ batches hold both. The formula is "
            "the value of this quotient, with $b = B - 2$ and $b + r = N - 2$."
        ),
        variables=(OTHERS, REST),
        letters={
            "b": "the number of samples in the batch beside the two given ones",
            "r": "the number of samples that are not in the batch",
            "B": "the size of the batch",
            "N": "the number of samples",
        },
        start=sp.binomial(SAMPLES - 2, BATCH - 2) / sp.binomial(SAMPLES, BATCH),
        steps=(Step(expr=BATCH * (BATCH - 1) / (SAMPLES * (SAMPLES - 1)), reason="cancel factorials"),),
        where={sp.Symbol("B"): BATCH, sp.Symbol("N"): SAMPLES},
        references=("Cochran1977, section 2.9",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
