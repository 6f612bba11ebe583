"""J − Jᵀ = −(1/6)(HT − TH) for the Jacobian of −[⅓ H²g + 1/12 D³L(g, g)], T = D³L(g): no gradient, all sizes."""

import sympy as sp

from numeric_check import symmetric
from proofs import Derivation, Step
from proofs.chapters.gradient_descent import LETTERS
from proofs.chapters.letters.descent import HESSIAN, IS_SYMMETRIC, H, K, k
from symbolic.procedures.matrices.symmetry import symmetry

THIRD, FOURTH, FURTHER = symmetric("T", K), symmetric("U", K), symmetric("S", K)
T, U, S = THIRD.symbol, FOURTH.symbol, FURTHER.symbol
R = sp.Rational


def jacobian() -> sp.MatrixExpr:
    """J_ij = ∂_j f_i of f = −[⅓ H²g + 1/12 D³L(g, g)] with T = D³L(g), S = D³L(Hg), U = D⁴L(g, g), by the product rule:

    the derivative of HHg along v is D³L(v)Hg + H D³L(v)g + HHHv = (S + HT + HHH)v, as D³L is symmetric, and that of
    D³L(g, g) is D⁴L(g, g)v + 2 D³L(g, Hv) = (U + 2TH)v.
    """
    square = sp.MatAdd(S, sp.MatMul(H, T), sp.MatPow(H, 3))
    return sp.MatAdd(sp.MatMul(R(-1, 3), square), sp.MatMul(R(-1, 12), sp.MatAdd(U, sp.MatMul(2, T, H))))


def derive() -> Derivation:
    """Schwarz's theorem makes H, T, S and U symmetric; all that is left of J − Jᵀ comes from HT and TH."""
    return Derivation(
        id="TF-025C",
        title="The obstruction to a modified loss of gradient descent beyond the first correction",
        sentence=(
            r"Let $J = -\frac1{12}(U + 2TH) - \frac13 (S + HT + H^3)$ with symmetric $H$, $T$, $S$ and $U$. Then "
            r"$J - J^\top = -\frac16 (HT - TH)$; this is what is proved here. By the product rule $J$ is the "
            r"Jacobian of the coefficient $-\frac13 H^2 g - \frac1{12} D^3L(g, g)$ of $h^2$ in the modified field "
            "of gradient descent with step size $h$, for a loss $L$ with the gradient $g$ and the letters below. "
            "Hence this coefficient is a gradient near a point only if $H$ and $T$ commute at every point near "
            "it."
        ),
        variables=(K, HESSIAN, THIRD, FURTHER, FOURTH),
        letters={
            **LETTERS,
            "H": "the Hessian of the loss $L$ at a point",
            "T": "the matrix $D^3L(g)$, the third derivative along the gradient $g$",
            "S": "the matrix $D^3L(Hg)$, the third derivative along $Hg$",
            "U": "the matrix $D^4L(g, g)$, the fourth derivative along $g$ twice",
            "$h$": "the step size",
            "J": "the Jacobian, the matrix of the first derivatives, of the coefficient of $h^2$",
            "$L$": "the loss",
            "$g$": "the gradient of the loss at the point, a column",
        },
        start=sp.MatAdd(jacobian(), sp.MatMul(-1, sp.Transpose(jacobian()))),
        steps=(
            Step(
                expr=sp.MatMul(R(-1, 6), sp.MatAdd(sp.MatMul(H, T), sp.MatMul(-1, T, H))),
                reason="the Hessian and the contractions of higher derivatives are symmetric",
            ),
        ),
        where={sp.MatrixSymbol("J", k, k): jacobian()},
        hypotheses=(IS_SYMMETRIC, symmetry(T), symmetry(S), symmetry(U)),
        references=("Hairer2006, IX.1 (the field $f_3$)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
