"""0 ≤ (P − Q)/(2λp) at every x for p = N(0, 1), q = N(1, 1), λ = 1: the best energy between two normal laws rises."""

import sympy as sp

from numeric_check import Relation, real
from proofs import Derivation, Step
from proofs.chapters.critics.penalised_energy_normal import LETTERS, slope

PLACE = real("x")


def derive() -> Derivation:
    """N(1, 1) is N(0, 1) moved to the right, so that Q(x) = P(x − 1) ≤ P(x)."""
    return Derivation(
        id="TF-1403",
        title="The best energy between two normal laws falls at no place",
        sentence=(
            r"For data with the law $N(0, 1)$, a generator with $N(1, 1)$, and $\lambda = 1$, the slope $U' = "
            r"\frac{P - Q}{2p}$ of the best energy with a zero-centred penalty is at least $0$ at every place $x$ "
            r"of the line, as $Q(x) = P(x - 1) \le P(x)$. So the energy has no pit: no place is lower than those "
            "to its left."
        ),
        variables=(PLACE,),
        letters={**LETTERS, "x": "a place on the line"},
        start=sp.S.Zero,
        steps=(Step(expr=slope(PLACE.symbol), reason="the error function increases", relation=Relation.AT_MOST),),
        references=("Su6316, the claim that is corrected here",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
