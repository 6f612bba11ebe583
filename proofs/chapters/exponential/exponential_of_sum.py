"""exp(A + B) ≠ exp(A) exp(B) for the two smallest matrices that do not commute."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from symbolic import MatrixExp

RAISE, LOWER = sp.ImmutableMatrix([[0, 1], [0, 0]]), sp.ImmutableMatrix([[0, 0], [1, 0]])


def derive() -> Derivation:
    """A size of 2 and one entry 1 in each: size 1 commutes, and so does a multiple of I."""
    return Derivation(
        id="TF-00HB",
        title="The exponential of a sum need not be the product of the exponentials",
        sentence=(
            "For matrices that do not commute, the exponential of a sum need not be the product of the exponentials. "
            r"The two $2 \times 2$ matrices with one entry $1$, off the diagonal, and zeros elsewhere are a "
            "counterexample."
        ),
        variables=(),
        start=MatrixExp(sp.MatAdd(RAISE, LOWER)),
        steps=(
            Step(
                expr=sp.ImmutableMatrix([[sp.cosh(1), sp.sinh(1)], [sp.sinh(1), sp.cosh(1)]]),
                reason="definition of a function of a matrix",
            ),
            Step(
                expr=sp.ImmutableMatrix([[2, 1], [1, 1]]),
                reason="an entry differs",
                relation=Relation.DIFFERENT,
            ),
            Step(expr=sp.MatMul(MatrixExp(RAISE), MatrixExp(LOWER)), reason="definition of a function of a matrix"),
        ),
        references=("Higham2008, section 10.1",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
