"""tr LᵀL ≤ ½(|θ|² + |φ|²)²: where L is conserved and not 0, the equilibrium stays out of reach, all dimensions."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step, Theorem
from proofs.chapters.games import LETTERS, dirac_momentum_norm
from proofs.chapters.letters.games import GAN_ARTICLE, REAL_PHI, REAL_THETA, K, energy, momentum, phi, s, square, theta


def derive() -> Derivation:
    """½(A + B)² − 2(AB − s²) = ½(A − B)² + 2s² for A = |θ|², B = |φ|²."""
    L = momentum(phi, theta)
    return Derivation(
        id="TF-1104",
        title="No convergence where the angular momentum is conserved",
        sentence=(
            "The squared Frobenius norm of the angular momentum $L$ is at most half the square of "
            r"$|\boldsymbol{\theta}|^2 + |\boldsymbol{\phi}|^2$. So where $L$ is constant along a trajectory and not "
            r"$0$, as it is for every loss that is a function of $\boldsymbol{\theta}^\top \boldsymbol{\phi}$ alone, "
            r"$k \ge 2$ and a start that is not collinear, the squared distance $|\boldsymbol{\theta}|^2 + "
            r"|\boldsymbol{\phi}|^2$ from the equilibrium never falls below $\sqrt{2 \operatorname{tr} L^\top L}$, and "
            "the trajectory does not converge to it."
        ),
        variables=(K, REAL_PHI, REAL_THETA),
        letters=LETTERS,
        start=sp.Trace(L.T * L),
        steps=(
            Step(
                expr=2 * (square(theta) * square(phi) - s**2),
                reason="the norm of the angular momentum",
                by=Theorem(derive=dirac_momentum_norm.derive),
            ),
            Step(
                expr=energy(phi, theta) ** 2 / 2,
                reason=r"the difference is $\frac12 (|\boldsymbol{\theta}|^2 - |\boldsymbol{\phi}|^2)^2$ and twice the "
                "square of the inner product",
                relation=Relation.AT_MOST,
            ),
        ),
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
