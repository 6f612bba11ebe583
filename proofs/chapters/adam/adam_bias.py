"""Adam's term at h: −(1/2r)[(1+β)/(1−β) − (1+ρ)/(1−ρ) + (1+ρ)/(1−ρ)·ε/r²] ∂_j‖∇E‖_{1,ε}, r = √(g² + ε)."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.adam import LETTERS
from proofs.chapters.adam._adam import BEND, FIRST, GRADIENT, REGULAR, SECOND, D, at_zero, beta, eps, g, h, rho, root

t = sp.Symbol("t", real=True)


def derive() -> Derivation:
    """In the coordinate j, of any number: g = ∂_jE, and D = ∂_j‖∇E‖_{1,ε} is minus the slope of g along F₀ = −g/r.

    So g was g + khD k steps ago, and the averages are m = g + h β/(1−β) D and v = g² + h ρ/(1−ρ) 2gD by
    ``momentum_lag``, up to O(nβⁿ) + O(nρⁿ). The flow F₀ + hF₁ has F₁ = [h] (−m/√(v + ε)) − ½ F₀′F₀. It is the bias of
    the source for n → ∞, which has finite n too; RMSProp has β = 0. Its sign: for ε → 0 and ρ > β, as usual, the flow
    climbs in ‖∇E‖₁, and large ε turns it into gradient descent with momentum, which descends.
    """
    m, v = g + h * beta / (1 - beta) * D, g**2 + h * rho / (1 - rho) * 2 * g * D
    along = g - t * D
    flow = -along / sp.sqrt(along**2 + eps)
    bracket = (1 + beta) / (1 - beta) - (1 + rho) / (1 - rho) + (1 + rho) / (1 - rho) * eps / (g**2 + eps)
    return Derivation(
        id="TF-03F0",
        title="The first correction of the flow of Adam, its implicit bias",
        sentence=(
            "In one coordinate, with the component $g$ of the gradient, let $D$ be the derivative in this "
            "coordinate of the perturbed $1$-norm of the gradient. The coefficient of $h$ in the velocity of the "
            r"flow of Adam is $-\frac{D}{2r} \bigl(\frac{1+\beta}{1-\beta} - \frac{1+\rho}{1-\rho} \bigl(1 - "
            r"\frac{\epsilon}{r^2}\bigr)\bigr)$, with $r = \sqrt{g^2 + \epsilon}$. On the left is its derivation. "
            r"The averages lag: they are $g + \frac{\beta}{1-\beta} h D$ of the gradients and $g^2 + "
            r"\frac{\rho}{1-\rho} 2 h g D$ of their squares, through $h$, and the velocity of the step with these "
            "loses half of $h$ times the rate of the leading velocity. That this is the flow of Adam is only said; "
            "the formula proves that the two are equal."
        ),
        variables=(GRADIENT, BEND, FIRST, SECOND, REGULAR),
        letters={
            **LETTERS,
            "D": (
                r"the derivative in this coordinate of the perturbed $1$-norm $\sum_i \sqrt{g_i^2 + \epsilon}$ of "
                "the gradient; the rate of $g$ along the leading flow is $-D$"
            ),
            "beta": "the factor of Adam's average of the gradients",
            "rho": "the factor of Adam's average of the squared gradients",
            "h": "the step size; derivatives in it are taken at $h = 0$",
            "t": "the time along the leading flow, the derivative is taken at $t = 0$",
            "g": "the component of the gradient of the loss in this coordinate",
            "$r$": r"short for $\sqrt{g^2 + \epsilon}$",
        },
        start=at_zero(-m / sp.sqrt(v + eps), h) - at_zero(flow, t) / 2,
        steps=(Step(expr=-bracket * D / (2 * root), reason="differentiate, and collect the powers of the root"),),
        hypotheses=(sp.Ne(beta, 1), sp.Ne(rho, 1)),
        references=(
            "Cattaneo2024",
            "Ma2022, the flows that remain as the step tends to 0",
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
