"""log(n)/8 ≤ −h log h − Σ_i p_i log p_i for h = 7/8 and n states of the mass p_i = 1/(8n): entropy counts states."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.generator_entropy import LETTERS
from proofs.chapters.generator_entropy.classifier_counts_mass import HEAD, OTHERS, h, p
from proofs.chapters.letters.indices import ROWS, i, i_to_n, n
from symbolic import ForAll


def derive() -> Derivation:
    """−Σ p_i log p_i = log(8n)/8; with ``classifier_counts_mass``, a classifier orders no generators by entropy."""
    mass = 1 / (8 * n)
    head = -h * sp.log(h)
    return Derivation(
        id="TF-1405",
        title="Many states that share a small mass have a large entropy",
        sentence=(
            r"If one state has the mass $h = \frac78$, and $n$ others have the mass $\frac{1}{8n}$ each, the "
            r"entropy of the states is at least $\frac18 \log n$, and has no bound. The value of a classifier of "
            r"pairs is smaller for all of them than for two states of mass $\frac12$, by the theorem on such "
            r"masses, while the entropy is greater than the $\log 2$ of two such states for $n \ge 256$, and as "
            "great as one likes for large $n$."
        ),
        variables=(ROWS, HEAD, OTHERS),
        letters={
            **LETTERS,
            "n": "the number of the other states",
            "i": "the number of one of them",
            "h": "the mass of the first state",
            "p": "the masses of the other states",
        },
        start=sp.log(n) / 8,
        steps=(
            Step(
                expr=head - sp.Sum(mass * sp.log(mass), i_to_n),
                reason=r"$\log(8 n) \ge \log n$, and $-h \log h \ge 0$",
                relation=Relation.AT_MOST,
            ),
            Step(expr=head - sp.Sum(p[i] * sp.log(p[i]), i_to_n), reason=r"$p_i = \frac{1}{8n}$"),
        ),
        hypotheses=(sp.Eq(h, sp.Rational(7, 8)), ForAll(sp.Eq(p[i], mass), i_to_n)),
        references=("Cover2006, section 2.1",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
