"""det exp((s + t)A) = det exp(sA) det exp(tA), all sizes."""

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.exponential import exponential_law
from proofs.chapters.exponential.exponential_law import SHIFT
from proofs.chapters.letters.matrices import MATRIX_A, TIME, A, K, t
from symbolic import MatrixExp


def derive() -> Derivation:
    """The determinant of a product is the product of the determinants."""
    s = SHIFT.symbol
    return Derivation(
        id="TF-00TK",
        title="The determinant of an exponential is multiplicative",
        sentence=(
            r"For every square matrix $A$, the determinant of $\exp(tA)$ as a function of the time $t$ turns sums "
            "into products: its value at $s + t$ is the product of its values at $s$ and at $t$."
        ),
        variables=(K, MATRIX_A, SHIFT, TIME),
        letters={
            "k": "the size of $A$",
            "A": "a square matrix",
            "s": "a first time, any complex number",
            "t": "a second time, any complex number",
        },
        start=sp.Determinant(MatrixExp((s + t) * A)),
        steps=(
            Step(
                expr=sp.Determinant(sp.MatMul(MatrixExp(s * A), MatrixExp(t * A))),
                reason="the law of the exponential",
                by=Theorem(derive=exponential_law.derive),
            ),
            Step(
                expr=sp.Determinant(MatrixExp(s * A)) * sp.Determinant(MatrixExp(t * A)),
                reason="the determinant of a product",
            ),
        ),
        references=("Hall2015, Theorem 2.12",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
