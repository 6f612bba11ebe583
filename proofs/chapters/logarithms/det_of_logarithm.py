"""det A = exp(tr log A) for A without an eigenvalue on (−∞, 0], all sizes."""

from functools import partial

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.determinants import det_exp
from proofs.chapters.letters.matrices import MATRIX_A, A, K
from symbolic import MatrixExp, MatrixFunction, decide_arguments, decide_formula

z = sp.Symbol("z")
LOGARITHM = sp.Lambda(z, sp.log(z))


def derive() -> Derivation:
    """A = exp(log A) as e^(log z) = z near every eigenvalue; then the determinant of an exponential."""
    logarithm = MatrixFunction(LOGARITHM, A)
    return Derivation(
        id="TF-01D3",
        title="The determinant by the logarithm",
        sentence=(
            r"The determinant of a matrix without eigenvalues on $(-\infty, 0]$ is the exponential of the trace of "
            "its principal logarithm."
        ),
        variables=(K, MATRIX_A),
        letters={
            "k": "the size of the matrix",
            "A": r"a square matrix without eigenvalues on $(-\infty, 0]$",
        },
        hypotheses=(sp.Predicate("analytic")(logarithm),),
        start=sp.Determinant(A),
        steps=(
            Step(
                expr=sp.Determinant(MatrixExp(logarithm)),
                reason=r"the principal logarithm, defined off the cut $(-\infty, 0]$",
                by=partial(decide_arguments, by=partial(decide_formula, A=A)),
            ),
            Step(
                expr=sp.exp(sp.Trace(logarithm)),
                reason="the determinant of an exponential",
                by=Theorem(derive=det_exp.derive, at={A: logarithm}),
            ),
        ),
        references=("Higham2008, Theorems 1.17 and 1.31",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
