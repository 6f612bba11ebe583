"""exp(XYᵀ) = I + X φ₁(YᵀX) Yᵀ, all sizes."""

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.letters.matrices import MATRIX_X, MATRIX_Y, I, K, R, X, Y, n
from proofs.chapters.rank_one import LETTERS, low_rank_power
from symbolic import MatrixExp, MatrixSum, exp_low_rank


def derive() -> Derivation:
    """exp(XYᵀ) = Σ (XYᵀ)ⁿ/n! = I + X (Σ_{n≥1} (YᵀX)ⁿ⁻¹/n!) Yᵀ = I + X φ₁(YᵀX) Yᵀ, compared for all n."""
    M, gram, factorial = X * Y.T, Y.T * X, sp.factorial(n)
    powers = MatrixSum(gram ** (n - 1) / factorial, (n, 1, sp.oo))
    return Derivation(
        id="TF-00BJ",
        title="The exponential of a low-rank matrix",
        sentence=(
            r"The exponential of a product $X Y^\top$ is the identity plus $X \varphi_1(Y^\top X) Y^\top$, so that "
            r"the only matrix function needed is $\varphi_1$ of a matrix of size $r$."
        ),
        variables=(K, R, MATRIX_X, MATRIX_Y),
        letters={
            **LETTERS,
            "k": "the number of rows of $X$ and $Y$",
            "r": r"the number of columns of $X$ and $Y$, a bound of the rank of $X Y^\top$",
            "n": "the index of the series",
            r"$\varphi_1$": r"the function $\varphi_1(M) = \sum_{n \ge 0} M^n/(n+1)!$ of a square matrix $M$",
        },
        start=MatrixExp(M),
        steps=(
            Step(expr=MatrixExp(M).rewrite(sp.Sum), reason="definition of the exponential"),
            Step(expr=I + MatrixSum(M**n / factorial, (n, 1, sp.oo)), reason="the term $n = 0$ is $I$"),
            Step(
                expr=I + MatrixSum(X * gram ** (n - 1) * Y.T / factorial, (n, 1, sp.oo)),
                reason="powers of a low-rank matrix",
                by=Theorem(derive=low_rank_power.derive),
            ),
            Step(expr=I + X * powers * Y.T, reason="the outer factors do not depend on $n$"),
            Step(expr=exp_low_rank(X, Y), reason=r"definition of the function $\varphi_1$"),
        ),
        references=("Higham2008, Theorem 1.35",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
