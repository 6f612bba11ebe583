"""0 ≤ (c_kl − f_k − g_l)π_kl ≤ Σ (c − f − g)π: where the duality gap is 0, every product is, all n and m."""

from functools import partial

import sympy as sp

from numeric_check import Relation, index
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m, k, l, m, n
from proofs.chapters.transport import LETTERS
from proofs.chapters.transport._transport import (
    COLUMN_POTENTIAL,
    COST,
    FEASIBLE,
    PLAN,
    ROW_POTENTIAL,
    TEXTBOOK,
    c,
    f,
    g,
    pi,
)
from symbolic import decide_by_certificate

IN_RANGE = (sp.Le(k, n), sp.Le(l, m))


def derive() -> Derivation:
    """Complementary slackness in the other direction: mass lies only where the constraint of the dual is tight."""
    product, here = (c[i, j] - f[i] - g[j]) * pi[i, j], {i: k, j: l}
    delta = sp.KroneckerDelta(i, k) * sp.KroneckerDelta(j, l)
    hypotheses = (*IN_RANGE, FEASIBLE)
    return Derivation(
        id="TF-040B",
        title="The total slack of a nonnegative table and feasible potentials",
        sentence=(
            r"For a table $\pi \ge 0$ and feasible potentials, $f_i + g_j \le c_{ij}$, the total slack $\sum_{ij} "
            r"(c_{ij} - f_i - g_j) \pi_{ij}$ is at least $0$. The proof passes through the product $(c_{kl} - f_k - "
            r"g_l) \pi_{kl}$ of any one entry, which lies between the two. Hence, if the total slack is $0$, every "
            "such product is $0$, and mass moves only where $f_k + g_l = c_{kl}$."
        ),
        variables=(
            *(ROWS, COLUMNS, PLAN, ROW_POTENTIAL, COLUMN_POTENTIAL, COST),
            *(index("k", ROWS), index("l", COLUMNS)),
        ),
        letters={
            **LETTERS,
            "k": "a source, a fixed one, any",
            "l": "a target, a fixed one, any",
            "pi": "a table of masses that move, with a row for each source and a column for each target",
        },
        start=sp.S.Zero,
        steps=(
            Step(
                expr=product.xreplace(here),
                reason="a nonnegative entry times a nonnegative slack",
                by=partial(decide_by_certificate, parts=(product.xreplace(here),), given=hypotheses),
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=sp.Sum(product, i_to_n, j_to_m),
                reason="one of the terms of a sum of nonnegative terms",
                by=partial(
                    decide_by_certificate,
                    parts=(sp.Sum((1 - delta) * product, i_to_n, j_to_m),),
                    given=hypotheses,
                ),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=hypotheses,
        references=(f"{TEXTBOOK}, section 3.3 (complementary slackness)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
