"""(1−α)²/(1+α)² ≤ (1−α)²/((1−α)² + 4α sin²(ω/2)): a moving average leaves something of every oscillation."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.averages import LETTERS
from proofs.chapters.averages._average import ANGLE, DECAY, GAIN_SQUARED, REFERENCES, SQUARE, alpha, omega
from symbolic.procedures.nonnegative_terms import decide_by_terms, square


def derive() -> Derivation:
    """(1+α)² less the divisor is 4α cos²(ω/2)."""
    least = (1 - alpha) ** 2 / (1 + alpha) ** 2
    return Derivation(
        id="TF-1333",
        title="A moving average leaves something of every oscillation",
        sentence=(
            r"For $0 < \alpha < 1$ and real $\omega$, the square $(1 - \alpha)^2/((1 - \alpha)^2 + 4\alpha "
            r"\sin^2(\omega/2))$ of the gain of a moving average is at least $(1 - \alpha)^2/(1 + \alpha)^2$, its "
            r"value at $\omega = \pi$. So no oscillation is removed entirely."
        ),
        variables=(DECAY, ANGLE),
        letters=LETTERS,
        start=least,
        steps=(
            Step(
                expr=GAIN_SQUARED,
                reason="$(1 + \\alpha)^2$ is the divisor plus a square",
                by=partial(decide_by_terms, terms=((4 * alpha * least / SQUARE, square, sp.cos(omega / 2)),)),
                relation=Relation.AT_MOST,
            ),
        ),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
