"""θ = cos t x + sin t y, φ = −sin t x + cos t y is an orbit under λ(|φ| − c)² if xᵀy = 0 and |x| = |y| = c, all k."""

import sympy as sp

from numeric_check import dimension, positive, real
from proofs import Derivation, Step
from proofs.chapters.games._circles import COLUMNS, LETTERS, TIME, combined, moving, seen, t, v, w, x, y
from proofs.chapters.letters.games import GAN_ARTICLE, square
from symbolic import contraction

K, CENTRE, STRENGTH = dimension("k", at_least=2), positive("c"), real("lambda")
c, lam = CENTRE.symbol, STRENGTH.symbol


def derive() -> Derivation:
    """|φ| = c all along, so that the penalty does nothing."""
    cos, sin = sp.cos(t), sp.sin(t)
    theta, phi = combined(cos, sin), combined(-sin, cos)
    damping = 2 * lam * (1 - c / sp.sqrt(square(phi)))
    return Derivation(
        id="TF-1115",
        title="A penalty centred at a slope leaves the game going round in circles",
        sentence=(
            r"For $k \ge 2$ and orthogonal columns $\boldsymbol{x}$ and $\boldsymbol{y}$ of the length $c > 0$, "
            r"$\boldsymbol{\theta} = \cos t \, \boldsymbol{x} + \sin t \, \boldsymbol{y}$ and $\boldsymbol{\phi} = "
            r"-\sin t \, \boldsymbol{x} + \cos t \, \boldsymbol{y}$ solve $\boldsymbol{\phi}' = -\boldsymbol{\theta} - "
            r"2 \lambda (1 - \frac{c}{|\boldsymbol{\phi}|}) \boldsymbol{\phi}$ and $\boldsymbol{\theta}' = "
            r"\boldsymbol{\phi}$. Both sides are seen along any columns $\boldsymbol{v}$ and $\boldsymbol{w}$. So "
            r"under the gradient penalty $\lambda (|\boldsymbol{\phi}| - c)^2$ of a Wasserstein GAN there is an orbit "
            r"that does not converge, whatever the strength $\lambda$ is. That $\boldsymbol{\phi}$, whose length is "
            "$c$, is not $0$ is stated as a hypothesis."
        ),
        variables=(K, *COLUMNS, CENTRE, STRENGTH, TIME),
        letters={
            **LETTERS,
            "c": "the slope to which the penalty draws the discriminator, $1$ in the usual penalty",
            "lambda": "the strength of the penalty",
        },
        start=moving(phi, theta),
        steps=(
            Step(
                expr=contraction(w.T, phi) - contraction(v.T, theta),
                reason="the derivatives of sine and cosine",
            ),
            Step(
                expr=seen(sp.MatAdd(sp.MatMul(-1, theta), sp.MatMul(-damping, phi)), phi),
                reason=r"$|\boldsymbol{\phi}| = c$ all along",
            ),
        ),
        hypotheses=(
            *(sp.Eq(contraction(x.T, y), 0), sp.Eq(square(x), c**2), sp.Eq(square(y), c**2)),
            sp.Ne(square(phi), 0),
        ),
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
