"""(H(a) − H(b))(JS(a) − JS(b)) < 0 for a = (3/4, 1/8, 1/8), b = (1/2, 1/2): a classifier does not order entropies."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.generator_entropy._channel import share

FIRST = (sp.Rational(3, 4), sp.Rational(1, 8), sp.Rational(1, 8))
SECOND = (sp.Rational(1, 2), sp.Rational(1, 2))


def entropy(masses: tuple[sp.Rational, ...]) -> sp.Expr:
    """−Σ p log p."""
    return -sp.Add(*(p * sp.log(p) for p in masses))


def twice_js(masses: tuple[sp.Rational, ...]) -> sp.Expr:
    """Of J = diag(p) against M = ppᵀ, by ``classifier_of_map``."""
    return sp.Add(*(share(p) for p in masses))


def derive() -> Derivation:
    """H = 0.736 and 0.693, twice the Jensen-Shannon divergence 0.392 and 0.432."""
    return Derivation(
        id="TF-1025",
        title="A classifier of pairs does not order generators by their entropies",
        sentence=(
            "Let a generator without noise give each state one code, so that the pairs $(i, i)$ have the masses $p_i$, "
            r"and pairs of an independent state and code the masses $p_i p_j$. For $p = (\frac34, \frac18, \frac18)$ "
            r"the entropy $H$ is greater than for $p = (\frac12, \frac12)$, but twice the Jensen--Shannon divergence "
            "$D$ of these pairs is smaller: the product of the two differences, on the first line, is less than $0$, "
            "and the first difference is about $0.043$. Hence a generator whose pairs a classifier tells apart better "
            "may have less entropy."
        ),
        variables=(),
        letters={
            "$H$": r"the entropy $-\sum_i p_i \log p_i$",
            "$D$": (
                r"$\sum_i \bigl(p_i \log\frac{2 p_i}{p_i + p_i^2} + p_i^2 \log\frac{2 p_i^2}{p_i + p_i^2} + p_i (1 - "
                r"p_i) \log 2\bigr)$"
            ),
            "$p$": "the masses of the states",
            "$i$": "the number of a state",
            "$j$": "the number of a code",
        },
        start=(entropy(FIRST) - entropy(SECOND)) * (twice_js(FIRST) - twice_js(SECOND)),
        steps=(
            Step(
                expr=-sp.Rational(1, 1000),
                reason="the two differences are about $0.043$ and $-0.040$",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Kumar2019",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
