"""With |·| for |·|² in the densities of the proposals, MALA on U = x²/2 is not in balance with N(0, 1)."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.energy_sampling._mala import LETTERS, proposal

STEP, START, END = sp.S.One, sp.S.Zero, sp.S.One


def log_ratio(x: sp.Expr, y: sp.Expr) -> sp.Expr:
    """U(x) − U(y) − (|x − y + εy/2| − |y − x + εx/2|)/(2ε) at ε = 1."""
    return (x**2 - y**2) / 2 - (abs(x - y + STEP * y / 2) - abs(y - x + STEP * x / 2)) / (2 * STEP)


def flow(x: sp.Expr, y: sp.Expr) -> sp.Expr:
    """e^(−x²/2) · proposal(y | x) · min(1, ratio)."""
    return sp.exp(-(x**2) / 2) * sp.exp(proposal(x, y, STEP)) * sp.Min(1, sp.exp(log_ratio(x, y)))


def derive() -> Derivation:
    """From 0 to 1 goes e^(−3/4), and back e^(−5/8)."""
    return Derivation(
        id="TF-1036",
        title="A Langevin sampler with a norm in place of its square is not in balance",
        sentence=(
            r"Let a chain for $U = \frac12 x^2$ propose $y = x - \frac{\epsilon}{2} U'(x) + \sqrt{\epsilon}\, \xi$, "
            r"and let its ratio of Metropolis and Hastings have the norm $|y - x + \frac{\epsilon}{2} U'(x)|$ where "
            r"the density of the proposal has its square. At $\epsilon = 1$, the chain that starts with $e^{-x^2/2}$ "
            "goes from $0$ to $1$ more rarely, the first line, than from $1$ to $0$, the last line. So it has no "
            "detailed balance with the standard normal law."
        ),
        variables=(),
        letters={
            **{name: LETTERS[name] for name in ("$U$",)},
            r"$\epsilon$": "the step size, $1$",
            "$x$": "the state before the step",
            "$y$": "the state that is proposed",
            r"$\xi$": "a standard normal number",
        },
        start=flow(START, END),
        steps=(
            Step(
                expr=flow(END, START),
                reason=r"$e^{-3/4}$ is not $e^{-5/8}$",
                relation=Relation.DIFFERENT,
            ),
        ),
        references=("Kumar2019", "Roberts1996, section 1.4 (the proposal)"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
