"""Var σ² = 2(n − 1)/n² for a standard normal code, all n."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN, projection
from proofs.chapters.letters.indices import ROWS, i, i_to_n, j, n


def derive() -> Derivation:
    """The formula of Isserlis for the means of four factors, and E σ² by ``normal_variance``."""
    P = projection
    pairings = P(i, i) * P(j, j), P(i, j) * P(i, j), P(i, j) * P(j, i)
    fourth = sp.Add(*(sp.Sum(pairing, i_to_n, (j, 1, n)) for pairing in pairings)) / n**2
    return Derivation(
        id="TF-120P",
        title="The variance of the variance of a normal code",
        sentence=(
            r"The variance $\sigma^2$ of a standard normal code varies with the variance $\frac{2(n-1)}{n^2}$: for "
            r"many entries it is close to its mean $1 - \frac1n$. On the left is $\mathrm{E} \sigma^4 - (\mathrm{E} "
            r"\sigma^2)^2$ with $\sigma^2 = \frac1n \sum_{i,j} (\delta_{ij} - \frac1n) z_i z_j$, where the first sum "
            "pairs $z_i$ with $z_j$ and $z_k$ with $z_l$ in $z_i z_j z_k z_l$, and the second, twice, stands for the "
            "other two pairings in the formula of Isserlis."
        ),
        variables=(ROWS,),
        letters={
            "n": "the number of entries of the code",
            **dict.fromkeys("ijkl", "the number of an entry"),
            r"$\delta$": r"Kronecker's $\delta_{ij} = \mathrm{E}\, z_i z_j$: $1$ if $i = j$, and $0$ if not",
        },
        start=fourth - (1 - 1 / n) ** 2,
        steps=(Step(expr=2 * (n - 1) / n**2, reason="contract the deltas"),),
        references=("Isserlis1918", *OGAN),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
