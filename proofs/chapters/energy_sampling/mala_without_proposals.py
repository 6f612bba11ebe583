"""Accepting a Langevin step by the energies alone is in balance with N(0, 4/(8 − ε)): half the variance for small ε."""

from proofs import Derivation, Step
from proofs.chapters.energy_sampling._mala import END, LETTERS, START, STEP, eps, flow, x, y


def derive() -> Derivation:
    """Metropolis' ratio is for symmetric proposals; a Langevin step is none, and goes downhill twice."""
    wrong = -(1 - eps / 8)
    return Derivation(
        id="TF-1034",
        title="A short Langevin step that is accepted by the energies alone samples about half the temperature",
        sentence=(
            r"Let a chain for $U = \frac12 x^2$ propose $y = x - \frac{\epsilon}{2} U'(x) + \sqrt{\epsilon}\, \xi$ and "
            r"accept with $a(x, y) = \min(1, e^{U(x) - U(y)})$, without the densities of the proposals. Then it is in "
            r"detailed balance with $e^{-(1 - \epsilon/8) x^2}$: for $\epsilon < 8$ its stationary law is normal with "
            r"the variance $\frac{4}{8 - \epsilon}$, near $\frac12$ for small steps, and $1$ for $\epsilon = 4$ only."
        ),
        variables=(STEP, START, END),
        letters={**LETTERS, r"$\xi$": "a standard normal number"},
        start=flow(wrong * x**2, x, y, (x**2 - y**2) / 2),
        steps=(
            Step(
                expr=flow(wrong * y**2, y, x, (y**2 - x**2) / 2),
                reason=r"the densities of the proposals differ by $e^{(\epsilon/8 - 1/2)(x^2 - y^2)}$",
            ),
        ),
        references=("Roberts1996, section 1.4 (the proposal)", "Kumar2019"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
