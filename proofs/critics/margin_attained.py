"""Σ p U + q max(0, m − U) = m Σ min(p, q) at U = m (1 − sign(p − q))/2: the best energy with a margin."""

import sympy as sp

from numeric_check import positive
from proofs import Derivation, Step
from proofs.critics._margins import DATA, GENERATED, LETTERS, SIGN, i, i_to_n, margin, p, q
from proofs.letters.indices import ROWS

MARGIN = positive("m")
m = MARGIN.symbol


def derive() -> Derivation:
    """The case of equality in ``margin_bound``: 0 where the data have more mass, m where the generator has."""
    return Derivation(
        id="TF-1064",
        title="The best energies with a margin",
        sentence=(
            r"At the energies $U_i = \frac{m}{2} (1 - \operatorname{sign}(p_i - q_i))$, which are $0$ where $p_i > "
            r"q_i$ and $m$ where $p_i < q_i$, the objective $\sum_i (p_i U_i + q_i \max(0, m - U_i))$ with a margin $m "
            r"> 0$ is $m \sum_i \min(p_i, q_i)$, its least value over all energies that are not negative."
        ),
        variables=(ROWS, DATA, GENERATED, MARGIN),
        letters={**LETTERS, "m": "the margin", "$U$": "the energies of the states"},
        start=margin(m * (1 - SIGN) / 2, m),
        steps=(Step(expr=sp.Sum(m * sp.Min(p[i], q[i]), i_to_n), reason="in every state, by the signs"),),
        references=("Zhao2017, section 2.3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
