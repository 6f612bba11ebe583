"""det(I + A) = exp(Σ_{n≥1} (−1)ⁿ⁺¹ tr(Aⁿ)/n) for complex A with ρ(A) < 1, all sizes."""

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.letters.matrices import MATRIX_A, A, I, K, n
from proofs.chapters.logarithms import LETTERS, det_of_logarithm
from proofs.chapters.logarithms.det_of_logarithm import LOGARITHM
from symbolic import MatrixFunction, MatrixSum, SpectralRadius

SERIES = sp.Sum((-1) ** (n + 1) * sp.Trace(A**n) / n, (n, 1, sp.oo))


def derive() -> Derivation:
    """det = exp tr log at I + A, whose spectrum keeps off the cut, and the series of the logarithm."""
    logarithm = MatrixFunction(LOGARITHM, I + A)
    series = MatrixSum((-1) ** (n + 1) * A**n / n, (n, 1, sp.oo))
    return Derivation(
        id="TF-01FD",
        title="The determinant by the traces of powers",
        sentence=(
            "If the spectral radius of $A$ is below $1$, the determinant of $I + A$ is the exponential of the trace "
            r"series $\sum_{n \ge 1} (-1)^{n+1} \operatorname{tr}(A^n)/n$. The matrix may be complex."
        ),
        variables=(K, MATRIX_A),
        letters={
            **LETTERS,
            "k": "the size of the matrix",
        },
        start=sp.Determinant(I + A),
        steps=(
            Step(
                expr=sp.exp(sp.Trace(logarithm)),
                reason="the determinant by the logarithm",
                by=Theorem(derive=det_of_logarithm.derive, at={A: I + A}),
            ),
            Step(expr=sp.exp(sp.Trace(series)), reason="the series of the logarithm"),
            Step(expr=sp.exp(SERIES), reason="the trace is linear"),
        ),
        hypotheses=(SpectralRadius(A) < 1,),
        references=("Horn1991, section 6.2",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
