"""Σ p max(0, 1 + U) + q max(0, 1 − U) = Σ (p + q − |p − q|) at U = −sign(p − q): the best energy of the hinge."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.critics._margins import ANY_DATA, ANY_GENERATED, ENERGY, OF_ANY_SIGN, hinge
from proofs.chapters.letters.indices import ROWS, i, i_to_n
from symbolic import ForAll

p, q, U = ANY_DATA.symbol[i], ANY_GENERATED.symbol[i], ENERGY.symbol[i]
BEST = -sp.sign(p - q)


def derive() -> Derivation:
    """The case of equality in ``hinge_bound``."""
    return Derivation(
        id="TF-1062",
        title="Best energies of the hinge objective",
        sentence=(
            r"At the energies $U_i = -\operatorname{sign}(p_i - q_i)$ the hinge objective $\sum_i (p_i \max(0, 1 + "
            r"U_i) + q_i \max(0, 1 - U_i))$ is $\sum_i (p_i + q_i - |p_i - q_i|)$, for distributions its least value, "
            "by the bound of the hinge objective."
        ),
        variables=(ROWS, ANY_DATA, ANY_GENERATED, ENERGY),
        letters=OF_ANY_SIGN,
        start=hinge(p, q, U),
        steps=(
            Step(expr=hinge(p, q, BEST), reason="put in the energies"),
            Step(expr=sp.Sum(p + q - sp.Abs(p - q), i_to_n), reason="in every state, by the signs"),
        ),
        hypotheses=(ForAll(sp.Eq(U, BEST), i_to_n),),
        references=("Lim2017",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
