"""|Wv|² − (pᵀWv)² ≤ τ²σ²(|v|² − (qᵀv)²): what is beside the top singular vector falls by the factor τ beside it."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step, Theorem
from proofs.chapters.layers import spectral_norm_stretch
from proofs.chapters.layers._spectral import (
    BOUND,
    COLUMNS,
    DECOMPOSED,
    FACTOR,
    INPUT,
    LEFT,
    OTHERS,
    REFERENCES,
    REST,
    RIGHT,
    ROWS,
    UNITS,
    C,
    Q,
    W,
    X,
    n,
    p,
    q,
    sigma,
    square,
    tau,
    v,
)
from proofs.chapters.layers.power_iteration_error import SINGULAR
from symbolic import contraction
from symbolic.procedures.squares import decide_by_squares

OTHERS_BOUNDED = sp.Eq(
    sp.MatAdd(sp.MatMul(X.T, X), sp.MatMul(C.T, C)), sp.MatMul((tau * sigma) ** 2, sp.Identity(n)), evaluate=False
)


def derive() -> Derivation:
    """Beside p and q, W is X, which stretches by τσ at most."""
    image, beside = sp.MatMul(DECOMPOSED, v), sp.MatMul(Q, v)
    along = contraction(p.T, sp.MatMul(X, beside))
    return Derivation(
        id="TF-1308",
        title="A step of power iteration turns the iterate to the top singular vector",
        sentence=(
            r"Let $\boldsymbol{p}$ and $\boldsymbol{q}$, of length $1$, be singular vectors of the singular value "
            r"$\sigma$ of $W = \sigma \boldsymbol{p} \boldsymbol{q}^\top + (I - \boldsymbol{p} \boldsymbol{p}^\top) X "
            r"(I - \boldsymbol{q} \boldsymbol{q}^\top)$, where $X$ has spectral norm at most $\tau\sigma$. Then "
            r"$|W\boldsymbol{v}|^2 - (\boldsymbol{p}^\top W \boldsymbol{v})^2 \le (\tau\sigma)^2 (|\boldsymbol{v}|^2 - "
            r"(\boldsymbol{q}^\top \boldsymbol{v})^2)$. As $\boldsymbol{p}^\top W \boldsymbol{v} = \sigma "
            r"\boldsymbol{q}^\top \boldsymbol{v}$, the tangent of the angle to the top singular vector is multiplied "
            r"by at most $\tau$ if it is finite, in each half of a step; for the other half exchange $\boldsymbol{p}$ "
            r"and $\boldsymbol{q}$ and transpose. So for $\tau < 1$ and a start that is not orthogonal to "
            r"$\boldsymbol{p}$, the estimates tend to $\sigma$, by the bound of the estimate by a cosine."
        ),
        variables=(ROWS, COLUMNS, BOUND, FACTOR, LEFT, RIGHT, OTHERS, REST, INPUT),
        letters={
            **SINGULAR,
            "sigma": r"a singular value of $W$, the largest if $\tau \le 1$",
            "tau": r"a number for which no other singular value of $W$ is above $\tau\sigma$",
            "X": "what $W$ is beside its top singular vectors",
            "C": r"a root of $(\tau\sigma)^2 I - X^\top X$, which states the bound of the spectral norm of $X$",
        },
        start=square(image) - contraction(p.T, image) ** 2,
        steps=(
            Step(
                expr=square(sp.MatMul(X, beside)) - along**2,
                reason=r"$\boldsymbol{p}$ and $\boldsymbol{q}$ have length $1$",
            ),
            Step(
                expr=square(sp.MatMul(X, beside)),
                reason="a square is not negative",
                by=partial(decide_by_squares, squares=((along**2, sp.Identity(1)),), real=(X, p, q, v)),
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=(tau * sigma) ** 2 * square(beside),
                reason=r"the spectral norm of $X$",
                by=Theorem(
                    derive=spectral_norm_stretch.derive,
                    at={W: X, C: C, v: beside, sp.Symbol("sigma", positive=True): tau * sigma},
                ),
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=(tau * sigma) ** 2 * (square(v) - contraction(q.T, v) ** 2),
                reason=r"$\boldsymbol{q}$ has length $1$",
            ),
        ),
        hypotheses=(*UNITS, OTHERS_BOUNDED),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
