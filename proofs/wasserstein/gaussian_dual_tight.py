"""φ(x) + ψ(Tx) = |x − Tx|² for T(x) = m₂ + M(x − m₁), M = RᵀR, all dimensions."""

from proofs import Derivation, Step
from proofs.wasserstein._gaussians import FACTOR, MEAN, POINT, REFERENCES, TARGET, TRANSPORT, D, x
from symbolic import contraction, decide_words


def derive() -> Derivation:
    """Complementary slackness along the optimal map, with ``gaussian_dual_feasible``."""
    moved = x - TRANSPORT.map(x)
    return Derivation(
        id="TF-04RM",
        title="The potentials between Gaussians are tight along the optimal map",
        variables=(D, POINT, MEAN, TARGET, FACTOR),
        start=TRANSPORT.phi.at(x) + TRANSPORT.psi.at(TRANSPORT.map(x)),
        steps=(Step(expr=contraction(moved.T, moved), reason="multiply out", by=decide_words),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
