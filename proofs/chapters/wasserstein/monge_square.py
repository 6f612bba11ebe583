"""(x − y)² + (x′ − y′)² ≤ (x − y′)² + (x′ − y)² for x ≤ x′ and y ≤ y′: crossing never pays on the line, for W₂."""

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.wasserstein import LETTERS
from proofs.chapters.wasserstein.monge_modulus import FIRST, REFERENCES, RISE, SECOND, STEP, h, k, x, y


def derive() -> Derivation:
    """With x′ = x + h, y′ = y + k the difference is 2hk."""
    return Derivation(
        id="TF-04FC",
        title="The squared distance on the line is a Monge cost",
        sentence=(
            "On the line, transport that crosses does not pay for the cost $(x - y)^2$ from $x$ to $y$: moving the "
            "left of two sources to the left of two targets, and the right to the right, costs at most as much as "
            "the exchange. The sources are at $x$ and $x + h$, the targets at $y$ and $y + k$."
        ),
        variables=(FIRST, SECOND, STEP, RISE),
        letters={
            **LETTERS,
            "k": "how far the right target lies to the right of $y$",
        },
        start=(x - y) ** 2 + (x + h - y - k) ** 2,
        steps=(
            Step(
                expr=(x - y - k) ** 2 + (x + h - y) ** 2,
                reason="the difference is twice the product of the steps",
                relation=Relation.AT_MOST,
            ),
        ),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
