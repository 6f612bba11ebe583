"""d/dt det exp(tA) = tr A at t = 0, all sizes."""

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.determinants import LETTERS, determinant_derivative
from proofs.chapters.letters.matrices import MATRIX_A, A, I, K, t
from symbolic import MatrixExp


def derive() -> Derivation:
    """exp(tA) and I + tA have one value and one derivative at t = 0."""
    return Derivation(
        id="TF-00VR",
        title="The derivative of the determinant of an exponential at zero",
        sentence=r"At $t = 0$, the derivative of the determinant of $\exp(tA)$ is the trace of $A$.",
        variables=(K, MATRIX_A),
        letters={
            **LETTERS,
            "t": "the time, the derivative is taken at $t = 0$",
        },
        start=sp.Subs(sp.Derivative(sp.Determinant(MatrixExp(t * A)), t), t, 0),
        steps=(
            Step(
                expr=sp.Subs(sp.Derivative(sp.Determinant(I + t * A), t), t, 0),
                reason=r"the derivative of $\exp(tA)$ at $t = 0$ is $A$",
            ),
            Step(
                expr=sp.Trace(A),
                reason="the derivative of the determinant at the identity",
                by=Theorem(derive=determinant_derivative.derive),
            ),
        ),
        references=("Hall2015, Theorem 2.12",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
