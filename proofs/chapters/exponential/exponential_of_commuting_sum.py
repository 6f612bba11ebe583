"""exp(t(A + B)) = exp(tA) exp(tB) for AB = BA, all sizes, all t."""

from functools import partial

import sympy as sp

from numeric_check import matrix
from proofs import Derivation, Step
from proofs.chapters.exponential import LETTERS
from proofs.chapters.letters.matrices import TIME, K, t
from symbolic import MatrixExp, commutation, decide_initial_value

MATRIX_C, MATRIX_B = matrix("C", K, K), matrix("B", K, K)
C, B = MATRIX_C.symbol, MATRIX_B.symbol


def derive() -> Derivation:
    """Both sides solve X′ = X(C + B), as exp(tB) commutes with C when B does."""
    return Derivation(
        id="TF-00G6",
        title="The exponential of a sum of commuting matrices",
        sentence=(
            "If two square matrices $B$ and $C$ commute, $CB = BC$, then the exponential of $t(B + C)$ is the "
            "exponential of $tC$ times that of $tB$, for every complex number $t$."
        ),
        variables=(K, MATRIX_C, MATRIX_B, TIME),
        letters={
            **LETTERS,
            "C": "a square matrix",
            "B": "a square matrix that commutes with $C$",
        },
        start=MatrixExp(t * (C + B)),
        steps=(
            Step(
                expr=sp.MatMul(MatrixExp(t * C), MatrixExp(t * B)),
                reason="both solve one initial value problem in $t$",
                by=partial(decide_initial_value, t=t, generator=C + B, commuting=(C, B)),
            ),
        ),
        hypotheses=(commutation(C, B),),
        references=("Higham2008, Theorem 10.2",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
