"""exp((s + t)A) = exp(sA) exp(tA), all sizes, all s and t."""

from functools import partial

import sympy as sp

from numeric_check import moderate
from proofs import Derivation, Step
from proofs.chapters.letters.matrices import MATRIX_A, TIME, A, K, t
from symbolic import MatrixExp, decide_initial_value

SHIFT = moderate("s")


def derive() -> Derivation:
    """Both sides solve X′ = XA in t, and are exp(sA) at t = 0."""
    s = SHIFT.symbol
    return Derivation(
        id="TF-00CQ",
        title="The law of the exponential",
        sentence=(
            r"For multiples of one square matrix $A$, the exponential turns sums into products: $\exp((s+t)A)$ is "
            r"$\exp(sA)$ times $\exp(tA)$, for all complex numbers $s$ and $t$."
        ),
        variables=(K, MATRIX_A, SHIFT, TIME),
        letters={
            "k": "the size of $A$",
            "A": "a square matrix",
            "s": "a first time, any complex number",
            "t": "a second time, any complex number",
        },
        start=MatrixExp((s + t) * A),
        steps=(
            Step(
                expr=sp.MatMul(MatrixExp(s * A), MatrixExp(t * A)),
                reason="both solve one initial value problem in $t$",
                by=partial(decide_initial_value, t=t, generator=A),
            ),
        ),
        references=("Higham2008, Theorem 10.2",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
