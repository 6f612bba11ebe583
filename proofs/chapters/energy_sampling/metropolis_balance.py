"""a min(1, b/a) = b min(1, a/b) for a, b > 0: the acceptance of Metropolis and Hastings has detailed balance."""

import sympy as sp

from numeric_check import positive
from proofs import Derivation, Step

FORTH, BACK = positive("a"), positive("b")
a, b = FORTH.symbol, BACK.symbol


def derive() -> Derivation:
    """Both are min(a, b)."""
    return Derivation(
        id="TF-1031",
        title="The detailed balance of Metropolis and Hastings",
        sentence=(
            r"For positive $a$ and $b$, $a \min(1, \frac{b}{a}) = b \min(1, \frac{a}{b})$. With $a = p(x)\, k(y | x)$, "
            r"the density of the target at $x$ times that of the proposal $y$, and $b = p(y)\, k(x | y)$, this says "
            r"that a chain that accepts with the probability $\min(1, \frac{b}{a})$ goes from $x$ to $y$ as often as "
            "back: the target is stationary."
        ),
        variables=(FORTH, BACK),
        letters={
            "a": "the density of the proposal from $x$ to $y$, with $x$ drawn from the target",
            "b": "the density of the proposal from $y$ to $x$, with $y$ drawn from the target",
            "$p$": "the density of the target",
            "$k$": "the density of the proposals",
            "$x$": "a state",
            "$y$": "another state",
        },
        start=a * sp.Min(1, b / a),
        steps=(Step(expr=b * sp.Min(1, a / b), reason="both are the smaller one of $a$ and $b$"),),
        references=("Hastings1970, section 2",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
