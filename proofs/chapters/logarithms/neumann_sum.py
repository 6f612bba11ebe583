"""(I + B) Σ_{n=0}^{m} (−B)ⁿ = I − (−B)^{m+1}, all m ≥ 0 and all sizes: the geometric sum of a matrix."""

from functools import partial

import sympy as sp

from numeric_check import natural, square
from proofs import Derivation, Step
from proofs.chapters.letters.matrices import I, K
from proofs.chapters.logarithms import LETTERS
from symbolic import MatrixSum, decide_by_induction, decide_sums

MATRIX_B, M = square("B", K), natural("m", start=0)
B, m = MATRIX_B.symbol, M.symbol
n = sp.Symbol("n", integer=True, nonnegative=True)


def derive() -> Derivation:
    """The terms (−B)ⁿ + B(−B)ⁿ = (−B)ⁿ − (−B)ⁿ⁺¹ cancel one after the other."""
    return Derivation(
        id="TF-019M",
        title="The geometric sum of a matrix",
        sentence=(
            "The finite geometric sum of $-B$, with the exponents from $0$ to $m$, multiplied from the left by $I + "
            "B$, is $I - (-B)^{m+1}$. This holds for every square matrix $B$, also where $I + B$ is singular."
        ),
        variables=(K, MATRIX_B, M),
        letters={
            **LETTERS,
            "B": "a square matrix",
            "m": "the last power of the sum",
            "n": "the index of the sum",
        },
        start=(I + B) * MatrixSum((-B) ** n, (n, 0, m)),
        steps=(
            Step(expr=MatrixSum((I + B) * (-B) ** n, (n, 0, m)), reason="the factor goes into the sum", by=decide_sums),
            Step(
                expr=I - (-B) ** (m + 1),
                reason="the terms cancel one after the other",
                by=partial(decide_by_induction, n=m, start=0),
            ),
        ),
        references=("Horn2013, Corollary 5.6.16",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
