"""(1−β) Σ_{k=0}^{n} βᵏ = 1 − βⁿ⁺¹: the weights of an exponential moving average, and its bias correction."""

from functools import partial

import sympy as sp

from numeric_check import complex_number, natural
from proofs import Derivation, Step
from proofs.chapters.adam import LETTERS
from symbolic import decide_by_induction

RATE, N = complex_number("beta"), natural("n", start=0)
beta, n = RATE.symbol, N.symbol
k = sp.Symbol("k", integer=True, nonnegative=True)


def derive() -> Derivation:
    """After n + 1 steps the weights that the average gives add up to this; divided by it, the average of a constant
    sequence is that constant from the first step on."""
    return Derivation(
        id="TF-03AC",
        title="The bias correction of an exponential moving average",
        sentence=(
            r"The weights $(1 - \beta) \beta^k$ of the $n + 1$ terms of an exponential moving average $m_{n+1}$ add "
            r"up to $1 - \beta^{n+1}$. Where this is not $0$, it is what the bias correction of $m_{n+1}$ divides "
            "by."
        ),
        variables=(RATE, N),
        letters={
            **LETTERS,
            "$m_{n+1}$": "the average after $n + 1$ steps",
        },
        start=(1 - beta) * sp.Sum(beta**k, (k, 0, n)),
        steps=(
            Step(
                expr=1 - beta ** (n + 1),
                reason="induction on $n$",
                by=partial(decide_by_induction, n=n, start=0),
            ),
        ),
        references=("Kingma2015, section 3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
