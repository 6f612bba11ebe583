"""d/dt det(I + tA) = tr A at t = 0, all sizes."""

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.determinants import LETTERS, determinant_lemma
from proofs.chapters.letters.matrices import MATRIX_A, A, I, K, k, r, t
from symbolic import UnitColumn, with_row


def derive() -> Derivation:
    """The determinant is linear in each row; I with row i replaced by that of A is a rank-one update of I."""
    U, V, _ = determinant_lemma.letters()
    i = sp.Symbol("i", integer=True, nonnegative=True)
    e, rows = UnitColumn(k, i), (i, 0, k - 1)
    update = sp.MatMul(sp.Transpose(sp.MatAdd(A, -I)), e)
    return Derivation(
        id="TF-00Q4",
        title="The derivative of the determinant at the identity",
        sentence=(
            "At the identity, the derivative of the determinant in the direction of a square matrix $A$ is the "
            "trace of $A$."
        ),
        variables=(K, MATRIX_A),
        letters={
            **LETTERS,
            "t": "how far to go from $I$ along $A$, the derivative is taken at $t = 0$",
            "$I$": "the identity matrix, of size $k$ (of size $1$ beside a product of columns)",
            r"$\boldsymbol{e}_i$": "the unit column with the entry $1$ at place $i$, counted from $0$",
        },
        start=sp.Subs(sp.Derivative(sp.Determinant(I + t * A), t), t, 0),
        steps=(
            Step(expr=sp.Sum(sp.Determinant(with_row(I, A, i)), rows), reason="the determinant is linear in each row"),
            Step(
                expr=sp.Sum(sp.Determinant(sp.Identity(1) + update.T * e), rows),
                reason="the matrix determinant lemma",
                by=Theorem(derive=determinant_lemma.derive, at={r: sp.S.One, U: e, V: update}),
            ),
            Step(expr=sp.Trace(A), reason="definition of the trace"),
        ),
        references=("Horn2013, 0.8.10",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
