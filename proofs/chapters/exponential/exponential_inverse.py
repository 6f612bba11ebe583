"""exp(A)⁻¹ = exp(−A), all sizes: an exponential is always invertible."""

from functools import partial

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.exponential import LETTERS, exponential_product
from proofs.chapters.letters.matrices import MATRIX_A, A, K, t
from symbolic import MatrixExp, decide_inverse


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
                by=partial(decide_inverse, by=Theorem(derive=exponential_product.derive, at={t: sp.S.One})),
            ),
        ),
        references=("Higham2008, Theorem 10.2",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
