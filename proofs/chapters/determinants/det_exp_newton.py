"""(d/dt)^m det exp(tA) = (tr A)^m at t = 0, all sizes, by Newton's identities."""

from functools import partial

import sympy as sp

from numeric_check import natural
from proofs import Derivation, Step
from proofs.chapters.determinants import LETTERS
from proofs.chapters.determinants._sizes import MATRIX_A, SIZE, A, derivative_at_zero, m, n, t
from symbolic import MatrixExp, decide_by_newton, decide_exponential_derivative

HIGHEST = 12
ORDER = natural("m", start=0, largest=HIGHEST)


def derive() -> Derivation:
    """With N = exp(tA) − I = O(t), det(I + N) = Σ_k e_k(N) by the traces of powers; all but those of A cancel."""
    trace = sp.Trace(A)
    return Derivation(
        id="TF-011H",
        title="The determinant of an exponential, term by term from traces",
        sentence=(
            r"For $0 \le m \le 12$ and matrices of every size, the $m$-th derivative of $\det \exp(tA)$ at $t = 0$ is "
            "the $m$-th power of the trace of $A$. The proof uses Newton's identities."
        ),
        variables=(SIZE, MATRIX_A, ORDER),
        letters={
            **LETTERS,
            "m": "the order of the derivative, at most $12$",
        },
        start=derivative_at_zero(sp.Determinant(MatrixExp(t * A)), m),
        steps=(
            Step(
                expr=derivative_at_zero(sp.exp(t * trace), m),
                reason="coefficient by coefficient, as polynomials in the traces of powers of $A$",
                by=partial(decide_by_newton, size=n, orders={m: range(HIGHEST + 1)}),
            ),
            Step(expr=trace**m, reason="derivatives of exp", by=decide_exponential_derivative),
        ),
        hypotheses=(sp.Le(m, HIGHEST),),
        references=("Macdonald1995, I (2.11')",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
