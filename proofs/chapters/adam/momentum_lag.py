"""(1−β)² Σ_{k≤n} k βᵏ = β − (n+1)βⁿ⁺¹ + nβⁿ⁺²: an average over the past lags by β/(1−β) steps, up to O(nβⁿ)."""

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
    """The mean age of the gradients in mₙ = (1−β) Σ βᵏ gₙ₋ₖ, times 1 − β; used in ``adam_bias`` for β and for ρ."""
    return Derivation(
        id="TF-03CP",
        title="The lag of an exponential moving average",
        sentence=(
            r"The sum $\sum_{k=0}^n k \beta^k$, times $(1 - \beta)^2$, is $\beta - (n + 1) \beta^{n+1} + n "
            r"\beta^{n+2}$. For $|\beta| < 1$ this tends to $\beta$ as $n \to \infty$. Hence, as is said here and "
            r"not in the formula, the mean age of the terms in an exponential moving average, $\sum_k k (1 - \beta) "
            r"\beta^k$, tends to $\beta/(1 - \beta)$."
        ),
        variables=(RATE, N),
        letters=LETTERS,
        start=(1 - beta) ** 2 * sp.Sum(k * beta**k, (k, 0, n)),
        steps=(
            Step(
                expr=beta - (n + 1) * beta ** (n + 1) + n * beta ** (n + 2),
                reason="induction on $n$",
                by=partial(decide_by_induction, n=n, start=0),
            ),
        ),
        references=("Graham1994, section 2.3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
