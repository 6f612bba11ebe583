"""αHzₙ + (1−α)zₙ₊₁ = Hzₙ₊₁ for zₙ = e^{iωn} and H = (1−α)/(1−αe^{−iω}): the average of an oscillation is one."""

import sympy as sp

from numeric_check import complex_number, natural
from proofs import Derivation, Step
from proofs.chapters.averages import LETTERS
from proofs.chapters.averages._average import ANGLE, DECAY, REFERENCES, RESPONSE, alpha, omega

STEPS, START = natural("n", start=0), complex_number("z")
n, z = STEPS.symbol, START.symbol


def turned(n: sp.Expr) -> sp.Expr:
    """e^{iωn} z."""
    return sp.exp(sp.I * omega * n) * z


def derive() -> Derivation:
    """A solution of the recursion; any other differs from it by a multiple of αⁿ, by ``average_forgets_start``."""
    return Derivation(
        id="TF-1327",
        title="The response of a moving average to an oscillation",
        sentence=(
            r"For $0 < \alpha < 1$ and the oscillation $z_n = e^{i \omega n} z$, the sequence $H z_n$ with $H = (1 - "
            r"\alpha)/(1 - \alpha e^{-i\omega})$ solves the recursion $m_{n+1} = \alpha m_n + (1 - \alpha) z_{n+1}$ of "
            r"a moving average. Any other solution differs from it by a multiple of $\alpha^n$: up to this, the "
            "average of an oscillation is the same oscillation with another amplitude and phase."
        ),
        variables=(DECAY, ANGLE, STEPS, START),
        letters={
            **LETTERS,
            "n": "the number of steps",
            "z": "the start of the oscillation, a point of the plane as a complex number",
            "$H$": "the response, the factor by which the average differs from the oscillation",
            "$m_n$": "the average after $n$ steps",
        },
        start=alpha * RESPONSE * turned(n) + (1 - alpha) * turned(n + 1),
        steps=(Step(expr=RESPONSE * turned(n + 1), reason="the definition of $H$"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
