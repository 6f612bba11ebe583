"""With ε in the kernel of the ratio and ε/2 in the step, MALA is in balance with N(0, 4/(3ε)) instead of N(0, 1)."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.energy_sampling._mala import END, LETTERS, START, STEP, eps, flow, x, y


def log_ratio(x: sp.Expr, y: sp.Expr) -> sp.Expr:
    """log of p(y) k(x | y)/(p(x) k(y | x)) with k(y | x) ∝ exp(−(y − x + εx)²/(2ε)), which is not the proposal's."""
    return (x**2 - y**2) / 2 - ((x - y + eps * y) ** 2 - (y - x + eps * x) ** 2) / (2 * eps)


def derive() -> Derivation:
    """The ratio is e^((ε−1)(x²−y²)/2); the stationary variance 4/(3ε) is right for ε = 4/3 only."""
    wrong = -3 * eps / 8
    return Derivation(
        id="TF-1033",
        title="A Langevin sampler whose ratio has another drift than its step samples another law",
        sentence=(
            r"Let a chain for $U = \frac12 x^2$ propose $y = x - \frac{\epsilon}{2} U'(x) + \sqrt{\epsilon}\, \xi$ and "
            r"accept with $a(x, y) = \min(1, e^r)$, where $r = \frac12 (x^2 - y^2) - \frac{1}{2 \epsilon} \bigl((x - y "
            r"+ \epsilon y)^2 - (y - x + \epsilon x)^2\bigr)$ is the logarithm of the ratio of Metropolis and Hastings "
            r"for the drift $\epsilon U'$. Then the chain is in detailed balance with $e^{-3 \epsilon x^2/8}$: its "
            r"stationary law is normal with the variance $\frac{4}{3 \epsilon}$, and $1$ for $\epsilon = \frac43$ only."
        ),
        variables=(STEP, START, END),
        letters={
            **LETTERS,
            "$r$": "the logarithm of the ratio",
            r"$\xi$": "a standard normal number",
        },
        start=flow(wrong * x**2, x, y, log_ratio(x, y)),
        steps=(
            Step(
                expr=flow(wrong * y**2, y, x, log_ratio(y, x)),
                reason=r"$r = \frac{\epsilon - 1}{2} (x^2 - y^2)$",
            ),
        ),
        references=("Su6331", "Roberts1996, section 1.4 (the proposal)"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
