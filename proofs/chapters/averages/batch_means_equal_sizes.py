"""(1/n) Σᵢ (1/m) Σⱼ xᵢⱼ = (1/nm) Σᵢⱼ xᵢⱼ: the mean of batch means is the mean for batches of one size, all n, m."""

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m, m, n

VALUES = entries("x", ROWS, COLUMNS)
x = VALUES.symbol


def derive() -> Derivation:
    """Constants out of the sum."""
    return Derivation(
        id="TF-1323",
        title="The mean of batch means for batches of equal sizes",
        sentence=(
            "For $n$ batches of the same size $m$, the mean of the batch means of any real values $x_{ij}$ is the "
            "mean of all values."
        ),
        variables=(ROWS, COLUMNS, VALUES),
        letters={
            "n": "the number of batches",
            "m": "the size of a batch",
            "x": "the value of a metric, for a sample of a batch",
            "i": "the number of a batch",
            "j": "the number of a sample in its batch",
        },
        start=sp.Sum(sp.Sum(x[i, j], j_to_m) / m, i_to_n) / n,
        steps=(Step(expr=sp.Sum(x[i, j], i_to_n, j_to_m) / (n * m), reason="take the constants out of the sums"),),
        references=("Su6311",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
