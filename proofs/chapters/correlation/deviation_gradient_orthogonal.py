"""Σ N(y)_i (w_i + a) / n = Σ N(y)_i w_i / n: the gradients of mean and deviation are orthogonal, all n."""

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.correlation import LETTERS
from proofs.chapters.correlation._moments import (
    DIRECTION,
    OF_SECOND,
    OGAN,
    SECOND,
    Y_VARIES,
    average,
    second,
    standardised,
    w,
)
from proofs.chapters.letters.indices import ROWS, i
from symbolic.procedures.sums.indexed import decide_indexed

A = real("a")
a = A.symbol


def derive() -> Derivation:
    """The standardised code has mean 0."""
    return Derivation(
        id="TF-120E",
        title="The gradients of mean and standard deviation are orthogonal",
        sentence=(
            r"To add a multiple of the ones to a direction $w$ does not change the slope of $\tau$: its gradient "
            r"$\frac1n N(y)$ is orthogonal to the ones, and so to the gradient of the mean. The gradients of mean, "
            "standard deviation and correlation are thus orthogonal in pairs."
        ),
        variables=(ROWS, SECOND, DIRECTION, A),
        letters=LETTERS | {"a": "what is added to all entries of the direction"},
        start=average(standardised(second) * (w[i] + a)),
        steps=(Step(expr=average(standardised(second) * w[i]), reason="$N(y)$ has the mean $0$", by=decide_indexed),),
        hypotheses=(Y_VARIES,),
        where=OF_SECOND,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
