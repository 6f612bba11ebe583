"""det exp(xyᵀ) = eˢ with s = yᵀx, all sizes; so log det exp(xyᵀ) = yᵀx."""

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.determinants import LETTERS, determinant_lemma
from proofs.chapters.letters.matrices import COLUMN_X, COLUMN_Y, WHERE, K, s, x, y
from proofs.chapters.rank_one import rank_one_exponential
from symbolic import MatrixExp, exp_outer, phi1


def derive() -> Derivation:
    """det exp(xyᵀ) = det(I + φ₁(s) xyᵀ) = 1 + φ₁(s) s = eˢ, the middle by the matrix determinant lemma."""
    U, V, r = determinant_lemma.letters()
    return Derivation(
        id="TF-0165",
        title="The determinant of a rank-one exponential",
        sentence=(
            r"The determinant of the exponential of $\boldsymbol{x} \boldsymbol{y}^\top$, a matrix of rank at most "
            r"one, is $e^s$ with $s = \boldsymbol{y}^\top \boldsymbol{x}$. Here this follows from the closed form $I "
            r"+ \varphi_1(s) \boldsymbol{x} \boldsymbol{y}^\top$ of the exponential and the matrix determinant lemma."
        ),
        variables=(K, COLUMN_X, COLUMN_Y),
        letters={
            **LETTERS,
            "k": "the length of the columns",
            "s": r"the eigenvalue of $\boldsymbol{x} \boldsymbol{y}^\top$ that need not be zero",
            r"$\varphi_1$": r"the function $\varphi_1(z) = (e^z - 1)/z$ with $\varphi_1(0) = 1$",
        },
        start=sp.Determinant(MatrixExp(x * y.T)),
        steps=(
            Step(
                expr=sp.Determinant(exp_outer(x, y)),
                reason="the exponential of a rank-one matrix",
                by=Theorem(derive=rank_one_exponential.derive),
            ),
            Step(
                expr=1 + phi1(s) * s,
                reason="the matrix determinant lemma",
                by=Theorem(derive=determinant_lemma.derive, at={U: phi1(s) * x, V: y, r: sp.S.One}),
            ),
            Step(expr=sp.exp(s), reason=r"definition of the function $\varphi_1$"),
        ),
        where=WHERE,
        references=("Horn2013, (0.8.5.1)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
