"""d/dt (e^{bt} (θφᵀ − φθᵀ)) = 0 where φ′ = −aθ − bφ and θ′ = cφ: a constant penalty b kills L at the rate e^{−bt}."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.games import LETTERS
from proofs.chapters.letters.games import (
    DAMPED,
    DIRAC,
    DRAWN,
    PHI,
    PUSHED,
    THETA,
    K,
    a,
    b,
    c,
    field,
    k,
    matrix_rate,
    momentum,
    t,
)

TIME = real("tau")
tau = TIME.symbol


def derive() -> Derivation:
    """``dirac_angular_momentum`` with the factor e^{bt}, at any time τ."""
    return Derivation(
        id="TF-1102",
        title="The decay of the angular momentum under a penalty",
        sentence=(
            r"If $b$ is constant, $e^{b \tau} L$ with the angular momentum $L = \boldsymbol{\theta} "
            r"\boldsymbol{\phi}^\top - \boldsymbol{\phi} \boldsymbol{\theta}^\top$ has the derivative $0$ at each time "
            r"$\tau$, whatever $a$ and $c$ are, so that $L = e^{-b \tau} L_0$. The zero-centred penalty of strength "
            r"$\lambda$ has $b = 2 \lambda$. Here $\boldsymbol{\phi}$ and $\boldsymbol{\theta}$ are the state at the "
            r"time $\tau$."
        ),
        variables=(K, PHI, THETA, DRAWN, DAMPED, PUSHED, TIME),
        letters={
            **LETTERS,
            "b": "what damps the discriminator, a constant",
            "tau": "the time of the state",
            "t": r"the time from $\tau$ on, the derivative is taken at $t = 0$",
            "$L_0$": r"the angular momentum at $\tau = 0$",
        },
        start=matrix_rate(sp.MatMul(sp.exp(b * (tau + t)), momentum(*field(a, b, c)))),
        steps=(Step(expr=sp.ZeroMatrix(k, k), reason="the product rule"),),
        references=DIRAC,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
