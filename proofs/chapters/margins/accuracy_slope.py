"""d/dt sign(a + td) = 0 at t = 0 for a ≠ 0: a decision that is no tie has slope 0, and so has the accuracy."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.margins.accuracy_flat import DECISIONS, GAP, REFERENCES, a

DIRECTION, t = real("d"), sp.Symbol("t", real=True)
d = DIRECTION.symbol


def derive() -> Derivation:
    """``accuracy_flat``: the sign is constant nearby."""
    return Derivation(
        id="TF-1363",
        title="A decision between two scores has slope zero away from ties",
        sentence=(
            r"For a real difference $a \neq 0$ of two scores, $\operatorname{sign}(a + td)$, which decides between "
            "them, has the slope $0$ in $t$ at $t = 0$ for every real $d$. So the accuracy has gradient zero "
            "wherever there is no tie, and cannot be trained by gradients."
        ),
        variables=(GAP, DIRECTION),
        letters={**DECISIONS, "d": "the rate at which this difference changes", "t": "how far to go"},
        start=sp.Subs(sp.Derivative(sp.sign(a + t * d), t), t, 0),
        steps=(Step(expr=sp.S.Zero, reason="a sign is constant where its argument is not zero"),),
        hypotheses=(sp.Ne(a, 0),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
