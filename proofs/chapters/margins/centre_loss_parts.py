"""Σ |xᵢ − c|² = Σ |xᵢ − x̄|² + n|c − x̄|² with the mean x̄: Steiner's identity, all n and dimensions."""

from proofs import Derivation, Step
from proofs.chapters.margins._centres import AROUND_CENTRE, AROUND_MEAN, BETWEEN, LETTERS, REFERENCES, VARIABLES


def derive() -> Derivation:
    """Samples less their mean add up to 0."""
    return Derivation(
        id="TF-1360",
        title="The centre loss around any centre and around the mean",
        sentence=(
            r"For $n$ real samples $x_i$ in $m$ dimensions with the mean $\bar x$ and any centre $c$, the centre loss "
            r"$\sum_i |x_i - c|^2$ is $\sum_i |x_i - \bar x|^2 + n |c - \bar x|^2$, written in coordinates."
        ),
        variables=VARIABLES,
        letters=LETTERS,
        start=AROUND_CENTRE,
        steps=(Step(expr=AROUND_MEAN + BETWEEN, reason="multiply out; the samples less their mean add up to $0$"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
