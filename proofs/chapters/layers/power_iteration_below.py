"""|Wv|²/|v|² ≤ σ² for WᵀW + CᵀC = σ²I and v ≠ 0: the estimate of power iteration never exceeds the spectral norm."""

from functools import partial

import sympy as sp

from numeric_check import Relation
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
from symbolic.procedures.squares import decide_by_squares


def derive() -> Derivation:
    """``spectral_norm_stretch`` divided by |v|²."""
    cofactors = ((sp.MatMul(-1 / square(v), v, v.T), BOUNDED, sp.Identity(n)),)
    squares = ((1 / square(v), sp.MatMul(C, v)),)
    return Derivation(
        id="TF-1306",
        title="The estimate of power iteration never exceeds the spectral norm",
        sentence=(
            r"If $W$ has spectral norm at most $\sigma$, which says that $W^\top W + C^\top C = \sigma^2 I$ for some "
            r"real $C$, then $|W\boldsymbol{v}|^2/|\boldsymbol{v}|^2 \le \sigma^2$ for every $\boldsymbol{v} \neq 0$. "
            r"With the iterate of power iteration for $\boldsymbol{v}$, the estimate is at most the spectral norm; "
            "hence $W$ divided by the estimate, if it is not $0$, has spectral norm at least $1$."
        ),
        variables=(ROWS, COLUMNS, BOUND, WEIGHTS, REST, INPUT),
        letters={**LETTERS, "v": "a column, such as an iterate of power iteration"},
        start=square(sp.MatMul(W, v)) / square(v),
        steps=(
            Step(
                expr=sigma**2,
                reason=r"the difference is $|C\boldsymbol{v}|^2/|\boldsymbol{v}|^2$",
                by=partial(decide_by_squares, squares=squares, real=(W, C, v), cofactors=cofactors),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(BOUNDED, sp.Ne(square(v), 0)),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
