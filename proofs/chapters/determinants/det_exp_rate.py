"""d/dt det exp(tA) = tr(A) det exp(tA), all sizes, all t."""

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.determinants import LETTERS, det_exp_law, det_exp_slope
from proofs.chapters.exponential.exponential_law import SHIFT
from proofs.chapters.letters.matrices import MATRIX_A, TIME, A, K, t
from symbolic import MatrixExp


def derive() -> Derivation:
    """With f(t) = det exp(tA): f(s + t) = f(s) f(t) brings the derivative at t to the one at 0, which is tr A."""
    s = SHIFT.symbol
    f, factor = sp.Determinant(MatrixExp(t * A)), sp.Determinant(MatrixExp(s * A))

    def at_zero(expr: sp.Expr) -> sp.Expr:
        return sp.Subs(sp.Derivative(expr, s), s, 0)

    return Derivation(
        id="TF-00WX",
        title="The derivative of the determinant of an exponential",
        sentence=(
            r"At every time $t$, a complex number, the complex derivative in $t$ of the determinant of $\exp(tA)$ is "
            "that determinant times the trace of $A$. This is a linear differential equation for the determinant."
        ),
        variables=(K, MATRIX_A, TIME),
        letters={
            **LETTERS,
            "t": "the time",
            "s": "a second time, in which the derivative at $0$ is taken",
        },
        start=sp.Derivative(f, t),
        steps=(
            Step(expr=at_zero(sp.Determinant(MatrixExp((s + t) * A))), reason="shift the origin to $t$"),
            Step(
                expr=at_zero(factor * f),
                reason="the determinant of an exponential is multiplicative",
                by=Theorem(derive=det_exp_law.derive),
            ),
            Step(expr=f * at_zero(factor), reason="the product rule"),
            Step(expr=f * sp.Trace(A), reason="the derivative at zero", by=Theorem(derive=det_exp_slope.derive)),
        ),
        references=("Hall2015, Theorem 2.12",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
