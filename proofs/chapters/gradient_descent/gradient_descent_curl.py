"""∂f₂/∂x − ∂f₁/∂y = (xy − 1)(y⁴ − x⁴)/3 for the h² term of gradient descent on (xy − 1)²/2: no gradient."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.gradient_descent import LETTERS
from symbolic.modified_equation import modified_coefficients
from symbolic.rooted_trees import evaluate_differential
from symbolic.tableaux import EULER

ABSCISSA, ORDINATE = real("x"), real("y")
x, y = ABSCISSA.symbol, ORDINATE.symbol
LOSS = (x * y - 1) ** 2 / 2


def second_correction() -> tuple[sp.Expr, sp.Expr]:
    """Σ_{|t|=3} b(t)/σ(t) F(t) for f = −∇L."""
    field = [-sp.diff(LOSS, x), -sp.diff(LOSS, y)]
    total = sp.zeros(2, 1)
    for t, value in modified_coefficients(EULER.A, EULER.b, 3).items():
        if t.order == 3:
            total += value / t.sigma * sp.Matrix(evaluate_differential(t, [field], [x, y]))
    first, second = total
    return sp.factor(first), sp.factor(second)


def derive() -> Derivation:
    """The entry (1, 2) of [H, D³L(g)]/6, as in ``gradient_descent_obstruction``; zero only for xy = 1 or |x| = |y|."""
    first, second = second_correction()
    return Derivation(
        id="TF-0232",
        title=r"The modified field of gradient descent on $\frac12 (xy - 1)^2$ is no gradient",
        sentence=(
            "Let $f_1$ and $f_2$ be the two polynomials under the derivatives, $f_2$ under the first one: $(f_1, "
            r"f_2)$ is the coefficient of $h^2$ in the modified field of gradient descent on $L = \frac12 (xy - "
            r"1)^2$ with step size $h$. Its curl $\partial_x f_2 - \partial_y f_1$ is $\frac13 (xy - 1)(y^4 - "
            "x^4)$, which is not zero everywhere, and hence the field $(f_1, f_2)$ is not a gradient."
        ),
        variables=(ABSCISSA, ORDINATE),
        letters={
            **LETTERS,
            "$h$": "the step size",
            "$L$": "the loss",
            "$f_1$": (
                r"the first component of the coefficient of $h^2$, the polynomial under $\frac{\partial}{\partial "
                "y}$"
            ),
            "$f_2$": r"the second component, the polynomial under $\frac{\partial}{\partial x}$",
        },
        start=sp.Derivative(second, x) - sp.Derivative(first, y),
        steps=(Step(expr=(x * y - 1) * (y**4 - x**4) / 3, reason="differentiate and factor"),),
        references=("Hairer2006, IX.1 (the field $f_3$)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
