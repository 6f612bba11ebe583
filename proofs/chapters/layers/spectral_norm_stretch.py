"""|Wv|² ≤ σ²|v|² for WᵀW + CᵀC = σ²I: a layer stretches no input by more than its spectral norm, all sizes."""

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
    """What is missing is |Cv|²."""
    cofactors = ((sp.MatMul(-1, v, v.T), BOUNDED, sp.Identity(n)),)
    bound = partial(decide_by_squares, squares=((sp.S.One, sp.MatMul(C, v)),), real=(W, C, v), cofactors=cofactors)
    return Derivation(
        id="TF-1301",
        title="A layer stretches no input by more than its spectral norm",
        sentence=(
            r"If $W$ has spectral norm at most $\sigma$, which says that $W^\top W + C^\top C = \sigma^2 I$ for some "
            r"real $C$, then $|W\boldsymbol{v}|^2 \le \sigma^2 |\boldsymbol{v}|^2$ for every $\boldsymbol{v}$. For "
            r"the difference $\boldsymbol{v}$ of two inputs this says that the layer is Lipschitz with the constant "
            r"$\sigma$."
        ),
        variables=(ROWS, COLUMNS, BOUND, WEIGHTS, REST, INPUT),
        letters=LETTERS,
        start=square(sp.MatMul(W, v)),
        steps=(
            Step(
                expr=sigma**2 * square(v),
                reason=r"the difference is $|C\boldsymbol{v}|^2$",
                by=bound,
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(BOUNDED,),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
