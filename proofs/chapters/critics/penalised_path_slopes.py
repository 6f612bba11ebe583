"""(Σ |H|)² ≤ Σ H²/w = 4λ² Σ w s² at s = H/(2λw): slopes on the data vanish for P = Q only, and go as 1/λ."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.critics import LETTERS
from proofs.chapters.critics._path import FLOW, SLOPES, STRENGTH, WEIGHTS, H, i, i_to_n, lam, s, w
from proofs.chapters.letters.indices import ROWS
from symbolic import ForAll

MASS = sp.Eq(sp.Sum(w[i], i_to_n), 1)


def derive() -> Derivation:
    """What is true of the slopes at the data, in place of that they are zero: Cauchy–Schwarz."""
    return Derivation(
        id="TF-1054",
        title="The slopes of the best energy at the data vanish only for equal distributions",
        sentence=(
            r"Let the weights $w_i > 0$ of the edges have mass one. At the slopes $s_i = \frac{H_i}{2 \lambda w_i}$ of "
            r"the best energy with a zero-centred penalty, $4 \lambda^2$ times the mean $\sum_i w_i s_i^2$ of their "
            r"squares over the data does not depend on $\lambda$, and is at least $(\sum_i |H_i|)^2$. Hence all slopes "
            r"at the data go to zero as $\frac{1}{\lambda}$, and they are all zero if and only if $H = P - Q$ is."
        ),
        variables=(ROWS, WEIGHTS, FLOW, SLOPES, STRENGTH),
        letters={**LETTERS, "n": "the number of edges"},
        start=sp.Sum(sp.Abs(H[i]), i_to_n) ** 2,
        steps=(
            Step(
                expr=sp.Sum(H[i] ** 2 / w[i], i_to_n),
                reason="the inequality of Cauchy and Schwarz, and the mass one",
                relation=Relation.AT_MOST,
            ),
            Step(expr=4 * lam**2 * sp.Sum(w[i] * s[i] ** 2, i_to_n), reason=r"$H_i = 2 \lambda w_i s_i$"),
        ),
        hypotheses=(MASS, ForAll(sp.Eq(2 * lam * w[i] * s[i], H[i]), i_to_n)),
        references=("Su6316, the claim that is corrected here",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
