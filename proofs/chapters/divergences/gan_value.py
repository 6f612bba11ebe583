"""Σ (p log D* + q log(1 − D*)) = −log 4 + 2 JS(p, q) with D* = p/(p + q), for positive p and q on n symbols, all n."""

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.divergences._gan import REFERENCES, objective, relative_to_mean
from proofs.chapters.letters.indices import ROWS, i, i_to_n

P, Q = entries("p", ROWS, positive=True), entries("q", ROWS, positive=True)
p, q = P.symbol[i], Q.symbol[i]
MASSES = tuple(sp.Eq(sp.Sum(entry, i_to_n), 1) for entry in (p, q))


def derive() -> Derivation:
    """``gan_value_pointwise`` under the sum; 2 JS(p, q) = Σ p log(p/m) + Σ q log(q/m) with m = (p + q)/2."""
    divergence = sp.Sum(relative_to_mean(p, q), i_to_n)
    return Derivation(
        id="TF-056G",
        title="The value of a GAN at the optimal discriminator",
        sentence=(
            "For positive distributions $p$ and $q$ on $n$ symbols, the objective of a GAN at the optimal "
            r"discriminator $p_i/(p_i + q_i)$ is $-\log 4$ plus twice the Jensen--Shannon divergence of $p$ and "
            "$q$, which is the sum on the right."
        ),
        variables=(ROWS, P, Q),
        letters={
            "n": "the number of symbols",
            "p": "the distribution of the real data",
            "q": "the distribution of the generated data",
            "i": "the number of a symbol",
        },
        start=sp.Sum(objective(p, q, p / (p + q)), i_to_n),
        steps=(
            Step(
                expr=divergence - sp.log(2) * (sp.Sum(p, i_to_n) + sp.Sum(q, i_to_n)),
                reason="the logarithm of a quotient, term by term",
            ),
            Step(expr=divergence - sp.log(4), reason="both distributions have total mass one"),
        ),
        hypotheses=MASSES,
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
