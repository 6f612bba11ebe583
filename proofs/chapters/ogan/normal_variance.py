"""E σ² = 1 − 1/n ≠ 1 for a standard normal code: its standard deviation is not 1 in the mean, all n."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN, projection
from proofs.chapters.letters.indices import ROWS, i, i_to_n, j, n


def derive() -> Derivation:
    """σ² = Σ (δ_ij − 1/n) z_i z_j / n, as δ_ij − 1/n projects on the codes with mean 0."""
    return Derivation(
        id="TF-120N",
        title="The variance of a normal code is less than one in the mean",
        sentence=(
            r"The variance of a standard normal code has the mean $\mathrm{E} \sigma^2 = 1 - \frac1n$, which is not "
            r"$1$ for any $n$. On the left is $\frac1n \sum_{i,j} (\delta_{ij} - \frac1n) \mathrm{E}\, z_i z_j$. So to "
            r"set the standard deviation to $1$ overestimates: as $(\mathrm{E} \sigma)^2 \le \mathrm{E} \sigma^2$, it "
            "is less than $1$ in the mean."
        ),
        variables=(ROWS,),
        letters={
            "n": "the number of entries of the code",
            **dict.fromkeys("ijkl", "the number of an entry"),
            r"$\delta$": r"Kronecker's $\delta_{ij} = \mathrm{E}\, z_i z_j$: $1$ if $i = j$, and $0$ if not",
        },
        start=sp.Sum(projection(i, j) * sp.KroneckerDelta(i, j), i_to_n, (j, 1, n)) / n,
        steps=(
            Step(expr=1 - 1 / n, reason="sum over the $n$ terms with $i = j$"),
            Step(expr=sp.S.One, reason=r"$\frac1n$ is not $0$", relation=Relation.DIFFERENT),
        ),
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
