"""exp(A)⁻¹ = exp(−A), all sizes: an exponential is always invertible."""

import sympy as sp

from proofs import Derivation, Step
from proofs.exponential import LETTERS
from proofs.letters.matrices import MATRIX_A, A, K
from symbolic import MatrixExp


def derive() -> Derivation:
    """exp(A) exp(−A) = I."""
    return Derivation(
        id="TF-00F1",
        title="The inverse of an exponential",
        sentence=(
            "The exponential of every square matrix $A$ is invertible, and its inverse is the exponential of $-A$."
        ),
        variables=(K, MATRIX_A),
        letters=LETTERS,
        start=sp.Inverse(MatrixExp(A)),
        steps=(
            Step(
                expr=MatrixExp(-A),
                reason=r"$\exp(A) \exp(-A) = I$",
            ),
        ),
        references=("Higham2008, Theorem 10.2",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
