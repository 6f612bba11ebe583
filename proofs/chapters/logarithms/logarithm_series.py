"""log(I + A) = Σ_{n≥1} (−1)ⁿ⁺¹ Aⁿ/n for ρ(A) < 1, all sizes: the series of Mercator for matrices."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.matrices import MATRIX_A, A, I, K, n
from proofs.chapters.logarithms import LETTERS
from proofs.chapters.logarithms.det_of_logarithm import LOGARITHM
from symbolic import MatrixFunction, MatrixSum, SpectralRadius


def derive() -> Derivation:
    """The series of log(1 + z) converges at every eigenvalue of A, and so does that of the matrix."""
    return Derivation(
        id="TF-01BY",
        title="The series of the logarithm",
        sentence=(
            "If the spectral radius of $A$ is below $1$, the principal logarithm of $I + A$ is the sum of "
            r"$\frac{(-1)^{n+1}}{n} A^n$ over $n \ge 1$, Mercator's series, as for numbers."
        ),
        variables=(K, MATRIX_A),
        letters=LETTERS,
        start=MatrixFunction(LOGARITHM, I + A),
        steps=(
            Step(
                expr=MatrixSum((-1) ** (n + 1) * A**n / n, (n, 1, sp.oo)),
                reason=r"the series of $\log(1 + z)$ converges at every eigenvalue",
            ),
        ),
        hypotheses=(SpectralRadius(A) < 1,),
        references=("Higham2008, Theorem 4.7 and (11.1)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
