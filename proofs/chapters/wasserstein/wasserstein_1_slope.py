"""−(F − G)s ≤ |F − G| for |s| ≤ 1, with equality at s = −sign(F − G): the slope of the potential for W₁ on the line."""

from functools import partial

import sympy as sp

from numeric_check import Relation, real
from proofs import Derivation, Step, Theorem
from proofs.chapters.letters.line import ON_THE_LINE
from proofs.chapters.wasserstein import modulus_by_sign
from symbolic.kantorovich import potential_slope
from symbolic.procedures.nonnegative_terms import decide_by_terms, modulus_gap, square

FIRST, SECOND, SLOPE = real("F"), real("G"), real("s")
F, G, s = FIRST.symbol, SECOND.symbol, SLOPE.symbol
BOUND = abs(s) <= 1


def derive() -> Derivation:
    """Pointwise under the integral of ``wasserstein_1_parts``, so that W₁ = ∫ |F − G| dx."""
    terms = ((abs(F - G) * (1 - abs(s)), square, sp.S.One), (1, modulus_gap, -(F - G) * s))
    return Derivation(
        id="TF-04M0",
        title="The slope of a potential that maximises the integrand of the dual of $W_1$ on the line",
        sentence=(
            "For slopes $s$ of modulus at most one, the integrand $-(F - G) s$ of the dual of $W_1$ on the line is "
            r"at most $(F - G) \operatorname{sign}(F - G)$. This is $|F - G|$, and the value of the integrand at "
            r"the slope $s = -\operatorname{sign}(F - G)$."
        ),
        variables=(FIRST, SECOND, SLOPE),
        letters={
            "F": "the value of the first distribution function at a point",
            "G": "the value of the second distribution function at that point",
            "s": "the slope of the potential at that point",
        },
        start=-(F - G) * s,
        steps=(
            Step(
                expr=abs(F - G),
                reason="a product is at most the product of the moduli",
                by=partial(decide_by_terms, terms=terms, given=(BOUND,)),
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=(F - G) * -potential_slope(F, G),
                reason="a number times its sign is its modulus",
                by=Theorem(derive=modulus_by_sign.derive, at={modulus_by_sign.a: F - G}),
            ),
        ),
        hypotheses=(BOUND,),
        references=ON_THE_LINE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
