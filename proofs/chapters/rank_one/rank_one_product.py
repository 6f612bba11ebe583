"""exp(xyᵀ) exp(−xyᵀ) = I, all sizes."""

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.letters.matrices import COLUMN_X, COLUMN_Y, WHERE, I, K, s, x, y
from proofs.chapters.rank_one import LETTERS, rank_one_exponential
from symbolic import MatrixExp, exp_outer, phi1


def derive() -> Derivation:
    """The product of the two closed forms: the coefficient of xyᵀ, φ₁(s) − φ₁(−s) − s φ₁(s) φ₁(−s), is zero."""
    coefficient = phi1(s) - phi1(-s) - s * phi1(s) * phi1(-s)
    return Derivation(
        id="TF-005S",
        title="The product of the exponentials of a rank-one matrix and of its negative",
        sentence=(
            r"The exponential of $\boldsymbol{x} \boldsymbol{y}^\top$, a matrix of rank at most one, times the "
            r"exponential of $-\boldsymbol{x} \boldsymbol{y}^\top$ is the identity. The proof uses only their closed "
            r"forms $I + \varphi_1(s) \boldsymbol{x} \boldsymbol{y}^\top$ and $I - \varphi_1(-s) \boldsymbol{x} "
            r"\boldsymbol{y}^\top$ with $s = \boldsymbol{y}^\top \boldsymbol{x}$, not the general law of the "
            "exponential."
        ),
        variables=(K, COLUMN_X, COLUMN_Y),
        letters=LETTERS,
        start=sp.MatMul(MatrixExp(x * y.T), MatrixExp(-x * y.T)),
        steps=(
            Step(
                expr=sp.MatMul(exp_outer(x, y), MatrixExp(-x * y.T)),
                reason="the exponential of a rank-one matrix",
                by=Theorem(derive=rank_one_exponential.derive),
            ),
            Step(
                expr=sp.MatMul(exp_outer(x, y), exp_outer(-x, y)),
                reason=r"the same with $-\boldsymbol{x}$ in the place of $\boldsymbol{x}$",
                by=Theorem(derive=rank_one_exponential.derive, at={x: -x}),
            ),
            Step(expr=sp.MatAdd(I, sp.MatMul(coefficient, x, y.T)), reason="multiply out"),
            Step(expr=I, reason="the coefficient vanishes"),
        ),
        where=WHERE,
        references=("Higham2008, Theorem 10.2 in general",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
