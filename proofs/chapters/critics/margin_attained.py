"""Σ p U + q max(0, m − U) = m Σ min(p, q) at U = m (1 − sign(p − q))/2: the best energy with a margin."""

import sympy as sp

from numeric_check import positive
from proofs import Derivation, Step
from proofs.chapters.critics._margins import ANY_DATA, ANY_GENERATED, ENERGY, OF_ANY_SIGN, margin
from proofs.chapters.letters.indices import ROWS, i, i_to_n
from symbolic import ForAll

MARGIN = positive("m")
m = MARGIN.symbol
p, q, U = ANY_DATA.symbol[i], ANY_GENERATED.symbol[i], ENERGY.symbol[i]
BEST = m * (1 - sp.sign(p - q)) / 2


def derive() -> Derivation:
    """The case of equality in ``margin_bound``: 0 where the data have more mass, m where the generator has."""
    return Derivation(
        id="TF-1064",
        title="Best energies with a margin",
        sentence=(
            r"At the energies $U_i = \frac{m}{2} (1 - \operatorname{sign}(p_i - q_i))$, which are $0$ where $p_i > "
            r"q_i$ and $m$ where $p_i < q_i$, the objective $\sum_i (p_i U_i + q_i \max(0, m - U_i))$ with a margin "
            r"$m > 0$ is $m \sum_i \min(p_i, q_i)$, for distributions its least value over all energies that are not "
            "negative, by the bound of this objective."
        ),
        variables=(ROWS, ANY_DATA, ANY_GENERATED, ENERGY, MARGIN),
        letters={**OF_ANY_SIGN, "m": "the margin"},
        start=margin(p, q, U, m),
        steps=(
            Step(expr=margin(p, q, BEST, m), reason="put in the energies"),
            Step(expr=sp.Sum(m * sp.Min(p, q), i_to_n), reason="in every state, by the signs"),
        ),
        hypotheses=(ForAll(sp.Eq(U, BEST), i_to_n),),
        references=("Zhao2017, section 2.3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
