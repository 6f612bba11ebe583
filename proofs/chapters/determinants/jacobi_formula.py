"""d/dt det(A + tB) at t = 0 is tr(adj(A) B): Jacobi's formula, from the Leibniz expansion."""

from functools import partial

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.determinants import LETTERS
from proofs.chapters.determinants._sizes import MATRIX_A, MATRIX_B, SIZE, A, B, derivative_at_zero, n, t
from symbolic import Adjugate, decide_generic

LARGEST = 5


def derive() -> Derivation:
    """Σ_π sign(π) Π_i (a + tb)_{iπ(i)}: the coefficient of t takes one factor b_ij and with it the cofactor of a_ij."""
    i, j = sp.symbols("i j", integer=True, nonnegative=True)
    by = partial(decide_generic, size=n, upto=LARGEST)
    return Derivation(
        id="TF-00R9",
        title="The formula of Jacobi",
        sentence=(
            "Jacobi's formula for matrices of size at most $5$: the derivative of the determinant at $A$ in the "
            r"direction $B$ is the trace of the product $\operatorname{adj}(A) B$. The matrix $A$ may be "
            r"singular. The formula holds for every size. Only $n \le 5$ is claimed, as the proof multiplies out "
            "the Leibniz expansion for one size after the other, with an indeterminate for every entry."
        ),
        variables=(SIZE, MATRIX_A, MATRIX_B),
        letters={
            **LETTERS,
            "n": "the size of the matrices, at most $5$",
            "A": "the matrix at which the derivative is taken",
            "B": "the direction of the derivative",
            "t": "how far to go along $B$, the derivative is taken at $t = 0$",
            "j": "the number of a column, from $0$ on",
            r"$\operatorname{adj}$": "the adjugate, the transpose of the matrix of cofactors",
        },
        start=derivative_at_zero(sp.Determinant(A + t * B), 1),
        steps=(
            Step(
                expr=sp.Sum(Adjugate(A)[j, i] * B[i, j], (i, 0, n - 1), (j, 0, n - 1)),
                reason="the coefficient of $t$ in the Leibniz expansion, for each size up to $5$",
                by=by,
            ),
            Step(expr=sp.Trace(sp.MatMul(Adjugate(A), B)), reason="the trace of a product"),
        ),
        hypotheses=(sp.Le(n, LARGEST),),
        references=(
            "Horn2013, (0.8.10.1)",
            "Magnus2019, section 8.3",
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
