"""exp(tA) exp(−tA) = I, all sizes, all t."""

from functools import partial

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.exponential import LETTERS
from proofs.chapters.letters.matrices import MATRIX_A, TIME, A, I, K, t
from symbolic import MatrixExp, decide_initial_value


def derive() -> Derivation:
    """The derivative in t is A exp(tA) exp(−tA) − exp(tA) A exp(−tA) = 0."""
    return Derivation(
        id="TF-00DW",
        title="The product of the exponentials of a matrix and of its negative",
        sentence=(
            "The exponential of $tA$ times the exponential of $-tA$ is the identity, for every square matrix $A$ and "
            "every complex number $t$."
        ),
        variables=(K, MATRIX_A, TIME),
        letters={
            **LETTERS,
            "$I$": "the identity matrix, of size $k$",
        },
        start=sp.MatMul(MatrixExp(t * A), MatrixExp(-t * A)),
        steps=(
            Step(
                expr=I,
                reason="the derivative in $t$ is zero, and the value at $t = 0$ is $I$",
                by=partial(decide_initial_value, t=t),
            ),
        ),
        references=("Higham2008, Theorem 10.2",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
