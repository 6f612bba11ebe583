"""exp(xyᵀ) = I + φ₁(s) xyᵀ with s = yᵀx, as the sum of the whole series, all sizes."""

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.letters.matrices import COLUMN_X, COLUMN_Y, WHERE, I, K, n, s, x, y
from proofs.chapters.rank_one import LETTERS, rank_one_power
from symbolic import MatrixExp, MatrixSum, decide_series, exp_outer, exp_outer_series

PRINTED_ORDER = 3  # the terms that the second line writes out before the rest of the series


def derive() -> Derivation:
    """exp(xyᵀ) = Σ (xyᵀ)ⁿ/n! = I + Σ_{n≥1} sⁿ⁻¹/n! xyᵀ = I + φ₁(s) xyᵀ, compared for all n."""
    M = x * y.T
    coefficient = s ** (n - 1) / sp.factorial(n)
    scalar_sum = sp.Sum(coefficient, (n, 1, sp.oo))
    return Derivation(
        id="TF-003F",
        title="The exponential of a rank-one matrix",
        sentence=(
            r"The exponential of the matrix $\boldsymbol{x} \boldsymbol{y}^\top$, of rank at most one, is the "
            r"identity plus a multiple of that matrix, with the factor $\varphi_1(s)$ at $s = \boldsymbol{y}^\top "
            r"\boldsymbol{x}$."
        ),
        variables=(K, COLUMN_X, COLUMN_Y),
        letters={
            **LETTERS,
            "n": "the index of the series",
        },
        start=MatrixExp(M),
        steps=(
            Step(expr=MatrixExp(M).rewrite(sp.Sum), reason="definition of the exponential"),
            Step(expr=exp_outer_series(x, y, PRINTED_ORDER, remainder=True), reason="the first terms written out"),
            Step(expr=sp.MatAdd(I, MatrixSum(M**n / sp.factorial(n), (n, 1, sp.oo))), reason="the term $n = 0$ is $I$"),
            Step(
                expr=sp.MatAdd(I, MatrixSum(sp.MatMul(coefficient, x, y.T), (n, 1, sp.oo))),
                reason="powers of a rank-one matrix",
                by=Theorem(derive=rank_one_power.derive),
            ),
            Step(expr=sp.MatAdd(I, sp.MatMul(scalar_sum, x, y.T)), reason="the matrix does not depend on $n$"),
            Step(expr=exp_outer(x, y), reason=r"definition of the function $\varphi_1$", by=decide_series),
        ),
        where=WHERE,
        references=("Higham2008, (10.1) and (10.34)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
