"""VᵀV + CᵀC = s²I for V = −s PQᵀ and C = s(I − QQᵀ): the direction of steepest descent has ‖V‖₂ ≤ s, all sizes."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.steepest_descent._spectral import (
    DECOMPOSITION,
    P_ORTHONORMAL,
    Q_ORTHONORMAL,
    SCALE,
    SOURCES,
    P,
    Q,
    n,
)

s = SCALE.symbol
VARIABLES = tuple(variable for variable in (*DECOMPOSITION, SCALE) if variable.symbol.name != "R")


def derive() -> Derivation:
    """−s PQᵀ is one of the directions of ``steepest_spectral_bound``: I − QQᵀ is a projection."""
    V = sp.MatMul(-s, P, Q.T)
    C = sp.MatMul(s, sp.MatAdd(sp.Identity(n), sp.MatMul(-1, Q, Q.T)))
    return Derivation(
        id="TF-02GY",
        title="The spectral norm of a multiple of the polar factor of the gradient",
        sentence=(
            r"For $P$ and $Q$ with $P^\top P = Q^\top Q = I$, the matrices $V = -s P Q^\top$ and $C = s(I - Q "
            r"Q^\top)$ satisfy $V^\top V + C^\top C = s^2 I$. Hence, for real letters and $s > 0$, the spectral norm "
            r"of $V$ is at most $s$. For a gradient with a singular value decomposition $G = P S Q^\top$, $V$ is $-s$ "
            "times its polar factor."
        ),
        variables=VARIABLES,
        letters={
            "m": "the number of rows of $P$",
            "n": "the number of rows of $Q$",
            "r": "the number of columns of $P$ and $Q$",
            "P": "a matrix with orthonormal columns",
            "Q": "a matrix with orthonormal columns",
            "s": "the scale of the direction $V$",
            "$I$": "the identity matrix, of size $r$ in the conditions on $P$ and $Q$ and of size $n$ elsewhere",
            "$V$": r"the direction $-s P Q^\top$",
            "$C$": r"the matrix $s(I - Q Q^\top)$",
            "$G$": "the gradient of a loss in a matrix",
            "$S$": "the diagonal matrix of the positive singular values of $G$",
        },
        start=sp.MatAdd(sp.MatMul(sp.Transpose(V), V), sp.MatMul(sp.Transpose(C), C)),
        steps=(Step(expr=sp.MatMul(s**2, sp.Identity(n)), reason="the columns of $P$ and of $Q$ are orthonormal"),),
        hypotheses=(P_ORTHONORMAL, Q_ORTHONORMAL),
        references=SOURCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
