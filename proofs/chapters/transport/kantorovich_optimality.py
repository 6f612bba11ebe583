"""Σ cπ = Σ fp + Σ gq where (c − f − g)π = 0 in every entry: such a plan and potentials are optimal, all n and m."""

from functools import partial

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m
from proofs.chapters.transport import LETTERS
from proofs.chapters.transport._transport import (
    COLUMN_MASSES,
    COLUMN_POTENTIAL,
    COST,
    DUAL,
    MARGINALS,
    PRIMAL,
    ROW_MASSES,
    ROW_POTENTIAL,
    SIGNED_PLAN,
    c,
    f,
    g,
    pi,
    signed,
)
from symbolic import ForAll, decide_by_certificate

SLACKNESS = ForAll(sp.Eq((c[i, j] - f[i] - g[j]) * pi[i, j], 0), i_to_n, j_to_m)


def derive() -> Derivation:
    """By ``kantorovich_weak_duality`` no plan costs less. That such potentials exist for every cost is strong duality,

    which rests on Farkas' lemma and is not proved here; for an instance a certificate shows it, as in
    ``kantorovich_instance`` and in ``numeric_check.transport``.
    """
    primal, slackness, *marginals = signed(PRIMAL, SLACKNESS, *MARGINALS)
    return Derivation(
        id="TF-041G",
        title="Complementary slackness makes the cost of a table the dual value of the potentials",
        sentence=(
            r"If $(c_{ij} - f_i - g_j) \pi_{ij} = 0$ in every entry, for a table $\pi$ with the marginals $p$ and "
            r"$q$, its cost is the dual value of $f$ and $g$. Hence, by weak duality, $\pi$ is an optimal plan and "
            r"$f$ and $g$ are optimal potentials if also $\pi \ge 0$ and $f_i + g_j \le c_{ij}$."
        ),
        variables=(ROWS, COLUMNS, SIGNED_PLAN, ROW_MASSES, COLUMN_MASSES, ROW_POTENTIAL, COLUMN_POTENTIAL, COST),
        letters={
            **LETTERS,
            "pi": "a table with the marginals $p$ and $q$, with a row for each source and a column for each target",
        },
        start=primal,
        steps=(
            Step(
                expr=DUAL,
                reason="every entry times its slack is $0$, and the table has the marginals $p$ and $q$",
                by=partial(
                    decide_by_certificate,
                    multipliers=((sp.S.One, slackness),),
                    given=tuple(marginals),
                ),
            ),
        ),
        hypotheses=(*marginals, slackness),
        references=("Schrijver1986, section 7.4 (strong duality)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
