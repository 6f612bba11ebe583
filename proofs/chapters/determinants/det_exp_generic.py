"""(d/dt)^m det exp(tA) = (tr A)^m at t = 0, at generic matrices: det exp(tA) = exp(t tr A) term by term."""

from functools import partial

import sympy as sp

from numeric_check import natural
from proofs import Derivation, Step
from proofs.chapters.determinants import LETTERS
from proofs.chapters.determinants._sizes import MATRIX_A, SIZE, A, derivative_at_zero, m, n, t
from symbolic import MatrixExp, decide_exponential_derivative, decide_generic

LARGEST, HIGHEST = 6, 6
ORDER = natural("m", start=0, largest=HIGHEST)


def derive() -> Derivation:
    """Every entry of A is an indeterminate, and the coefficient of t^m in the Leibniz expansion is multiplied out."""
    trace = sp.Trace(A)
    return Derivation(
        id="TF-012P",
        title="The determinant of an exponential, term by term at generic matrices",
        sentence=(
            r"For $0 \le m \le 6$ and matrices of size $n \le 6$, the $m$-th derivative of $\det \exp(tA)$ at $t = 0$ "
            "is the $m$-th power of the trace of $A$. The proof multiplies out the Leibniz expansion of the "
            "determinant with an indeterminate for every entry of $A$ (a generic matrix)."
        ),
        variables=(SIZE, MATRIX_A, ORDER),
        letters={
            **LETTERS,
            "n": "the size of the matrix, at most $6$",
            "m": "the order of the derivative, at most $6$",
        },
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
