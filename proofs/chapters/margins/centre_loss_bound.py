"""Σ |xᵢ − x̄|² ≤ Σ |xᵢ − c|²: the mean is the best centre, all n and dimensions."""

from functools import partial

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.margins._centres import AROUND_CENTRE, AROUND_MEAN, BETWEEN, LETTERS, REFERENCES, VARIABLES
from symbolic import decide_by_certificate


def derive() -> Derivation:
    """What is missing is n|c − x̄|², by ``centre_loss_parts``."""
    return Derivation(
        id="TF-1361",
        title="The mean of a class is its best centre",
        sentence=(
            r"For $n$ real samples $x_i$ in $m$ dimensions, no centre $c$ has a smaller centre loss $\sum_i |x_i - "
            "c|^2$, written in coordinates, than the mean of the samples."
        ),
        variables=VARIABLES,
        letters=LETTERS,
        start=AROUND_MEAN,
        steps=(
            Step(
                expr=AROUND_CENTRE,
                reason=r"the difference is $n |c - \bar x|^2$",
                by=partial(decide_by_certificate, parts=(BETWEEN,)),
                relation=Relation.AT_MOST,
            ),
        ),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
