"""log of the acceptance ratio of MALA with the drift ε/2 on U = x²/2 is ε(x² − y²)/8."""

from proofs import Derivation, Step
from proofs.chapters.energy_sampling._mala import END, LETTERS, START, STEP, eps, proposal, x, y


def derive() -> Derivation:
    """log p(y) + log k(x | y) − log p(x) − log k(y | x): the proposal of ``metropolis_balance`` is a Langevin step."""
    return Derivation(
        id="TF-1032",
        title="The acceptance ratio of the Metropolis-adjusted Langevin algorithm on a quadratic",
        sentence=(
            r"For the energy $U = \frac12 x^2$ and the proposal $y = x - \frac{\epsilon}{2} U'(x) + \sqrt{\epsilon}\, "
            r"\xi$ with a standard normal $\xi$, whose density is $e^{-(y - x + \epsilon x/2)^2/(2 \epsilon)}$ up to a "
            r"factor, the logarithm of the ratio of Metropolis and Hastings is $\frac{\epsilon}{8} (x^2 - y^2)$."
        ),
        variables=(STEP, START, END),
        letters={
            **{name: LETTERS[name] for name in ("epsilon", "x", "y", "$U$")},
            r"$\xi$": "a standard normal number",
        },
        start=(-(y**2) / 2 + proposal(y, x)) - (-(x**2) / 2 + proposal(x, y)),
        steps=(Step(expr=eps * (x**2 - y**2) / 8, reason="multiply out"),),
        references=("Roberts1996, section 1.4",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
