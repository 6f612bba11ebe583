"""tr LᵀL = 2(|θ|²|φ|² − (θᵀφ)²) for L = θφᵀ − φθᵀ, all dimensions."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.games import LETTERS
from proofs.chapters.letters.games import PHI, THETA, K, momentum, phi, s, square, theta


def derive() -> Derivation:
    """The identity of Lagrange: twice the squared area that θ and φ span."""
    L = momentum(phi, theta)
    return Derivation(
        id="TF-1103",
        title="The norm of the angular momentum",
        sentence=(
            r"The angular momentum $L = \boldsymbol{\theta} \boldsymbol{\phi}^\top - \boldsymbol{\phi} "
            r"\boldsymbol{\theta}^\top$ has $\operatorname{tr} L^\top L = 2 (|\boldsymbol{\theta}|^2 "
            r"|\boldsymbol{\phi}|^2 - (\boldsymbol{\theta}^\top \boldsymbol{\phi})^2)$. For real columns this is the "
            r"square of its Frobenius norm, and it is $0$ if and only if $\boldsymbol{\theta}$ and $\boldsymbol{\phi}$ "
            "are linearly dependent, as they always are for $k = 1$."
        ),
        variables=(K, PHI, THETA),
        letters=LETTERS,
        start=sp.Trace(L.T * L),
        steps=(Step(expr=2 * (square(theta) * square(phi) - s**2), reason="multiply out"),),
        references=("Horn2013, Theorem 5.1.4 (Cauchy and Schwarz)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
