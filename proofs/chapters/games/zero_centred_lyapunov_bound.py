"""(1 − a)(|θ|² + |φ|²) ≤ |θ|² + |φ|² + 2a θᵀφ, a = λ/(1 + λ²) ≤ ½: V bounds the distance, all dimensions."""

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.games import LETTERS
from proofs.chapters.games.zero_centred_lyapunov import RATE, lyapunov
from proofs.chapters.letters.games import GAN_ARTICLE, REAL_PHI, REAL_THETA, STRENGTH, K, energy, phi, theta


def derive() -> Derivation:
    """The difference is a|θ + φ|², and a ≤ ½."""
    return Derivation(
        id="TF-1114",
        title="The zero-centred penalty converges",
        sentence=(
            r"The function $V$ of the zero-centred penalty is at least $(1 - a)(|\boldsymbol{\theta}|^2 + "
            r"|\boldsymbol{\phi}|^2)$ with $a = \frac{\lambda}{1 + \lambda^2}$, which is at most $\frac12$. With $V' "
            r"\le -a V$ the squared distance from the equilibrium is thus at most a constant times $e^{-at}$, for "
            r"every $\lambda > 0$, dimension and start: the penalised Dirac-GAN converges."
        ),
        variables=(K, REAL_PHI, REAL_THETA, STRENGTH),
        letters={
            **LETTERS,
            "lambda": "the strength of the penalty",
            "$V$": r"the Lyapunov function $|\boldsymbol{\theta}|^2 + |\boldsymbol{\phi}|^2 + 2 a\, "
            r"\boldsymbol{\theta}^\top \boldsymbol{\phi}$, the right side",
            "$a$": r"the rate $\frac{\lambda}{1 + \lambda^2}$",
            "$t$": "the time",
        },
        start=(1 - RATE) * energy(phi, theta),
        steps=(
            Step(
                expr=lyapunov(phi, theta),
                reason=r"the difference is $a |\boldsymbol{\theta} + \boldsymbol{\phi}|^2$",
                relation=Relation.AT_MOST,
            ),
        ),
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
