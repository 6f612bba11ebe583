"""s(x − 1) − s²(x + 2)/6 ≤ x log x − x + 1 for x ≥ 0 and every s: what Pinsker's inequality rests on."""

import sympy as sp

from numeric_check import Relation, Variable, real
from proofs import Derivation, Step
from proofs.chapters.letters.weights import unless_zero

RATIO, SLOPE = Variable(symbol=sp.Symbol("x", nonnegative=True)), real("s")
x, s = RATIO.symbol, SLOPE.symbol


def derive() -> Derivation:
    """The best s is 3(x − 1)/(x + 2)."""
    return Derivation(
        id="TF-1457",
        title="An entropy above a parabola",
        sentence=(
            r"For $x \ge 0$, with $0 \log 0 = 0$, and every real $s$, $s (x - 1) - \frac{s^2}{6} (x + 2) \le x \log x "
            "- x + 1$. At ratios $x$ of probabilities it bounds divergences from below by squares, as in Pinsker's "
            "inequality."
        ),
        variables=(RATIO, SLOPE),
        letters={"x": "a number that is not negative, such as a ratio of probabilities", "s": "any real number"},
        start=s * (x - 1) - s**2 * (x + 2) / 6,
        steps=(
            Step(
                expr=3 * (x - 1) ** 2 / (2 * (x + 2)),
                reason="complete the square in $s$",
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=unless_zero(x, x * sp.log(x)) - x + 1,
                reason=r"values and slopes agree at $1$; of the second derivatives $\frac{27}{(x+2)^3} \le \frac1x$",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Tsybakov2009, Lemma 2.5 (the inequality of Pinsker)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
