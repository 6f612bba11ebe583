"""exp(QTQ⁻¹) = Q exp(T) Q⁻¹, all sizes."""

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.exponential import LETTERS, similar_power
from proofs.chapters.exponential.similar_power import MATRIX_Q, MATRIX_T, POWER, similar
from proofs.chapters.letters.matrices import K
from symbolic import MatrixExp, MatrixSum


def derive() -> Derivation:
    """Term by term: (QTQ⁻¹)ⁿ/n! = Q Tⁿ/n! Q⁻¹."""
    Q, T, n = MATRIX_Q.symbol, MATRIX_T.symbol, POWER.symbol
    term = sp.MatMul(Q, sp.MatPow(T, n), sp.Inverse(Q)) / sp.factorial(n)
    return Derivation(
        id="TF-00KN",
        title="Exponentials of similar matrices",
        sentence=(
            "The exponential respects a change of basis: for an invertible $Q$, the exponential of $Q T Q^{-1}$ is "
            r"$Q \exp(T) Q^{-1}$."
        ),
        variables=(K, MATRIX_Q, MATRIX_T),
        letters={
            **LETTERS,
            "n": "the index of the series",
        },
        start=MatrixExp(similar()),
        steps=(
            Step(
                expr=MatrixSum(sp.MatPow(similar(), n) / sp.factorial(n), (n, 0, sp.oo)),
                reason="definition of the exponential",
            ),
            Step(
                expr=MatrixSum(term, (n, 0, sp.oo)),
                reason="powers of similar matrices",
                by=Theorem(derive=similar_power.derive),
            ),
            Step(expr=sp.MatMul(Q, MatrixExp(T), sp.Inverse(Q)), reason="definition of the exponential"),
        ),
        references=("Higham2008, Theorem 1.13 (c)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
