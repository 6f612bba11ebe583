"""det(A + UVᵀ) = det A det(I + VᵀA⁻¹U) for an invertible A, all sizes: the determinant lemma for an update of A."""

import sympy as sp

from numeric_check import invertible
from proofs import Derivation, Step, Theorem
from proofs.chapters.determinants import LETTERS, determinant_lemma
from proofs.chapters.determinants.determinant_lemma import MATRIX_U, MATRIX_V
from proofs.chapters.letters.matrices import A, I, K, R, r
from symbolic import decide_determinants

MATRIX_A = invertible("A", K)


def derive() -> Derivation:
    """A + UVᵀ = A (I + A⁻¹UVᵀ)."""
    U, V = MATRIX_U.symbol, MATRIX_V.symbol
    scaled = sp.MatMul(sp.Inverse(A), U)
    factor = sp.MatAdd(I, sp.MatMul(scaled, V.T))
    return Derivation(
        id="TF-00NZ",
        title="The matrix determinant lemma for an update of any matrix",
        sentence=(
            r"Adding $U V^\top$ to an invertible matrix $A$ multiplies the determinant of $A$ by the determinant of "
            r"the $r \times r$ matrix $I + V^\top A^{-1} U$."
        ),
        variables=(K, R, MATRIX_A, MATRIX_U, MATRIX_V),
        letters={
            **LETTERS,
            "k": "the number of rows of $U$ and $V$",
            "A": "an invertible matrix",
            "$I$": "the identity matrix, of size $k$ or $r$ as its place asks",
        },
        start=sp.Determinant(A + U * V.T),
        steps=(
            Step(expr=sp.Determinant(sp.MatMul(A, factor)), reason="$A$ is taken out"),
            Step(
                expr=sp.Determinant(A) * sp.Determinant(factor),
                reason="the determinant of a product",
                by=decide_determinants,
            ),
            Step(
                expr=sp.Determinant(A) * sp.Determinant(sp.Identity(r) + sp.MatMul(V.T, scaled)),
                reason="the matrix determinant lemma",
                by=Theorem(derive=determinant_lemma.derive, at={U: scaled}),
            ),
        ),
        references=("Horn2013, (0.8.5.10) for one column",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
