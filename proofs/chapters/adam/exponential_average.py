"""mₙ = (1−β) Σ_{k=1}^{n} βⁿ⁻ᵏ w(k) solves mₙ₊₁ = βmₙ + (1−β) w(n+1), m₀ = 0, for every sequence w."""

import sympy as sp

from numeric_check import analytic, complex_number, natural
from proofs import Derivation, Step
from proofs.chapters.adam import LETTERS
from symbolic import decide_sums

RATE, N, WEIGHTS = complex_number("beta"), natural("n"), analytic("w")
beta, n, w = RATE.symbol, N.symbol, WEIGHTS.symbol
k = sp.Symbol("k", integer=True, positive=True)


def terms(first: sp.Expr, last: sp.Expr, age: sp.Expr) -> sp.Expr:
    """(1−β) Σ βᵃ⁻ᵏ w(k) for k from first to last."""
    return (1 - beta) * sp.Sum(beta ** (age - k) * w(k), (k, first, last))


def derive() -> Derivation:
    """The recursion, with its start m₀ = 0 and m₁ = (1−β) w(1), has one solution: this closed form."""
    newest = (1 - beta) * w(n + 1)
    return Derivation(
        id="TF-0397",
        title="The closed form of an exponential moving average",
        sentence=(
            r"The exponential moving average has the closed form $m_n = (1 - \beta) \sum_{k=1}^n \beta^{n-k} w(k)$: "
            r"this solves the recursion $m_{n+1} = \beta m_n + (1 - \beta) w(n+1)$ for every sequence $w$ and $n "
            r"\ge 1$, and it is $(1 - \beta) w(1)$ for $n = 1$."
        ),
        variables=(RATE, N, WEIGHTS),
        letters={
            **LETTERS,
            "n": "the number of steps",
            "w": "the sequence that is averaged",
            "k": (
                "the number of a step, the present one included; the age of its term is the exponent, $n - k$ or "
                "$n - k + 1$"
            ),
            "$m_n$": "the average after $n$ steps",
        },
        start=beta * terms(1, n, n) + newest,
        steps=(
            Step(expr=terms(1, n, n + 1) + newest, reason="move the factor into the sum"),
            Step(expr=terms(1, n, n + 1) + terms(n + 1, n + 1, n + 1), reason="a sum of one term"),
            Step(expr=terms(1, n + 1, n + 1), reason="append the last term", by=decide_sums),
        ),
        references=("Kingma2015, section 3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
