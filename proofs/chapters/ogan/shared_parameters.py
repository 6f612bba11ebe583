"""(sPu)ᵀ(sPv) = s² uᵀv for PᵀP = I: where gradients of outputs stay orthogonal for the parameters, all sizes."""

import sympy as sp

from numeric_check import column, complex_number, dimension, orthonormal
from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN
from symbolic import contraction

N, SCALE = dimension("n"), complex_number("s")
K = dimension("k", at_least=N)
COLUMNS, U, V = orthonormal("P", K, N), column("u", N), column("v", N)
P, u, v, s = COLUMNS.symbol, U.symbol, V.symbol, SCALE.symbol


def derive() -> Derivation:
    """By the chain rule, a gradient u with respect to the outputs is Jᵀu with respect to the parameters."""
    one, other = sp.MatMul(s, P, u), sp.MatMul(s, P, v)
    return Derivation(
        id="TF-120U",
        title="Gradients with respect to shared parameters",
        sentence=(
            r"By the chain rule, gradients $\boldsymbol{u}$ and $\boldsymbol{v}$ with respect to the outputs are "
            r"$J^\top \boldsymbol{u}$ and $J^\top \boldsymbol{v}$ with respect to the parameters, where $J$ is the "
            r"Jacobian of the outputs. If $J^\top = sP$ with orthonormal columns of $P$, their product is $s^2 "
            r"\boldsymbol{u}^\top \boldsymbol{v}$: gradients that are orthogonal for the outputs are so for the "
            "parameters."
        ),
        variables=(N, K, COLUMNS, U, V, SCALE),
        letters={
            "n": "the number of outputs",
            "k": "the number of parameters",
            "P": r"a matrix with orthonormal columns, $J^\top = sP$",
            "$J$": "the Jacobian of the outputs with respect to the parameters",
            "u": "the gradient of one function of the outputs with respect to them",
            "v": "the gradient of another",
            "s": "a number, for real letters up to the sign the length of the rows of $J$",
            "$I$": "the identity matrix",
        },
        start=contraction(sp.Transpose(one), other),
        steps=(Step(expr=s**2 * contraction(u.T, v), reason=r"$P^\top P = I$"),),
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
