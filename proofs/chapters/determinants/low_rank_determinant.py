"""det exp(XYᵀ) = exp(tr YᵀX), all sizes."""

from functools import partial

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.determinants import det_exp, determinant_lemma
from proofs.chapters.letters.matrices import MATRIX_X, MATRIX_Y, A, K, R, X, Y, k, r
from proofs.chapters.rank_one import low_rank_exponential
from symbolic import MatrixExp, decide_arguments, decide_series, exp_low_rank, phi_of_matrix


def derive() -> Derivation:
    """det exp(XYᵀ) = det(I + YᵀX φ₁(YᵀX)) = det exp(YᵀX), a determinant of size r, and then the general theorem."""
    U, V, _ = determinant_lemma.letters()
    gram = Y.T * X
    inner = phi_of_matrix(1, gram)
    return Derivation(
        id="TF-017A",
        title="The determinant of a low-rank exponential",
        sentence=(
            r"The determinant of the exponential of the $k \times k$ matrix $X Y^\top$ is the exponential of the "
            r"trace of the $r \times r$ matrix $Y^\top X$."
        ),
        variables=(K, R, MATRIX_X, MATRIX_Y),
        letters={
            "k": "the number of rows of $X$ and $Y$",
            "r": r"the number of columns of $X$ and $Y$, a bound of the rank of $X Y^\top$",
            "X": r"the left factor of $X Y^\top$",
            "Y": r"the matrix whose transpose is the right factor of $X Y^\top$",
            "$I$": "the identity matrix, of size $k$ or $r$ as its place asks",
            r"$\varphi_1$": r"the function $\varphi_1(M) = \sum_{n \ge 0} M^n/(n+1)!$ of a square matrix $M$",
        },
        start=sp.Determinant(MatrixExp(X * Y.T)),
        steps=(
            Step(
                expr=sp.Determinant(exp_low_rank(X, Y)),
                reason="the exponential of a low-rank matrix",
                by=Theorem(derive=low_rank_exponential.derive),
            ),
            Step(
                expr=sp.Determinant(sp.Identity(r) + gram * inner),
                reason="the matrix determinant lemma",
                by=Theorem(derive=determinant_lemma.derive, at={U: X * inner, V: Y}),
            ),
            Step(
                expr=sp.Determinant(MatrixExp(gram)),
                reason=r"definition of the function $\varphi_1$",
                by=partial(decide_arguments, by=decide_series),
            ),
            Step(
                expr=sp.exp(sp.Trace(gram)),
                reason="the determinant of an exponential",
                by=Theorem(derive=det_exp.derive, at={k: r, A: gram}),
            ),
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
