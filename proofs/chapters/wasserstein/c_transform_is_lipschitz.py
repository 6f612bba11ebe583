"""f^c_i − f^c_j ≤ d_ij for a metric cost and any f, all n: the triangle inequality makes transforms 1-Lipschitz."""

from functools import partial

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.wasserstein import LETTERS
from proofs.chapters.wasserstein._metric import (
    FUNCTION,
    HERE,
    IN_RANGE,
    IS_SYMMETRIC,
    POINTS,
    REFERENCE,
    THERE,
    TRIANGLE,
    d,
    f,
    i,
    j,
    transformed,
)
from symbolic import decide_by_certificate

GIVEN = (*IN_RANGE, TRIANGLE, IS_SYMMETRIC)


def derive() -> Derivation:
    """The term of k of one minimum is at most that of the other and d_ij."""
    difference = transformed(f, i) - transformed(f, j)
    return Derivation(
        id="TF-048E",
        title="The $c$-transform for a metric is Lipschitz",
        sentence=(
            "For costs $d$ that are symmetric and satisfy the triangle inequality, the $c$-transform $f^c_i = "
            r"\min_k (d_{ki} - f_k)$ of any function $f$ is $1$-Lipschitz: $f^c_i - f^c_j$ is at most $d_{ij}$ for "
            "all $i$ and $j$."
        ),
        variables=(*POINTS, FUNCTION, HERE, THERE),
        letters={
            **LETTERS,
            "i": "the number of a point, a fixed one, any",
            "j": "the number of a point, a fixed one, any",
        },
        start=difference,
        steps=(
            Step(
                expr=d[i, j],
                reason="the triangle inequality, term by term",
                by=partial(decide_by_certificate, parts=(d[i, j] - difference,), given=GIVEN),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=GIVEN,
        references=(REFERENCE,),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
