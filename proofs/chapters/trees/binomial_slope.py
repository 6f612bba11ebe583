"""d/dn C(n, k) = (−1)ᵏ⁺¹/k at n = 0, all k ≥ 1."""

import sympy as sp

from numeric_check import natural
from proofs import Derivation, Step

INDEX = natural("k")
k, n = INDEX.symbol, sp.Symbol("n")


def derive() -> Derivation:
    """The binomial coefficient as the polynomial n (n − 1) ⋯ (n − k + 1)/k!, by induction on k."""
    return Derivation(
        id="TF-01PB",
        title="The slope of a binomial coefficient at zero",
        sentence=(
            r"The binomial coefficient $\binom{n}{k}$, as the polynomial $n(n-1)\cdots(n-k+1)/k!$ in $n$, has the "
            "slope $(-1)^{k+1}/k$ at $n = 0$."
        ),
        variables=(INDEX,),
        letters={
            "k": "the lower index",
            "n": "the upper index, a variable, the derivative is taken at $n = 0$",
        },
        start=sp.Subs(sp.Derivative(sp.binomial(n, k), n), n, 0),
        steps=(
            Step(
                expr=(-1) ** (k + 1) / k,
                reason=r"$\binom{n}{k + 1} = \binom{n}{k} \frac{n - k}{k + 1}$, and $\binom{0}{k} = 0$ for $k \ge 1$",
            ),
        ),
        references=("Graham1994, (5.1) and (5.5)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
