"""det exp(xyᵀ) = e^(yᵀx), all sizes: as a case of det exp(A) = e^(tr A), without the closed form."""

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.determinants import LETTERS, det_exp
from proofs.chapters.letters.matrices import COLUMN_X, COLUMN_Y, WHERE, A, K, s, x, y
from symbolic import MatrixExp


def derive() -> Derivation:
    """tr(xyᵀ) = yᵀx; ``rank_one_determinant`` finds the same from the closed form of exp(xyᵀ)."""
    M = x * y.T
    return Derivation(
        id="TF-0150",
        title="The determinant of a rank-one exponential, by its trace",
        sentence=(
            r"The determinant of the exponential of $\boldsymbol{x} \boldsymbol{y}^\top$, a matrix of rank at most "
            r"one, is $e^s$ with $s = \boldsymbol{y}^\top \boldsymbol{x}$, because the trace of $\boldsymbol{x} "
            r"\boldsymbol{y}^\top$ is $\boldsymbol{y}^\top \boldsymbol{x}$."
        ),
        variables=(K, COLUMN_X, COLUMN_Y),
        letters={
            **LETTERS,
            "k": "the length of the columns",
            "s": r"the trace of $\boldsymbol{x} \boldsymbol{y}^\top$",
        },
        start=sp.Determinant(MatrixExp(M)),
        steps=(
            Step(
                expr=sp.exp(sp.Trace(M)),
                reason="the determinant of an exponential",
                by=Theorem(derive=det_exp.derive, at={A: M}),
            ),
            Step(expr=sp.exp(s), reason="the trace of an outer product"),
        ),
        where=WHERE,
        references=("Higham2008, Problem 10.3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
