"""sign(a + d) = sign a for |d| < |a|: a decision that is no tie does not change if its scores change by little."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step

GAP, CHANGE = real("a"), real("d")
a, d = GAP.symbol, CHANGE.symbol
DECISIONS = {"a": "the difference of two scores", "d": "the change of this difference"}
REFERENCES = ("Su4493",)


def derive() -> Derivation:
    """So the accuracy is constant around scores without ties, and its gradient is 0 there."""
    return Derivation(
        id="TF-1362",
        title="The accuracy does not change with small changes of the scores",
        sentence=(
            r"For real $a$ and $d$ with $|d| < |a|$, $\operatorname{sign}(a + d) = \operatorname{sign}(a)$. With the "
            "difference $a$ of the scores of two classes, which decides between them, it says that no decision "
            "changes while the difference changes by less than its modulus. So the accuracy is constant around "
            "scores without ties, and its gradient is zero."
        ),
        variables=(GAP, CHANGE),
        letters=DECISIONS,
        start=sp.sign(a + d),
        steps=(Step(expr=sp.sign(a), reason="the sum has the sign of the larger part"),),
        hypotheses=(sp.Lt(sp.Abs(d), sp.Abs(a)),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
