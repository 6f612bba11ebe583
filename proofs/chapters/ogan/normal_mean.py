"""E μ² = Σ δ_ij / n² = 1/n for a standard normal code, all n."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN
from proofs.chapters.letters.indices import ROWS, i, i_to_n, j, n


def derive() -> Derivation:
    """Of the products z_i z_j, those with i = j have the mean 1."""
    return Derivation(
        id="TF-120M",
        title="The mean of a normal code",
        sentence=(
            r"The mean $\mu$ of a standard normal code, whose entries are independent with the mean $0$ and the "
            r"variance $1$, has the mean $0$ and the mean square $\mathrm{E} \mu^2 = \frac1n$. On the left is "
            r"$\frac{1}{n^2} \sum_{i,j} \mathrm{E}\, z_i z_j$."
        ),
        variables=(ROWS,),
        letters={
            "n": "the number of entries of the code",
            **dict.fromkeys("ijkl", "the number of an entry"),
            r"$\delta$": r"Kronecker's $\delta_{ij} = \mathrm{E}\, z_i z_j$: $1$ if $i = j$, and $0$ if not",
        },
        start=sp.Sum(sp.KroneckerDelta(i, j), i_to_n, (j, 1, n)) / n**2,
        steps=(Step(expr=1 / n, reason="$n$ of the terms are $1$"),),
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
