"""½ (F₁(1, 0) + F₁(1, 3)) = 7/10 ≠ 4/7 = F₁(2, 3): the mean of the F₁ of batches is not F₁."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step

t, e = sp.symbols("t e", integer=True, nonnegative=True)
F1 = 2 * t / (2 * t + e)


def f1(hits: int, errors: int) -> sp.Expr:
    """F₁ at t true positives and e errors, false positives and false negatives together."""
    return sp.Subs(F1, (t, e), (hits, errors))


def derive() -> Derivation:
    """Two batches that may have one size; F₁ is no mean over samples."""
    return Derivation(
        id="TF-1326",
        title="The mean of the $F_1$ of two batches is not the $F_1$ of both",
        sentence=(
            "Let a batch have one true positive and no error, and another one true positive and three errors, false "
            r"positives and false negatives together. The mean $\frac{7}{10}$ of their $F_1$, which are $1$ and "
            r"$\frac25$, is not the $F_1$ of both together, $\frac{4}{4 + 3} = \frac47$. With true negatives added, "
            "both batches can have the same size."
        ),
        variables=(),
        letters={
            "$t$": "the number of true positives",
            "$e$": "the number of errors, false positives and false negatives together",
        },
        start=(f1(1, 0) + f1(1, 3)) / 2,
        steps=(
            Step(
                expr=f1(2, 3),
                reason=r"$\frac{7}{10}$ is not $\frac47$",
                relation=Relation.DIFFERENT,
            ),
        ),
        references=("Su6311",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
