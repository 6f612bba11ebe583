"""H(q) = log n − KL(q‖uniform) ≤ log n for every distribution q on n states."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import GENERATED, divergence, i, minus_entropy, n, q
from proofs.chapters.letters.indices import ROWS


def derive() -> Derivation:
    """The entropy is largest where the divergence from the uniform distribution is 0."""
    return Derivation(
        id="TF-1008",
        title="The entropy is largest for the uniform distribution",
        sentence=(
            r"The entropy $-\sum_i q_i \log q_i$ of a distribution $q$ on $n$ states is $\log n$ less the "
            r"divergence of $q$ from the uniform distribution, the second line of the proof. So it is at most $\log "
            "n$, which is the entropy of the uniform distribution."
        ),
        variables=(ROWS, GENERATED),
        letters=LETTERS,
        start=-minus_entropy(q[i]),
        steps=(
            Step(expr=sp.log(n) - divergence(q[i], 1 / n), reason="the logarithm of a quotient, and $q$ has mass one"),
            Step(expr=sp.log(n), reason="Gibbs' inequality", relation=Relation.AT_MOST),
        ),
        references=("Cover2006, Theorem 2.6.4",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
