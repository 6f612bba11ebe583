"""|φ|² + |θ|² − h θᵀφ is the same after an alternating step of the bilinear game, all dimensions."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.game_steps import LETTERS
from proofs.chapters.letters.games import PHI, STEP, THETA, K, energy, h, phi, plus, theta
from symbolic import contraction


def invariant(phi: sp.MatrixExpr, theta: sp.MatrixExpr) -> sp.Expr:
    """|φ|² + |θ|² − h θᵀφ."""
    return energy(phi, theta) - h * contraction(sp.Transpose(theta), phi)


def derive() -> Derivation:
    """The step φ₊ = φ − hθ, θ₊ = θ + hφ₊ is the symplectic Euler method, which keeps a form near |φ|² + |θ|²."""
    first = plus(phi, (-h, theta))
    return Derivation(
        id="TF-1118",
        title="Alternating steps of the bilinear game keep an ellipse",
        sentence=(
            r"An alternating step of the bilinear game, first from $\boldsymbol{\phi}$ to $\boldsymbol{\phi}_+ = "
            r"\boldsymbol{\phi} - h \boldsymbol{\theta}$ and then from $\boldsymbol{\theta}$ to $\boldsymbol{\theta} + "
            r"h \boldsymbol{\phi}_+$, keeps $|\boldsymbol{\theta}|^2 + |\boldsymbol{\phi}|^2 - h\, "
            r"\boldsymbol{\theta}^\top \boldsymbol{\phi}$ exactly."
        ),
        variables=(K, PHI, THETA, STEP),
        letters=LETTERS,
        start=invariant(first, plus(theta, (h, first))),
        steps=(Step(expr=invariant(phi, theta), reason="multiply out"),),
        references=("Hairer2006, section I.1 (symplectic Euler)", "Gidel2019"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
