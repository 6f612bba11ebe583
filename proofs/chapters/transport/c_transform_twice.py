"""f_i ≤ f^cc_i: transforming twice raises a potential, all n and m."""

from functools import partial

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i
from proofs.chapters.transport import LETTERS
from proofs.chapters.transport._c_transform import IN_ROWS, REFERENCE, ROW, twice
from proofs.chapters.transport._transport import COST, ROW_POTENTIAL, f
from symbolic import decide_by_certificate


def derive() -> Derivation:
    """Under the outer minimum, every term is at least f_i, since the inner minimum is at most its term of i."""
    return Derivation(
        id="TF-0464",
        title="The second $c$-transform",
        sentence=(
            r"The $c$-transform, taken twice, does not lower a potential: $f_i$ is at most $f^{cc}_i = \min_l "
            r"(c_{il} - f^c_l)$, with $f^c_l = \min_k (c_{kl} - f_k)$."
        ),
        variables=(ROWS, COLUMNS, COST, ROW_POTENTIAL, ROW),
        letters={
            **LETTERS,
            "k": "the index of the inner minimum, a source",
            "l": "the index of the outer minimum, a target",
            "i": "a source, a fixed one, any",
        },
        start=f[i],
        steps=(
            Step(
                expr=twice(i),
                reason="every term of the outer minimum is at least $f_i$",
                by=partial(decide_by_certificate, parts=(twice(i) - f[i],), given=(IN_ROWS,)),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(IN_ROWS,),
        references=(REFERENCE,),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
