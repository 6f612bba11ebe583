"""(1 + β − r²)² < 4β ⟺ β > (1 − r)² for r = √(hk) > 0 and β < 1: when its roots on a quadratic are not real."""

import sympy as sp

from numeric_check import positive, real
from proofs import Derivation, Step
from proofs.chapters.momentum import LETTERS
from symbolic import iverson

MOMENTUM, ROOT = real("beta"), positive("r")
beta, r = MOMENTUM.symbol, ROOT.symbol


def derive() -> Derivation:
    """The discriminant is (β − (1 − r)²)(β − (1 + r)²), and β < 1 < (1 + r)²."""
    return Derivation(
        id="TF-1144",
        title="The momentum from which on the roots of heavy ball are not real",
        sentence=(
            r"On the quadratic $\frac12 k x^2$, with a momentum $\beta < 1$ and $r = \sqrt{hk}$ for the step size "
            r"$h$, the characteristic polynomial $z^2 - (1 + \beta - hk) z + \beta$ of heavy ball has roots that are "
            r"not real if and only if $\beta > (1 - \sqrt{hk})^2$. Then the iterates from every start but $0$ "
            "oscillate about the minimum and cross it again and again. With real roots they do so only if one of "
            "these is negative, as with long steps."
        ),
        variables=(MOMENTUM, ROOT),
        letters={
            **LETTERS,
            "beta": "the momentum, the factor of the step before",
            "r": r"the root $\sqrt{hk}$",
            "$h$": "the step size",
            "$k$": "the second derivative of the quadratic",
        },
        start=iverson(sp.Lt((1 + beta - r**2) ** 2, 4 * beta, evaluate=False)),
        steps=(
            Step(
                expr=iverson(beta > (1 - r) ** 2),
                reason=r"the discriminant is $(\beta - (1 - r)^2)(\beta - (1 + r)^2)$, and $\beta < (1 + r)^2$",
            ),
        ),
        hypotheses=(beta < 1,),
        references=("Polyak1964", "Su6316"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
