"""|aθ − bφ|² + |bθ + aφ|² = |H|² (|θ|² + |φ|²): an average turns on a circle that is smaller by the gain."""

from proofs import Derivation, Step
from proofs.chapters.averages._average import ANGLE, DECAY, GAIN_SQUARED
from proofs.chapters.averages._circle import AVERAGES, CIRCLES, CRITIC, GENERATOR, REFERENCES, SHORT, phi, square, theta
from proofs.chapters.letters.descent import K


def derive() -> Derivation:
    """a² + b² = |H|², the square of the gain by ``average_gain``."""
    return Derivation(
        id="TF-1331",
        title="The circle of the moving average of a GAN that turns on a circle",
        sentence=(
            r"The moving averages $a \boldsymbol{\theta} - b \boldsymbol{\phi}$ and $b \boldsymbol{\theta} + a "
            r"\boldsymbol{\phi}$ of a generator and a discriminator that turn by $\omega$ in each step satisfy, for "
            r"real letters, $|a \boldsymbol{\theta} - b \boldsymbol{\phi}|^2 + |b \boldsymbol{\theta} + a "
            r"\boldsymbol{\phi}|^2 = \frac{(1 - \alpha)^2}{d} (|\boldsymbol{\theta}|^2 + |\boldsymbol{\phi}|^2)$. An "
            "average does not end the turning around the equilibrium; it multiplies the radius of the circle by the "
            "gain."
        ),
        variables=(K, DECAY, ANGLE, GENERATOR, CRITIC),
        letters=CIRCLES,
        start=square(AVERAGES[0]) + square(AVERAGES[1]),
        steps=(
            Step(expr=GAIN_SQUARED * (square(theta) + square(phi)), reason="$a^2 + b^2$ is the square of the gain"),
        ),
        where=SHORT,
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
