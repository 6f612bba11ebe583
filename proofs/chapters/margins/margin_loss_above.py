"""log(1 + Σ e^{xⱼ − z}) ≤ log(1 + Σ e^{xⱼ − z + m}): a margin makes the cross entropy larger, all n."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.margins._margin import LETTERS, REFERENCES, VARIABLES, loss, m


def derive() -> Derivation:
    """Every term of the sum grows by the factor e^m."""
    return Derivation(
        id="TF-1355",
        title="The cross entropy with a margin is at least the one without",
        sentence=(
            "For the real score $z$ of the right class, real scores $x_j$ of $n$ others and a margin $m > 0$, the "
            r"cross entropy $\log(1 + \sum_j e^{x_j - z + m})$, in which the right score is lowered by $m$, is at "
            "least the one without a margin."
        ),
        variables=VARIABLES,
        letters=LETTERS,
        start=loss(sp.S.Zero),
        steps=(Step(expr=loss(m), reason="every term of the sum grows", relation=Relation.AT_MOST),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
