"""det exp(tA) = e^(t tr A), all sizes, all t."""

import sympy as sp

from proofs import Derivation, Solution, Step
from proofs.chapters.determinants import LETTERS, det_exp_rate
from proofs.chapters.letters.matrices import MATRIX_A, TIME, A, K, t
from symbolic import MatrixExp


def derive() -> Derivation:
    """f′ = f tr A and f(0) = 1 for both, so that (f(t) e^(−t tr A))′ = 0: the quotient is constant, and 1 at t = 0."""
    return Derivation(
        id="TF-00Y2",
        title="The determinant of an exponential, for every time",
        sentence=(
            r"The determinant of $\exp(tA)$ is the exponential of $t$ times the trace of $A$, for every square matrix "
            "$A$ and every complex number $t$."
        ),
        variables=(K, MATRIX_A, TIME),
        letters={
            **LETTERS,
            "t": "the time, any complex number",
        },
        start=sp.Determinant(MatrixExp(t * A)),
        steps=(
            Step(
                expr=sp.exp(t * sp.Trace(A)),
                reason=(
                    r"both sides $f$ have $f' = f \operatorname{tr} A$, hence $(f e^{-t \operatorname{tr} A})' = 0$, "
                    "and are $1$ at $t = 0$"
                ),
                by=Solution(derive=det_exp_rate.derive, t=t),
            ),
        ),
        references=("Jacobi1845, for the Wronskian",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
