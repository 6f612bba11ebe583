"""|x − y| + |x′ − y′| ≤ |x − y′| + |x′ − y| for x ≤ x′ and y ≤ y′: crossing never pays on the line, for W₁."""

import sympy as sp

from numeric_check import Relation, positive, real
from proofs import Derivation, Step
from proofs.chapters.wasserstein import LETTERS

FIRST, SECOND, STEP, RISE = real("x"), real("y"), positive("h"), positive("k")
x, y, h, k = (variable.symbol for variable in (FIRST, SECOND, STEP, RISE))
REFERENCES = ("Hoffman1963",)


def derive() -> Derivation:
    """With x′ = x + h, y′ = y + k; potentials that are tight along a staircase are feasible for such a cost."""
    return Derivation(
        id="TF-04E7",
        title="The distance on the line is a Monge cost",
        sentence=(
            "On the line, transport that crosses does not pay for the cost $|x - y|$ from $x$ to $y$: moving the "
            "left of two sources to the left of two targets, and the right to the right, costs at most as much as "
            "the exchange. The sources are at $x$ and $x + h$, the targets at $y$ and $y + k$."
        ),
        variables=(FIRST, SECOND, STEP, RISE),
        letters={
            **LETTERS,
            "k": "how far the right target lies to the right of $y$",
        },
        start=sp.Abs(x - y) + sp.Abs(x + h - y - k),
        steps=(
            Step(
                expr=sp.Abs(x - y - k) + sp.Abs(x + h - y),
                reason="in every order of the points",
                relation=Relation.AT_MOST,
            ),
        ),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
