"""ρ² = 1 − Σ (N(z)_i − ρN(y)_i)² / n ≤ 1: Cauchy and Schwarz with the case of equality, all n."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.correlation import LETTERS
from proofs.chapters.correlation._moments import (
    FIRST,
    OF_BOTH,
    OGAN,
    RHO,
    SECOND,
    Y_VARIES,
    Z_VARIES,
    average,
    first,
    second,
    standardised,
)
from proofs.chapters.letters.indices import ROWS
from symbolic.procedures.sums.indexed import decide_indexed


def derive() -> Derivation:
    """The mean square of N(z) − ρN(y) is 1 − 2ρ² + ρ²."""
    rest = average((standardised(first) - RHO * standardised(second)) ** 2)
    return Derivation(
        id="TF-1206",
        title="The correlation is at most one in modulus",
        sentence=(
            r"The square of the correlation is at most $1$, as $1 - \rho^2$ is the mean square of $N(z) - \rho N(y)$. "
            r"So $\rho^2 = 1$ if and only if $N(z) = \rho N(y)$, that is, if and only if $z$ is an affine function of "
            "$y$."
        ),
        variables=(ROWS, FIRST, SECOND),
        letters=LETTERS,
        start=RHO**2,
        steps=(
            Step(expr=RHO**2 + rest, reason="a mean square is not negative", relation=Relation.AT_MOST),
            Step(expr=sp.S.One, reason=r"both standardised codes have the mean square $1$", by=decide_indexed),
        ),
        hypotheses=(Z_VARIES, Y_VARIES),
        where=OF_BOTH,
        references=("Horn2013, Theorem 5.1.4 (Cauchy and Schwarz)", *OGAN),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
