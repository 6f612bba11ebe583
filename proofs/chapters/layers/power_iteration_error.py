"""σ²(qᵀv)² ≤ |Wv|² for the singular vectors Wq = σp: the estimate is at least σ times the cosine to the top vector."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.layers import LETTERS
from proofs.chapters.layers._spectral import (
    BOUND,
    COLUMNS,
    DECOMPOSED,
    INPUT,
    LEFT,
    OTHERS,
    REFERENCES,
    REST_OF_W,
    RIGHT,
    ROWS,
    UNITS,
    X,
    p,
    q,
    sigma,
    square,
    v,
)
from symbolic import contraction
from symbolic.procedures.squares import decide_by_squares


def derive() -> Derivation:
    """|Wv|² = σ²(qᵀv)² + |(I − ppᵀ)X(I − qqᵀ)v|²."""
    top, rest = sigma**2 * contraction(q.T, v) ** 2, sp.MatMul(REST_OF_W, v)
    return Derivation(
        id="TF-1307",
        title="The estimate of power iteration is at least the singular value times the modulus of a cosine",
        sentence=(
            r"For $W = \sigma \boldsymbol{p} \boldsymbol{q}^\top + (I - \boldsymbol{p} \boldsymbol{p}^\top) X (I - "
            r"\boldsymbol{q} \boldsymbol{q}^\top)$ with $|\boldsymbol{p}| = 1$, $\sigma^2 (\boldsymbol{q}^\top "
            r"\boldsymbol{v})^2 \le |W\boldsymbol{v}|^2$. If $|\boldsymbol{q}| = 1$ too, $\boldsymbol{p}$ and "
            r"$\boldsymbol{q}$ are singular vectors of the singular value $\sigma$ of $W$, and it says that the "
            r"estimate $|W\boldsymbol{v}|/|\boldsymbol{v}|$ of power iteration is at least $\sigma$ times the modulus "
            r"of the cosine of the angle between $\boldsymbol{v} \neq 0$ and $\boldsymbol{q}$."
        ),
        variables=(ROWS, COLUMNS, BOUND, LEFT, RIGHT, OTHERS, INPUT),
        letters=SINGULAR,
        start=top,
        steps=(
            Step(
                expr=top + square(rest),
                reason="a square is not negative",
                by=partial(decide_by_squares, squares=((sp.S.One, rest),), real=(X, p, q, v)),
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=square(sp.MatMul(DECOMPOSED, v)),
                reason=r"$\boldsymbol{p}$ has length $1$, so that the two parts are orthogonal",
            ),
        ),
        hypotheses=UNITS[:1],
        references=REFERENCES,
    )


SINGULAR = {
    **LETTERS,
    "v": "a column, such as an iterate of power iteration",
    "sigma": "a singular value of $W$",
    "p": r"the left singular vector of $\sigma$, of length $1$",
    "q": r"the right singular vector of $\sigma$",
    "X": r"any matrix; for $X = W$ the decomposition is that of $W$ with the singular vectors",
    "$W$": r"the weights $\sigma \boldsymbol{p} \boldsymbol{q}^\top + (I - \boldsymbol{p} \boldsymbol{p}^\top) X (I - "
    r"\boldsymbol{q} \boldsymbol{q}^\top)$",
    "$I$": "the identity matrix, of the size that its place asks for",
}


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
