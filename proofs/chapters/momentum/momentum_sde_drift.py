"""The drift of SGD with heavy ball through h: −∇(L + h(1+λ)/(4(1−λ)²)|∇L|²)/(1−λ), all dimensions."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.descent import DIRECTION, GRADIENT, HESSIAN, IS_SYMMETRIC, STEP, H, K, g, h, t, v
from proofs.chapters.momentum import LETTERS
from proofs.chapters.momentum._momentum import FRICTION, lam
from symbolic import contraction


def derive() -> Derivation:
    """The average y of ``momentum_average`` has the mean step −h/(1−λ) ∇L(u), with u − y = −λ/(1−λ)·(u − u₋).

    After a transient of O(λⁿ) the mean of u − u₋ is −hg/(1−λ) + O(h²), and its square is O(h²); −½ F₀′F₀ turns the
    step into a flow. In a direction v this is the derivative of the modified loss of heavy ball: y follows

        dY = −∇(L + h(1+λ)/(4(1−λ)²)|∇L|²)/(1−λ) dt + √h/(1−λ) Σ^½ dW.

    So the drift is that of ``heavy_ball_modified_loss``, and the noise adds nothing to it at h: the third derivatives
    of L meet the square of u − y, which is O(h²).
    """
    lag = sp.MatMul(h * lam / (1 - lam) ** 2, g)
    mean = sp.MatMul(-1 / (1 - lam), sp.MatAdd(g, sp.MatMul(H, lag)))
    euler = sp.MatMul(-h / (2 * (1 - lam) ** 2), H, g)
    along = sp.MatAdd(g, sp.MatMul(t, H, v))
    loss = t * contraction(g.T, v) + h * (1 + lam) / (4 * (1 - lam) ** 2) * contraction(along.T, along)
    return Derivation(
        id="TF-035R",
        title="The drift of the stochastic differential equation of SGD with momentum",
        sentence=(
            r"The drift through $h$ of SGD with heavy ball is $-\frac{1}{1 - \lambda} \nabla\bigl(L + \frac{h (1 + "
            r"\lambda)}{4 (1 - \lambda)^2} |\nabla L|^2\bigr)$, on the right. On the left is its derivation: "
            r"$-\frac{1}{1 - \lambda} \bigl(\boldsymbol{g} + \frac{h \lambda}{(1 - \lambda)^2} H "
            r"\boldsymbol{g}\bigr)$, the mean step of the averaged iterate divided by $h$, less $\frac{h}{2 (1 - "
            r"\lambda)^2} H \boldsymbol{g}$, half of $h$ times the derivative of the field $-\frac{1}{1 - \lambda} "
            r"\nabla L$ along itself. That this is the mean step, on the slow flow and through $h^2$, is only said; "
            r"the formula proves that the two are equal. Both sides are seen along any vector $\boldsymbol{v}$."
        ),
        variables=(K, GRADIENT, HESSIAN, DIRECTION, FRICTION, STEP),
        letters={
            **LETTERS,
            "g": "the gradient of the mean loss at the point, the averaged iterate",
            "H": "the Hessian of the mean loss at the point, symmetric",
            "t": r"how far to go along $\boldsymbol{v}$, the derivative is taken at $t = 0$",
            "$L$": "the mean loss",
        },
        start=contraction(v.T, sp.MatAdd(mean, euler)),
        steps=(
            Step(
                expr=-sp.Subs(sp.Derivative(loss, t), t, 0) / (1 - lam),
                reason=r"the derivative in the direction $\boldsymbol{v}$, with a symmetric Hessian",
            ),
        ),
        hypotheses=(IS_SYMMETRIC, sp.Ne(lam, 1)),
        references=(
            "Ghosh2023",
            "Li2019, momentum with a friction that shrinks with the step",
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
