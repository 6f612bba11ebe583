"""L = Σ fp + Σ gq + t (c_kl − f_k − g_l) at π = t E_kl: where a constraint fails, the infimum of L is −∞."""

import sympy as sp

from numeric_check import index, real
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, j, k, l, m, n
from proofs.chapters.transport import LETTERS
from proofs.chapters.transport._transport import COLUMN_POTENTIAL, COST, DUAL, ROW_POTENTIAL, TEXTBOOK, c, f, g, pi
from proofs.chapters.transport.kantorovich_lagrangian import DEMAND, LAGRANGIAN, SUPPLY

ROW, COLUMN, MASS = index("k", ROWS), index("l", COLUMNS), real("t")
t = MASS.symbol
IN_RANGE = (sp.Le(k, n), sp.Le(l, m))


def derive() -> Derivation:
    """For c_kl < f_k + g_l it is below any bound as t grows."""
    ray = t * sp.KroneckerDelta(i, k) * sp.KroneckerDelta(j, l)
    return Derivation(
        id="TF-03WW",
        title="The Lagrangian of a table with a single entry",
        sentence=(
            r"Where the table $\pi$ has the entry $t$ at $(k, l)$ and is $0$ elsewhere, the Lagrangian of the "
            r"Kantorovich problem is the dual value $\sum_i f_i p_i + \sum_j g_j q_j$ plus $t (c_{kl} - f_k - "
            "g_l)$. Hence, if $c_{kl} < f_k + g_l$, it falls below every bound as $t$ grows."
        ),
        variables=(ROWS, COLUMNS, COST, SUPPLY, DEMAND, ROW_POTENTIAL, COLUMN_POTENTIAL, ROW, COLUMN, MASS),
        letters={
            **LETTERS,
            "k": "the source of the single entry, a fixed one",
            "l": "the target of the single entry, a fixed one",
            "t": "the entry at $(k, l)$, of any sign",
            r"$\delta$": r"Kronecker's $\delta_{ik}$: $1$ if $i = k$, and $0$ if not, and $\delta_{jl}$ likewise",
            r"$\pi$": r"the table, $\pi_{ij} = t \delta_{ik} \delta_{jl}$",
        },
        start=LAGRANGIAN.replace(pi[i, j], ray),
        steps=(Step(expr=DUAL + t * (c[k, l] - f[k] - g[l]), reason="a single entry of the table counts"),),
        hypotheses=IN_RANGE,
        references=(f"{TEXTBOOK}, section 2.5",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
