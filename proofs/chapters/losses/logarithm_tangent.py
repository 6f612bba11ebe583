"""log x ≤ x − 1 for x > 0: the logarithm is below its tangent at 1."""

import sympy as sp

from numeric_check import Relation, positive
from proofs import Derivation, Step
from proofs.chapters.losses._distributions import ENTROPIES

ARGUMENT = positive("x")
x = ARGUMENT.symbol


def derive() -> Derivation:
    """The derivative 1 − 1/x of the difference has the sign of x − 1."""
    return Derivation(
        id="TF-1452",
        title="The logarithm is below its tangent at one",
        sentence=r"For $x > 0$, $\log x \le x - 1$. At ratios of probabilities it gives the bounds of entropies.",
        variables=(ARGUMENT,),
        letters={"x": "a positive number"},
        start=sp.log(x),
        steps=(
            Step(
                expr=x - 1,
                reason=r"the derivative $1 - \frac1x$ of the difference has the sign of $x - 1$",
                relation=Relation.AT_MOST,
            ),
        ),
        references=ENTROPIES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
