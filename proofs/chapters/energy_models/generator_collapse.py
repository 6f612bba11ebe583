"""min U ≤ E_q U for every distribution q: without the entropy a generator is best at a state of least energy."""

from numeric_check import Relation, distribution
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import ENERGY, U, i, k, k_to_n, mean
from proofs.chapters.letters.indices import ROWS
from symbolic import Smallest

GENERATED = distribution("q", ROWS)
q = GENERATED.symbol


def derive() -> Derivation:
    """Attained by ``generator_point_mass``: all mass at one state."""
    return Derivation(
        id="TF-1017",
        title="Without its entropy, no generator has a smaller mean energy than one state",
        sentence=(
            r"The mean energy $\sum_i q_i U_i$ of a distribution $q$, which may be $0$ at some states, is at least the "
            "least energy of a state."
        ),
        variables=(ROWS, GENERATED, ENERGY),
        letters=LETTERS,
        start=Smallest(U[k], k_to_n),
        steps=(
            Step(
                expr=mean(q[i], U[i]),
                reason="every energy is at least the least one, and $q$ has mass one",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Su6316",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
