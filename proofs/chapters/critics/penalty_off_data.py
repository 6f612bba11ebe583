"""Σ (−Hs + λws²) = −c at s = c δ_l/H_l if w_l = 0 ≠ H_l: where there are no data, the penalty bounds nothing."""

from functools import partial

import sympy as sp

from numeric_check import entries, index, real
from proofs import Derivation, Step
from proofs.chapters.critics import LETTERS
from proofs.chapters.critics._path import FLOW, SLOPES, H, i, objective, s
from proofs.chapters.letters.indices import ROWS, i_to_n, n
from symbolic import ForAll, decide_by_certificate

WEIGHTS, EDGE, VALUE, STRENGTH = entries("w", ROWS), index("l", ROWS), real("c"), real("lambda")
w, l, c, lam = WEIGHTS.symbol, EDGE.symbol, VALUE.symbol, STRENGTH.symbol
NO_DATA = sp.Eq(w[l], 0)
SLOPE = c * sp.KroneckerDelta(i, l) / H[l]


def derive() -> Derivation:
    """So a least value, and a best energy, need not exist; they do where Σ H²/w is finite, by ``penalised_path``."""
    return Derivation(
        id="TF-1055",
        title="Where there are no data the zero-centred penalty bounds nothing",
        sentence=(
            r"If an edge $l$ of the path has the weight $w_l = 0$ and $H_l \neq 0$, the slopes $\frac{c}{H_l}$ on "
            r"this edge and $0$ on all others give the objective $\sum_i (-H_i s_i + \lambda w_i s_i^2)$ the value "
            r"$-c$, for any number $c$. So it has no least value where $P \neq Q$ on an edge without data, as between "
            "data and generated mass that lies beyond all data: no best energy exists."
        ),
        variables=(ROWS, WEIGHTS, FLOW, SLOPES, STRENGTH, EDGE, VALUE),
        letters={
            **LETTERS,
            "n": "the number of edges",
            "l": "an edge without data",
            "c": "any real number",
        },
        start=objective(s[i], w[i], lam),
        steps=(
            Step(expr=objective(SLOPE, w[i], lam), reason="put in the slopes"),
            Step(
                expr=-c,
                reason="only the edge $l$ counts, and it has no penalty",
                by=partial(decide_by_certificate, multipliers=((lam * c**2 / H[l] ** 2, NO_DATA),), given=(l <= n,)),
            ),
        ),
        hypotheses=(NO_DATA, sp.Ne(H[l], 0), ForAll(sp.Eq(s[i], SLOPE), i_to_n)),
        references=("Su6316, the claim that is corrected here",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
