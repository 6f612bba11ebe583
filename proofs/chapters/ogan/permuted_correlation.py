"""E ρ² = 1/(n − 1) for a randomly permuted code, all n ≥ 2."""

import sympy as sp

from numeric_check import dimension, entries
from proofs import Derivation, Step
from proofs.chapters.correlation import LETTERS
from proofs.chapters.correlation._moments import OGAN
from proofs.chapters.letters.indices import i, j, k, l
from symbolic.procedures.sums.indexed import decide_indexed

N = dimension("n", at_least=2)
Z, Y = entries("z", N), entries("y", N)
n, z, y = (variable.symbol for variable in (N, Z, Y))
r = sp.Symbol("r", integer=True, positive=True)


def mean(x: sp.IndexedBase) -> sp.Expr:
    return sp.Sum(x[r] / n, (r, 1, n))


def centred(x: sp.IndexedBase, place: sp.Expr) -> sp.Expr:
    return x[place] - mean(x)


def variance(x: sp.IndexedBase) -> sp.Expr:
    return sp.Sum(centred(x, i) ** 2 / n, (i, 1, n))


def derive() -> Derivation:
    """By ``permutation_pairs``; one entry comes to one place with the probability 1/n."""
    alone, together = 1 / n, 1 / (n * (n - 1))
    one, other = sp.KroneckerDelta(i, j), sp.KroneckerDelta(k, l)
    weight = one * other * alone + (1 - one) * (1 - other) * together
    product = centred(z, k) * centred(z, l) * centred(y, i) * centred(y, j)
    square = sp.Sum(weight * product / n**2, *((index, 1, n) for index in (i, j, k, l)))
    return Derivation(
        id="TF-120L",
        title="The squared correlation with a randomly permuted code",
        sentence=(
            "If the entries of $z$ are permuted at random, the expected square of the correlation with $y$ is "
            r"$\frac{1}{n-1}$. The left side is the expected square of the covariance over both variances; its weight "
            "is the probability that the entries $k$ and $l$ of $z$ come to the places $i$ and $j$. So it is for "
            "every fixed $y$, or one that is independent of the code, and every random code with exchangeable "
            "entries, a normal one for example, if neither has all "
            "entries equal: in many dimensions the correlation is near $0$."
        ),
        variables=(N, Z, Y),
        letters=LETTERS
        | {
            **dict.fromkeys("ij", "the number of a place"),
            **dict.fromkeys("kl", "the number of an entry of $z$"),
            r"$\delta$": r"Kronecker's $\delta_{ij}$: $1$ if $i = j$, and $0$ if not",
        },
        start=square / (variance(z) * variance(y)),
        steps=(Step(expr=1 / (n - 1), reason="sort by one and by two entries", by=decide_indexed),),
        hypotheses=(sp.Ne(variance(z), 0), sp.Ne(variance(y), 0)),
        where={
            sp.Symbol("mu"): mean(z),
            sp.Symbol("nu"): mean(y),
            sp.Symbol("sigma"): sp.sqrt(variance(z)),
            sp.Symbol("tau"): sp.sqrt(variance(y)),
        },
        references=("Cochran1977, section 2.9 (moments under permutations)", *OGAN),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
