"""Σ gᵢ (−sign(g_j) δᵢⱼ) = −max |g| where |g_j| is largest: coordinate descent attains the bound for ‖v‖₁, all sizes."""

import sympy as sp

from numeric_check import index
from proofs import Derivation, Hypothesis, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n, j, k, n
from proofs.chapters.steepest_descent import LETTERS
from proofs.chapters.steepest_descent.steepest_descent_bounded_entries import GRADIENT, g
from symbolic import Largest

COORDINATE = index("j", ROWS)
IN_RANGE = sp.Le(j, n)
LARGEST = sp.Eq(sp.Abs(g[j]), Largest(sp.Abs(g[k]), (k, 1, n)))


def derive() -> Derivation:
    """The case of equality in ``steepest_descent_bounded_entries`` with g and v exchanged, for v = −sign(g_j) e_j."""
    return Derivation(
        id="TF-02FS",
        title="The rate of descent along the coordinate of the largest entry",
        sentence=(
            "If $|g_j|$ is the largest modulus of an entry of the gradient $g$, then along the direction with the "
            r"one entry $-\operatorname{sign}(g_j)$, at place $j$, and zeros elsewhere a loss with gradient $g$ has "
            r"the slope $-\max_k |g_k|$. Hence, by Hölder's inequality, no direction $v$ with $\sum_i |v_i| \le 1$ "
            "has a smaller slope."
        ),
        variables=(ROWS, GRADIENT, COORDINATE),
        letters={
            **LETTERS,
            "g": "the gradient, by its entries",
            "j": "the number of an entry of $g$ with the largest modulus",
            "k": "the index over which the maximum is taken",
            r"$\delta$": r"Kronecker's $\delta_{ij}$: $1$ if $i = j$, and $0$ if not",
            "$v$": "any direction, by its entries",
        },
        start=sp.Sum(g[i] * (-sp.sign(g[j]) * sp.KroneckerDelta(i, j)), i_to_n),
        steps=(
            Step(expr=-sp.Abs(g[j]), reason="one entry of the direction is not zero"),
            Step(expr=-LARGEST.rhs, reason="the coordinate of the largest slope", by=Hypothesis(relation=LARGEST)),
        ),
        hypotheses=(IN_RANGE, LARGEST),
        references=("Boyd2004, section 9.4.2",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
