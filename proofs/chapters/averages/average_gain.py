"""HH̄ = (1−α)²/((1−α)² + 4α sin²(ω/2)) for H = (1−α)/(1−αe^{−iω}): the gain of a moving average."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.averages import LETTERS
from proofs.chapters.averages._average import ANGLE, DECAY, GAIN_SQUARED, REFERENCES, RESPONSE


def derive() -> Derivation:
    """|1 − αe^{−iω}|² = 1 − 2α cos ω + α²."""
    return Derivation(
        id="TF-1328",
        title="The gain of a moving average",
        sentence=(
            r"For $0 < \alpha < 1$ and real $\omega$, the response $H = (1 - \alpha)/(1 - \alpha e^{-i\omega})$ of a "
            r"moving average to an oscillation has $|H|^2 = H \overline{H} = (1 - \alpha)^2/((1 - \alpha)^2 + 4\alpha "
            r"\sin^2(\omega/2))$; the divisor is $1 - 2\alpha\cos\omega + \alpha^2$."
        ),
        variables=(DECAY, ANGLE),
        letters={**LETTERS, "$H$": "the response, the factor by which the average differs from the oscillation"},
        start=RESPONSE * sp.conjugate(RESPONSE),
        steps=(Step(expr=GAIN_SQUARED, reason=r"$|1 - \alpha e^{-i\omega}|^2 = 1 - 2\alpha\cos\omega + \alpha^2$"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
