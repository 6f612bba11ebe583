"""f_i + f^c_j ≤ c_ij for f^c_j = min_k (c_kj − f_k): f and its transform are feasible for the dual, all n and m."""

from functools import partial

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, j
from proofs.chapters.transport import LETTERS
from proofs.chapters.transport._c_transform import COLUMN, IN_ROWS, REFERENCE, ROW, transformed
from proofs.chapters.transport._transport import COST, ROW_POTENTIAL, c, f
from symbolic import decide_by_certificate


def derive() -> Derivation:
    """Given f, no g that is feasible beside it is larger anywhere than its transform."""
    return Derivation(
        id="TF-044Z",
        title="A potential and its $c$-transform",
        sentence=(
            r"A potential $f$ and its $c$-transform $f^c_j = \min_k (c_{kj} - f_k)$ are feasible together: $f^c_j$ "
            "is at most $c_{ij} - f_i$ for every $i$ and $j$."
        ),
        variables=(ROWS, COLUMNS, COST, ROW_POTENTIAL, ROW, COLUMN),
        letters={
            **LETTERS,
            "k": "the index over which the minimum is taken, a source",
            "i": "a source, a fixed one, any",
            "j": "a target, a fixed one, any",
        },
        start=transformed(j),
        steps=(
            Step(
                expr=c[i, j] - f[i],
                reason="the smallest term is at most that of $i$",
                by=partial(decide_by_certificate, parts=(c[i, j] - f[i] - transformed(j),), given=(IN_ROWS,)),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(IN_ROWS,),
        references=(REFERENCE,),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
