"""Σ (−Hs + λws²) = −Σ H²/(4λw) at s = H/(2λw): the slopes of the best energy with a zero-centred penalty."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.critics import LETTERS
from proofs.chapters.critics._path import FLOW, LEAST, SLOPES, STRENGTH, WEIGHTS, H, lam, objective, s, w
from proofs.chapters.letters.indices import ROWS, i, i_to_n
from symbolic import ForAll


def derive() -> Derivation:
    """The case of equality in ``penalised_path``, for every edge by itself."""
    return Derivation(
        id="TF-1053",
        title="The slopes of the best energy with a zero-centred penalty on a path",
        sentence=(
            r"At the slopes $s_i = \frac{H_i}{2 \lambda w_i}$, the objective $\sum_i (-H_i s_i + \lambda w_i s_i^2)$ "
            r"has its least value $-\sum_i \frac{H_i^2}{4 \lambda w_i}$. For a fine path this is $U' = \frac{P - Q}{2 "
            r"\lambda p}$ on the line, with the density $p$ of the data."
        ),
        variables=(ROWS, WEIGHTS, FLOW, SLOPES, STRENGTH),
        letters={
            **LETTERS,
            "n": "the number of edges",
            "s": "the slopes of the energy on the edges",
            "$p$": "the density of the data",
            "$U$": "the energy",
        },
        start=objective(s[i]),
        steps=(Step(expr=LEAST, reason="put in the slopes"),),
        hypotheses=(ForAll(sp.Eq(2 * lam * w[i] * s[i], H[i]), i_to_n),),
        references=("Su6316",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
