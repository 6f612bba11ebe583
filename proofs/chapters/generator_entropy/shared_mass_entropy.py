"""(1 − h) log n ≤ −h log h − Σ_i p_i log p_i for 0 < h < 1 and n states of the mass p_i = (1 − h)/n."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.generator_entropy import LETTERS
from proofs.chapters.generator_entropy.classifier_counts_mass import HEAD, OTHERS, h, p
from proofs.chapters.letters.indices import ROWS, i, i_to_n, n
from symbolic import ForAll


def derive() -> Derivation:
    """Entropy counts states; with ``classifier_counts_mass`` for h = 7/8, a classifier orders no generators by it."""
    mass = (1 - h) / n
    head = -h * sp.log(h)
    return Derivation(
        id="TF-1405",
        title="Many states that share a small mass have a large entropy",
        sentence=(
            r"If one state has the mass $h$, and $n$ others have the mass $\frac{1 - h}{n}$ each, the entropy of the "
            r"states is at least $(1 - h) \log n$, and has no bound. For $h = \frac78$, the value of a classifier of "
            r"pairs is smaller for every $n$ than for two states of mass $\frac12$, by the theorem on such "
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
        start=(1 - h) * sp.log(n),
        steps=(
            Step(
                expr=head - (1 - h) * sp.log(mass),
                reason=r"$\log\frac{1 - h}{n} = \log(1 - h) - \log n$, and $\log h \le 0$, $\log(1 - h) \le 0$",
                relation=Relation.AT_MOST,
            ),
            Step(expr=head - sp.Sum(p[i] * sp.log(p[i]), i_to_n), reason=r"$n$ times $p_i = \frac{1 - h}{n}$"),
        ),
        hypotheses=(h > 0, h < 1, ForAll(sp.Eq(p[i], mass), i_to_n)),
        references=("Cover2006, section 2.1",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
