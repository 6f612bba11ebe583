"""log det A ≠ tr log A for A = (−1 + i) I of size 2: the two differ by 2πi."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.logarithms.det_of_logarithm import LOGARITHM
from symbolic import MatrixFunction

EXAMPLE = sp.ImmutableMatrix(sp.diag(-1 + sp.I, -1 + sp.I))


def derive() -> Derivation:
    """Each eigenvalue has the argument 3π/4; their sum 3π/2 is past π, where the principal logarithm begins anew."""
    return Derivation(
        id="TF-01E8",
        title="The logarithm of a determinant need not be the trace of the logarithm",
        sentence=(
            "With principal logarithms, the logarithm of a determinant need not be the trace of the logarithm: for "
            r"the $2 \times 2$ matrix $(i - 1) I$ the two are different."
        ),
        variables=(),
        letters={
            "$I$": "the identity matrix, of size $2$",
            "$i$": "the imaginary unit",
        },
        start=sp.log(sp.Determinant(EXAMPLE)),
        steps=(
            Step(expr=sp.log(2) - sp.I * sp.pi / 2, reason="the determinant is $-2i$"),
            Step(
                expr=sp.log(2) + 3 * sp.I * sp.pi / 2,
                reason="the arguments differ by a whole turn",
                relation=Relation.DIFFERENT,
            ),
            Step(expr=sp.Trace(MatrixFunction(LOGARITHM, EXAMPLE)), reason="the definition of a function of a matrix"),
        ),
        references=("DLMF, 4.2(i) (the principal value)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
