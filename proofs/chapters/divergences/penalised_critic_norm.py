"""1 ≤ 1 + |a|/(2λr) = |s| at the optimal slope: with a gradient penalty the critic is steeper than 1 where F ≠ G."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.divergences import LETTERS
from proofs.chapters.divergences.penalised_critic_slope import optimal_slope
from proofs.chapters.letters.line import DENSITY, DIFFERENCE, PENALTY, STRENGTH, a, lam, r


def derive() -> Derivation:
    """What exceeds 1 is |a|/(2λr), not 0 for a = F − G ≠ 0: the penalised optimum is not 1-Lipschitz."""
    excess = abs(a) / (2 * lam * r)
    return Derivation(
        id="TF-059Z",
        title="A critic with a gradient penalty has a slope of modulus at least $1$",
        sentence=(
            r"The slope $-\operatorname{sign}(a) \bigl(1 + \frac{|a|}{2 \lambda r}\bigr)$, which is optimal for a "
            r"critic with a gradient penalty at a point of the line where $F - G = a \neq 0$, has a modulus of at "
            r"least $1$. The modulus, on the second line of the proof, is $1 + \frac{|a|}{2 \lambda r}$, hence "
            "above $1$; that the slope is optimal is another theorem."
        ),
        variables=(DIFFERENCE, STRENGTH, DENSITY),
        letters={
            **LETTERS,
            "$F$": "the first distribution function",
            "$G$": "the second distribution function",
        },
        start=sp.S.One,
        steps=(
            Step(
                expr=1 + excess,
                reason="a modulus is not negative",
                relation=Relation.AT_MOST,
            ),
            Step(expr=sp.Abs(optimal_slope(), evaluate=False), reason="the modulus of the optimal slope"),
        ),
        references=PENALTY,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
