"""f^ccc = f^c: c-concave functions, the transforms, are those that two transforms leave as they are, all n and m."""

from functools import partial

from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, j
from proofs.chapters.transport import LETTERS
from proofs.chapters.transport._c_transform import COLUMN, IN_COLUMNS, REFERENCE, thrice, transformed
from proofs.chapters.transport._transport import COST, ROW_POTENTIAL
from symbolic import decide_by_two_bounds


def derive() -> Derivation:
    """From f ≤ f^cc: the transform reverses it, and f^c in the place of f gives the other bound."""
    return Derivation(
        id="TF-0479",
        title="The third $c$-transform",
        sentence=(
            "The $c$-transform, taken three times, is the $c$-transform taken once: $f^{ccc}_j = f^c_j$ for every "
            r"$j$, with $f^c_j = \min_k (c_{kj} - f_k)$, $f^{cc}_r = \min_l (c_{rl} - f^c_l)$ and $f^{ccc}_j = "
            r"\min_r (c_{rj} - f^{cc}_r)$."
        ),
        variables=(ROWS, COLUMNS, COST, ROW_POTENTIAL, COLUMN),
        letters={
            **LETTERS,
            "r": "the index of the outer minimum, a source",
            "l": "the index of the middle minimum, a target",
            "k": "a source, the index of the inner minimum on the left and of the minimum on the right",
            "j": "a target, a fixed one, any",
        },
        start=thrice(j),
        steps=(
            Step(
                expr=transformed(j),
                reason="each is at most the other, term by term",
                by=partial(decide_by_two_bounds, given=(IN_COLUMNS,)),
            ),
        ),
        hypotheses=(IN_COLUMNS,),
        references=(REFERENCE,),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
