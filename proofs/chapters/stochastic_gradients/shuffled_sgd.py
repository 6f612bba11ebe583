"""The mean of an epoch of SGD over all m! orders is the flow of C + (ε/4m) Σ C_k′² for the time mε, m = 2, 3."""

from itertools import permutations

import sympy as sp

from numeric_check import analytic, complex_number
from proofs import Derivation, Step

LARGEST = 3
POINT = complex_number("x")
x = POINT.symbol
GRADIENTS = tuple(analytic(f"c_{k}", x) for k in range(1, LARGEST + 1))
gradients = [variable.symbol(x) for variable in GRADIENTS]
LOSSES = [gradients[:m] for m in range(2, LARGEST + 1)]


def derive() -> Derivation:
    """c_k = C_k′ are the gradients of the batches; the coefficients of ε and ε² are compared, for each m.

    An epoch is x ← x − εc_k(x) for each k once. The flow of −C̃′, with C̃ = C + (ε/4m) Σ c_k² and C = (1/m) Σ C_k, for
    the time mε is x − mεC̃′ + ½(mε)² C″C′ + O(ε³). Four batches, in any
    dimension: ``shuffled_sgd_vectors``. The source has the same
    loss; its expansion in the mean over the orders is here a sum over all of them, not an estimate.
    """
    means = [entry for cs in LOSSES for entry in mean_epoch(cs)]
    flows = [entry for cs in LOSSES for entry in modified_flow(cs)]
    return Derivation(
        id="TF-02XN",
        title="Shuffled SGD in the mean over the orders of two and of three batches, in one dimension",
        sentence=(
            "For $N = 2$ and for $N = 3$ batches with losses $C_k$, let $c_k = C_k'$. The mean over all orders of "
            r"the change of $x$ in an epoch of SGD with step $\epsilon$ agrees through $\epsilon^2$ with that of "
            r"the gradient flow of $C + \frac{\epsilon}{4N} \sum_k c_k^2$ over the time $N\epsilon$, with the mean "
            r"loss $C$, so that $C' = \frac1N \sum_k c_k$. The four entries are the coefficients of $\epsilon$ and "
            r"$\epsilon^2$ for $N = 2$, then for $N = 3$."
        ),
        variables=(*GRADIENTS, POINT),
        letters={
            "x": "the parameter before the epoch",
            "c_1": "the derivative of the loss of the batch with this number",
            "c_2": "the derivative of the loss of the batch with this number",
            "c_3": "the derivative of the loss of the batch with this number",
            r"$\epsilon$": "the step size",
            "$N$": "the number of batches",
            "$C_k$": "the loss of batch $k$",
            "$C$": r"the mean loss of the batches, $C = \frac1N \sum_k C_k$",
        },
        start=sp.ImmutableMatrix(means),
        steps=(
            Step(expr=sp.ImmutableMatrix(flows), reason="each of two batches comes before the other equally often"),
        ),
        references=("Smith2021",),
    )


def epoch(order: tuple[sp.Expr, ...]) -> tuple[sp.Expr, sp.Expr]:
    """[ε] and [ε²] of the epoch: x + εa + ε²b goes to x + ε(a − c) + ε²(b − c′a)."""
    a = b = sp.S.Zero
    for c in order:
        a, b = a - c, b - sp.Derivative(c, x) * a
    return a, b


def mean_epoch(cs: list[sp.Expr]) -> list[sp.Expr]:
    """The mean over all orders of the gradients."""
    epochs = list(map(epoch, permutations(cs)))
    return [sp.Add(*terms, evaluate=False) / len(epochs) for terms in zip(*epochs, strict=True)]


def modified_flow(cs: list[sp.Expr]) -> list[sp.Expr]:
    """[ε] and [ε²] of the flow of −C̃′ for the time mε."""
    m, slope = len(cs), sp.Add(*cs) / len(cs)
    bias = sp.Derivative(sp.Add(*(c**2 for c in cs)) / (4 * m), x)
    return [-m * slope, -m * bias + sp.Rational(m**2, 2) * slope * sp.Derivative(slope, x)]


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
