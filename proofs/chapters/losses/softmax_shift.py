"""e^{xₖ + c}/Σ e^{xⱼ + c} = e^{xₖ}/Σ e^{xⱼ}: the softmax does not change if a number is added to all scores, all n."""

import sympy as sp

from numeric_check import index
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._softmax import REFERENCES, SCORES, SHIFT, c, exponentials, softmax, x

CLASS = index("k", ROWS)
k = CLASS.symbol


def derive() -> Derivation:
    """The factor e^c cancels."""
    return Derivation(
        id="TF-1344",
        title="The softmax of scores to which a number is added",
        sentence=(
            r"For real scores and a real number $c$, $e^{x_k + c}/\sum_j e^{x_j + c} = e^{x_k}/\sum_j e^{x_j}$ for "
            "every class $k$: only differences of scores matter."
        ),
        variables=(ROWS, SCORES, SHIFT, CLASS),
        letters=LETTERS,
        start=sp.exp(x[k] + c) / exponentials(c),
        steps=(Step(expr=softmax(k), reason="the factor $e^c$ cancels"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
