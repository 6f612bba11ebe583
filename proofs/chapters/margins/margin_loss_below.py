"""log(1 + Σ e^{xⱼ − z + m}) ≤ m + log(1 + Σ e^{xⱼ − z}): a margin m adds at most m to the cross entropy, all n."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.margins._margin import LETTERS, REFERENCES, VARIABLES, loss, m


def derive() -> Derivation:
    """1 ≤ e^m: the divisor of the softmax grows by the factor e^m at most."""
    return Derivation(
        id="TF-1364",
        title="A margin adds at most itself to the cross entropy",
        sentence=(
            "For the real score $z$ of the right class, real scores $x_j$ of $n$ others and a margin $m > 0$, the "
            r"cross entropy $\log(1 + \sum_j e^{x_j - z + m})$ with the margin is at most $m$ plus the one without."
        ),
        variables=VARIABLES,
        letters=LETTERS,
        start=loss(m),
        steps=(Step(expr=m + loss(sp.S.Zero), reason=r"$1 \le e^m$", relation=Relation.AT_MOST),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
