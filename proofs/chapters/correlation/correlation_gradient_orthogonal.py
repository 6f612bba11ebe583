"""Σ (z_i − μ)(a + b y_i) = β Σ (y_i − ν)(a + b y_i): the gradient of ρ is orthogonal to 1 and to y, all n."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.correlation import LETTERS
from proofs.chapters.correlation._moments import (
    COEFFICIENT,
    FIRST,
    OF_FIRST,
    OF_SECOND,
    OGAN,
    SECOND,
    Y_VARIES,
    centred,
    first,
    second,
    y,
)
from proofs.chapters.letters.indices import ROWS, i, i_to_n
from symbolic.procedures.sums.indexed import decide_indexed

A, B = real("a"), real("b")
a, b = A.symbol, B.symbol


def derive() -> Derivation:
    """The normal equations of the fit; β = ρσ/τ, so that the gradient is that of ``correlation_gradient``."""
    return Derivation(
        id="TF-120D",
        title="The gradient of the correlation is orthogonal to those of mean and standard deviation",
        sentence=(
            r"Where $\sigma \ne 0$ too, the gradient of $\rho$ with respect to $y$ has the entries $\frac{1}{n \sigma "
            r"\tau} (z_i - \mu - \beta (y_i - \nu))$, the residual of the best affine fit with a factor. It is "
            "orthogonal to all codes $a + by$, as both parts of the residual have the same product with them. So it "
            r"is orthogonal to the gradients of $\nu$ and $\tau$, whose entries are $\frac1n$ and $\frac{1}{n \tau} "
            r"(y_i - \nu)$."
        ),
        variables=(ROWS, FIRST, SECOND, A, B),
        letters=LETTERS
        | {
            "beta": r"the coefficient of $y$ in the best affine fit of $z$, $\frac{\rho \sigma}{\tau}$",
            r"$\rho$": "the correlation of $z$ and $y$",
        },
        start=sp.Sum(centred(first) * (a + b * y[i]), i_to_n),
        steps=(
            Step(
                expr=COEFFICIENT * sp.Sum(centred(second) * (a + b * y[i]), i_to_n),
                reason=r"$\beta$ is the covariance over $\tau^2$",
                by=decide_indexed,
            ),
        ),
        hypotheses=(Y_VARIES,),
        where={**OF_FIRST, **OF_SECOND, sp.Symbol("beta"): COEFFICIENT},
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
