"""max(0, m + a − b) = 0 for b − a ≥ m: past its margin a triplet does not count."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.margins._metric import REFERENCES

NEAR, FAR, MARGIN = real("a"), real("b"), real("m")
a, b, m = NEAR.symbol, FAR.symbol, MARGIN.symbol


def derive() -> Derivation:
    """Its gradient is 0 there as well: only triplets within the margin are trained."""
    return Derivation(
        id="TF-1356",
        title="The triplet loss is zero past the margin",
        sentence=(
            "If the distance $b$ to the other class exceeds the distance $a$ to the same class by at least the margin "
            r"$m$, the triplet loss $\max(0, m + a - b)$ is $0$. The same holds for cosines, with that to the other "
            "class for $a$ and that to the same class for $b$."
        ),
        variables=(NEAR, FAR, MARGIN),
        letters={
            "a": "the distance, or its square, from the anchor to a column of the same class",
            "b": "that to a column of another class",
            "m": "the margin",
        },
        start=sp.Max(0, m + a - b),
        steps=(Step(expr=sp.S.Zero, reason="the other argument of the maximum is not positive"),),
        hypotheses=(sp.Ge(b - a, m),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
