"""det(I + UVᵀ) = det(I + VᵀU), all sizes: the matrix determinant lemma."""

import sympy as sp

from numeric_check import matrix
from proofs import Derivation, Step
from proofs.chapters.determinants import LETTERS
from proofs.chapters.letters.matrices import I, K, R, k, r
from symbolic import decide_determinants

MATRIX_U, MATRIX_V = matrix("U", K, R), matrix("V", K, R)


def letters() -> tuple[sp.MatrixSymbol, sp.MatrixSymbol, sp.Symbol]:
    """U, V and their number of columns r, to put other expressions in their place."""
    return MATRIX_U.symbol, MATRIX_V.symbol, r


def derive() -> Derivation:
    """Block elimination: unit triangular factors bring [[I + UVᵀ, U], [0, I]] to [[I, U], [0, I + VᵀU]]."""
    U, V, one = MATRIX_U.symbol, MATRIX_V.symbol, sp.Identity(r)
    upper, lower = sp.ZeroMatrix(k, r), sp.ZeroMatrix(r, k)
    factors = (
        sp.BlockMatrix([[I, upper], [V.T, one]]),
        sp.BlockMatrix([[I + U * V.T, U], [lower, one]]),
        sp.BlockMatrix([[I, upper], [-V.T, one]]),
    )
    eliminated = sp.BlockMatrix([[I, U], [lower, one + V.T * U]])
    return Derivation(
        id="TF-00MT",
        title="The matrix determinant lemma",
        sentence=(
            r"The determinant of the $k \times k$ matrix $I + U V^\top$ is the determinant of the $r \times r$ matrix "
            r"$I + V^\top U$."
        ),
        variables=(K, R, MATRIX_U, MATRIX_V),
        letters={
            **LETTERS,
            "k": "the number of rows of $U$ and $V$",
            "$I$": "the identity matrix, of size $k$ or $r$ as its place asks",
        },
        start=sp.Determinant(I + U * V.T),
        steps=(
            Step(
                expr=sp.Determinant(sp.MatMul(*factors)),
                reason="unit triangular factors have determinant 1",
                by=decide_determinants,
            ),
            Step(expr=sp.Determinant(eliminated), reason="multiply the blocks", by=decide_determinants),
            Step(expr=sp.Determinant(one + V.T * U), reason="block triangular", by=decide_determinants),
        ),
        references=("Horn2013, (0.8.5.1)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
