"""d/dt max(0, a + td) = d(1 + sign a)/2 for a ≠ 0: a triplet is trained within its margin, and not past it."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.margins._metric import REFERENCES

EXCESS, RATE = real("a"), real("d")
a, d, t = EXCESS.symbol, RATE.symbol, sp.Symbol("t", real=True)


def derive() -> Derivation:
    """The rate within the margin is that of ``triplet_gradient`` or ``cosine_gradient``."""
    return Derivation(
        id="TF-1367",
        title="The slope of a triplet loss within and past the margin",
        sentence=(
            r"For a real excess $a \neq 0$ that changes at the real rate $d$, the triplet loss $\max(0, a)$ has the "
            r"slope $\frac{d}{2} (1 + \operatorname{sign}(a))$: $d$ within the margin, where $a > 0$, and $0$ past "
            "it."
        ),
        variables=(EXCESS, RATE),
        letters={
            "a": "the excess of a triplet, the margin plus the distance to the same class less that to the other",
            "d": "the rate at which the excess changes",
            "t": "how far to go, the derivative is taken at $t = 0$",
        },
        start=sp.Subs(sp.Derivative(sp.Max(0, a + t * d), t), t, 0),
        steps=(Step(expr=d * (1 + sp.sign(a)) / 2, reason=r"$\max(0, a) = \frac12 (a + |a|)$"),),
        hypotheses=(sp.Ne(a, 0),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
