"""f^cc ≠ −f^c for f = (0, −9, −9) and d = 1, 1, 3 on three points, where d₁₃ > d₁₂ + d₂₃: a counterexample."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.wasserstein._metric import REFERENCE
from symbolic.kantorovich import c_transform

NO_METRIC = sp.ImmutableDenseMatrix([[0, 1, 3], [1, 0, 1], [3, 1, 0]])


def derive() -> Derivation:
    """f^c = (0, 1, 3) is not 1-Lipschitz; from the first point to the third the cost is 3, and 1-Lipschitz f give 2."""
    transform = c_transform(NO_METRIC, [0, -9, -9])
    return Derivation(
        id="TF-04D2",
        title="Without the triangle inequality a second transform need not be the opposite of the first",
        sentence=(
            "For three points with the costs $d_{12} = d_{23} = 1$ and $d_{13} = 3$, $d$ symmetric and zero for "
            r"$i = j$, the function $f = (0, -9, -9)$ has the $c$-transforms $f^c_j = \min_i (d_{ij} - f_i)$, "
            r"which is $f^c = (0, 1, 3)$, and $f^{cc}_i = \min_j (d_{ij} - f^c_j)$. The formula says that "
            "$f^{cc}$, on the left, is not $-f^c$, on the right: without the triangle inequality a potential and "
            "its $c$-transform need not be opposite."
        ),
        variables=(),
        letters={
            "$d$": "the costs, which do not satisfy the triangle inequality, as $d_{13} > d_{12} + d_{23}$",
            "$f$": "a function on the points, a potential",
            "$i$": "the number of a point",
            "$j$": "the number of a point",
        },
        start=c_transform(NO_METRIC, transform),
        steps=(
            Step(
                expr=-transform,
                reason="the second entries are $-2$ and $-1$",
                relation=Relation.DIFFERENT,
            ),
        ),
        references=(REFERENCE,),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
