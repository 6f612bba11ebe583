"""The h term of the modified field of alternating play: as of simultaneous play for x, +½ ∂ₓ∂ᵧF ∂ₓE for y."""

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
from symbolic.modified_equation import modified_field_partitioned

BEFORE = (((0, 0), (0, 0)), (1, 0))  # x moves at the old state, and is new at the second stage
AFTER = (((0, 0), (0, 0)), (0, 1))
MOVES_FIRST, MOVES_SECOND = (((0, 0), (1, 0)), BEFORE[1]), AFTER


def derive() -> Derivation:
    """A partitioned method of two stages: x₊ = x − h ∂ₓE(x, y), y₊ = y − h ∂ᵧF(x₊, y)."""
    drift = correction(modified_field_partitioned([-d(E, x), -d(F, y)], PLACE, h, 2, [MOVES_FIRST, MOVES_SECOND]))
    own = [sp.Derivative(d(E, x) ** 2 / 4, x), sp.Derivative(d(F, y) ** 2 / 4, y)]
    return Derivation(
        id="TF-1126",
        title="The drift of alternating gradient play",
        sentence=(
            "Let $x$ descend the loss $E$ and then $y$ the loss $F$, at the new $x$, in steps of the size $h$. The "
            "coefficient of $h$ in the modified field of a pair of steps is, for $x$, that of simultaneous play, and "
            r"for $y$ it is $-\partial_y (\frac14 (\partial_y F)^2) + \frac12 \partial_x \partial_y F\, \partial_x "
            "E$: the interaction has the other sign for the player who moves second, and in a bilinear game, in "
            "which one player wins what the other loses, it no longer drives both away from the equilibrium."
        ),
        variables=(LOSS_OF_FIRST, LOSS_OF_SECOND, FIRST, SECOND),
        letters=LETTERS_OF_PLAY,
        start=drift,
        steps=(
            Step(
                expr=sp.ImmutableMatrix([-own[0] - d(E, x, y) * d(F, y) / 2, -own[1] + d(F, x, y) * d(E, x) / 2]),
                reason="the product rule",
            ),
        ),
        references=("Rosca2021",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
