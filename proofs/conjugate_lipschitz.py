"""f₁ ≤ f₂ + d₁₂ wherever f^c = −f, for any symmetric cost with a zero diagonal on three points."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs._metric import DISTANCES, FIRST, LIPSCHITZ_VALUES, REFERENCES, SECOND, THIRD, d12, f, f1, f2
from symbolic.kantorovich import c_transform
from symbolic.procedures.piecewise_linear import decide_piecewise_linear

CONJUGATE = tuple(sp.Eq(g, -value) for g, value in zip(c_transform(DISTANCES, f), f, strict=True))


def derive() -> Derivation:
    """−f₂ = f^c₂ ≤ d₁₂ − f₁; the points may be renumbered, so that f is 1-Lipschitz."""
    return Derivation(
        title="A function whose transform is its negative is 1-Lipschitz",
        variables=(FIRST, SECOND, THIRD, *LIPSCHITZ_VALUES),
        start=f1,
        steps=(
            Step(
                expr=f2 + d12,
                reason="the transform is at most each of what it is the minimum of",
                by=partial(decide_piecewise_linear, given=CONJUGATE, relation=Relation.AT_MOST),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=CONJUGATE,
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs._command import print_theorem

    print_theorem(__file__)
