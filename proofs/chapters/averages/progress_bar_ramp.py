"""(1/n) Σ (k − 11) = (n − 21)/2: beside values that rise by 1, a progress bar shows a number that rises by ½."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.averages._progress import REFERENCES
from proofs.chapters.letters.indices import ROWS, k, n


def derive() -> Derivation:
    """The values −10, −9, … of the source, one for each step."""
    return Derivation(
        id="TF-1321",
        title="The value beside a progress bar for values that rise by one in each step",
        sentence=(
            r"For the values $k - 11$ in the steps $k = 1, 2, \dots$, that is $-10, -9, \dots$, the mean over all "
            "steps that a progress bar shows after $n$ steps is $(n - 21)/2$. It rises half as fast as the values."
        ),
        variables=(ROWS,),
        letters={"n": "the number of steps", "k": "the number of a step"},
        start=sp.Sum(k - 11, (k, 1, n)) / n,
        steps=(Step(expr=(n - 21) / 2, reason=r"$\sum_{k \le n} k = n(n+1)/2$"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
