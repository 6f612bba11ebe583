"""exp(xyᵀ)⁻¹ = exp(−xyᵀ) = I + φ₁(−s) (−xyᵀ), all sizes."""

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.letters.matrices import COLUMN_X, COLUMN_Y, WHERE, K, x, y
from proofs.chapters.rank_one import LETTERS, rank_one_exponential, rank_one_product
from symbolic import MatrixExp, exp_outer


def derive() -> Derivation:
    """exp(xyᵀ) is invertible for every x and y, and its inverse is the closed form at −x."""
    E, F = MatrixExp(x * y.T), MatrixExp(-x * y.T)
    return Derivation(
        id="TF-006Y",
        title="The inverse of a rank-one exponential",
        sentence=(
            r"The exponential of $\boldsymbol{x} \boldsymbol{y}^\top$, a matrix of rank at most one, is invertible, "
            r"and its inverse has the same closed form with $-\boldsymbol{x}$ in the place of $\boldsymbol{x}$, and "
            r"hence $-s$ in the place of $s = \boldsymbol{y}^\top \boldsymbol{x}$: it is $I + \varphi_1(-s) "
            r"(-\boldsymbol{x}) \boldsymbol{y}^\top$."
        ),
        variables=(K, COLUMN_X, COLUMN_Y),
        letters=LETTERS,
        start=sp.Inverse(E),
        steps=(
            Step(
                expr=sp.MatMul(sp.Inverse(E), sp.MatMul(E, F)),
                reason=r"$\exp(\boldsymbol{x} \boldsymbol{y}^\top) \exp(-\boldsymbol{x} \boldsymbol{y}^\top) = I$",
                by=Theorem(derive=rank_one_product.derive),
            ),
            Step(expr=F, reason="associativity"),
            Step(
                expr=exp_outer(-x, y),
                reason=r"the exponential of a rank-one matrix, with $-\boldsymbol{x}$ in the place of $\boldsymbol{x}$",
                by=Theorem(derive=rank_one_exponential.derive, at={x: -x}),
            ),
        ),
        where=WHERE,
        references=("Higham2008, Theorem 10.2 in general",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
