"""Σ g_i² = (1 − ρ²)/(nτ²) for the gradient g of ρ, all n."""

from dataclasses import replace

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.correlation import LETTERS
from proofs.chapters.correlation._moments import (
    FIRST,
    GRADIENT,
    OF_BOTH,
    OGAN,
    RHO,
    SECOND,
    Y_VARIES,
    Z_VARIES,
    second,
    variance,
)
from proofs.chapters.letters.indices import ROWS, i_to_n, n
from symbolic.procedures.sums.indexed import decide_indexed

LENGTH = replace(ROWS, hint=lambda rng, index, point, drawn: drawn + 2)  # for two entries both sides are 0


def derive() -> Derivation:
    """By ``correlation_bound``, the mean square of N(z) − ρN(y) is 1 − ρ²."""
    return Derivation(
        id="TF-120F",
        title="The length of the gradient of the correlation",
        sentence=(
            r"The squared length of the gradient of $\rho$ with respect to the second code, the sum on the left, is "
            r"$\frac{1 - \rho^2}{n \tau^2}$: the gradient vanishes only where $\rho = \pm 1$, and for a fixed $\rho$ "
            r"its length is inversely proportional to the standard deviation $\tau$ of $y$."
        ),
        variables=(LENGTH, FIRST, SECOND),
        letters=LETTERS,
        start=sp.Sum(GRADIENT**2, i_to_n),
        steps=(Step(expr=(1 - RHO**2) / (n * variance(second)), reason="multiply out", by=decide_indexed),),
        hypotheses=(Z_VARIES, Y_VARIES),
        where=OF_BOTH,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
