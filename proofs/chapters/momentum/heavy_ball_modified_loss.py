"""The slow flow of heavy ball descends L + h(1+λ)/(4(1−λ)²)|∇L|², at the speed 1/(1−λ), all dimensions."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.descent import DIRECTION, GRADIENT, HESSIAN, IS_SYMMETRIC, STEP, H, K, g, h, t, v
from proofs.chapters.momentum import LETTERS
from proofs.chapters.momentum._momentum import ALPHA, FRICTION, a, lam
from symbolic import contraction


def derive() -> Derivation:
    """In every direction v, for f = −∇L, so that f′f = Hg, and a = 0 in ``momentum_slow_flow_vectors``.

    At the distance t along v the loss is L + t gᵀv + O(t²) and its gradient g + tHv + O(t²). Against gradient descent,
    with h/4, the bias is (1+λ)/(1−λ)² times as large, and (1+λ)/(1−λ) times at equal speed h/(1−λ). Valid once the
    transient has died out, which is O(λⁿ) at h = 0.
    """
    F0 = sp.MatMul(-1 / (1 - lam), g)
    F1 = sp.MatMul(-ALPHA.subs(a, 0) / (1 - lam) ** 3, H, g)
    along = sp.MatAdd(g, sp.MatMul(t, H, v))
    loss = t * contraction(g.T, v) + h * (1 + lam) / (4 * (1 - lam) ** 2) * contraction(along.T, along)
    return Derivation(
        id="TF-034K",
        title="The modified loss of heavy ball",
        sentence=(
            r"The field of the slow flow of heavy ball through $h$, $-\frac{1}{1 - \lambda} \boldsymbol{g} - \frac{h "
            r"(1 + \lambda)}{2 (1 - \lambda)^3} H \boldsymbol{g}$, is $-\frac{1}{1 - \lambda}$ times the gradient of "
            r"the modified loss $L + \frac{h (1 + \lambda)}{4 (1 - \lambda)^2} |\nabla L|^2$: the slow flow is the "
            r"gradient flow of this loss at the speed $\frac{1}{1 - \lambda}$. Both sides are seen along any vector "
            r"$\boldsymbol{v}$."
        ),
        variables=(K, GRADIENT, HESSIAN, DIRECTION, FRICTION, STEP),
        letters={
            **LETTERS,
            "g": "the gradient of the loss at the point",
            "H": "the Hessian of the loss at the point, symmetric",
            "t": "how far to go, the derivative is taken at $t = 0$",
            "$L$": "the loss",
        },
        start=contraction(v.T, sp.MatAdd(F0, sp.MatMul(h, F1))),
        steps=(
            Step(
                expr=-sp.Subs(sp.Derivative(loss, t), t, 0) / (1 - lam),
                reason=r"the derivative in the direction $\boldsymbol{v}$, with a symmetric Hessian",
            ),
        ),
        hypotheses=(IS_SYMMETRIC, sp.Ne(lam, 1)),
        references=(
            "Ghosh2023",
            "Kovachki2021",
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
