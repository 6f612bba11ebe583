"""exp(h f_h) y = y + h f(y) as Lie series through h⁴, for every smooth f of one variable."""

from itertools import product

import sympy as sp

from numeric_check import analytic, complex_number
from proofs import Derivation, Step
from symbolic.modified_equation import modified_coefficients
from symbolic.rooted_trees import Tree
from symbolic.tableaux import EULER

ORDER = 4
Y = complex_number("y")
F = analytic("f", Y.symbol)
f, y = F.symbol, Y.symbol


def derive() -> Derivation:
    """f_h = f₁ + h f₂ + …: the coefficient of hᵐ is Σ_n 1/n! Σ f_{j₁} d/dy (f_{j₂} d/dy (… f_{jₙ})) over Σ jᵢ = m."""
    series = sp.ImmutableMatrix([lie_coefficient(m) for m in range(1, ORDER + 1)])
    return Derivation(
        id="TF-01ST",
        title="The Lie series of the modified field of the Euler method, in one dimension",
        sentence=(
            "For a function $f$ of one variable, analytic at $y$, and $f_2, f_3, f_4$ as given near $y$, the four "
            "expressions on the left are the entries of a column: the coefficients of $h, h^2, h^3, h^4$ in the Lie "
            "series of $f + h f_2 + h^2 f_3 + h^3 f_4$ over the time $h$. They are $f(y), 0, 0, 0$, as for the Euler "
            "step $y + h f(y)$ with step size $h$."
        ),
        variables=(F, Y),
        letters={
            "f": "the right-hand side of the differential equation $y' = f(y)$",
            "y": "the point at which everything is evaluated, the variable of all derivatives",
            "f_2": "a function near $y$, the coefficient of $h$ in the modified field",
            "f_3": "a function near $y$, the coefficient of $h^2$ in the modified field",
            "f_4": "a function near $y$, the coefficient of $h^3$ in the modified field",
            "$h$": "the step size, the time of the flow",
        },
        start=series,
        steps=(
            Step(
                expr=sp.ImmutableMatrix([f(y), *[0] * (ORDER - 1)]),
                reason="the coefficients of $h, h^2, h^3, h^4$: one step of Euler's method",
            ),
        ),
        where={sp.Function(f"f_{j}")(y): slice_of_field(j) for j in range(2, ORDER + 1)},
        references=("Hairer2006, IX.1 and IX.9",),
    )


def slice_of_field(j: int) -> sp.Expr:
    """f_j(y) = Σ_{|t|=j} b(t)/σ(t) F(t)(y)."""
    table = modified_coefficients(EULER.A, EULER.b, j)
    return sp.Add(*(value / t.sigma * differential(t) for t, value in table.items() if t.order == j))


def differential(t: Tree) -> sp.Expr:
    """F(t)(y) in one dimension: f⁽ᵐ⁾(y) for every node with m children."""
    m = len(t.children)
    own = sp.Derivative(f(y), (y, m)) if m else f(y)
    return sp.Mul(own, *map(differential, t.children))


def lie_coefficient(m: int) -> sp.Expr:
    """The coefficient of hᵐ in exp(h f_h) y, as it stands: equal terms are not collected."""
    total = []
    for n in range(1, m + 1):
        for orders in product(range(1, m + 1), repeat=n):
            if sum(orders) == m:
                *before, last = map(slice_of_field, orders)
                term = last
                for part in reversed(before):
                    term = sp.Mul(part, sp.Derivative(term, y), evaluate=False)
                total.append(term if n == 1 else sp.Mul(1 / sp.factorial(n), term, evaluate=False))
    return sp.Add(*total, evaluate=False) if m > 1 else total[0]


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
