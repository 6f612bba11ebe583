"""(QTQ⁻¹)ⁿ = Q Tⁿ Q⁻¹ for every n ≥ 0, all sizes."""

import sympy as sp

from numeric_check import invertible, matrix, natural
from proofs import Derivation, Step
from proofs.chapters.exponential import LETTERS
from proofs.chapters.letters.matrices import K

POWER = natural("n", start=0)
MATRIX_Q, MATRIX_T = invertible("Q", K), matrix("T", K, K)


def similar() -> sp.MatrixExpr:
    """QTQ⁻¹."""
    Q, T = MATRIX_Q.symbol, MATRIX_T.symbol
    return sp.MatMul(Q, T, sp.Inverse(Q))


def derive() -> Derivation:
    """Q Tⁿ Q⁻¹ · QTQ⁻¹ = Q Tⁿ⁺¹ Q⁻¹."""
    Q, T, n = MATRIX_Q.symbol, MATRIX_T.symbol, POWER.symbol
    return Derivation(
        id="TF-00JG",
        title="Powers of similar matrices",
        sentence=(
            r"For an invertible $Q$ and an exponent $n \ge 0$, the power of $Q T Q^{-1}$, which is similar to $T$, is "
            "$Q T^n Q^{-1}$, which is similar to the power of $T$ with the same $Q$."
        ),
        variables=(K, POWER, MATRIX_Q, MATRIX_T),
        letters={
            **LETTERS,
            "n": "the exponent",
        },
        start=sp.MatPow(similar(), n),
        steps=(Step(expr=sp.MatMul(Q, sp.MatPow(T, n), sp.Inverse(Q)), reason="induction on $n$"),),
        references=("Horn2013, 1.3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
