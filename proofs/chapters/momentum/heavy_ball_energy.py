"""(½|v|² + U)′ = −γ|v|² for x″ = −γx′ − ∇U: friction alone takes energy from the heavy ball, all dimensions."""

import sympy as sp

from numeric_check import column, real
from proofs import Derivation, Step
from proofs.chapters.letters.descent import GRADIENT, K, g, t
from proofs.chapters.momentum import LETTERS
from symbolic import contraction

VELOCITY, FRICTION = column("v", K), real("gamma")
v, gamma = VELOCITY.symbol, FRICTION.symbol


def derive() -> Derivation:
    """Along the curve v changes by −γv − g, and the loss by gᵀv; the loss is U(x) + tgᵀv + O(t²) after the time t."""
    later = sp.MatAdd(v, sp.MatMul(-t * gamma, v), sp.MatMul(-t, g))
    energy = contraction(sp.Transpose(later), later) / 2 + t * contraction(g.T, v)
    return Derivation(
        id="TF-1140",
        title="The energy of the heavy ball",
        sentence=(
            r"Along a solution of $\boldsymbol{x}'' = -\gamma \boldsymbol{x}' - \nabla U(\boldsymbol{x})$, with the "
            r"velocity $\boldsymbol{v}$ and the gradient $\boldsymbol{g} = \nabla U$ at a moment, the energy $\frac12 "
            r"|\boldsymbol{v}|^2 + U$ changes at the rate $-\gamma |\boldsymbol{v}|^2$, the squared length being "
            r"$\boldsymbol{v}^\top \boldsymbol{v}$. The first line has the velocity and the loss after the time $t$, "
            r"to first order in $t$. For $\gamma > 0$ the energy falls while the ball moves. The loss $U$ alone may "
            r"rise, but for $\gamma \ge 0$ never above the energy at the start."
        ),
        variables=(K, GRADIENT, VELOCITY, FRICTION),
        letters={
            **LETTERS,
            "g": r"the gradient $\nabla U$ at this moment",
            "v": "the velocity at this moment",
            "gamma": "the friction",
            "t": "the time from this moment, the derivative is taken at $t = 0$",
            "$U$": "the loss",
            r"$\boldsymbol{x}$": "the position of the ball",
        },
        start=sp.Subs(sp.Derivative(energy, t), t, 0),
        steps=(Step(expr=-gamma * contraction(v.T, v), reason="the work of the gradient cancels"),),
        references=("Polyak1964", "Su6316"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
