"""log Σ e^{xᵢ + c} = c + log Σ e^{xᵢ}: what is added to all scores is added to log-sum-exp, all n."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._softmax import REFERENCES, SCORES, SHIFT, c, exponentials


def derive() -> Derivation:
    """So programs subtract the maximum before they exponentiate."""
    return Derivation(
        id="TF-1343",
        title="Log-sum-exp of scores to which a number is added",
        sentence=(
            r"For real scores and a real number $c$, $\log \sum_j e^{x_j + c} = c + \log \sum_j e^{x_j}$. With $c = "
            r"-\max_k x_k$ no exponential overflows."
        ),
        variables=(ROWS, SCORES, SHIFT),
        letters=LETTERS,
        start=sp.log(exponentials(c)),
        steps=(Step(expr=c + sp.log(exponentials()), reason=r"$e^{x + c} = e^x e^c$"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
