"""E φ(X) + E ψ(Y) = |m₁ − m₂|² + tr A + tr B − 2 tr(MA) = E |X − TX|² with B = M A M, M = RᵀR, all dimensions."""

from proofs import Derivation, Step
from proofs.chapters.wasserstein import LETTERS
from proofs.chapters.wasserstein._gaussians import COVARIANCE, FACTOR, MEAN, REFERENCES, TARGET, TRANSPORT, D


def derive() -> Derivation:
    """No gap: the dual value, the distance of Gelbrich without roots, and the cost of the map are the same.

    The expectations are those of ``gaussian_expectation``; the cost of the map is |m₁ − m₂|² + tr((I − M)A(I − M)ᵀ).
    """
    return Derivation(
        id="TF-04SS",
        title="The duality gap between Gaussians is zero",
        sentence=(
            r"Between Gaussians with means $\boldsymbol{m_1}$, $\boldsymbol{m_2}$ and covariances $A$, $B = MAM$, "
            r"$M = R^\top R$ with an invertible $R$, transport with the squared distance has no duality gap: the "
            r"mean of the potentials, $\phi$ over the first and $\psi$ over the second Gaussian, on the left, is "
            r"$|\boldsymbol{m_1} - \boldsymbol{m_2}|^2 + \operatorname{tr}((I - M) A (I - M))$, the mean cost of "
            r"the map $T(\boldsymbol{x}) = \boldsymbol{m_2} + M(\boldsymbol{x} - \boldsymbol{m_1})$."
        ),
        variables=(D, MEAN, TARGET, FACTOR, COVARIANCE),
        letters={
            **LETTERS,
            "d": "the dimension",
            "A": "the covariance of the first Gaussian",
            r"$\phi$": "the potential of the first Gaussian",
            r"$\psi$": "the potential of the second Gaussian",
            "$M$": r"the matrix of the map $T$, $M = R^\top R$",
            "$B$": "the covariance of the second Gaussian, $MAM$",
        },
        start=TRANSPORT.dual,
        steps=(
            Step(expr=TRANSPORT.value, reason="the target has the covariance $MAM$"),
            Step(expr=TRANSPORT.primal, reason="the cost of the map, by its mean and covariance"),
        ),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
