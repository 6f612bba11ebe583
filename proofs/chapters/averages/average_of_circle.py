"""α(aθ − bφ) + (1−α)θ′ = aθ′ − bφ′ for θ′ = cos ω θ + sin ω φ, φ′ = cos ω φ − sin ω θ: the average turns as well."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.averages._average import ANGLE, DECAY, alpha
from proofs.chapters.averages._circle import AVERAGES, CIRCLES, CRITIC, GENERATOR, REFERENCES, SHORT, TURNED, a, b
from proofs.chapters.letters.descent import K


def derive() -> Derivation:
    """``average_response`` for θ + iφ, which is multiplied by e^{−iω}, in real columns."""
    return Derivation(
        id="TF-1330",
        title="The moving average of the generator of a GAN that turns on a circle",
        sentence=(
            r"Let a step turn generator and discriminator on a circle, $\boldsymbol{\theta}' = \cos\omega\, "
            r"\boldsymbol{\theta} + \sin\omega\, \boldsymbol{\phi}$ and $\boldsymbol{\phi}' = \cos\omega\, "
            r"\boldsymbol{\phi} - \sin\omega\, \boldsymbol{\theta}$, as the exact solution of the Dirac-GAN with a "
            r"bilinear loss does. Then $a \boldsymbol{\theta} - b \boldsymbol{\phi}$ is a moving average of the "
            r"generator: $\alpha$ times it plus $(1 - \alpha) \boldsymbol{\theta}'$ is $a \boldsymbol{\theta}' - b "
            r"\boldsymbol{\phi}'$. Any other one differs from it by a multiple of $\alpha^n$."
        ),
        variables=(K, DECAY, ANGLE, GENERATOR, CRITIC),
        letters=CIRCLES,
        start=sp.MatAdd(sp.MatMul(alpha, AVERAGES[0]), sp.MatMul(1 - alpha, TURNED[0])),
        steps=(
            Step(
                expr=sp.MatAdd(sp.MatMul(a, TURNED[0]), sp.MatMul(-b, TURNED[1])),
                reason=r"$a + ib = (1 - \alpha)/(1 - \alpha e^{i\omega})$",
            ),
        ),
        where=SHORT,
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
