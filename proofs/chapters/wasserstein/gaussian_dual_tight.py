"""φ(x) + ψ(Tx) = |x − Tx|² for T(x) = m₂ + M(x − m₁), M = RᵀR, all dimensions."""

from proofs import Derivation, Step
from proofs.chapters.wasserstein import LETTERS
from proofs.chapters.wasserstein._gaussians import FACTOR, MEAN, POINT, REFERENCES, TARGET, TRANSPORT, D, x
from symbolic import contraction


def derive() -> Derivation:
    """Complementary slackness along the optimal map, with ``gaussian_dual_feasible``."""
    moved = x - TRANSPORT.map(x)
    return Derivation(
        id="TF-04RM",
        title="The potentials between Gaussians are tight along the affine map",
        sentence=(
            r"Along the affine map $T(\boldsymbol{x}) = \boldsymbol{m_2} + M(\boldsymbol{x} - \boldsymbol{m_1})$ "
            r"with $M = R^\top R$ and an invertible $R$, the quadratic potentials of transport between Gaussians "
            r"are tight, that is, their sum is the cost: $\phi(\boldsymbol{x}) + \psi(T(\boldsymbol{x})) = "
            r"|\boldsymbol{x} - T(\boldsymbol{x})|^2$. Both sides are printed with $T(\boldsymbol{x})$ written out. "
            "For real letters the map is optimal, as the potentials are feasible by another theorem."
        ),
        variables=(D, POINT, MEAN, TARGET, FACTOR),
        letters={
            **LETTERS,
            "d": "the dimension",
            "x": "a point, in the space of the first Gaussian",
            r"$\phi$": "the potential of the first Gaussian",
            r"$\psi$": "the potential of the second Gaussian",
            "$M$": r"the matrix of the map $T$, $M = R^\top R$",
        },
        start=TRANSPORT.phi.at(x) + TRANSPORT.psi.at(TRANSPORT.map(x)),
        steps=(Step(expr=contraction(moved.T, moved), reason="multiply out"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
