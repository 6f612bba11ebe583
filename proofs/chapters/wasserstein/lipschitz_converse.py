"""f_i − f_j ≤ d_ij where f^c = −f: a function whose two potentials are one is 1-Lipschitz, all n."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.letters.indices import l, n
from proofs.chapters.wasserstein import LETTERS
from proofs.chapters.wasserstein._metric import (
    FUNCTION,
    HERE,
    IN_RANGE,
    POINTS,
    REFERENCE,
    THERE,
    d,
    f,
    i,
    j,
    transformed,
)
from symbolic import ForAll, decide_by_certificate

OPPOSITE = ForAll(sp.Eq(transformed(f, l), -f[l]), (l, 1, n))


def derive() -> Derivation:
    """A function and its transform are feasible for the dual, and here the transform is −f."""
    return Derivation(
        id="TF-04AR",
        title="A function with the $c$-transform of opposite sign is Lipschitz",
        sentence=(
            r"If the $c$-transform of $f$ for the costs $d$ is $-f$, that is, $\min_k (d_{kl} - f_k) = -f_l$ for "
            "all $l$, then $f$ is $1$-Lipschitz: $f_i - f_j$ is at most $d_{ij}$ for all $i$ and $j$."
        ),
        variables=(*POINTS, FUNCTION, HERE, THERE),
        letters={
            **LETTERS,
            "l": "the number of a point, in the condition",
            "i": "the number of a point, a fixed one, any",
            "j": "the number of a point, a fixed one, any",
        },
        start=f[i] - f[j],
        steps=(
            Step(
                expr=f[i] + transformed(f, j),
                reason="the transform is $-f$",
                by=partial(
                    decide_by_certificate,
                    multipliers=((-sp.KroneckerDelta(j, l), OPPOSITE),),
                    given=(IN_RANGE[1],),
                ),
            ),
            Step(
                expr=d[i, j],
                reason="the smallest term is at most that of $i$",
                by=partial(decide_by_certificate, parts=(d[i, j] - f[i] - transformed(f, j),), given=(IN_RANGE[0],)),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(*IN_RANGE, OPPOSITE),
        references=(REFERENCE,),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
