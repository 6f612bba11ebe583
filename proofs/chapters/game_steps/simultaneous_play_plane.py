"""The h term of the modified field of simultaneous play: −∂ₓ(¼(∂ₓE)²) − ½ ∂ₓ∂ᵧE ∂ᵧF, and so for y, for any E and F."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.game_steps._play import (
    FIRST,
    LETTERS_OF_PLAY,
    LOSS_OF_FIRST,
    LOSS_OF_SECOND,
    PLACE,
    SECOND,
    E,
    F,
    correction,
    d,
    h,
    x,
    y,
)
from symbolic.modified_equation import modified_field


def derive() -> Derivation:
    """Explicit Euler for x′ = −∂ₓE, y′ = −∂ᵧF follows this field through h, and a term of order h² less."""
    drift = correction(modified_field([-d(E, x), -d(F, y)], PLACE, h, 2))
    own = [sp.Derivative(d(E, x) ** 2 / 4, x), sp.Derivative(d(F, y) ** 2 / 4, y)]
    return Derivation(
        id="TF-1125",
        title="The drift of simultaneous gradient play",
        sentence=(
            "Let two players with one parameter each descend their losses, $x$ the loss $E$ and $y$ the loss $F$, in "
            "simultaneous steps of the size $h$. The coefficient of $h$ in the modified field of the steps is "
            r"$-\partial_x (\frac14 (\partial_x E)^2) - \frac12 \partial_x \partial_y E\, \partial_y F$ for $x$, and "
            "the same with the roles exchanged for $y$: each player descends the square of the own slope too, and the "
            "interaction with the other player adds a term that no single loss has."
        ),
        variables=(LOSS_OF_FIRST, LOSS_OF_SECOND, FIRST, SECOND),
        letters=LETTERS_OF_PLAY,
        start=drift,
        steps=(
            Step(
                expr=sp.ImmutableMatrix([-own[0] - d(E, x, y) * d(F, y) / 2, -own[1] - d(F, x, y) * d(E, x) / 2]),
                reason="the product rule",
            ),
        ),
        references=("Rosca2021",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
