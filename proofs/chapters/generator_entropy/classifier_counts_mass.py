"""f(h) + Σ f(p_i) ≤ 2 f(1/2) − 1/10 for h = 7/8 and all p_i > 0 of mass 1/8: a classifier counts mass, not states."""

import sympy as sp

from numeric_check import Relation, entries, real
from proofs import Derivation, Step
from proofs.chapters.generator_entropy import LETTERS
from proofs.chapters.generator_entropy._channel import share
from proofs.chapters.letters.indices import ROWS, i, i_to_n

HEAD, OTHERS = real("h"), entries("p", ROWS, positive=True)
h, p = HEAD.symbol, OTHERS.symbol


def derive() -> Derivation:
    """f(p) = 2p log 2 − p log(1 + p) − p² log(1 + 1/p) ≤ 2p log 2; 0.253 is at most 0.332."""
    total = sp.Sum(p[i], i_to_n)
    return Derivation(
        id="TF-1404",
        title="A classifier of pairs does not see how many states share a small mass",
        sentence=(
            "Let a generator without noise give each state one code, so that the pairs of a state and its code have "
            "the masses of the states, and pairs of an independent state and code the products of two masses. Twice "
            r"the Jensen--Shannon divergence of these pairs is the sum of $f(p) = p \log\frac{2}{1 + p} + p^2 "
            r"\log\frac{2 p}{1 + p} + p (1 - p) \log 2$ over the masses $p$ of the states. If one state has the mass "
            r"$h = \frac78$, and $n$ others share the rest in any way, it is, whatever $n$ is, less than $\frac32 "
            r"\log\frac43$, its value for two states of mass $\frac12$, by at least $\frac{1}{10}$."
        ),
        variables=(ROWS, HEAD, OTHERS),
        letters={
            **LETTERS,
            "n": "the number of the other states",
            "i": "the number of one of them",
            "h": "the mass of the first state",
            "p": "the masses of the other states",
            "$f$": "what a state adds to twice the Jensen--Shannon divergence",
        },
        start=share(h) + sp.Sum(share(p[i]), i_to_n),
        steps=(
            Step(
                expr=share(h) + 2 * sp.log(2) * total,
                reason=r"$f(p) = 2 p \log 2 - p \log(1 + p) - p^2 \log\frac{1 + p}{p}$",
                relation=Relation.AT_MOST,
            ),
            Step(expr=share(h) + 2 * sp.log(2) * (1 - h), reason="all masses are one"),
            Step(
                expr=sp.Rational(3, 2) * sp.log(sp.Rational(4, 3)) - sp.Rational(1, 10),
                reason="the two values are about $0.253$ and $0.332$",
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(sp.Eq(h, sp.Rational(7, 8)), sp.Eq(h + total, 1)),
        references=("Kumar2019",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
