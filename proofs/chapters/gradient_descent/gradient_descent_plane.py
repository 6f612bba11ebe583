"""∂f₂/∂x − ∂f₁/∂y = −(1/6)(HT − TH)₂₁, T = D³L(∇L), for the h² term (f₁, f₂) of gradient descent on any L(x, y)."""

import sympy as sp

from numeric_check import analytic, real
from proofs import Derivation, Step
from proofs.chapters.gradient_descent import LETTERS
from symbolic.modified_equation import modified_coefficients
from symbolic.rooted_trees import evaluate_differential
from symbolic.tableaux import EULER

ABSCISSA, ORDINATE = real("x"), real("y")
PLACE = x, y = ABSCISSA.symbol, ORDINATE.symbol
LOSS = analytic("L", x, y)
L = LOSS.symbol


def partial(*places: int) -> sp.Expr:
    """∂ⁿL/∂… by the variables with these numbers, 0 for x and 1 for y."""
    return sp.Derivative(L(x, y), *(PLACE[i] for i in sorted(places)))


def second_correction() -> list[sp.Expr]:
    """Σ_{|t|=3} b(t)/σ(t) F(t) for f = −∇L."""
    total = sp.zeros(2, 1)
    for t, value in modified_coefficients(EULER.A, EULER.b, 3).items():
        if t.order == 3:
            field = [-partial(0), -partial(1)]
            total += value / t.sigma * sp.Matrix(evaluate_differential(t, [field], PLACE))
    return [sp.expand(component) for component in total]


def third(i: int, j: int) -> sp.Expr:
    """T_ij = Σ_k ∂ᵢ∂ⱼ∂ₖL ∂ₖL."""
    return sp.Add(*(partial(i, j, k) * partial(k) for k in (0, 1)))


def commutator(i: int, j: int) -> sp.Expr:
    """(HT − TH)_ij, products of derivatives not expanded."""
    return sp.Add(*(partial(i, k) * third(k, j) - third(i, k) * partial(k, j) for k in (0, 1)))


def derive() -> Derivation:
    """From a loss to ``gradient_descent_obstruction``, in the plane: the letters are derivatives of L at a point."""
    first, second = second_correction()
    field = {sp.Function(f"f_{n}")(x, y): part for n, part in ((1, first), (2, second))}
    contracted = {sp.Symbol(f"T_{i + 1}{j + 1}"): third(i, j) for i, j in ((0, 0), (0, 1), (1, 1))}
    return Derivation(
        id="TF-0247",
        title="The curl of the second correction of gradient descent, for every smooth loss in the plane",
        sentence=(
            r"Let the loss $L$ be smooth at $(x, y)$, with the Hessian $H$ and the matrix $T = D^3L(\nabla L)$, the "
            r"third derivative along the gradient. The column with the entries $f_1$ and $f_2$ as given is $-\frac13 "
            r"H^2 \nabla L - \frac1{12} D^3L(\nabla L, \nabla L)$, the coefficient of $h^2$ in the modified field of "
            r"gradient descent with step size $h$. Its curl $\partial_x f_2 - \partial_y f_1$ is $-\frac16 (HT - "
            "TH)_{21}$."
        ),
        variables=(LOSS, ABSCISSA, ORDINATE),
        letters={
            **LETTERS,
            "L": "the loss, a function of two parameters",
            "f_1": "the first component of the coefficient of $h^2$ in the modified field",
            "f_2": "the second component of the coefficient of $h^2$ in the modified field",
            "T_11": "the entry $(1,1)$ of $T$",
            "T_12": "the entry $(1,2)$ of $T$, equal to $T_{21}$",
            "T_22": "the entry $(2,2)$ of $T$",
            "$h$": "the step size",
            "$H$": "the Hessian of $L$ at $(x, y)$",
            "$T$": r"the matrix $D^3L(\nabla L)$ at $(x, y)$, symmetric",
        },
        start=sp.Derivative(second, x) - sp.Derivative(first, y),
        steps=(
            Step(
                expr=sp.Rational(-1, 6) * commutator(1, 0),
                reason="the product rule; all derivatives of the fourth order cancel",
            ),
        ),
        where={**field, **contracted},
        references=("Hairer2006, IX.1 (the field $f_3$)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
