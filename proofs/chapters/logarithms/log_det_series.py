"""log det(I + A) = Σ_{n≥1} (−1)ⁿ⁺¹ tr(Aⁿ)/n for real A with ρ(A) < 1, all sizes."""

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.letters.matrices import MATRIX_A, A, I, K
from proofs.chapters.logarithms import LETTERS, determinant_series
from proofs.chapters.logarithms.determinant_series import SERIES
from symbolic import SpectralRadius

IS_REAL = sp.Eq(sp.Adjoint(A), A.T)  # A* = Aᵀ: the conjugate of A is A


def derive() -> Derivation:
    """For complex A only modulo 2πi, as ``log_det_series_branch`` shows; for real A the sum is real."""
    return Derivation(
        id="TF-01GJ",
        title="The logarithm of a determinant by the traces of powers",
        sentence=(
            r"For a real matrix $A$ with spectral radius below $1$, the principal logarithm of $\det(I + A)$ is the "
            r"trace series, the sum of $(-1)^{n+1} \operatorname{tr}(A^n)/n$ over $n \ge 1$."
        ),
        variables=(K, MATRIX_A),
        letters={
            **LETTERS,
            "k": "the size of the matrix",
            "A": "a real square matrix with spectral radius below $1$",
        },
        start=sp.log(sp.Determinant(I + A)),
        steps=(
            Step(
                expr=sp.log(sp.exp(SERIES)),
                reason="the determinant by the traces of powers",
                by=Theorem(derive=determinant_series.derive),
            ),
            Step(expr=SERIES, reason="the sum is real"),
        ),
        hypotheses=(SpectralRadius(A) < 1, IS_REAL),
        references=("Behrmann2019, section 3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
