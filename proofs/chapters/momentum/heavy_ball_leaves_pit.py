"""x₄ ≤ −2a/25 for x₀ = x₋₁ = 2a on (x² − a²)²/4, h = 1/(12a²), β = 9/10: heavy ball leaves the nearest pit."""

import sympy as sp

from numeric_check import Relation, positive, real
from proofs import Derivation, Step
from proofs.chapters.momentum import LETTERS

PLACE, STEP, MOMENTUM = positive("a"), real("h"), real("beta")
a, h, beta = PLACE.symbol, STEP.symbol, MOMENTUM.symbol
ITERATES = tuple(real(f"x_{n}") for n in range(5))
FOURTH = -sp.Rational(1551533615781742626977, 17592186044416000000000)


def step(x: sp.Expr, before: sp.Expr) -> sp.Expr:
    """x + β(x − before) − hU′(x), with the slope U′ = x³ − a²x of U = (x² − a²)²/4."""
    return x + beta * (x - before) - h * (x**3 - a**2 * x)


def derive() -> Derivation:
    """The iterates are 2a, 1.5a, 0.894a, 0.363a and −0.088a; U″ = 3x² − a² ≤ 11a² on [−2a, 2a], so that hL = 11/12."""
    x = [variable.symbol for variable in ITERATES]
    steps = (sp.Eq(x[n + 1], step(x[n], x[max(n - 1, 0)])) for n in range(4))  # from rest, x₋₁ = x₀
    return Derivation(
        id="TF-1402",
        title="Momentum leaves the nearest pit in short steps",
        sentence=(
            r"The energy $U = \frac14 (x^2 - a^2)^2$ has pits at $a$ and $-a$ and the hilltop $0$ between them. Heavy "
            r"ball with the step size $\frac{1}{12 a^2}$ and the momentum $\frac9{10}$ comes from rest, $x_0 = x_{-1} "
            r"= 2 a$, to $x_4 \le -\frac{2}{25} a$ in four steps: out of the nearest pit, $a$, over the hilltop into "
            r"the range of the other one, which is as deep. On $[-2a, 2a]$ the slope grows at most by $L = 11 a^2$ for "
            r"each unit of length; as $\frac{11}{12} \le 1$, gradient descent with this step size crosses neither $a$ "
            "nor $0$, by the theorem on short steps."
        ),
        variables=(PLACE, STEP, MOMENTUM, *ITERATES),
        letters={
            **LETTERS,
            "a": "the place of a pit",
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
            Step(expr=FOURTH * a, reason="four steps in rational numbers"),
            Step(expr=-sp.Rational(2, 25) * a, reason="the factor is about $-0.088$", relation=Relation.AT_MOST),
        ),
        hypotheses=(sp.Eq(h, 1 / (12 * a**2)), sp.Eq(beta, sp.Rational(9, 10)), sp.Eq(x[0], 2 * a), *steps),
        references=("Su6316",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
