"""d/dt −Σ yᵢ log pᵢ = Σ (pᵢ − yᵢ)vᵢ for the softmax p of x + tv and Σ y = 1, all n."""

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n, j
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._softmax import DIRECTION, DIVISOR, SCORES, SHORT, at_zero, j_to_n, softmax, t, v, x

LABELS = entries("y", ROWS)
y = LABELS.symbol


def derive() -> Derivation:
    """−Σ y log p = −Σ y x + log-sum-exp for labels of total mass one."""
    moved = sp.exp(x[i] + t * v[i]) / sp.Sum(sp.exp(x[j] + t * v[j]), j_to_n)
    return Derivation(
        id="TF-1348",
        title="The gradient of the cross entropy in the scores",
        sentence=(
            r"For real scores $x$ with the softmax $p$ and labels $y$ with $\sum_i y_i = 1$, the slope of the cross "
            r"entropy $-\sum_i y_i \log p_i$ along any direction $v$ of the scores is $\sum_i (p_i - y_i) v_i$: the "
            "gradient is the prediction less the labels."
        ),
        variables=(ROWS, SCORES, DIRECTION, LABELS),
        letters={**LETTERS, **DIVISOR, "$p$": "the softmax of the scores"},
        start=at_zero(-sp.Sum(y[i] * sp.log(moved), i_to_n)),
        steps=(
            Step(
                expr=sp.Sum((softmax(i) - y[i]) * v[i], i_to_n),
                reason=r"chain rule, with $\sum_i y_i = 1$",
            ),
        ),
        hypotheses=(sp.Eq(sp.Sum(y[i], i_to_n), 1),),
        where=SHORT,
        references=("Boyd2004, section 7.1.1 (logistic regression)", "Su4493"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
