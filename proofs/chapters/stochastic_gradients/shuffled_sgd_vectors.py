"""The mean of an epoch over all 3! orders is the flow of C + (ε/4m) Σ |∇C_k|² for the time mε, all dimensions."""

from itertools import permutations

import sympy as sp

from numeric_check import column, symmetric
from proofs import Derivation, Step
from proofs.chapters.letters.descent import DIRECTION, K, t, v
from proofs.chapters.stochastic_gradients import LETTERS
from symbolic import contraction
from symbolic.procedures.matrices.symmetry import symmetry

BATCHES = 3
GRADIENTS = tuple(column(f"g_{k}", K) for k in range(1, BATCHES + 1))
HESSIANS = tuple(symmetric(f"H_{k}", K) for k in range(1, BATCHES + 1))
gradients, hessians = ([variable.symbol for variable in group] for group in (GRADIENTS, HESSIANS))


def derive() -> Derivation:
    """The coefficient of ε² in a direction v: x + εa + ε²b goes to x + ε(a − g_k) + ε²(b − H_k a) for each batch k.

    That of the flow of −∇C̃ for the time mε, C̃ = C + (ε/4m) Σ |∇C_k|², is ½(mε)² D²C∇C minus m times the slope of
    (1/4m) Σ |∇C_k|² along v.
    """
    orders = list(permutations(zip(gradients, hessians, strict=True)))
    mean = sp.MatMul(sp.Rational(1, len(orders)), sp.MatAdd(*map(second_order, orders)))
    along = [sp.MatAdd(g, sp.MatMul(t, H, v)) for g, H in zip(gradients, hessians, strict=True)]
    bias = sp.Add(*(contraction(g.T, g) for g in along)) / 4
    curved = sp.MatMul(sp.Rational(1, 2), sp.MatAdd(*hessians), sp.MatAdd(*gradients))
    return Derivation(
        id="TF-02YT",
        title="Shuffled SGD in the mean over the orders of three batches, in any dimension",
        sentence=(
            "For three batches in any dimension, the mean over all orders of the change in an epoch of SGD with "
            r"step $\epsilon$ has, at $\epsilon^2$, the coefficient of the gradient flow of $C + "
            r"\frac{\epsilon}{12} (|\nabla C_1|^2 + |\nabla C_2|^2 + |\nabla C_3|^2)$ over the time $3\epsilon$, "
            r"with the mean loss $C = \frac13 (C_1 + C_2 + C_3)$. Both sides are seen along any vector "
            r"$\boldsymbol{v}$. At $\epsilon$ both have $-3 \nabla C$, so that epoch and flow agree through "
            r"$\epsilon^2$."
        ),
        variables=(K, DIRECTION, *GRADIENTS, *HESSIANS),
        letters={
            **LETTERS,
            "g_1": "the gradient of the loss of the batch with this number at the point",
            "g_2": "the gradient of the loss of the batch with this number at the point",
            "g_3": "the gradient of the loss of the batch with this number at the point",
            "H_1": "the Hessian of the loss of the batch with this number at the point",
            "H_2": "the Hessian of the loss of the batch with this number at the point",
            "H_3": "the Hessian of the loss of the batch with this number at the point",
            "$C$": "the mean loss of the batches",
            "$C_1$": "the loss of batch $1$, and so on",
        },
        start=contraction(v.T, mean),
        steps=(
            Step(
                expr=contraction(v.T, curved) - sp.Subs(sp.Derivative(bias, t), t, 0),
                reason="each of two batches comes before the other equally often",
            ),
        ),
        hypotheses=tuple(map(symmetry, hessians)),
        references=("Smith2021",),
    )


def second_order(order: tuple[tuple[sp.MatrixSymbol, sp.MatrixSymbol], ...]) -> sp.MatrixExpr:
    """[ε²] of an epoch: Σ H_k g_j over the pairs with j before k."""
    return sp.MatAdd(*(sp.MatMul(H, g) for i, (_, H) in enumerate(order) for g, _ in order[:i]))


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
