"""ρ(M) < 1 ⟺ β < 1, hk > 0 and hk < 2(1 + β) for heavy ball on ½kx², all real h, k, β."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.momentum import LETTERS
from symbolic import SpectralRadius, iverson

MOMENTUM, STEP, STIFFNESS = real("beta"), real("h"), real("k")
beta, h, k = MOMENTUM.symbol, STEP.symbol, STIFFNESS.symbol


def derive() -> Derivation:
    """p(z) = z² − (1 + β − hk)z + β has p(1) = hk, p(−1) = 2(1 + β) − hk and p(0) = β."""
    step = sp.ImmutableMatrix([[1 + beta - h * k, -beta], [1, 0]])
    stable = sp.And(beta < 1, h * k > 0, h * k < 2 * (1 + beta), evaluate=False)
    return Derivation(
        id="TF-1145",
        title="The step sizes at which heavy ball converges on a quadratic",
        sentence=(
            r"Heavy ball with the step size $h$ and the momentum $\beta$ on the quadratic $\frac12 k x^2$ converges to "
            r"$0$ from every start if and only if $\beta < 1$, $hk > 0$ and $hk < 2 (1 + \beta)$. The matrix is that "
            "of a step on two iterates that follow each other; on a quadratic of several variables the condition has "
            "to hold for each eigenvalue $k$ of the Hessian."
        ),
        variables=(MOMENTUM, STEP, STIFFNESS),
        letters={
            **LETTERS,
            "beta": "the momentum, the factor of the step before, any real number",
            "h": "the step size, any real number",
            "k": "the second derivative of the quadratic, any real number",
        },
        start=iverson(SpectralRadius(step) < 1),
        steps=(Step(expr=iverson(stable), reason="the conditions of Schur and Cohn"),),
        references=("Polyak1964", "Jury1964"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
