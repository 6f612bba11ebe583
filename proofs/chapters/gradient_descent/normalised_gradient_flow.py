"""d/ds θ(τ(s)) = −cg where θ′ = −g and τ′ = c: a factor of the gradient changes the clock alone, all dimensions."""

import sympy as sp

from numeric_check import column, moderate
from proofs import Derivation, Step
from proofs.chapters.gradient_descent import LETTERS
from proofs.chapters.letters.descent import GRADIENT, K, g
from symbolic import DirectionalDerivative

POINT, REST, SPEED, BEND = column("theta", K), column("R", K), moderate("c"), moderate("b")
theta, R, c, b = (variable.symbol for variable in (POINT, REST, SPEED, BEND))
s = sp.Symbol("s")


def derive() -> Derivation:
    """θ(t) = θ − tg + t²R is the gradient flow near a point, and τ(s) = cs + bs² any other clock, with c > 0.

    So normalisation, c = 1/|g|, and clipping, c = min(1, r/|g|) for a bound r, leave the orbits as they are: under the
    first the loss falls at the rate |g| by ``steepest_descent_direction``. Steps have other
    lengths, and so their corrections at the first power of the step are others.
    """
    clock = c * s + b * s**2
    path = sp.MatAdd(theta, sp.MatMul(-clock, g), sp.MatMul(clock**2, R))
    return Derivation(
        id="TF-01YE",
        title="The clock of the gradient flow",
        sentence=(
            r"If the path $\boldsymbol{\theta} - \tau \boldsymbol{g} + \tau^2 \boldsymbol{R}$, which leaves "
            r"$\boldsymbol{\theta}$ at $\tau = 0$ with the velocity $-\boldsymbol{g}$, as the gradient flow does, is "
            r"run through by the clock $\tau = c s + b s^2$, its velocity at $s = 0$ is $-c \boldsymbol{g}$. For real "
            "letters and $c > 0$, as for a factor $c$ of the gradient that normalises or clips it, only the speed is "
            "thus changed at $s = 0$, and not the direction."
        ),
        variables=(K, POINT, GRADIENT, REST, SPEED, BEND),
        letters={
            **LETTERS,
            "theta": "the point at time $0$",
            "R": r"the coefficient of $\tau^2$ in the path, a column",
            "c": "the speed of the clock at $s = 0$, the factor of the gradient",
            "b": "the coefficient of $s^2$ in the clock",
            "s": "the new time, the derivative is taken at $s = 0$",
            r"$\tau$": "the time of the path, $c s + b s^2$",
        },
        start=DirectionalDerivative(path, s, sp.S.Zero),
        steps=(Step(expr=sp.MatMul(-c, g), reason="chain rule"),),
        references=("Hartman2002, chapter VII",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
