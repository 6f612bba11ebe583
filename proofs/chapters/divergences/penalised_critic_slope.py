"""−as − λr(|s| − 1)² ≤ |a| + a²/(4λr), with equality at s = −sign(a)(1 + |a|/(2λr)), a = F − G: WGAN-GP on the line."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.divergences import LETTERS
from proofs.chapters.letters.line import DENSITY, DIFFERENCE, PENALISED, PENALTY, SLOPE, STRENGTH, a, lam, r, s
from symbolic.procedures.nonnegative_terms import decide_by_terms, modulus_gap, square


def optimal_slope() -> sp.Expr:
    """s = −sign(a)(1 + |a|/(2λr)), of the sign of the slope without a penalty, and longer."""
    return -sp.sign(a) * (1 + abs(a) / (2 * lam * r))


def derive() -> Derivation:
    """The integrand of ∫ φ d(μ − ν) − λ ∫ r(|φ′| − 1)² dx by ``wasserstein_1_parts``, maximised at every point.

    It is not concave in s, since (|s| − 1)² is not convex; completing the square in |s| gives the maximum all the same.
    """
    terms = ((lam * r, square, abs(s) - 1 - abs(a) / (2 * lam * r)), (1, modulus_gap, -a * s))
    return Derivation(
        id="TF-058T",
        title="The slope of a critic with a gradient penalty on the line",
        sentence=(
            r"On the line, the integrand $-as - \lambda r (|s| - 1)^2$ of the dual of $W_1$ with a gradient "
            r"penalty, in the slope $s$ of the critic, is at most its value at $s = -\operatorname{sign}(a) \bigl(1 "
            r"+ \frac{|a|}{2 \lambda r}\bigr)$. This value, on the second line of the proof, is $|a| + \frac{a^2}{4 "
            r"\lambda r}$."
        ),
        variables=(SLOPE, DIFFERENCE, STRENGTH, DENSITY),
        letters={
            **LETTERS,
            "s": "the slope of the critic at a point",
        },
        start=PENALISED,
        steps=(
            Step(
                expr=abs(a) + a**2 / (4 * lam * r),
                reason="complete the square in the modulus of the slope",
                by=partial(decide_by_terms, terms=terms),
                relation=Relation.AT_MOST,
            ),
            Step(expr=sp.Subs(PENALISED, s, optimal_slope()), reason="the value at the optimal slope"),
        ),
        references=PENALTY,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
