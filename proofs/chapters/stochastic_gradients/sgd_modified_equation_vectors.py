"""½ tr((Σ + mmᵀ)P) − ½ (m·∇)² g = ½ tr(ΣP) − ∇(¼|∇f|²)·∇g at η for SGD, all dimensions."""

import sympy as sp

from numeric_check import column, square
from proofs import Derivation, Step
from proofs.chapters.letters.descent import GRADIENT, HESSIAN, IS_SYMMETRIC, H, K, t
from proofs.chapters.letters.descent import g as m
from proofs.chapters.stochastic_gradients import LETTERS
from symbolic import contraction

SLOPE, CURVATURE, COVARIANCE = column("p", K), square("P", K), square("Sigma", K)
p, P, Sigma = SLOPE.symbol, CURVATURE.symbol, COVARIANCE.symbol


def derive() -> Derivation:
    """m and H are the gradient and the Hessian of f at a point, p and P those of the test function g, Σ = Cov ∇f_γ.

    E(∇f_γ ∇f_γᵀ) = Σ + mmᵀ, and (1/η) log M_η has ½ E(∇f_γ·∇)² − ½ (E∇f_γ·∇)² at η, where m·∇(m·∇g) is the slope of
    (m + tHm)ᵀ(p + tPm) at t = 0. The right side is the generator of dX = −∇(f + (η/4)|∇f|²) dt + √η Σ^½ dW at η.
    """
    second = sp.Trace(sp.MatMul(sp.MatAdd(Sigma, sp.MatMul(m, m.T)), P)) / 2
    later = sp.MatAdd(m, sp.MatMul(t, H, m)), sp.MatAdd(p, sp.MatMul(t, P, m))
    twice = sp.Subs(sp.Derivative(contraction(later[0].T, later[1]), t), t, 0)
    along = sp.MatAdd(m, sp.MatMul(t, H, p))
    quarter = sp.Subs(sp.Derivative(contraction(along.T, along) / 4, t), t, 0)
    return Derivation(
        id="TF-02S1",
        title="The stochastic modified equation of SGD, in any dimension",
        sentence=(
            r"In any dimension, let the mean loss $f$ have the gradient $\boldsymbol{g}$ and the symmetric "
            r"Hessian $H$ at a point, and a test function the gradient $\boldsymbol{p}$ and the Hessian $P$. The "
            r"left side is the coefficient of $\eta$ in $\frac1\eta \log(\mathcal{M}_\eta)$ for SGD, applied to "
            r"the test function, with the mean $\Sigma + \boldsymbol{g} \boldsymbol{g}^\top$ of $\nabla f_\gamma "
            r"\nabla f_\gamma^\top$. The right side is $\frac12 \operatorname{tr}(\Sigma P)$ minus the slope of "
            r"$\frac14 |\nabla f|^2$ along $\boldsymbol{p}$, the coefficient of $\eta$ in the generator of the "
            "stochastic modified equation. What the two sides are is said here; the formula proves that they are "
            "equal."
        ),
        variables=(K, GRADIENT, HESSIAN, SLOPE, CURVATURE, COVARIANCE),
        letters={
            **LETTERS,
            "g": "the gradient of the mean loss at the point",
            "H": "the Hessian of the mean loss at the point, symmetric",
            "p": "the gradient of the test function at the point",
            "Sigma": "the covariance matrix of the sampled gradients",
            "t": (
                r"how far to go, along $\boldsymbol{g}$ on the left and along $\boldsymbol{p}$ on the right, "
                "the derivative is taken at $t = 0$"
            ),
            "$f$": "the mean loss",
        },
        start=second - twice / 2,
        steps=(Step(expr=sp.Trace(Sigma * P) / 2 - quarter, reason="product rule, with a symmetric Hessian"),),
        hypotheses=(IS_SYMMETRIC,),
        references=("Li2019, Theorem 9",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
