"""Σ fp + Σ gq ≤ Σ h(p − q) with h = g^c, 1-Lipschitz: for a metric cost Lipschitz functions are enough, all n."""

from functools import partial

import sympy as sp

from numeric_check import Relation, entries
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS
from proofs.chapters.wasserstein import LETTERS
from proofs.chapters.wasserstein._metric import (
    FUNCTION,
    POINTS,
    REFERENCE,
    ZERO_DIAGONAL,
    d,
    f,
    i,
    i_to_n,
    j,
    j_to_n,
    transformed,
)
from symbolic import ForAll, decide_by_certificate

FIRST, SECOND = entries("p", ROWS, nonnegative=True), entries("q", ROWS, nonnegative=True)
POTENTIAL = entries("g", ROWS)
p, q, g = FIRST.symbol, SECOND.symbol, POTENTIAL.symbol
FEASIBLE = ForAll(f[i] + g[j] <= d[j, i], i_to_n, j_to_n)


def derive() -> Derivation:
    """f ≤ h as h is the largest function feasible beside g, and g ≤ −h as h_j ≤ d_jj − g_j."""
    h = transformed(g, i)
    return Derivation(
        id="TF-04BX",
        title="The bound of Kantorovich and Rubinstein: one potential does as well as two",
        sentence=(
            r"Let $p \ge 0$ and $q \ge 0$ be masses, $d$ costs with $d_{ii} = 0$, and $f$ and $g$ potentials with "
            r"$f_i + g_j \le d_{ji}$: here $d_{ji}$ stands for the cost from $i$ to $j$, which for a metric is "
            r"$d_{ij}$. The dual value $\sum_i f_i p_i + \sum_i g_i q_i$ is at most $\sum_i h_i (p_i - q_i)$, "
            r"that of the single function $h_i = \min_k (d_{ki} - g_k)$ and its opposite $-h$. If $d$ is a "
            "metric, $h$, the $c$-transform of $g$, is $1$-Lipschitz by another theorem, so that $h$ and $-h$ "
            "are feasible too."
        ),
        variables=(*POINTS, FIRST, SECOND, POTENTIAL, FUNCTION),
        letters={
            **LETTERS,
            "d": "the costs of transport, the distances of the points if they are a metric",
            "f": "the first potential",
            "p": "the masses of the first measure on the points",
            "q": "the masses of the second measure on the points",
            "g": "the second potential",
            "$h_i$": r"the value of $h = \min_k (d_{ki} - g_k)$ at point $i$",
        },
        start=sp.Sum(f[i] * p[i], i_to_n) + sp.Sum(g[i] * q[i], i_to_n),
        steps=(
            Step(
                expr=sp.Sum(h * (p[i] - q[i]), i_to_n),
                reason="$f$ is at most $h$, and $g$ at most $-h$",
                by=partial(
                    decide_by_certificate,
                    parts=(sp.Sum((h - f[i]) * p[i], i_to_n), sp.Sum((-h - g[i]) * q[i], i_to_n)),
                    given=(FEASIBLE, ZERO_DIAGONAL),
                ),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(FEASIBLE, ZERO_DIAGONAL),
        references=(REFERENCE,),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
