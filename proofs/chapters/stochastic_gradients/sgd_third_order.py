"""The η² term of (1/η) log M_η for SGD in one dimension: −(K₃/6)∂³ and more, so no diffusion unless K₃ = 0."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.stochastic_gradients import LETTERS
from proofs.chapters.stochastic_gradients._noise import (
    MEAN,
    POINT,
    TEST,
    THIRD,
    VARIANCE,
    K,
    Sigma,
    g,
    logarithm_term,
    m,
    x,
)


def derive() -> Derivation:
    """K₃ = E(f_γ′ − m)³. A diffusion has a generator without ∂³: none is weakly accurate to order 3 unless K₃ = 0.

    Where K₃ = 0 one is: the terms beside it belong to drift and diffusion, b₂ and ½Σ₂ at η². Matching these goes
    beyond the sources, which stop at order 2.
    """
    D = lambda function, order=1: sp.Derivative(function, (x, order))
    third = -K / 6 * D(g, 3)
    second = (Sigma * D(m) / 2 + m * D(Sigma) / 4) * D(g, 2)
    first = (Sigma * D(m, 2) / 4 - m * D(m) ** 2 / 3 - m**2 * D(m, 2) / 12) * D(g)
    return Derivation(
        id="TF-02VB",
        title="The third derivative in the coefficient of order 3 of SGD, in one dimension",
        sentence=(
            r"For SGD in one dimension, the left side is the coefficient of $\eta^3$ in $\log(\mathcal{M}_\eta)\, "
            r"g$. On the right it is $-\frac{K}{6} g'''$, with the third central moment $K$ of the sampled "
            "gradients, and terms with $g''$ and $g'$. The generator of a diffusion has no third derivative. "
            "Hence, as is said here and not in the formula, no diffusion matches this coefficient for every $g$ "
            r"where $K \neq 0$."
        ),
        variables=(MEAN, VARIANCE, THIRD, TEST, POINT),
        letters={
            **LETTERS,
            "m": r"the mean of the sampled gradients $f_\gamma'$, the derivative of the mean loss",
            "g": "a test function, whose mean after a step is followed",
            "K": r"the third central moment $K_3$ of the sampled gradients $f_\gamma'$",
        },
        start=logarithm_term(3),
        steps=(
            Step(
                expr=third + second + first,
                reason="the coefficient of the third power in the logarithm, by the product rule",
            ),
        ),
        references=("Li2019, the orders 1 and 2",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
