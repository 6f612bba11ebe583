"""δ²/(4 Σ (x_i − u_i)²/n) = (n/4) δ²/Σ (x_i − u_i)²: the strength that a mean in the place of a sum gives."""

import sympy as sp

from numeric_check import entries, real
from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN
from proofs.chapters.letters.indices import ROWS, i, i_to_n, n

FIRST, SECOND, DIFFERENCE = entries("x", ROWS), entries("u", ROWS), real("delta")
x, u, delta = FIRST.symbol, SECOND.symbol, DIFFERENCE.symbol


def derive() -> Derivation:
    """n is a factor of the denominator's denominator."""
    square = sp.Sum((x[i] - u[i]) ** 2, i_to_n)
    return Derivation(
        id="TF-120R",
        title="The quadratic term of a critic with a mean square for the square of the distance",
        sentence=(
            r"If the quadratic term is $\frac{\delta^2}{4}$ over the mean square of the differences of the $n$ pixels, "
            r"as in the code of O-GAN, it is $\frac{\lambda \delta^2}{D^2}$ for the distance $D$ of the images and the "
            r"strength $\lambda = \frac n4$, and not $\frac14$ as for one pixel."
        ),
        variables=(ROWS, FIRST, SECOND, DIFFERENCE),
        letters={
            "n": "the number of pixels",
            "i": "the number of a pixel",
            "x": "the first image",
            "u": "the second image",
            "delta": "the difference of the values of the critic at the two images",
        },
        start=delta**2 / (4 * sp.Sum((x[i] - u[i]) ** 2 / n, i_to_n)),
        steps=(Step(expr=n / 4 * delta**2 / square, reason=r"$\frac1n$ is a factor of the denominator"),),
        hypotheses=(sp.Ne(square, 0),),
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
