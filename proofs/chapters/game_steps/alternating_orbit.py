"""φₙ = cos 2nx, θₙ = sin (2n + 1)x are alternating steps of the bilinear game of the size h = 2 sin x."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.game_steps import LETTERS

HALF, PHASE = real("x"), real("tau")
x, tau = HALF.symbol, PHASE.symbol


def state(tau: sp.Expr) -> sp.ImmutableMatrix:
    """φ and θ at the phase τ of the discriminator, the generator half a step ahead."""
    return sp.ImmutableMatrix([sp.cos(tau), sp.sin(tau + x)])


def derive() -> Derivation:
    """Every start is a multiple of such a state if |h| < 2; the flow is z′ of the game with the frequency 2x/h."""
    h = 2 * sp.sin(x)
    step = sp.ImmutableMatrix([[1, -h], [h, 1 - h**2]])
    return Derivation(
        id="TF-1123",
        title="The modified equation of alternating steps, to all orders",
        sentence=(
            r"Let $h = 2 \sin x$. An alternating step of the bilinear game, $\phi_+ = \phi - h \theta$ and $\theta_+ "
            r"= \theta + h \phi_+$, takes $(\cos\tau, \sin(\tau + x))$ to $(\cos(\tau + 2x), \sin(\tau + 3x))$, for "
            r"every phase $\tau$. For $0 < h < 2$ every start is a multiple of such a state, so that alternating "
            r"steps are, without an error, values of a harmonic oscillation with the frequency $\frac{2}{h} "
            r"\arcsin\frac{h}{2}$ instead of $1$, the generator half a step ahead of the discriminator. Except from "
            "the equilibrium they neither converge nor diverge."
        ),
        variables=(HALF, PHASE),
        letters={
            **LETTERS,
            "x": r"half the angle of a step, $\arcsin\frac h2$",
            "tau": "the phase of the discriminator",
            "$h$": r"the step size, $2 \sin x$",
            r"$\phi$": "a coordinate of the discriminator",
            r"$\theta$": "the same coordinate of the generator",
        },
        start=sp.MatMul(step, state(tau)),
        steps=(Step(expr=state(tau + 2 * x), reason="the addition theorems"),),
        references=("Hairer2006, section I.1 (symplectic Euler)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
