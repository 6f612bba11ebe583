"""ρ(M) < 1 ⟺ β < 0 and h < 2(1 + β) for alternating steps of the bilinear game with momentum β, h > 0."""

import sympy as sp

from numeric_check import positive, real
from proofs import Derivation, Step
from proofs.chapters.game_steps import LETTERS
from symbolic import SpectralRadius, iverson

MOMENTUM, STEP = real("beta"), positive("h")
beta, h = MOMENTUM.symbol, STEP.symbol


def derive() -> Derivation:
    """The characteristic polynomial is (z − 1)²(z − β)² + h²z³."""
    step = sp.ImmutableMatrix(
        [[1 + beta, -h, -beta, 0], [h * (1 + beta), 1 + beta - h**2, -h * beta, -beta], [1, 0, 0, 0], [0, 1, 0, 0]]
    )
    stable = sp.And(beta < 0, h < 2 * (1 + beta), evaluate=False)
    return Derivation(
        id="TF-1124",
        title="Negative momentum stabilises alternating steps, and no other momentum does",
        sentence=(
            r"Alternating steps $\phi_{n+1} = \phi_n - h \theta_n + \beta (\phi_n - \phi_{n-1})$, $\theta_{n+1} = "
            r"\theta_n + h \phi_{n+1} + \beta (\theta_n - \theta_{n-1})$ of the bilinear game with a step size $h > 0$ "
            r"and a real momentum $\beta$ converge to the equilibrium from every start if and only if $\beta < 0$ and "
            r"$h < 2 (1 + \beta)$. The matrix is that of a step on $(\phi_n, \theta_n, \phi_{n-1}, \theta_{n-1})$."
        ),
        variables=(MOMENTUM, STEP),
        letters={
            **LETTERS,
            "beta": "the momentum, the factor of the step before",
            r"$\phi_n$": "a coordinate of the discriminator after $n$ steps",
            r"$\theta_n$": "the same coordinate of the generator",
            "$n$": "the number of steps",
        },
        start=iverson(SpectralRadius(step) < 1),
        steps=(Step(expr=iverson(stable), reason="the conditions of Schur and Cohn, for a polynomial of degree four"),),
        references=("Gidel2019", "Jury1964"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
