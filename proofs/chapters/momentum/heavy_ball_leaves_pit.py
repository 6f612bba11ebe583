"""x₄ ≤ −2/25 for x₀ = x₋₁ = 2 on (x² − 1)²/4, h = 1/12, β = 9/10: heavy ball leaves the nearest pit by its hilltop."""

import sympy as sp

from numeric_check import Relation, real
from proofs import Derivation, Step
from proofs.chapters.momentum import LETTERS

STEP, MOMENTUM = real("h"), real("beta")
h, beta = STEP.symbol, MOMENTUM.symbol
ITERATES = tuple(real(f"x_{n}") for n in range(5))
FOURTH = -sp.Rational(1551533615781742626977, 17592186044416000000000)


def step(x: sp.Expr, before: sp.Expr) -> sp.Expr:
    """x + β(x − before) − hU′(x), with the slope U′ = x³ − x of U = (x² − 1)²/4."""
    return x + beta * (x - before) - h * (x**3 - x)


def derive() -> Derivation:
    """The iterates are 2, 1.5, 0.894, 0.363 and −0.088; U″ = 3x² − 1 is at most 11 on [−2, 2], so that hL = 11/12."""
    x = [variable.symbol for variable in ITERATES]
    steps = (sp.Eq(x[n + 1], step(x[n], x[max(n - 1, 0)])) for n in range(4))  # from rest, x₋₁ = x₀
    return Derivation(
        id="TF-1402",
        title="Momentum leaves the nearest pit in short steps",
        sentence=(
            r"The energy $U = \frac14 (x^2 - 1)^2$ has pits at $1$ and $-1$ and the hilltop $0$ between them. Heavy "
            r"ball with the step size $\frac1{12}$ and the momentum $\frac9{10}$ comes from rest, $x_0 = x_{-1} = "
            r"2$, to $x_4 \le -\frac{2}{25}$ in four steps: out of the nearest pit, $1$, over the hilltop into the "
            r"range of the other one, which is as deep. On $[-2, 2]$ the slope grows at most by $L = 11$ for each "
            r"unit of length; as $\frac{11}{12} \le 1$, gradient descent with this step size crosses neither $1$ nor "
            "$0$, by the theorem on short steps."
        ),
        variables=(STEP, MOMENTUM, *ITERATES),
        letters={
            **LETTERS,
            "beta": "the momentum",
            "x_0": "the start, at rest",
            "x_1": "the iterate after one step",
            "x_2": "the iterate after two steps",
            "x_3": "the iterate after three steps",
            "x_4": "the iterate after four steps",
            "$x$": "the parameter",
            "$U$": "the energy",
            "$L$": "a Lipschitz constant of $U'$",
        },
        start=x[4],
        steps=(
            Step(expr=FOURTH, reason="four steps in rational numbers"),
            Step(expr=-sp.Rational(2, 25), reason="its value is about $-0.088$", relation=Relation.AT_MOST),
        ),
        hypotheses=(sp.Eq(h, sp.Rational(1, 12)), sp.Eq(beta, sp.Rational(9, 10)), sp.Eq(x[0], 2), *steps),
        references=("Su6316",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
