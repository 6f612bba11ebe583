"""(1 − hk)² σ² + 2hT = σ² for σ² = T/(k(1 − hk/2)): the invariant law of the Langevin chain on ½kx² is N(0, σ²)."""

from proofs import Derivation, Step
from proofs.chapters.langevin import LETTERS
from proofs.chapters.langevin._langevin import HYPOTHESES, STEP, STIFFNESS, TEMPERATURE, VARIANCE, T, h, k


def derive() -> Derivation:
    """x ← x − hkx + √(2hT) ξ with ξ normal takes N(0, σ²) to N(0, (1 − hk)²σ² + 2hT).

    For 0 < hk < 2 it is the one invariant law, by ``langevin_chain_relaxation``; the diffusion has T/k, so that the
    chain is too wide by the factor 1/(1 − hk/2), exactly, and not at all a law for hk ≥ 2.
    """
    return Derivation(
        id="TF-03MS",
        title="The invariant variance of the Langevin chain on a quadratic",
        sentence=(
            r"The number $\sigma^2 = \frac{T}{k (1 - hk/2)}$ is a fixed point of $\sigma^2 \mapsto (1 - hk)^2 "
            r"\sigma^2 + 2hT$, the map of variances of the Langevin chain $x \mapsto x - hkx + \sqrt{2hT}\, \xi$ on "
            r"$\frac12 k x^2$. For $T, k, h > 0$ and $hk < 2$ it is positive, the invariant variance."
        ),
        variables=(STEP, STIFFNESS, TEMPERATURE),
        letters={
            **LETTERS,
            r"$\sigma^2$": "the invariant variance",
            "$x$": "the state of the chain, one number",
        },
        start=(1 - h * k) ** 2 * VARIANCE + 2 * h * T,
        steps=(Step(expr=VARIANCE, reason="bring to one denominator"),),
        hypotheses=HYPOTHESES,
        references=("Durmus2019, the chain, and its bias of order $h$",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
