"""f^c = −f for a 1-Lipschitz f and a metric cost, all n: its two potentials are one function."""

from functools import partial

from proofs import Derivation, Step
from proofs.chapters.wasserstein import LETTERS
from proofs.chapters.wasserstein._metric import (
    FUNCTION,
    IN_RANGE,
    LIPSCHITZ,
    POINTS,
    REFERENCE,
    THERE,
    ZERO_DIAGONAL,
    f,
    j,
    transformed,
)
from symbolic import decide_by_two_bounds

GIVEN = (IN_RANGE[1], ZERO_DIAGONAL, LIPSCHITZ)


def derive() -> Derivation:
    """Every term d_kj − f_k is at least −f_j, and the term of k = j is −f_j."""
    return Derivation(
        id="TF-049K",
        title="The $c$-transform of a Lipschitz function",
        sentence=(
            r"If $f$ is $1$-Lipschitz, $f_i - f_j \le d_{ij}$ for all $i$ and $j$, and $d_{ii} = 0$, then its "
            r"$c$-transform $f^c_j = \min_k (d_{kj} - f_k)$ for the costs $d$ is $-f_j$."
        ),
        variables=(*POINTS, FUNCTION, THERE),
        letters={
            **LETTERS,
            "j": "the number of a point, a fixed one, any",
            "i": "the number of a point, in a condition",
        },
        start=transformed(f, j),
        steps=(
            Step(
                expr=-f[j],
                reason="the smallest term is that of $j$",
                by=partial(decide_by_two_bounds, given=GIVEN),
            ),
        ),
        hypotheses=GIVEN,
        references=(REFERENCE,),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
