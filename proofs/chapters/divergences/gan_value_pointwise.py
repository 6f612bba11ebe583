"""p log D* + q log(1 − D*) = −(p + q) log 2 + p log(p/m) + q log(q/m) with D* = p/(p + q), m = (p + q)/2."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.divergences import LETTERS
from proofs.chapters.divergences._gan import FAKE, OPTIMUM, REAL, REFERENCES, objective, p, q, relative_to_mean


def derive() -> Derivation:
    """Integrated over any space on which p and q are densities: the value −log 4 + 2 JS(p, q)."""
    return Derivation(
        id="TF-055B",
        title="The value of a GAN at the optimal discriminator, pointwise",
        sentence=(
            r"At the optimal discriminator $D = p/(p + q)$, the objective $p \log D + q \log(1 - D)$ of a GAN at a "
            r"point is $-(p + q) \log 2 + p \log\frac{p}{m} + q \log\frac{q}{m}$ with the mean density $m = (p + "
            "q)/2$."
        ),
        variables=(REAL, FAKE),
        letters={
            **LETTERS,
            "$D$": "the value of the discriminator at the point, its probability for real",
            "$m$": "the mean density $(p + q)/2$ at the point",
        },
        start=objective(p, q, OPTIMUM),
        steps=(Step(expr=-(p + q) * sp.log(2) + relative_to_mean(p, q), reason="the logarithm of a quotient"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
