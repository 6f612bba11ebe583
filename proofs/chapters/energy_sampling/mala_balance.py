"""With the drift ε/2 in the ratio as in the step, MALA on U = x²/2 is in balance with N(0, 1) for every ε > 0."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.energy_sampling._mala import END, LETTERS, START, STEP, eps, flow, x, y

RIGHT = -sp.Rational(1, 2)


def derive() -> Derivation:
    """The ratio of ``mala_ratio`` in ``metropolis_balance``."""
    return Derivation(
        id="TF-1035",
        title="The Metropolis-adjusted Langevin algorithm is in balance with the standard normal law",
        sentence=(
            r"Let a chain for $U = \frac12 x^2$ propose $y = x - \frac{\epsilon}{2} U'(x) + \sqrt{\epsilon}\, \xi$ and "
            r"accept with $a(x, y) = \min(1, e^{\epsilon (x^2 - y^2)/8})$. Then it is in detailed balance with "
            r"$e^{-x^2/2}$, for every step size $\epsilon > 0$."
        ),
        variables=(STEP, START, END),
        letters={**LETTERS, r"$\xi$": "a standard normal number"},
        start=flow(RIGHT * x**2, x, y, eps * (x**2 - y**2) / 8),
        steps=(
            Step(
                expr=flow(RIGHT * y**2, y, x, eps * (y**2 - x**2) / 8),
                reason="the density times that of the proposal, and the ratio, back and forth",
            ),
        ),
        references=("Roberts1996, section 1.4",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
