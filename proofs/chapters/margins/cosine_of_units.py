"""|p − a|² = 2 − 2pᵀa for |p| = |a| = 1: on the unit sphere distances and cosines say the same, all dimensions."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.descent import K
from proofs.chapters.margins._metric import ANCHOR, LETTERS, REFERENCES, SAME, a, inner, p, squared_distance


def derive() -> Derivation:
    """So a triplet loss of squared distances with the margin 2m is twice that of cosines with the margin m."""
    return Derivation(
        id="TF-1359",
        title="Distances and cosines of columns of length one",
        sentence=(
            r"For columns $\boldsymbol{p}$ and $\boldsymbol{a}$ of length $1$, $|\boldsymbol{p} - \boldsymbol{a}|^2 = "
            r"2 - 2 \boldsymbol{p}^\top \boldsymbol{a}$, written with products, where $\boldsymbol{p}^\top "
            r"\boldsymbol{a}$ is the cosine. So the triplet loss of squared distances with the margin $2m$ is twice "
            "that of cosines with the margin $m$."
        ),
        variables=(K, SAME, ANCHOR),
        letters={**LETTERS, "$m$": "the margin"},
        start=squared_distance(p, a),
        steps=(Step(expr=2 - 2 * inner(p, a), reason="multiply out"),),
        hypotheses=(sp.Eq(inner(p, p), 1), sp.Eq(inner(a, a), 1)),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
