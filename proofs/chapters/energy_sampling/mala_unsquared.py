"""With |·| for |·|² in the densities of the proposals, MALA on U = x²/2 is not in balance with N(0, 1): all ε < 2."""

import sympy as sp

from numeric_check import Relation, positive
from proofs import Derivation, Step
from proofs.chapters.energy_sampling._mala import LETTERS, STEP, eps, proposal

END = positive("y")
y = END.symbol
ORIGIN = sp.S.Zero


def log_ratio(x: sp.Expr, y: sp.Expr) -> sp.Expr:
    """U(x) − U(y) − (|x − y + εy/2| − |y − x + εx/2|)/(2ε)."""
    return (x**2 - y**2) / 2 - (abs(x - y + eps * y / 2) - abs(y - x + eps * x / 2)) / (2 * eps)


def log_flow(x: sp.Expr, y: sp.Expr) -> sp.Expr:
    """log of e^(−x²/2) · proposal(y | x) · min(1, ratio)."""
    return -(x**2) / 2 + proposal(x, y) + sp.Min(0, log_ratio(x, y))


def derive() -> Derivation:
    """The logarithm of what goes from 0 to y, less that of what goes back; it is 0 in ``mala_balance``."""
    return Derivation(
        id="TF-1036",
        title="A Langevin sampler with a norm in place of its square is not in balance",
        sentence=(
            r"Let a chain for $U = \frac12 x^2$ propose $y = x - \frac{\epsilon}{2} U'(x) + \sqrt{\epsilon}\, \xi$, "
            r"and let its ratio of Metropolis and Hastings have the norm $|y - x + \frac{\epsilon}{2} U'(x)|$ where "
            r"the density of the proposal has its square. For $\epsilon < 2$ and $y > 0$, the logarithm of the density "
            "with which a chain with the law $N(0, 1)$ goes from $0$ to $y$, less that with which it goes back, is "
            r"$\frac{y}{8} (2 - (4 - \epsilon) y)$, the third line of the proof. It is not zero but for one $y$, so "
            "that the chain has no detailed balance with $N(0, 1)$."
        ),
        variables=(STEP, END),
        letters={
            **{name: LETTERS[name] for name in ("epsilon", "$U$")},
            "y": "the state that is proposed",
            "$x$": "the state before the step, in the formula $0$",
            r"$\xi$": "a standard normal number",
        },
        start=log_flow(ORIGIN, y) - log_flow(y, ORIGIN),
        steps=(
            Step(
                expr=log_ratio(ORIGIN, y) + eps * y**2 / 8,
                reason=r"$\min(0, r) - \min(0, -r) = r$, for the logarithm $r$ of the ratio",
            ),
            Step(
                expr=y * (2 - (4 - eps) * y) / 8,
                reason=r"$|{-y} + \frac{\epsilon}{2} y| = (1 - \frac{\epsilon}{2})\, y$",
            ),
            Step(expr=sp.S.Zero, reason="no factor is zero", relation=Relation.DIFFERENT),
        ),
        hypotheses=(sp.Lt(eps, 2), sp.Ne((4 - eps) * y, 2)),
        references=("Kumar2019", "Roberts1996, section 1.4 (the proposal)"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
