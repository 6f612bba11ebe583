"""I ≤ 1/2 < 1 = E ρ for a joint distribution on two codes and two images: ρ is no lower bound of the information."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN

r, w = sp.symbols("r w", positive=True)
INFORMATION = 2 * r * sp.log(r / (r + w) ** 2) + 2 * w * sp.log(w / (r + w) ** 2)
RIGHT, WRONG = sp.Rational(3, 8), sp.Rational(1, 8)


def derive() -> Derivation:
    """Two codes u and 2u, and an encoder that finds one of them: the correlation is 1 whatever the image."""
    return Derivation(
        id="TF-120X",
        title="The correlation is not a lower bound of the mutual information",
        sentence=(
            "Let the code be $u$ or $2u$, for one $u$ whose entries are not all equal, and let there be two images, "
            "for which the encoder finds $u$ and $2u$. Let both codes be equally likely, and let the code that is "
            r"found be the right one with the probability $\frac34$ for each, so that the joint probabilities are "
            r"$\frac38$, $\frac18$, $\frac18$, $\frac38$. Then the correlation is always $1$, and so is its mean, but "
            r"the mutual information of code and image, on the left, is at most $\frac12$."
        ),
        variables=(),
        letters={
            "$r$": "the probability of a code and its own image, the same for both",
            "$w$": "that of a code and the other image; so each code and each image has the probability $r + w$",
        },
        start=sp.Subs(INFORMATION, (r, w), (RIGHT, WRONG)),
        steps=(
            Step(expr=3 * sp.log(sp.Rational(3, 2)) / 4 - sp.log(2) / 4, reason=r"$r + w = \frac12$"),
            Step(expr=sp.S.Half, reason=r"$\log \frac32 < \frac23 + \frac13 \log 2$", relation=Relation.AT_MOST),
        ),
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
