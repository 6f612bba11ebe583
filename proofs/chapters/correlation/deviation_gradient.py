"""d/dt τ(y + tw) = Σ N(y)_i w_i / n at t = 0: the gradient of the standard deviation, all n."""

from proofs import Derivation, Step
from proofs.chapters.correlation import LETTERS
from proofs.chapters.correlation._moments import (
    DIRECTION,
    OF_SECOND,
    OGAN,
    SECOND,
    Y_VARIES,
    average,
    deviation,
    moved,
    second,
    slope,
    standardised,
    w,
)
from proofs.chapters.letters.indices import ROWS, i
from symbolic.procedures.sums.indexed import decide_indexed


def derive() -> Derivation:
    """The derivative of the variance is 2/n Σ (y_i − ν) w_i."""
    return Derivation(
        id="TF-120C",
        title="The gradient of the standard deviation",
        sentence=(
            r"The gradient of the standard deviation $\tau$ has the entries $\frac1n N(y)_i$: the slope of $\tau$, "
            r"where $y$ moves to $y + tw$, is its product with $w$. That of the mean has all entries $\frac1n$."
        ),
        variables=(ROWS, SECOND, DIRECTION),
        letters=LETTERS,
        start=slope(deviation(moved)),
        steps=(Step(expr=average(standardised(second) * w[i]), reason="chain rule", by=decide_indexed),),
        hypotheses=(Y_VARIES,),
        where=OF_SECOND,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
