"""ρ = sign((z₁ − z₂)(y₁ − y₂)) for n = 2: two entries have no direction but a sign."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN

A, B, C, D = (real(name) for name in "abcd")
a, b, c, d = (variable.symbol for variable in (A, B, C, D))


def derive() -> Derivation:
    """The centred codes are multiples of (1, −1)."""
    means = (a + b) / 2, (c + d) / 2
    covariance = ((a - means[0]) * (c - means[1]) + (b - means[0]) * (d - means[1])) / 2
    variances = (((u - mean) ** 2 + (v - mean) ** 2) / 2 for (u, v), mean in zip(((a, b), (c, d)), means, strict=True))
    return Derivation(
        id="TF-120G",
        title="The correlation of codes with two entries",
        sentence=(
            "For codes $(a, b)$ and $(c, d)$ with two entries, which differ within each code, the correlation is the "
            "sign of $(a - b)(c - d)$, and so $1$ or $-1$: its gradient is $0$. As a loss that gradient descent can "
            r"lower, $-\rho$ needs $n \ge 3$."
        ),
        variables=(A, B, C, D),
        letters={
            "a": "the first entry of the first code",
            "b": "the second entry of the first code",
            "c": "the first entry of the second code",
            "d": "the second entry of the second code",
        },
        start=covariance / sp.Mul(*map(sp.sqrt, variances)),
        steps=(Step(expr=sp.sign((a - b) * (c - d)), reason=r"$\frac{x}{|x|}$ is the sign of $x$"),),
        hypotheses=(sp.Ne(a, b), sp.Ne(c, d)),
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
