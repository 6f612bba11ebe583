"""sign g − g/√(g² + ε) = sign g · ε/(r(r + |g|)), r = √(g² + ε): the flow of Adam tends to sign descent as ε → 0."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.adam import LETTERS
from proofs.chapters.adam._adam import REGULAR, eps

SLOPE = real("g")
g = SLOPE.symbol


def derive() -> Derivation:
    """The distance is at most ε/(2g²), for g ≠ 0: the limit with its rate. With β = ρ = 0 the bias of ``adam_bias``,
    ε/r² times ∂_j‖∇E‖_{1,ε}, tends to 0 as well, and what is left is θ_j′ = −sign ∂_jE."""
    root = sp.sqrt(g**2 + eps)
    return Derivation(
        id="TF-03G5",
        title="The difference between the leading flow of Adam and sign descent",
        sentence=(
            r"In one coordinate, $\operatorname{sign}(g) - g/\sqrt{g^2 + \epsilon}$ is $\epsilon "
            r"\operatorname{sign}(g)/(r (r + |g|))$ with $r = \sqrt{g^2 + \epsilon}$. Hence, for each $g$, the "
            r"velocity $-g/\sqrt{g^2 + \epsilon}$ of the leading flow of Adam tends to $-\operatorname{sign}(g)$, "
            r"that of sign descent, as $\epsilon \to 0$; this limit is said here and not in the formula."
        ),
        variables=(SLOPE, REGULAR),
        letters={
            **LETTERS,
            "g": "the component of the gradient of the loss in this coordinate",
            "$r$": r"short for $\sqrt{g^2 + \epsilon}$",
        },
        start=sp.sign(g) - g / root,
        steps=(
            Step(
                expr=sp.sign(g) * eps / (root * (root + sp.Abs(g))),
                reason="the difference of a root and $|g|$, by their squares",
            ),
        ),
        references=("Ma2022",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
