"""Σ gᵢvᵢ ≤ ‖g‖₁ ‖v‖_∞: under a bound on the largest entry no direction ascends faster than the dual norm, all sizes."""

from functools import partial

import sympy as sp

from numeric_check import Relation, entries
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n, k, n
from proofs.chapters.steepest_descent import LETTERS
from symbolic import Largest, decide_by_certificate

GRADIENT, DIRECTION = entries("g", ROWS), entries("v", ROWS)
g, v = GRADIENT.symbol, DIRECTION.symbol


def derive() -> Derivation:
    """Hölder's inequality for ∞ and 1; for −v it bounds the rate of descent."""
    largest = Largest(sp.Abs(v[k]), (k, 1, n))
    products, moduli = g[i] * v[i], sp.Abs(g[i]) * sp.Abs(v[i])
    return Derivation(
        id="TF-02DF",
        title="The rate of descent under a bound on the largest entry",
        sentence=(
            r"Hölder's inequality for the norms $1$ and $\infty$: $\sum_i g_i v_i$ is at most the largest modulus of "
            "an entry of $v$ times the sum of the moduli of the entries of $g$. With $-v$ in the place of $v$, the "
            r"rate $\sum_i g_i v_i$ of a loss with gradient $g$ is at least minus this product."
        ),
        variables=(ROWS, GRADIENT, DIRECTION),
        letters={
            **LETTERS,
            "g": "the gradient, by its entries",
            "v": "the direction of a step, by its entries",
            "k": "the index over which the maximum is taken",
        },
        start=sp.Sum(products, i_to_n),
        steps=(
            Step(
                expr=sp.Sum(moduli, i_to_n),
                reason="a real number is at most its modulus",
                by=partial(decide_by_certificate, parts=(sp.Sum(moduli - products, i_to_n),)),
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=sp.Sum(sp.Abs(g[i]) * largest, i_to_n),
                reason="an entry is at most the largest one",
                by=partial(decide_by_certificate, parts=(sp.Sum(sp.Abs(g[i]) * (largest - sp.Abs(v[i])), i_to_n),)),
                relation=Relation.AT_MOST,
            ),
            Step(expr=sp.Sum(sp.Abs(g[i]), i_to_n) * largest, reason="a factor common to all terms"),
        ),
        references=("Horn2013, section 5.4 (dual norms)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
