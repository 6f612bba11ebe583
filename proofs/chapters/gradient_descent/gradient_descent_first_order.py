"""−½ f′f = −∇(¼ |∇L|²) for f = −∇L: the first correction of gradient descent is a gradient, all sizes."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.gradient_descent import LETTERS
from proofs.chapters.letters.descent import DIRECTION, GRADIENT, HESSIAN, IS_SYMMETRIC, H, K, g, t, v
from symbolic import contraction


def derive() -> Derivation:
    """In every direction v: f = −g and f′ = −H at a point, and ∇L is g + tHv + O(t²) at the distance t along v."""
    along = sp.MatAdd(g, sp.MatMul(t, H, v))
    return Derivation(
        id="TF-021X",
        title="The first correction of gradient descent is a gradient",
        sentence=(
            r"The first correction of gradient descent is a gradient: at a point with gradient $\boldsymbol{g}$ and "
            r"symmetric Hessian $H$, the coefficient $-\frac12 H \boldsymbol{g}$ of $h$ in the modified field is "
            r"$-\nabla(\frac14 |\nabla L|^2)$. Both sides are seen along any vector $\boldsymbol{v}$; $\nabla L$ "
            r"enters as $\boldsymbol{g} + tH\boldsymbol{v}$. The equation is proved; that the left side is this "
            "coefficient is cited."
        ),
        variables=(K, GRADIENT, HESSIAN, DIRECTION),
        letters={
            **LETTERS,
            "H": "the Hessian of the loss at the point, symmetric",
            "$L$": "the loss",
            "$h$": "the step size",
        },
        start=-contraction(v.T, H * g) / 2,
        steps=(
            Step(expr=-contraction(sp.Transpose(H * v), g) / 2, reason="the Hessian is symmetric"),
            Step(
                expr=-sp.Subs(sp.Derivative(contraction(along.T, along) / 4, t), t, 0),
                reason=r"the derivative of a quarter of the squared gradient in the direction $\boldsymbol{v}$",
            ),
        ),
        hypotheses=(IS_SYMMETRIC,),
        references=("Barrett2021, Theorem 3.1",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
