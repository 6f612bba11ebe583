"""log det(I + A) ≠ Σ_{n≥1} (−1)ⁿ⁺¹ tr(Aⁿ)/n for the complex A = (−9 + 12i)/25 · I of size 5, although ρ(A) = 3/5."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step, Theorem
from proofs.chapters.letters.matrices import A, k, n
from proofs.chapters.logarithms import logarithm_series
from proofs.chapters.logarithms.det_of_logarithm import LOGARITHM
from symbolic import MatrixFunction, MatrixSum

POINT = sp.Rational(-9, 25) + sp.Rational(12, 25) * sp.I
SIZE = sp.Integer(5)
EXAMPLE = POINT * sp.Identity(SIZE)


def derive() -> Derivation:
    """1 + λ has the argument arctan 3/4 > π/5 five times; the sum passes π, as it can from size 3 on."""
    power, sign = sp.MatPow(EXAMPLE, n), (-1) ** (n + 1)
    I_plus_A = sp.MatAdd(sp.Identity(SIZE), EXAMPLE)
    return Derivation(
        id="TF-01HQ",
        title="The series is not the logarithm of every complex determinant",
        sentence=(
            "For a complex matrix $A$ of spectral radius below $1$, the trace series need not be the principal "
            r"logarithm of $\det(I + A)$: for $A = -\left(\frac{9}{25} - \frac{12 i}{25}\right) I_5$, with spectral "
            r"radius $\frac35$, the two are different."
        ),
        variables=(),
        letters={
            "$A$": "the matrix in the sentence, written out in the formula",
            "$I_5$": "the identity matrix, of size $5$",
            "n": "the index of the series",
            "$i$": "the imaginary unit",
        },
        start=sp.log(sp.Determinant(I_plus_A)),
        steps=(
            Step(expr=sp.log(sp.expand((1 + POINT) ** SIZE)), reason="the determinant of a multiple of the identity"),
            Step(
                expr=SIZE * sp.log(1 + POINT),
                reason="the arguments differ by a whole turn",
                relation=Relation.DIFFERENT,
            ),
            Step(expr=sp.Trace(MatrixFunction(LOGARITHM, I_plus_A)), reason="the definition of a function of a matrix"),
            Step(
                expr=sp.Trace(MatrixSum(sp.MatMul(sign / n, power), (n, 1, sp.oo))),
                reason="the series of the logarithm",
                by=Theorem(derive=logarithm_series.derive, at={A: EXAMPLE, k: SIZE}),
            ),
            Step(expr=sp.Sum(sign * sp.Trace(power) / n, (n, 1, sp.oo)), reason="the trace is linear"),
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
