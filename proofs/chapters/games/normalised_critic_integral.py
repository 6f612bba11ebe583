"""|φ|² A′ = (|θ|²)′ A with A = |θ|²|φ|² − (θᵀφ)² for the critic xᵀφ/|φ| of slope 1: |θ|² − |φ|² log A is conserved."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.games import LETTERS
from proofs.chapters.letters.games import GAN_ARTICLE, REAL_PHI, REAL_THETA, K, field, phi, rate, s, square, theta
from symbolic import contraction


def area(phi: sp.MatrixExpr, theta: sp.MatrixExpr) -> sp.Expr:
    """|θ|²|φ|² − (θᵀφ)²."""
    return square(theta) * square(phi) - contraction(sp.Transpose(theta), phi) ** 2


def derive() -> Derivation:
    """With φ′ = −θ/|φ| + sφ/|φ|³ and θ′ = φ/|φ| the area A changes at the rate 2sA/|φ|³, and |θ|² at 2s/|φ|."""
    length = sp.sqrt(square(phi))
    critic, generator = field(1 / length, -s / length**3, 1 / length)
    return Derivation(
        id="TF-1112",
        title="What the Wasserstein GAN with a normalised critic conserves",
        sentence=(
            r"With the critic $D(x) = \frac{x^\top \boldsymbol{\phi}}{|\boldsymbol{\phi}|}$ of slope $1$, "
            r"$\boldsymbol{\phi}' = -\frac{1}{|\boldsymbol{\phi}|} \boldsymbol{\theta} + "
            r"\frac{s}{|\boldsymbol{\phi}|^3} \boldsymbol{\phi}$ and $\boldsymbol{\theta}' = "
            r"\frac{1}{|\boldsymbol{\phi}|} \boldsymbol{\phi}$ with $s = \boldsymbol{\theta}^\top \boldsymbol{\phi}$, "
            r"the squared area $A = |\boldsymbol{\theta}|^2 |\boldsymbol{\phi}|^2 - s^2$ satisfies "
            r"$|\boldsymbol{\phi}|^2 A' = (|\boldsymbol{\theta}|^2)' A$. As $|\boldsymbol{\phi}|$ is constant, "
            r"$|\boldsymbol{\theta}|^2 - |\boldsymbol{\phi}|^2 \log A$ is conserved where $A > 0$. If the generator "
            r"came to the data, with $|\boldsymbol{\theta}| \to 0$ and $A \to 0$, it would tend to infinity."
        ),
        variables=(K, REAL_PHI, REAL_THETA),
        letters={
            **LETTERS,
            "phi": "the parameters of the critic",
            "t": "the time from this moment, the derivative is taken at $t = 0$",
            "$D$": "the critic",
            "$A$": r"the squared area that $\boldsymbol{\theta}$ and $\boldsymbol{\phi}$ span",
        },
        start=square(phi) * rate(area(critic, generator)),
        steps=(
            Step(expr=2 * s * area(phi, theta) / length, reason="the product and the chain rule"),
            Step(expr=rate(square(generator)) * area(phi, theta), reason="the product rule"),
        ),
        hypotheses=(sp.Ne(square(phi), 0),),
        where={sp.Symbol("s"): s},
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
