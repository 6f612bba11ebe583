"""(I + B)⁻¹ = Σ_{n≥0} (−B)ⁿ for ρ(B) < 1, all sizes: the Neumann series."""

from functools import partial

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.matrices import I, K
from proofs.chapters.logarithms import LETTERS
from proofs.chapters.logarithms.neumann_sum import MATRIX_B, B, n
from symbolic import MatrixSum, SpectralRadius, decide_maclaurin


def derive() -> Derivation:
    """The series of 1/(1 + z) converges at every eigenvalue of B, and so does that of the matrix."""
    return Derivation(
        id="TF-01AS",
        title="The Neumann series",
        sentence=(
            "If the spectral radius of $B$ is below $1$, then $I + B$ is invertible and its inverse is the sum of "
            r"the powers $(-B)^n$ over $n \ge 0$."
        ),
        variables=(K, MATRIX_B),
        letters={
            **LETTERS,
            "B": "a square matrix with spectral radius below $1$",
        },
        start=(I + B).inverse(),
        steps=(
            Step(
                expr=MatrixSum((-B) ** n, (n, 0, sp.oo)),
                reason="the geometric series converges at every eigenvalue",
                by=partial(decide_maclaurin, variable=B),
            ),
        ),
        hypotheses=(SpectralRadius(B) < 1,),
        references=(
            "Horn2013, Theorem 5.6.12 and Corollary 5.6.16",
            "Higham2008, Theorem 4.7",
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
