"""2 Σ min(p, q) ≤ Σ p max(0, 1 + U) + q max(0, 1 − U): the hinge objective is at least 2 − 2 TV(p, q)."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.critics._margins import DATA, ENERGY, GENERATED, LETTERS, hinge
from proofs.chapters.letters.indices import ROWS, i, i_to_n

p, q, U = (variable.symbol[i] for variable in (DATA, GENERATED, ENERGY))


def derive() -> Derivation:
    """In every state, case by case; attained by ``hinge_attained``."""
    return Derivation(
        id="TF-1061",
        title="The bound of the hinge objective",
        sentence=(
            r"For distributions $p$ and $q$ and any energies $U$ the hinge objective $\sum_i (p_i \max(0, 1 + U_i) + "
            r"q_i \max(0, 1 - U_i))$ is at least $2 - \sum_i |p_i - q_i|$, which is $2$ less twice the total variation "
            "of $p$ and $q$."
        ),
        variables=(ROWS, DATA, GENERATED, ENERGY),
        letters=LETTERS,
        start=2 - sp.Sum(sp.Abs(p - q), i_to_n),
        steps=(
            Step(
                expr=sp.Sum(p + q - sp.Abs(p - q), i_to_n),
                reason="both masses are one",
            ),
            Step(expr=hinge(p, q, U), reason="in every state, by the signs", relation=Relation.AT_MOST),
        ),
        references=("Lim2017", "Su6316"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
