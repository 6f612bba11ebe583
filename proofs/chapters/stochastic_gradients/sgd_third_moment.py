"""−⅙ E F³ + ½ g E F² − ⅓ g³ = −⅙ E (F − g)³, on a symmetric third derivative: no diffusion follows SGD to order 3."""

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, j, k, m
from proofs.chapters.stochastic_gradients import LETTERS
from proofs.chapters.stochastic_gradients._samples import (
    GRADIENTS,
    IS_MEAN,
    MEAN_GRADIENT,
    F,
    g,
    i_to_m,
    j_to_m,
    mean,
    s,
)
from symbolic import symmetric_tensor

THIRD = entries("T", COLUMNS, COLUMNS, COLUMNS)
T = THIRD.symbol
k_to_m = (k, 1, m)


def contracted(term: sp.Expr) -> sp.Expr:
    """Σ over i, j, k with the third derivative of the test function."""
    return sp.Sum(term * T[i, j, k], i_to_m, j_to_m, k_to_m)


def derive() -> Derivation:
    """The part of third order in η² of (1/η) log M_η, from log(1 + A) = A − A²/2 + A³/3, all n and dimensions.

    A diffusion has no derivative of third order in its generator; one of weak order 3 exists only where the third
    central moment vanishes.
    """
    third = contracted(-mean(F[s, i] * F[s, j] * F[s, k]) / 6)
    products = contracted(g[i] * mean(F[s, j] * F[s, k]) / 2) - contracted(g[i] * g[j] * g[k] / 3)
    central = mean((F[s, i] - g[i]) * (F[s, j] - g[j]) * (F[s, k] - g[k]))
    hypotheses = (IS_MEAN, symmetric_tensor(T))
    return Derivation(
        id="TF-02WG",
        title="The third derivative in the modified equation of SGD",
        sentence=(
            r"For SGD that draws one of $n$ samples, each with the same probability, with step size $\eta$, in the "
            r"coefficient of $\eta^2$ of $\frac1\eta \log(\mathcal{M}_\eta)$ the terms with the third derivative "
            r"$T$ of the test function, on the left, add up to $-\frac16$ times the third central moment of the "
            r"gradients, $\frac1n \sum_s (F_s - g)_i (F_s - g)_j (F_s - g)_k$, contracted with $T_{ijk}$."
        ),
        variables=(ROWS, COLUMNS, GRADIENTS, MEAN_GRADIENT, THIRD),
        letters={
            **LETTERS,
            "T": "the third derivative of the test function at the point, symmetric",
            "k": "the number of a coordinate",
            "i3": "the number of a coordinate, in the condition of symmetry",
        },
        start=third + products,
        steps=(Step(expr=-contracted(central) / 6, reason="expand the third central moment"),),
        hypotheses=hypotheses,
        references=("Li2019, the orders 1 and 2",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
