"""p ((log p)′ + U′)²/2 = p (U′²/2 − U″) + p′²/(2p) + (pU′)′: score matching needs no density, all smooth p and U."""

import sympy as sp

from numeric_check import analytic, real
from proofs import Derivation, Step

PLACE, DENSITY, ENERGY = real("x"), analytic("p"), analytic("U")
x = PLACE.symbol
p, U = DENSITY.symbol(x), ENERGY.symbol(x)
SLOPE = sp.Derivative(U, x)


def derive() -> Derivation:
    """The integral of the last term is 0 where pU′ vanishes at the ends; the same for each coordinate."""
    score = sp.Derivative(p, x) / p
    return Derivation(
        id="TF-1037",
        title="Score matching",
        sentence=(
            "For a density $p$ and an energy $U$ that are smooth, the squared distance of the scores $p'/p$ of the "
            r"data and $-U'$ of the model, times $\frac{p}{2}$, is $p\, (\frac12 U'^2 - U'')$ plus a term without $U$ "
            "and the derivative of $p U'$. Hence, if $p U'$ vanishes at both ends, the energy with the least mean of "
            r"$\frac12 U'^2 - U''$ over the data is the one whose score is nearest to that of the data. In more "
            "dimensions it holds for each coordinate."
        ),
        variables=(PLACE, DENSITY, ENERGY),
        letters={"x": "a place", "p": "the density of the data", "U": "the energy"},
        start=p * (score + SLOPE) ** 2 / 2,
        steps=(
            Step(
                expr=p * (SLOPE**2 / 2 - sp.Derivative(U, (x, 2)))
                + sp.Derivative(p, x) ** 2 / (2 * p)
                + sp.Derivative(p * SLOPE, x),
                reason="product rule",
            ),
        ),
        hypotheses=(sp.Ne(p, 0),),
        references=("Hyvarinen2005, Theorem 1",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
