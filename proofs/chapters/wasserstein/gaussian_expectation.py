"""(m + z)ᵀQ(m + z) = mᵀQm + 2 bᵀz + tr(Q zzᵀ) with 2b = (Q + Qᵀ)m: E xᵀQx = tr(QA) + mᵀQm if E z = 0, E zzᵀ = A."""

import sympy as sp

from numeric_check import column, dimension, matrix
from proofs import Derivation, Step
from symbolic import contraction

D = dimension("d")
MEAN, DEVIATION, FORM = column("m", D), column("z", D), matrix("Q", D, D)
m, z, Q = MEAN.symbol, DEVIATION.symbol, FORM.symbol


def derive() -> Derivation:
    """The right side is affine in z and zzᵀ, so that its expectation needs the first two moments only."""
    return Derivation(
        id="TF-04PA",
        title="A quadratic form of a sum of columns",
        sentence=(
            r"The quadratic form of a matrix $Q$ at $\boldsymbol{m} + \boldsymbol{z}$ is $\boldsymbol{m}^\top Q "
            r"\boldsymbol{m} + \boldsymbol{m}^\top (Q + Q^\top) \boldsymbol{z} + \operatorname{tr}(Q \boldsymbol{z} "
            r"\boldsymbol{z}^\top)$, for any columns. Hence, if $\boldsymbol{z}$ is random with mean zero and the "
            r"mean $A$ of $\boldsymbol{z} \boldsymbol{z}^\top$, the form has the mean $\boldsymbol{m}^\top Q "
            r"\boldsymbol{m} + \operatorname{tr}(QA)$."
        ),
        variables=(D, MEAN, DEVIATION, FORM),
        letters={
            "d": "the dimension",
            "m": "the mean of a random vector",
            "z": "the deviation of the vector from its mean",
            "Q": "the matrix of the quadratic form",
            "$A$": r"the mean of $\boldsymbol{z} \boldsymbol{z}^\top$, for real $\boldsymbol{z}$ the covariance",
        },
        start=contraction((m + z).T, Q * (m + z)),
        steps=(
            Step(
                expr=contraction(m.T, Q * m) + contraction(m.T, (Q + Q.T) * z) + sp.Trace(Q * z * z.T),
                reason="multiply out; a scalar is its own trace, and traces are cyclic",
            ),
        ),
        references=("Seber2003, chapter 1 (quadratic forms)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
