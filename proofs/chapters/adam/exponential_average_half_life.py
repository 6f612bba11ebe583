"""βⁿ = ½ for n = log 2/(−log β), β ≠ 0, 1: for 0 < β < 1 the half-life of an exponential moving average."""

import sympy as sp

from numeric_check import complex_number
from proofs import Derivation, Step
from proofs.chapters.adam import LETTERS

RATE = complex_number("beta")
beta = RATE.symbol


def derive() -> Derivation:
    """After n steps a weight has lost one half of its influence; n is about 0.69/(1 − β) for β near 1."""
    half_life = -sp.log(2) / sp.log(beta)
    return Derivation(
        id="TF-03BH",
        title="The half-life of an exponential moving average",
        sentence=(
            r"The power of $\beta$ with the exponent $-\log 2/\log \beta$, with principal logarithms, is one half. "
            r"For $0 < \beta < 1$ the exponent is hence the age, in general no whole number, at which the weight "
            r"$(1 - \beta) \beta^k$ of a term in an exponential moving average is half of the weight of the newest "
            "term."
        ),
        variables=(RATE,),
        letters={
            **LETTERS,
            "$k$": "the age of a term",
        },
        start=sp.Pow(beta, half_life, evaluate=False),
        steps=(Step(expr=sp.Rational(1, 2), reason="the logarithms cancel"),),
        hypotheses=(sp.Ne(beta, 0), sp.Ne(sp.log(beta), 0)),
        references=("DLMF, section 4.2(iv) (powers)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
