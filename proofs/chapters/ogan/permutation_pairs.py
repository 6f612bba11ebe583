"""(n − 2)!/n! = 1/(n(n − 1)): how often a permutation takes two given places to two given ones, all n ≥ 2."""

import sympy as sp

from numeric_check import dimension
from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN

N = dimension("n", at_least=2)
n = N.symbol


def derive() -> Derivation:
    """The other n − 2 places are filled in any order."""
    return Derivation(
        id="TF-120J",
        title="The probability that a random permutation takes two places to two given ones",
        sentence=(
            r"If all permutations of $n \ge 2$ places are equally likely, one takes two given places to two given "
            r"ones, the first to the first and the second to the second, with the probability $\frac{(n-2)!}{n!} = "
            r"\frac{1}{n(n-1)}$, as $(n-2)!$ of the $n!$ permutations do."
        ),
        variables=(N,),
        letters={"n": "the number of places"},
        start=sp.factorial(n - 2) / sp.factorial(n),
        steps=(Step(expr=1 / (n * (n - 1)), reason="cancel factorials"),),
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
