"""0 ≤ Σ p_U (V − E_{p_U} V)² = d²/dt² of the loss of U + tV: the loss is convex, its curvature a variance."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import CHANGE, ENERGY, GIBBS, PARTITION, WEIGHTS, U, V, i, mean, n
from proofs.chapters.energy_models.two_phases import LOSS, t
from proofs.chapters.letters.indices import ROWS, j

MODEL_MEAN = sp.Sum(sp.exp(-U[j]) * V[j], (j, 1, n)) / PARTITION


def derive() -> Derivation:
    """At every point U and in every direction V, so on every line: the loss is convex."""
    return Derivation(
        id="TF-1002",
        title="The loss of an energy model is convex in the energies",
        sentence=(
            r"The second derivative of the loss $\sum_i w_i U_i + \log \sum_k e^{-U_k}$ of an energy model along any "
            "direction $V$ of the energies, at any energies $U$, is the variance of $V$ under the model $p_U$. So it "
            "is not negative, and the loss is a convex function of the energies."
        ),
        variables=(ROWS, WEIGHTS, ENERGY, CHANGE),
        letters={
            **LETTERS,
            "w": "any real weights of the states, the distribution of the data",
            "V": "the rates at which the energies change",
            "j": "the number of a state",
            "t": "how far the energies have changed; the derivative is taken at $t = 0$",
        },
        start=sp.S.Zero,
        steps=(
            Step(
                expr=mean(GIBBS, (V[i] - MODEL_MEAN) ** 2),
                reason="a mean of squares, the variance",
                relation=Relation.AT_MOST,
            ),
            Step(expr=sp.Subs(sp.Derivative(LOSS, (t, 2)), t, 0), reason="the derivatives of the logarithm"),
        ),
        references=("Boyd2004, section 3.1.5 (log-sum-exp is convex)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
