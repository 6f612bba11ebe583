"""u′ = F(u) is invariant under uₙ₊₁ = uₙ + λ(uₙ − uₙ₋₁) + h f(uₙ + a(uₙ − uₙ₋₁)) through h³, in one dimension."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.momentum import LETTERS
from proofs.chapters.momentum._momentum import ALPHA, FIELD, FRICTION, POINT, SHIFT, a, at_h, f, lam, u
from symbolic.stochastic import momentum_modified_flow

ORDER = 3


def derive() -> Derivation:
    """u₊ − u − λ(u − u₋) = h f(u + a(u − u₋)), power by power of h, with u± = exp(±h F d/du) u the flow of F.

    F₀ = f/(1 − λ), F₁ = −α f′f/(1 − λ)³ with α = ½(1 + λ − 2a(1 − λ)), and F₂ as computed by
    ``momentum_modified_flow``: one power of h more than the source. For |λ| < 1 the iterates come near to such a curve
    once a transient has died out, which is O(λⁿ) at h = 0.
    """
    flow = slow_flow()
    product = lambda *factors: sp.Mul(*factors, evaluate=False)
    left = [sp.Add(at_h(n, flow, 1), product(lam, at_h(n, flow, -1)), evaluate=False) for n in range(1, ORDER + 1)]
    back = {n: product(-a, at_h(n, flow, -1)) for n in range(1, ORDER)}  # of u + a(u − u₋)
    first, second = sp.Derivative(f(u), u), sp.Derivative(f(u), (u, 2))
    right = [f(u), product(first, back[1]), product(first, back[2]) + product(second / 2, back[1] ** 2)]
    return Derivation(
        id="TF-0329",
        title="The slow flow of a method with momentum, in one dimension",
        sentence=(
            r"With $F_0$, $F_1$ and $F_2$ as given near $u$, let $u_\pm$ be the solution of $u' = F_0(u) + hF_1(u) + "
            r"h^2F_2(u)$ at the times $\pm h$ from $u$. Through $h^3$, these points satisfy $u_+ - u - \lambda(u - "
            "u_-) = h f(u + a(u - u_-))$, a step with momentum and step size $h$ in one dimension. The three entries "
            "are the coefficients of $h, h^2, h^3$ of the two sides."
        ),
        variables=(FIELD, FRICTION, SHIFT, POINT),
        letters={
            **LETTERS,
            "f": "the field, minus the gradient of the loss for descent",
            "u": "the iterate, one number",
            "F_0": "the field of the slow flow at leading order",
            "F_1": "the coefficient of $h$ in the field of the slow flow",
            "F_2": "the coefficient of $h^2$ in the field of the slow flow",
            "$h$": "the step size, the time between two iterates",
            r"$u_\pm$": "the solution at the time $h$ after $u$, for $u_+$, and before it, for $u_-$",
        },
        start=sp.ImmutableMatrix(left),
        steps=(
            Step(
                expr=sp.ImmutableMatrix(right),
                reason="the coefficients of $h, h^2, h^3$, by the product and chain rules",
            ),
        ),
        where={sp.Function(f"F_{k}")(u): part for k, part in enumerate(flow)},
        hypotheses=(sp.Ne(lam, 1),),
        references=("Kovachki2021",),
    )


def slow_flow() -> list[sp.Expr]:
    """F₀, F₁ as in the statement, and F₂ as the package finds it."""
    F0 = f(u) / (1 - lam)
    F1 = -ALPHA * sp.Derivative(f(u), u) * f(u) / (1 - lam) ** 3
    h = sp.Symbol("h")
    (found,) = momentum_modified_flow([f(u)], [u], h, lam, a, ORDER)
    return [F0, F1, sp.factor(sp.expand(found).coeff(h, 2))]


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
