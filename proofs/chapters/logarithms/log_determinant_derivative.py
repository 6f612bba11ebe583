"""d/dt log det(A + tB) = tr(A⁻¹B) at t = 0 where det A is not on the cut (−∞, 0], all sizes."""

import sympy as sp

from numeric_check import matrix
from proofs import Derivation, Step, Theorem
from proofs.chapters.determinants import determinant_update
from proofs.chapters.determinants.determinant_lemma import MATRIX_U, MATRIX_V
from proofs.chapters.letters.matrices import MATRIX_A, A, K, k, r, t
from proofs.chapters.logarithms import LETTERS
from symbolic import UnitColumn, with_row

MATRIX_B = matrix("B", K, K)
OFF_THE_CUT = sp.Not(sp.Contains(sp.Determinant(A), sp.Interval(-sp.oo, 0), evaluate=False))


def derive() -> Derivation:
    """The determinant is linear in each row, and A with one row replaced is a rank-one update of A."""
    B, U, V = MATRIX_B.symbol, MATRIX_U.symbol, MATRIX_V.symbol
    i = sp.Symbol("i", integer=True, nonnegative=True)
    e, rows = UnitColumn(k, i), (i, 0, k - 1)
    update = sp.MatMul(sp.Transpose(sp.MatAdd(B, -A)), e)
    gain = sp.Identity(1) + sp.MatMul(update.T, sp.Inverse(A), e)
    return Derivation(
        id="TF-018F",
        title="The derivative of the logarithm of a determinant",
        sentence=(
            r"If $\det A$ is not on the cut $(-\infty, 0]$, the derivative of $\log \det$, with the principal "
            "logarithm, at $A$ in the direction $B$ is the trace of $A^{-1} B$."
        ),
        variables=(K, MATRIX_A, MATRIX_B),
        letters={
            **LETTERS,
            "A": r"the matrix at which the derivative is taken, invertible because $\det A \neq 0$",
            "B": "the direction of the derivative",
            "t": "how far to go along $B$, the derivative is taken at $t = 0$",
            "i": "the number of a row, from $0$ on",
            r"$\boldsymbol{e}_i$": "the unit column with the entry $1$ at place $i$, counted from $0$",
            "$I$": "the identity matrix, here of size $1$",
        },
        start=sp.Subs(sp.Derivative(sp.log(sp.Determinant(A + t * B)), t), t, 0),
        steps=(
            Step(
                expr=sp.Sum(sp.Determinant(with_row(A, B, i)), rows) / sp.Determinant(A),
                reason="the determinant is linear in each row",
            ),
            Step(
                expr=sp.Sum(sp.Determinant(A) * sp.Determinant(gain), rows) / sp.Determinant(A),
                reason="the matrix determinant lemma for an update of $A$",
                by=Theorem(derive=determinant_update.derive, at={r: sp.S.One, U: e, V: update}),
            ),
            Step(expr=sp.Trace(sp.MatMul(sp.Inverse(A), B)), reason="definition of the trace, which is cyclic"),
        ),
        hypotheses=(OFF_THE_CUT,),
        references=("Magnus2019, Theorem 8.2",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
