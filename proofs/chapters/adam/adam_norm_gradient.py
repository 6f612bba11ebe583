"""∂_j √(g_i² + ε) = g_i ∂_j g_i/√(g_i² + ε): the terms of ∂_j‖∇E‖_{1,ε}, and the slope of −∇E along Adam's flow."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.adam import LETTERS
from proofs.chapters.adam._adam import GRADIENT, REGULAR, at_zero, eps, g, root

ENTRY = real("H")
H, t = ENTRY.symbol, sp.Symbol("t", real=True)


def derive() -> Derivation:
    """g = g_i changes by H = ∂_j g_i along the coordinate j. So with F₀ = −g/√(g² + ε) in every coordinate

        D_j = ∂_j ‖∇E‖_{1,ε} = Σ_i H_ij g_i/√(g_i² + ε) = −Σ_i H_ji F₀ᵢ

    is minus the slope of g_j along the flow of F₀.
    """
    return Derivation(
        id="TF-03DV",
        title="The derivative of one term of the perturbed $1$-norm of the gradient",
        sentence=(
            r"One term $\sqrt{g^2 + \epsilon}$ of the perturbed $1$-norm of the gradient has the derivative "
            r"$gH/\sqrt{g^2 + \epsilon}$ in a coordinate along which the component $g$ of the gradient changes at "
            "the rate $H$, as $g + tH$."
        ),
        variables=(GRADIENT, ENTRY, REGULAR),
        letters={
            **LETTERS,
            "g": "a component of the gradient of the loss",
            "H": "the derivative of that component in a coordinate, a number, an entry of the Hessian",
            "t": "how far to go, a real number, the derivative is taken at $t = 0$",
        },
        start=at_zero(sp.sqrt((g + t * H) ** 2 + eps), t),
        steps=(Step(expr=g * H / root, reason="chain rule"),),
        references=("Cattaneo2024",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
