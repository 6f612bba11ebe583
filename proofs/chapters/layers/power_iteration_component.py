"""pᵀ(WWᵀ)ʳu = sʳ pᵀu for WWᵀp = sp: a start orthogonal to a singular vector stays so, and never finds its value."""

import sympy as sp

from numeric_check import column, complex_number
from proofs import Derivation, Step
from proofs.chapters.layers import LETTERS
from proofs.chapters.layers._spectral import COLUMNS, REFERENCES, ROWS, START, STEPS, WORDS, W, r, u
from symbolic import contraction

VECTOR, EIGENVALUE = column("p", ROWS), complex_number("s")
p, s = VECTOR.symbol, EIGENVALUE.symbol
SINGULAR = sp.Eq(sp.MatMul(W, W.T, p), sp.MatMul(s, p), evaluate=False)


def derive() -> Derivation:
    """WWᵀ is symmetric, so pᵀWWᵀ = s pᵀ; induction on r."""
    power = sp.MatPow(sp.MatMul(W, W.T), r)
    return Derivation(
        id="TF-1309",
        title="The component of power iteration on a singular vector",
        sentence=(
            r"If $W W^\top \boldsymbol{p} = s \boldsymbol{p}$, then $\boldsymbol{p}^\top (W W^\top)^r \boldsymbol{u} = "
            r"s^r \boldsymbol{p}^\top \boldsymbol{u}$ for every $r \ge 1$. So if the start $\boldsymbol{u}$ is "
            r"orthogonal to the left singular vectors of the largest singular value $\sqrt{s}$, all $(W W^\top)^r "
            r"\boldsymbol{u}$ are, and power iteration does not find it."
        ),
        variables=(ROWS, COLUMNS, STEPS, WORDS, VECTOR, EIGENVALUE, START),
        letters={
            **LETTERS,
            "r": "the number of steps",
            "p": "a left singular vector of $W$",
            "s": "the square of its singular value",
        },
        start=contraction(p.T, sp.MatMul(power, u)),
        steps=(Step(expr=s**r * contraction(p.T, u), reason=r"$W W^\top$ is symmetric, and induction on $r$"),),
        hypotheses=(SINGULAR,),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
