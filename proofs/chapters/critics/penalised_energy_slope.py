"""2λ (p U′)′ = p − q for U′ = x(1 − x)/(2λ), p = 1 and q = 2x on [0, 1]: the best energy of an example."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.critics._example import LETTERS, PLACE, SLOPE, STRENGTH, lam, x


def derive() -> Derivation:
    """U′ = (P − Q)/(2λp) with P − Q = x − x², which is 0 at both ends."""
    return Derivation(
        id="TF-1056",
        title="The best energy of data on an interval",
        sentence=(
            r"For data with the density $p = 1$ and a generator with $q = 2x$ on $[0, 1]$, the slope $U' = \frac{x (1 "
            r"- x)}{2 \lambda}$ solves the equation $2 \lambda (p U')' = p - q = 1 - 2x$ of the best energy with a "
            r"zero-centred penalty. It is $0$ at both ends, as $P - Q$ is; this is the slope $\frac{P - Q}{2 \lambda "
            "p}$."
        ),
        variables=(PLACE, STRENGTH),
        letters={
            **LETTERS,
            "$P$": "the distribution function of the data",
            "$Q$": "the distribution function of the generated data",
        },
        start=2 * lam * sp.Derivative(SLOPE, x),
        steps=(Step(expr=1 - 2 * x, reason="the derivative of a polynomial"),),
        references=("Su6316",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
