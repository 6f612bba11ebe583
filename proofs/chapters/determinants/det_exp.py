"""det exp(A) = e^(tr A), all sizes: by the differential equation of f(t) = det exp(tA)."""

import sympy as sp

from numeric_check import square
from proofs import Derivation, Step, Theorem
from proofs.chapters.determinants import LETTERS, det_exp_flow
from proofs.chapters.letters.matrices import A, K, t
from symbolic import MatrixExp

MATRIX_A = square("A", K)  # of every family at which an exponential breaks


def derive() -> Derivation:
    """No diagonalisation: f(s + t) = f(s) f(t) and f′(0) = tr A determine f; here at t = 1."""
    return Derivation(
        id="TF-00Z7",
        title="The determinant of an exponential",
        sentence=(
            "The determinant of the exponential of a square matrix is the exponential of its trace. The proof is by "
            "a differential equation in time and needs no eigenvalues."
        ),
        variables=(K, MATRIX_A),
        letters=LETTERS,
        start=sp.Determinant(MatrixExp(A)),
        steps=(
            Step(
                expr=sp.exp(sp.Trace(A)),
                reason="the determinant of an exponential for every time, at $t = 1$",
                by=Theorem(derive=det_exp_flow.derive, at={t: sp.S.One}),
            ),
        ),
        references=(
            "Hall2015, Theorem 2.12",
            "Higham2008, Problem 10.3",
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
