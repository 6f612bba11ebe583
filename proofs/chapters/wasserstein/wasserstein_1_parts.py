"""φH′ = (φH)′ − φ′H for H = F − G: the dual of W₁ on the line depends on φ by its slope only."""

import sympy as sp

from numeric_check import analytic, real
from proofs import Derivation, Step
from proofs.chapters.letters.line import ON_THE_LINE

ABSCISSA = real("x")
x = ABSCISSA.symbol
POTENTIAL, DIFFERENCE = analytic("phi", x), analytic("H", x)
phi, H = POTENTIAL.symbol(x), DIFFERENCE.symbol(x)


def derive() -> Derivation:
    """Integrated over the line, ∫ φ dμ − ∫ φ dν = −∫ φ′ (F − G) dx, as φ(F − G) vanishes at both ends.

    It does for a bounded φ, and for a Lipschitz φ where both measures have a first moment.
    """
    return Derivation(
        id="TF-04JV",
        title="The product rule behind the dual of the distance $W_1$",
        sentence=(
            r"For functions $\phi$ and $H$ that are smooth at $x$, $\phi H'$ is $-H \phi'$ up to a derivative, that "
            r"of $H \phi$. It is the step from one form of the dual of $W_1$ on the line to the other, where $\phi$ "
            "is a potential and $H = F - G$ the difference of two distribution functions $F$ and $G$, if these are "
            "smooth."
        ),
        variables=(ABSCISSA, POTENTIAL, DIFFERENCE),
        letters={
            "x": "a point of the line",
            "phi": "a function, in the dual of $W_1$ the potential",
            "H": "a function, in the dual of $W_1$ the difference of two distribution functions",
            "$F$": "the first distribution function",
            "$G$": "the second distribution function",
        },
        start=phi * sp.Derivative(H, x),
        steps=(Step(expr=sp.Derivative(phi * H, x) - sp.Derivative(phi, x) * H, reason="the product rule"),),
        references=ON_THE_LINE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
