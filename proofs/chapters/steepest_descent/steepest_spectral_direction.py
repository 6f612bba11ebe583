"""tr(Gᵀ(−s PQᵀ)) = −s tr(RRᵀ) for G = P R Rᵀ Qᵀ: the direction −s PQᵀ attains the bound on the rate, all sizes."""

from functools import partial

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.steepest_descent import LETTERS
from proofs.chapters.steepest_descent._spectral import (
    DECOMPOSITION,
    NUCLEAR_NORM,
    P_ORTHONORMAL,
    Q_ORTHONORMAL,
    SCALE,
    SOURCES,
    G,
    P,
    Q,
    R,
    r,
)
from symbolic.procedures.matrices.equations import decide_by_equations

s = SCALE.symbol


def derive() -> Derivation:
    """The case of equality in ``steepest_spectral_bound``: all singular values of the gradient are made equal."""
    cofactors = (
        (sp.MatMul(-s, Q, R, R.T), P_ORTHONORMAL, Q.T),
        (sp.MatMul(-s, R, R.T), Q_ORTHONORMAL, sp.Identity(r)),
    )
    return Derivation(
        id="TF-02K8",
        title="The rate of descent along the negative polar factor of the gradient",
        sentence=(
            r"For a gradient $G = P R R^\top Q^\top$ with $P^\top P = Q^\top Q = I$, the direction $V = -s P Q^\top$ "
            r"has the slope $\operatorname{tr}(G^\top V) = -s \operatorname{tr}(R R^\top)$. For real letters and $s > "
            "0$, $V$ has spectral norm at most $s$, and so no direction of spectral norm at most $s$ has a smaller "
            "slope, by the bound under the spectral norm."
        ),
        variables=(*DECOMPOSITION, SCALE),
        letters={
            **LETTERS,
            "n": "the number of columns of $G$",
            "s": "the scale of the direction $V$",
            "$G$": r"the gradient $P R R^\top Q^\top$, an $m \times n$ matrix",
            "$V$": r"the direction $-s P Q^\top$",
            "$I$": "the identity matrix, of size $r$",
        },
        start=sp.Trace(sp.MatMul(sp.Transpose(G), sp.MatMul(-s, P, Q.T))),
        steps=(
            Step(
                expr=-s * NUCLEAR_NORM,
                reason="the columns of $P$ and of $Q$ are orthonormal",
                by=partial(decide_by_equations, cofactors=cofactors),
            ),
        ),
        hypotheses=(P_ORTHONORMAL, Q_ORTHONORMAL),
        references=SOURCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
