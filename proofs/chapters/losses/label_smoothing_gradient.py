"""d/dt of the cross entropy of smoothed labels is Σ (pᵢ − (1−ε)qᵢ − ε/n) vᵢ: it is 0 where p is the smoothed labels."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n, j
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._distributions import ANY_LABELS, REFERENCES, SMOOTHING, mass, smoothed
from proofs.chapters.losses._softmax import DIRECTION, DIVISOR, SCORES, SHORT, at_zero, j_to_n, softmax, t, v, x

q = ANY_LABELS.symbol[i]


def derive() -> Derivation:
    """``cross_entropy_gradient`` for the smoothed labels, by ``label_smoothing_mass``."""
    moved = sp.exp(x[i] + t * v[i]) / sp.Sum(sp.exp(x[j] + t * v[j]), j_to_n)
    return Derivation(
        id="TF-1353",
        title="The gradient of the cross entropy of smoothed labels",
        sentence=(
            r"For real scores $x$ with the softmax $p$ and labels $q$ with $\sum_i q_i = 1$, the slope of the cross "
            r"entropy of the smoothed labels along any direction $v$ of the scores is $\sum_i \bigl(p_i - (1 - "
            r"\epsilon) q_i - \frac{\epsilon}{n}\bigr) v_i$. So it is $0$ in every direction exactly if the softmax "
            "is the smoothed labels."
        ),
        variables=(ROWS, SCORES, DIRECTION, ANY_LABELS, SMOOTHING),
        letters={**LETTERS, "q": "the labels, numbers with the sum $1$", **DIVISOR, "$p$": "the softmax of the scores"},
        start=at_zero(-sp.Sum(smoothed(q) * sp.log(moved), i_to_n)),
        steps=(
            Step(
                expr=sp.Sum((softmax(i) - smoothed(q)) * v[i], i_to_n),
                reason="chain rule, with smoothed labels of total mass one",
            ),
        ),
        hypotheses=(mass(q),),
        where=SHORT,
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
