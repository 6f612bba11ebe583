"""log(((1−ε) + ε/n)/(ε/n)) = log(1 + n(1−ε)/ε): the difference of scores at the optimum of smoothed labels."""

import sympy as sp

from numeric_check import fraction
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, n
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._distributions import REFERENCES, smoothed

SMOOTHING = fraction("epsilon")
epsilon = SMOOTHING.symbol


def derive() -> Derivation:
    """Scores differ by log pᵢ − log pⱼ; without smoothing the optimum lies at infinity."""
    return Derivation(
        id="TF-1354",
        title="The difference of the scores at the optimum of smoothed labels",
        sentence=(
            r"For one class with the label $1$ and others with $0$, the smoothed labels are $1 - \epsilon + "
            r"\frac{\epsilon}{n}$ and $\frac{\epsilon}{n}$. The difference of their logarithms, which is that of the "
            r"scores where the softmax is the smoothed labels, is $\log\bigl(1 + \frac{n (1 - "
            r"\epsilon)}{\epsilon}\bigr)$: it is finite, and without smoothing it is not."
        ),
        variables=(ROWS, SMOOTHING),
        letters=LETTERS,
        start=sp.log(smoothed(sp.S.One, epsilon)) - sp.log(smoothed(sp.S.Zero, epsilon)),
        steps=(Step(expr=sp.log(1 + n * (1 - epsilon) / epsilon), reason="the logarithm of a quotient"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
