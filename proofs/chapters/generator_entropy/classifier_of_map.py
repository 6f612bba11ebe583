"""Σ_i J log(2J/(J+M)) + Σ_ij M log(2M/(J+M)) = Σ_i f(p_i) for J_ij = p_i δ_ij, M_ij = p_i p_j: a map without noise."""

import sympy as sp

from numeric_check import distribution
from proofs import Derivation, Step
from proofs.chapters.generator_entropy import LETTERS
from proofs.chapters.generator_entropy._channel import share
from proofs.chapters.letters.indices import ROWS, i, i_to_n, k, n

MASSES = distribution("p", ROWS, positive=True)
p = MASSES.symbol


def derive() -> Derivation:
    """Off the diagonal J = 0, and what is left is M log 2."""
    same = sp.KroneckerDelta(i, k)
    joint, product = p[i], p[i] * p[k]
    own = sp.Sum(joint * sp.log(2 * joint / (joint + joint**2)), i_to_n)
    diagonal = sp.Sum(joint**2 * sp.log(2 * joint**2 / (joint + joint**2)), i_to_n)
    others = sp.Sum((1 - same) * product * sp.log(2), i_to_n, (k, 1, n))
    return Derivation(
        id="TF-1406",
        title="What a classifier of pairs sees of a generator without noise",
        sentence=(
            "Let a generator without noise give each state $i$ one code, so that the pairs $(i, i)$ have the mass "
            "$p_i$ and all others none, and the pairs $(i, k)$ of an independent state and code the mass $p_i p_k$. "
            r"Twice the Jensen--Shannon divergence of these pairs has the terms $p_i \log\frac{2 p_i}{p_i + p_i^2}$ "
            r"and $p_i^2 \log\frac{2 p_i^2}{p_i + p_i^2}$ of the former and $p_i p_k \log 2$ of the latter. It is the "
            r"sum of $f(p_i) = p_i \log\frac{2}{1 + p_i} + p_i^2 \log\frac{2 p_i}{1 + p_i} + p_i (1 - p_i) \log 2$."
        ),
        variables=(ROWS, MASSES),
        letters={
            **LETTERS,
            "k": "the number of another state, or of the same",
            "p": "the masses of the states",
            "$f$": "what a state adds to twice the Jensen--Shannon divergence",
        },
        start=own + diagonal + others,
        steps=(Step(expr=sp.Sum(share(p[i]), i_to_n), reason="$p$ has mass one"),),
        references=("Kumar2019",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
