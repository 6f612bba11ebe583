"""tr(GᵀV) ≤ s tr(RRᵀ) for G = P R Rᵀ Qᵀ and ‖V‖₂ ≤ s: no direction −V descends faster than −s PQᵀ, all sizes."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.steepest_descent import LETTERS
from proofs.chapters.steepest_descent._spectral import (
    DECOMPOSITION,
    DIRECTION,
    NUCLEAR_NORM,
    P_ORTHONORMAL,
    Q_ORTHONORMAL,
    SOURCES,
    V_BOUNDED,
    C,
    G,
    P,
    Q,
    R,
    V,
    r,
    s,
)
from symbolic.procedures.squares import decide_by_squares


def derive() -> Derivation:
    """−dL/dt = tr(GᵀV) along Θ′ = −V: s tr(RRᵀ) − tr(GᵀV) = (1/2s) ‖(sP − VQ)R‖² + (1/2s) ‖CQR‖², CᵀC = s²I − VᵀV.

    tr(RRᵀ) is the nuclear norm of G, dual to the spectral norm: see ``proofs.chapters.steepest_descent._spectral``.
    """
    half, I = 1 / (2 * s), sp.Identity(r)
    squares = (
        (half, sp.MatMul(sp.MatAdd(sp.MatMul(s, P), sp.MatMul(-1, V, Q)), R)),
        (half, sp.MatMul(C, Q, R)),
    )
    cofactors = (
        (sp.MatMul(-s / 2, R, R.T), P_ORTHONORMAL, I),
        (sp.MatMul(-s / 2, R, R.T), Q_ORTHONORMAL, I),
        (sp.MatMul(-half, Q, R, R.T, Q.T), V_BOUNDED, sp.Identity(V.shape[1])),
    )
    return Derivation(
        id="TF-02J3",
        title="The rate of descent under a bound on the spectral norm",
        sentence=(
            r"Let $G = P R R^\top Q^\top$, with orthonormal columns in $P$ and $Q$ and any square $R$, be the "
            r"gradient of a loss in a matrix, and $V$ have spectral norm at most $s$, which says that $V^\top V + "
            r"C^\top C = s^2 I$ for some $C$. Then the rate $\operatorname{tr}(G^\top V)$ is at most $s "
            r"\operatorname{tr}(R R^\top)$, $s$ times the nuclear norm of $G$. With $-V$ in the place of $V$, the "
            r"rate is at least $-s \operatorname{tr}(R R^\top)$."
        ),
        variables=(*DECOMPOSITION, *DIRECTION),
        letters={
            **LETTERS,
            "n": "the number of columns of $G$",
            "s": "the bound of the spectral norm of $V$",
            "V": "the direction of a step, a matrix of spectral norm at most $s$",
            "C": r"a root of $s^2 I - V^\top V$, which states the bound",
            "$G$": r"the gradient $P R R^\top Q^\top$, an $m \times n$ matrix",
            "$I$": "the identity matrix, of size $r$ in the conditions on $P$ and $Q$ and of size $n$ elsewhere",
        },
        start=sp.Trace(sp.MatMul(sp.Transpose(G), V)),
        steps=(
            Step(
                expr=s * NUCLEAR_NORM,
                reason="the difference is a sum of squares of Frobenius norms",
                by=partial(decide_by_squares, squares=squares, real=(P, Q, R, V, C), cofactors=cofactors),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(
            P_ORTHONORMAL,
            Q_ORTHONORMAL,
            V_BOUNDED,
            *(sp.Eq(sp.Adjoint(letter), letter.T) for letter in (C, P, Q, R, V)),
        ),
        references=SOURCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
