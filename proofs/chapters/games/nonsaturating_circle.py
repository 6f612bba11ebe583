"""θ = cos ½t x + sin ½t y, φ = −sin ½t x + cos ½t y solves the non-saturating GAN if xᵀy = 0 and |x| = |y|, all k."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.games._circles import COLUMNS, LETTERS, TIME, combined, moving, seen, t, v, w, x, y
from proofs.chapters.letters.games import GAN_ARTICLE, K, square
from symbolic import contraction


def derive() -> Derivation:
    """s = θᵀφ is 0 all along, so that both logistic functions have the value ½."""
    cos, sin = sp.cos(t / 2), sp.sin(t / 2)
    theta, phi = combined(cos, sin), combined(-sin, cos)
    s = contraction(theta.T, phi)
    return Derivation(
        id="TF-1110",
        title="The non-saturating GAN goes round in circles",
        sentence=(
            r"For orthogonal columns $\boldsymbol{x}$ and $\boldsymbol{y}$ of one length, $\boldsymbol{\theta} = "
            r"\cos\frac t2 \boldsymbol{x} + \sin\frac t2 \boldsymbol{y}$ and $\boldsymbol{\phi} = -\sin\frac t2 "
            r"\boldsymbol{x} + \cos\frac t2 \boldsymbol{y}$ are a solution of the non-saturating GAN, "
            r"$\boldsymbol{\phi}' = -\frac{1}{1 + e^{-s}} \boldsymbol{\theta}$ and $\boldsymbol{\theta}' = \frac{1}{1 "
            r"+ e^{s}} \boldsymbol{\phi}$ with $s = \boldsymbol{\theta}^\top \boldsymbol{\phi}$. Both sides are seen "
            r"along any columns $\boldsymbol{v}$ and $\boldsymbol{w}$. So for $k \ge 2$ there are orbits at every "
            "distance from the equilibrium that do not converge."
        ),
        variables=(K, *COLUMNS, TIME),
        letters=LETTERS,
        start=moving(phi, theta),
        steps=(
            Step(
                expr=contraction(w.T, phi) / 2 - contraction(v.T, theta) / 2,
                reason="the derivatives of sine and cosine",
            ),
            Step(
                expr=seen(sp.MatMul(-1 / (1 + sp.exp(-s)), theta), sp.MatMul(1 / (1 + sp.exp(s)), phi)),
                reason="$s = 0$ all along",
            ),
        ),
        hypotheses=(sp.Eq(contraction(x.T, y), 0), sp.Eq(square(x), square(y))),
        where={sp.Symbol("s"): s},
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
