"""I ≤ 1/2 < 1 = E ρ for a joint distribution on two codes and two images: ρ is no lower bound of the information."""

import sympy as sp

from numeric_check import Relation, entries
from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN
from proofs.chapters.letters.indices import i, j
from symbolic import ForAll

JOINT = entries("J", 2, 2, positive=True)
CODES, IMAGES = entries("p", 2, positive=True), entries("q", 2, positive=True)
J, p, q = JOINT.symbol, CODES.symbol, IMAGES.symbol
i_to_2, j_to_2 = (i, 1, 2), (j, 1, 2)


def derive() -> Derivation:
    """Two codes u and 2u, and an encoder that finds one of them: the correlation is 1 whatever the image."""
    information = sp.Sum(J[i, j] * sp.log(J[i, j] / (p[i] * q[j])), i_to_2, j_to_2)
    chances = sp.Rational(1, 8) + sp.KroneckerDelta(i, j) / 4
    return Derivation(
        id="TF-120X",
        title="The correlation is not a lower bound of the mutual information",
        sentence=(
            "Let the code be $u$ or $2u$, for one $u$ whose entries are not all equal, and let there be two images, "
            "for which the encoder finds $u$ and $2u$. Let both codes be equally likely, and let the code that is "
            r"found be the right one with the probability $\frac34$ for each, so that the joint probabilities $J_{ij}$ "
            r"are $\frac38$, $\frac18$, $\frac18$, $\frac38$. Then the correlation is always $1$, and so is its mean, "
            r"but the mutual information of code and image, on the left, is at most $\frac12$."
        ),
        variables=(JOINT, CODES, IMAGES),
        letters={
            "i": "the number of a code",
            "j": "the number of an image",
            "J": "the joint distribution of code and image",
            "p": "the distribution of the code",
            "q": "the distribution of the image",
            r"$\delta$": r"Kronecker's $\delta_{ij}$: $1$ if $i = j$, and $0$ if not",
        },
        start=information,
        steps=(
            Step(
                expr=3 * sp.log(sp.Rational(3, 2)) / 4 - sp.log(2) / 4,
                reason=r"$p_i = q_j = \frac12$",
            ),
            Step(expr=sp.S.Half, reason=r"$\log \frac32 < \frac23 + \frac13 \log 2$", relation=Relation.AT_MOST),
        ),
        hypotheses=(
            ForAll(sp.Eq(J[i, j], chances), i_to_2, j_to_2),
            ForAll(sp.Eq(p[i], sp.Sum(J[i, j], j_to_2)), i_to_2),
            ForAll(sp.Eq(q[j], sp.Sum(J[i, j], i_to_2)), j_to_2),
        ),
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
