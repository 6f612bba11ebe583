"""(gᵀv)² ≤ gᵀM⁻¹g · vᵀMv for a metric M = BᵀB: no direction of a given length in M descends faster than −M⁻¹g."""

from functools import partial

import sympy as sp

from numeric_check import Relation, invertible
from proofs import Derivation, Step
from proofs.chapters.letters.descent import DIRECTION, GRADIENT, K, g, v
from proofs.chapters.steepest_descent import LETTERS
from symbolic import contraction
from symbolic.procedures.squares import decide_by_squares

FACTOR = invertible("B", K)


def derive() -> Derivation:
    """The bound for p = B⁻ᵀg and q = Bv, as gᵀv = pᵀq: natural gradients, Newton's and preconditioned steps."""
    B = FACTOR.symbol
    p, q = sp.MatMul(sp.Inverse(B.T), g), sp.MatMul(B, v)
    rate = contraction(g.T, v)
    area = sp.MatAdd(sp.MatMul(p, q.T), sp.MatMul(-1, q, p.T))
    return Derivation(
        id="TF-02B5",
        title="The rate of descent under a bound on the norm of a metric",
        sentence=(
            r"For real columns and the metric $M = B^\top B$ with an invertible real $B$, $(\boldsymbol{g}^\top "
            r"\boldsymbol{v})^2$ is at most $\boldsymbol{g}^\top M^{-1} \boldsymbol{g}$ times $\boldsymbol{v}^\top M "
            r"\boldsymbol{v}$: this bounds the rate $\boldsymbol{g}^\top \boldsymbol{v}$ at which a loss with "
            r"gradient $\boldsymbol{g}$ changes along directions $\boldsymbol{v}$ of a given length in $M$. The "
            "formula writes $M$ out."
        ),
        variables=(K, GRADIENT, DIRECTION, FACTOR),
        letters={
            **LETTERS,
            "B": "a root of the metric, invertible",
            "$M$": (
                r"the metric $B^\top B$: lengths are measured by $\boldsymbol{v}^\top M \boldsymbol{v} = "
                r"|B\boldsymbol{v}|^2$"
            ),
        },
        start=rate**2,
        steps=(
            Step(
                expr=contraction(g.T, sp.MatMul(sp.Inverse(sp.MatMul(B.T, B)), g)) * contraction(v.T, B.T * B * v),
                reason=(
                    r"the area that $B\boldsymbol{v}$ and $(B^\top)^{-1} \boldsymbol{g}$ span has a square that is not "
                    "negative"
                ),
                by=partial(decide_by_squares, squares=((sp.S.Half, area),), real=(B, g, v)),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=tuple(sp.Eq(sp.Adjoint(letter), letter.T) for letter in (B, g, v)),
        references=("Horn2013, Theorem 5.1.4 (Cauchy and Schwarz)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
