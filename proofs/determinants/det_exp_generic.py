"""(d/dt)^m det exp(tA) = (tr A)^m at t = 0, at generic matrices: det exp(tA) = exp(t tr A) term by term."""

from functools import partial

import sympy as sp

from numeric_check import natural
from proofs import Derivation, Step
from proofs.determinants._sizes import MATRIX_A, SIZE, A, derivative_at_zero, m, n, t
from symbolic import MatrixExp, decide_exponential_derivative, decide_generic

LARGEST, HIGHEST = 6, 6
ORDER = natural("m", start=0, largest=HIGHEST)


def derive() -> Derivation:
    """Every entry of A is an indeterminate, and the coefficient of t^m in the Leibniz expansion is multiplied out."""
    trace = sp.Trace(A)
    return Derivation(
        id="TF-012P",
        title="The determinant of an exponential, term by term at generic matrices",
        variables=(SIZE, MATRIX_A, ORDER),
        start=derivative_at_zero(sp.Determinant(MatrixExp(t * A)), m),
        steps=(
            Step(
                expr=derivative_at_zero(sp.exp(t * trace), m),
                reason="coefficient by coefficient, as polynomials in the entries",
                by=partial(decide_generic, size=n, upto=LARGEST, orders={m: range(HIGHEST + 1)}),
            ),
            Step(expr=trace**m, reason="derivatives of exp", by=decide_exponential_derivative),
        ),
        hypotheses=(sp.Le(n, LARGEST), sp.Le(m, HIGHEST)),
        references=("Hall2015, Theorem 2.12",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
