"""½ (a·1/a + b·0/b) = ½ ≠ a/(a + b) for a < b: the mean of batch means is not the mean for unequal sizes."""

import sympy as sp

from numeric_check import Relation, positive, real
from proofs import Derivation, Step

FIRST, SECOND = positive("a"), real("b")
a, b = FIRST.symbol, SECOND.symbol


def derive() -> Derivation:
    """A metric that is 1 on the first batch and 0 on the second; {1}, {0, 0} is the case 1/2 beside 1/3."""
    return Derivation(
        id="TF-1325",
        title="The mean of batch means for two batches of unequal sizes",
        sentence=(
            "For two batches of sizes $a < b$ and a metric that is $1$ on all samples of the first and $0$ on all of "
            r"the second, the mean of all values is $a/(a + b)$, and the mean $\frac12 (1 + 0) = \frac12$ of the "
            "batch means is not. So the mean of batch means is the mean for all values only if the sizes are equal."
        ),
        variables=(FIRST, SECOND),
        letters={"a": "the size of the first batch", "b": "the size of the second batch"},
        start=a / (a + b),
        steps=(Step(expr=sp.Rational(1, 2), reason="$2a < a + b$", relation=Relation.DIFFERENT),),
        hypotheses=(sp.Lt(a, b),),
        references=("Su6311",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
