"""b(t) of explicit Euler for the 17 trees with at most five nodes, from the differences of P_t."""

from math import prod

import sympy as sp

from proofs import Derivation, Step
from symbolic.rooted_trees import Tree, trees

ORDER = 5
VALUES = "1 -1/2 1/6 1/3 0 -1/12 -1/6 -1/4 -1/30 -1/60 1/30 1/60 1/30 1/20 1/10 3/20 1/5"


def derive() -> Derivation:
    """The rows are the trees in ascending order of their level sequences, the columns P_t(1), …, P_t(5).

    The weight of P_t(j) in Σ_k (−1)ᵏ⁺¹/k Δᵏ P_t(0) is Σ_k (−1)ᵏ⁺¹/k (−1)ᵏ⁻ʲ C(k, j). Tall trees have (−1)^(|t|+1)/|t|,
    bushy ones the Bernoulli numbers 1, −1/2, 1/6, 0, −1/30. P_t(n) is y_t after n steps with h = 1 from 0 along the
    field of ``independent_differentials``.
    """
    table = [t for nodes in range(1, ORDER + 1) for t in trees(nodes)]
    P = sp.ImmutableMatrix([[after_steps(t, n) for n in range(1, ORDER + 1)] for t in table])
    return Derivation(
        id="TF-01RN",
        title="The coefficients of the modified field of the Euler method",
        sentence=(
            r"For each of the $17$ rooted trees $t$ with at most five nodes, $\sum_{k=1}^5 \frac{(-1)^{k+1}}{k} "
            r"\Delta^k P_t(0)$ has the value in entry $t$ of the column on the right; it is the coefficient $b(t)$ of "
            "the modified field of Euler's method. On the left, row $t$ of the matrix has the coefficients $P_t(1), "
            r"\dots, P_t(5)$ of the tree after $1, \dots, 5$ steps, and the column beside it has their weights in the "
            "sum; $P_t(0) = 0$."
        ),
        variables=(),
        letters={
            "k": "the order of a difference, the index of the sums",
            "$t$": "a rooted tree, the number of a row",
            "$P_t$": "the polynomial $P_t(n)$ of the definitions",
            r"$\Delta^k P_t(0)$": "the $k$-th forward difference of $P_t$ at $0$",
            "$b(t)$": "the coefficient of $t$ in the modified field of Euler's method",
        },
        start=sp.MatMul(P, sp.ImmutableMatrix([weight(j) for j in range(1, ORDER + 1)])),
        steps=(
            Step(
                expr=sp.ImmutableMatrix([sp.Rational(value) for value in VALUES.split()]),
                reason="the coefficients of the trees after $1$ to $5$ steps, and their differences",
            ),
        ),
        references=("Hairer2006, IX.9.1",),
    )


def after_steps(t: Tree, n: int) -> int:
    """P_t(n) = Σ_{l<n} ∏_c P_c(l) for t = [c₁ … c_m]: a step of Euler's method adds h f at the point reached."""
    return sum(prod(after_steps(child, l) for child in t.children) for l in range(n))


def weight(j: int) -> sp.Expr:
    """The coefficient of P(j) in Σ_{k=1}^{p} (−1)ᵏ⁺¹/k Δᵏ P(0), as in ``modified_coefficients_recursion``."""
    k = sp.Symbol("k", integer=True, positive=True)
    return sp.Sum((-1) ** (k + 1) / k * (-1) ** (k - j) * sp.binomial(k, j), (k, j, ORDER))


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
