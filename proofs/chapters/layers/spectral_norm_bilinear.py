"""(uᵀWv)² ≤ |u|²|Wv|² ≤ σ²|u|²|v|² for WᵀW + CᵀC = σ²I: the spectral norm bounds the bilinear form, all sizes."""

from functools import partial

import sympy as sp

from numeric_check import Relation, column
from proofs import Derivation, Step
from proofs.chapters.layers import LETTERS
from proofs.chapters.layers._spectral import (
    BOUND,
    BOUNDED,
    COLUMNS,
    INPUT,
    REFERENCES,
    REST,
    ROWS,
    WEIGHTS,
    C,
    W,
    n,
    sigma,
    square,
    v,
)
from symbolic import contraction
from symbolic.procedures.squares import decide_by_squares

OUTPUT = column("u", ROWS, is_real=True)
u = OUTPUT.symbol


def derive() -> Derivation:
    """The inequality of Cauchy and Schwarz, and ``spectral_norm_stretch`` times |u|²."""
    cofactors = ((sp.MatMul(-square(u), v, v.T), BOUNDED, sp.Identity(n)),)
    squares = ((square(u), sp.MatMul(C, v)),)
    stretch = partial(decide_by_squares, squares=squares, real=(W, C, u, v), cofactors=cofactors)
    return Derivation(
        id="TF-1459",
        title="The spectral norm bounds the bilinear form of a matrix",
        sentence=(
            r"If $W$ has spectral norm at most $\sigma$, which says that $W^\top W + C^\top C = \sigma^2 I$ for some "
            r"real $C$, then $(\boldsymbol{u}^\top W \boldsymbol{v})^2 \le \sigma^2 |\boldsymbol{u}|^2 "
            r"|\boldsymbol{v}|^2$ for all real columns $\boldsymbol{u}$ and $\boldsymbol{v}$. For columns of length "
            r"$1$, as in spectral normalisation, the estimate $\boldsymbol{u}^\top W \boldsymbol{v}$ of the spectral "
            r"norm is thus at most $\sigma$."
        ),
        variables=(ROWS, COLUMNS, BOUND, WEIGHTS, REST, OUTPUT, INPUT),
        letters={**LETTERS, "u": "a column, as long as the outputs of the layer"},
        start=contraction(u.T, sp.MatMul(W, v)) ** 2,
        steps=(
            Step(
                expr=square(u) * square(sp.MatMul(W, v)),
                reason=r"the Cauchy--Schwarz inequality for $\boldsymbol{u}$ and $W\boldsymbol{v}$",
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=sigma**2 * square(u) * square(v),
                reason=r"the difference is $|\boldsymbol{u}|^2 |C\boldsymbol{v}|^2$",
                by=stretch,
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(BOUNDED,),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
