"""|φ − hθ|² + |θ + hφ|² = (1 + h²)(|φ|² + |θ|²): simultaneous steps of the bilinear game run away, all dimensions."""

from proofs import Derivation, Step
from proofs.chapters.game_steps import LETTERS
from proofs.chapters.letters.games import PHI, STEP, THETA, K, energy, h, phi, plus, theta


def derive() -> Derivation:
    """The terms with θᵀφ cancel."""
    return Derivation(
        id="TF-1117",
        title="Simultaneous steps of the bilinear game run away",
        sentence=(
            r"A simultaneous step of both players of the bilinear game, from $\boldsymbol{\phi}$ to $\boldsymbol{\phi} "
            r"- h \boldsymbol{\theta}$ and from $\boldsymbol{\theta}$ to $\boldsymbol{\theta} + h \boldsymbol{\phi}$, "
            r"multiplies the squared distance $|\boldsymbol{\theta}|^2 + |\boldsymbol{\phi}|^2$ from the equilibrium "
            "by $1 + h^2$ exactly: it diverges for every step size but $0$, from every start but the equilibrium."
        ),
        variables=(K, PHI, THETA, STEP),
        letters=LETTERS,
        start=energy(plus(phi, (-h, theta)), plus(theta, (h, phi))),
        steps=(Step(expr=(1 + h**2) * energy(phi, theta), reason="multiply out"),),
        references=("Gidel2019",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
