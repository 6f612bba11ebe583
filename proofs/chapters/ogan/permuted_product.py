"""Σ_k Σ_i z_k y_i / n² = μν: the mean product of a randomly permuted code, all n."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.correlation import LETTERS
from proofs.chapters.correlation._moments import FIRST, OF_FIRST, OF_SECOND, OGAN, SECOND, first, mean, second, y, z
from proofs.chapters.letters.indices import ROWS, i, i_to_n, k, n


def derive() -> Derivation:
    """Every entry of z comes to every place with the probability 1/n."""
    return Derivation(
        id="TF-120K",
        title="The mean product with a randomly permuted code",
        sentence=(
            r"If the entries of $z$ are permuted at random, the expected mean product with $y$ is $\mu \nu$. The left "
            r"side writes this expectation with the probability $\frac1n$ that the entry $k$ of $z$ comes to the place "
            r"$i$. So the expected covariance is $0$, and with it, where neither $\sigma$ nor $\tau$ is $0$, the "
            r"expected correlation $\mathrm{E} \rho$, as a permutation leaves $\mu$ and $\sigma$ alike: for every such "
            "fixed $y$, or one that is independent of the code, and every such code whose entries are exchangeable."
        ),
        variables=(ROWS, FIRST, SECOND),
        letters=LETTERS,
        start=sp.Sum(z[k] * y[i] / n, (k, 1, n), i_to_n) / n,
        steps=(Step(expr=mean(first) * mean(second), reason="a product of sums"),),
        where=OF_FIRST | OF_SECOND,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
