"""det exp(A) = e^(tr A), all sizes: by Schur's triangularisation A = QTQ⁻¹ with the eigenvalues T_ii."""

from functools import partial

import sympy as sp

from numeric_check import invertible, upper_triangular
from proofs import Derivation, Step, Theorem
from proofs.chapters.determinants import LETTERS
from proofs.chapters.exponential import exponential_similarity
from proofs.chapters.letters.matrices import MATRIX_A, A, K, k
from symbolic import MatrixExp, decide_triangular, decide_words

MATRIX_Q, MATRIX_T = invertible("Q", K), upper_triangular("T", K)
Q, T = MATRIX_Q.symbol, MATRIX_T.symbol
SIMILAR = sp.MatMul(Q, T, sp.Inverse(Q))
SCHUR_FORM = sp.Eq(A, SIMILAR, evaluate=False)
SCHUR = "Horn2013, Theorem 2.3.1 (Schur): such $Q$ and $T$ exist for every $A$"


def derive() -> Derivation:
    """det exp(QTQ⁻¹) = det exp(T) = ∏ e^(λ_i) = e^(Σ λ_i) = e^(tr T)."""
    i = sp.Symbol("i", integer=True, nonnegative=True)
    diagonal, rows = T[i, i], (i, 0, k - 1)
    triangular = partial(decide_triangular, triangular=T)
    return Derivation(
        id="TF-010C",
        title="The determinant of an exponential, by triangularisation",
        sentence=(
            r"If $A = Q T Q^{-1}$ with an invertible $Q$ and an upper triangular $T$, then $\det \exp(A) = "
            r"\exp(\operatorname{tr} A)$. The proof goes by the diagonal entries of $T$, the eigenvalues. That every "
            "square matrix has this form is Schur's theorem, which is cited."
        ),
        variables=(K, MATRIX_Q, MATRIX_T, MATRIX_A),
        letters={
            **LETTERS,
            "Q": "an invertible matrix, the change of basis",
            "T": "an upper triangular matrix, with the eigenvalues of $A$ on its diagonal",
            "A": "the matrix $Q T Q^{-1}$",
            "i": "the number of a diagonal entry, from $0$ on",
        },
        start=sp.Determinant(MatrixExp(A)),
        steps=(
            Step(expr=sp.Determinant(MatrixExp(SIMILAR)), reason="the Schur form", cites=SCHUR),
            Step(
                expr=sp.Determinant(sp.MatMul(Q, MatrixExp(T), sp.Inverse(Q))),
                reason="exponentials of similar matrices",
                by=Theorem(derive=exponential_similarity.derive),
            ),
            Step(expr=sp.Determinant(MatrixExp(T)), reason="the determinant of a product", by=decide_words),
            Step(
                expr=sp.Product(sp.exp(diagonal), rows),
                reason="the exponential of a triangular matrix is triangular",
                by=triangular,
            ),
            Step(expr=sp.exp(sp.Sum(diagonal, rows)), reason="the product of exponentials"),
            Step(expr=sp.exp(sp.Trace(T)), reason="definition of the trace"),
            Step(expr=sp.exp(sp.Trace(SIMILAR)), reason="the trace is cyclic"),
            Step(expr=sp.exp(sp.Trace(A)), reason="the Schur form", cites=SCHUR),
        ),
        hypotheses=(sp.Q.upper_triangular(T), SCHUR_FORM),
        references=("Higham2008, Problem 10.3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
