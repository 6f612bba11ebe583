"""E_q U = U_l for the point mass at the state l: a generator without entropy may collapse to one state."""

import sympy as sp

from numeric_check import entries, index
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import ENERGY, U, i, mean
from proofs.chapters.letters.indices import ROWS, i_to_n
from symbolic import ForAll

GENERATED, STATE = entries("q", ROWS), index("l", ROWS)
q, l = GENERATED.symbol, STATE.symbol


def derive() -> Derivation:
    """At a state of least energy it is the bound of ``generator_collapse``; so mode collapse is optimal there."""
    return Derivation(
        id="TF-1018",
        title="A point mass has the mean energy of its state",
        sentence=(
            r"The generator that always gives the state $l$, $q_i = \delta_{il}$, has the mean energy $U_l$. At a "
            "state of least energy no distribution has a smaller mean energy: a generator that is trained on the mean "
            "energy alone is best when it collapses to such a state."
        ),
        variables=(ROWS, GENERATED, ENERGY, STATE),
        letters={**LETTERS, "q": "the distribution of the generated states", "l": "a state"},
        start=mean(q[i], U[i]),
        steps=(Step(expr=U[l], reason="all other terms are $0$"),),
        hypotheses=(ForAll(sp.Eq(q[i], sp.KroneckerDelta(i, l)), i_to_n),),
        references=("Su6316",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
