"""m Σ min(p, q) ≤ Σ p U + q max(0, m − U) for all U ≥ 0: the objective of an energy with a margin, as in an EBGAN."""

import sympy as sp

from numeric_check import Relation, positive
from proofs import Derivation, Step
from proofs.chapters.critics._margins import ANY_GENERATED, ENERGY, LETTERS, NOT_NEGATIVE_DATA, OF_ANY_SIGN, margin
from proofs.chapters.letters.indices import ROWS, i, i_to_n
from symbolic import ForAll

MARGIN = positive("m")
m = MARGIN.symbol
p, q, U = (variable.symbol[i] for variable in (NOT_NEGATIVE_DATA, ANY_GENERATED, ENERGY))
NOT_NEGATIVE = ForAll(U >= 0, i_to_n)


def derive() -> Derivation:
    """In every state, case by case; attained by ``margin_attained``."""
    return Derivation(
        id="TF-1063",
        title="The bound of the objective of an energy with a margin",
        sentence=(
            r"For distributions $p$ and $q$, energies $U_i \ge 0$ and a margin $m > 0$, the objective $\sum_i (p_i U_i "
            r"+ q_i \max(0, m - U_i))$ is at least $m \sum_i \min(p_i, q_i)$."
        ),
        variables=(ROWS, NOT_NEGATIVE_DATA, ANY_GENERATED, ENERGY, MARGIN),
        letters={**LETTERS, "q": OF_ANY_SIGN["q"], "m": "the margin"},
        start=sp.Sum(m * sp.Min(p, q), i_to_n),
        steps=(Step(expr=margin(p, q, U, m), reason="in every state, by the signs", relation=Relation.AT_MOST),),
        hypotheses=(NOT_NEGATIVE,),
        references=("Zhao2017, section 2.3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
