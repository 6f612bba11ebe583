"""½ (F₁(1, 0, 0) + F₁(1, 1, 1)) = ¾ ≠ ⅔ = F₁(2, 1, 1): the mean of the F₁ of batches is not F₁."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step


def f1(hits: int, alarms: int, misses: int) -> sp.Expr:
    """2t/(2t + f + u), as it stands."""
    return sp.Rational(2 * hits, 2 * hits + alarms + misses)


def derive() -> Derivation:
    """Two batches that may have one size; F₁ is no mean over samples."""
    return Derivation(
        id="TF-1326",
        title="The mean of the $F_1$ of two batches is not the $F_1$ of both",
        sentence=(
            "Let a batch have one true positive and no error, and another one true positive, one false positive and "
            r"one false negative. The mean $\frac34$ of their $F_1$, which are $1$ and $\frac12$, is not the $F_1$ of "
            r"both together, $\frac{4}{4 + 1 + 1} = \frac23$. With true negatives added the batches have one size."
        ),
        variables=(),
        letters={},
        start=(f1(1, 0, 0) + f1(1, 1, 1)) / 2,
        steps=(Step(expr=f1(2, 1, 1), reason="two numbers", relation=Relation.DIFFERENT),),
        references=("Su6311",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
