"""U′ = x(1 − x)/(2λ) ≠ 0 for 0 < x < 1 with data everywhere on [0, 1]: data are no minima of the best energy."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.critics._example import LETTERS, PLACE, SLOPE, STRENGTH, x


def derive() -> Derivation:
    """Every place is a datum, and the energy rises at all of them but the ends."""
    return Derivation(
        id="TF-1057",
        title="A zero-centred penalty does not put minima of the energy at the data",
        sentence=(
            "For data with the density $p = 1$ and a generator with $q = 2x$ on $[0, 1]$, the best energy with a "
            r"zero-centred penalty has the slope $U' = \frac{x (1 - x)}{2 \lambda}$, which is not zero for any $0 < x "
            "< 1$. Every such $x$ is a place of data, and none of them is a minimum, or another critical point, of "
            "the energy."
        ),
        variables=(PLACE, STRENGTH),
        letters=LETTERS,
        start=SLOPE,
        steps=(Step(expr=sp.S.Zero, reason="both factors are positive", relation=Relation.DIFFERENT),),
        hypotheses=(sp.Gt(x, 0), sp.Lt(x, 1)),
        references=("Su6316, the claim that is corrected here",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
