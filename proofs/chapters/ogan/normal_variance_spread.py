"""Var σ² = 2(n − 1)/n² for a standard normal code, all n."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN, projection
from proofs.chapters.letters.indices import ROWS, i, j, k, l, n


def total(term: sp.Expr, *indices: sp.Symbol) -> sp.Expr:
    """The sum over indices from 1 to n."""
    return sp.Sum(term, *((index, 1, n) for index in indices))


def derive() -> Derivation:
    """The formula of Isserlis for the means of four factors."""
    P, delta = projection, sp.KroneckerDelta
    fourth = delta(i, j) * delta(k, l) + delta(i, k) * delta(j, l) + delta(i, l) * delta(j, k)
    square = total(P(i, j) * P(k, l) * fourth / n**2, i, j, k, l)
    return Derivation(
        id="TF-120P",
        title="The variance of the variance of a normal code",
        sentence=(
            r"The variance $\sigma^2$ of a standard normal code varies with the variance $\frac{2(n-1)}{n^2}$: for "
            r"many entries it is close to its mean $1 - \frac1n$. On the left is $\mathrm{E} \sigma^4 - (\mathrm{E} "
            r"\sigma^2)^2$ with $\sigma^2 = \frac1n \sum_{i,j} (\delta_{ij} - \frac1n) z_i z_j$, where $\mathrm{E}\, "
            r"z_i z_j = \delta_{ij}$ and, by the formula of Isserlis, $\mathrm{E}\, z_i z_j z_k z_l = \delta_{ij} "
            r"\delta_{kl} + \delta_{ik} \delta_{jl} + \delta_{il} \delta_{jk}$."
        ),
        variables=(ROWS,),
        letters={
            "n": "the number of entries of the code",
            **dict.fromkeys("ijkl", "the number of an entry"),
            r"$\delta$": r"Kronecker's $\delta_{ij} = \mathrm{E}\, z_i z_j$: $1$ if $i = j$, and $0$ if not",
        },
        start=square - total(P(i, j) * delta(i, j) / n, i, j) ** 2,
        steps=(Step(expr=2 * (n - 1) / n**2, reason="contract the deltas"),),
        references=("Isserlis1918", *OGAN),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
