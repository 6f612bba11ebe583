"""(1−α)²/((1−α)² + 4α sin²(ω/2)) ≤ 1: a moving average makes no oscillation larger."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.averages import LETTERS
from proofs.chapters.averages._average import ANGLE, DECAY, GAIN_SQUARED, REFERENCES, SQUARE, alpha, omega
from symbolic.procedures.nonnegative_terms import decide_by_terms, square


def derive() -> Derivation:
    """With equality where sin(ω/2) = 0 only; least, (1−α)²/(1+α)², at ω = π."""
    return Derivation(
        id="TF-1329",
        title="A moving average makes no oscillation larger",
        sentence=(
            r"For $0 < \alpha < 1$ and real $\omega$, the square $(1 - \alpha)^2/((1 - \alpha)^2 + 4\alpha "
            r"\sin^2(\omega/2))$ of the gain of a moving average is at most $1$. The closer $\alpha$ is to $1$, the "
            r"less is left of an oscillation with a fixed $\omega$ that is no multiple of $2\pi$."
        ),
        variables=(DECAY, ANGLE),
        letters=LETTERS,
        start=GAIN_SQUARED,
        steps=(
            Step(
                expr=sp.S.One,
                reason="a square in the divisor is left out",
                by=partial(decide_by_terms, terms=((4 * alpha / SQUARE, square, sp.sin(omega / 2)),)),
                relation=Relation.AT_MOST,
            ),
        ),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
