"""Σ w (U′²/2 − U″) = −c + c²v/2 for U = cx²/2 and Σ w x² = v: least at c = 1/v, where the penalty alone has c = 0."""

import sympy as sp

from numeric_check import Relation, entries, positive, real
from proofs import Derivation, Step
from proofs.chapters.energy_models._states import MASS, WEIGHTS, i, i_to_n, mean, w
from proofs.chapters.letters.indices import ROWS

VARIANCE, PLACES, STIFFNESS = positive("v"), entries("x", ROWS), real("c")
v, x, c = VARIANCE.symbol, PLACES.symbol, STIFFNESS.symbol
IS_VARIANCE = sp.Eq(mean(w[i], x[i] ** 2), v)


def derive() -> Derivation:
    """U′ = cx and U″ = c. The mean of U′² alone is c²v, which is least for constant energies, whatever the data are."""
    return Derivation(
        id="TF-1038",
        title="Score matching finds the variance, and its first term alone finds a constant energy",
        sentence=(
            "For data $x_i$ with the weights $w_i$ of mass one and the mean of squares $v > 0$, and the energies $U = "
            r"\frac{c}{2} x^2$, the mean of $\frac12 U'^2 - U'' = \frac12 c^2 x^2 - c$, on the last line, is at least "
            r"$-\frac{1}{2v}$, with equality at $c = \frac1v$: score matching finds the normal law of variance $v$. "
            r"The mean of $\frac12 U'^2$ alone is $\frac12 c^2 v$, which is least at $c = 0$: as a penalty it is not "
            "score matching, and a constant energy minimises it."
        ),
        variables=(ROWS, WEIGHTS, PLACES, VARIANCE, STIFFNESS),
        letters={
            "n": "the number of data",
            "i": "the number of a datum",
            "w": "the weights of the data, of any sign",
            "x": "the data, real numbers",
            "v": "the mean of squares of the data",
            "c": "the stiffness of the energy",
            "$U$": "the energy",
        },
        start=-1 / (2 * v),
        steps=(
            Step(expr=c**2 * v / 2 - c, reason="complete the square", relation=Relation.AT_MOST),
            Step(
                expr=sp.Sum(w[i] * (c**2 * x[i] ** 2 / 2 - c), i_to_n),
                reason="the mass and the mean of squares",
            ),
        ),
        hypotheses=(MASS, IS_VARIANCE),
        references=("Hyvarinen2005, section 3.1", "Kumar2019"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
