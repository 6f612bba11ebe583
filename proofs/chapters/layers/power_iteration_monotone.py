"""|Wv|²/|v|² ≤ |WᵀWv|²/|Wv|² for Wv ≠ 0: a step of power iteration, by W or by Wᵀ, never lowers the estimate."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.layers import LETTERS
from proofs.chapters.layers._spectral import COLUMNS, INPUT, REFERENCES, ROWS, WEIGHTS, W, square, v
from symbolic.procedures.squares import decide_by_squares


def derive() -> Derivation:
    """Cauchy–Schwarz for v and WᵀWv: |Wv|² = vᵀWᵀWv. The same for Wᵀ and Wv gives the other half of a step."""
    Wv, back = sp.MatMul(W, v), sp.MatMul(W.T, W, v)
    a, b = square(v), square(Wv)
    gap = sp.MatAdd(sp.MatMul(a, back), sp.MatMul(-b, v))
    return Derivation(
        id="TF-1305",
        title="A step of power iteration never lowers the estimate of the spectral norm",
        sentence=(
            r"For real $W$ and $\boldsymbol{v}$ with $W\boldsymbol{v} \neq 0$, "
            r"$|W\boldsymbol{v}|^2/|\boldsymbol{v}|^2 \le |W^\top W \boldsymbol{v}|^2/|W \boldsymbol{v}|^2$. A step "
            r"of power iteration multiplies by $W$ and then by $W^\top$; the inequality is that for the second half, "
            r"and with $W^\top$ for $W$ and $W\boldsymbol{v}$ for $\boldsymbol{v}$ for the first half of the next "
            r"step. So the estimates $|W \boldsymbol{v}_r|/|\boldsymbol{v}_r|$ never fall."
        ),
        variables=(ROWS, COLUMNS, WEIGHTS, INPUT),
        letters={**LETTERS, "v": "an iterate of power iteration"},
        start=b / a,
        steps=(
            Step(
                expr=square(back) / b,
                reason=r"the Cauchy--Schwarz inequality for $\boldsymbol{v}$ and $W^\top W \boldsymbol{v}$",
                by=partial(decide_by_squares, squares=((1 / (a**2 * b), gap),), real=(W, v)),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(sp.Ne(b, 0),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
