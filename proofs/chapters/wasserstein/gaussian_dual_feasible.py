"""φ(x) + ψ(y) ≤ |x − y|² for the potentials between N(m₁, A) and N(m₂, M A M), M = RᵀR, all dimensions."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.wasserstein import LETTERS
from proofs.chapters.wasserstein._gaussians import (
    FACTOR,
    IMAGE,
    MEAN,
    POINT,
    REFERENCES,
    TARGET,
    TRANSPORT,
    D,
    R,
    m1,
    m2,
    x,
    y,
)
from symbolic import contraction
from symbolic.procedures.squares import decide_by_squares


def derive() -> Derivation:
    """The difference is |R(x − m₁) − R⁻ᵀ(y − m₂)|² = (Tx − y)ᵀM⁻¹(Tx − y); every symmetric definite M is RᵀR."""
    gap = sp.MatAdd(sp.MatMul(R, x - m1), sp.MatMul(-1, sp.Inverse(R.T), y - m2))
    return Derivation(
        id="TF-04QF",
        title="The potentials between Gaussians are feasible",
        sentence=(
            r"The quadratic potentials $\phi$ and $\psi$ of transport between Gaussians, with the squared distance "
            r"as the cost, from one with mean $\boldsymbol{m_1}$ to one with mean $\boldsymbol{m_2}$, are feasible: "
            r"$\phi(\boldsymbol{x}) + \psi(\boldsymbol{y})$, on the left with the terms of both in another order, "
            r"is at most $|\boldsymbol{x} - \boldsymbol{y}|^2$ for all $\boldsymbol{x}$ and $\boldsymbol{y}$. Here "
            r"$M = R^\top R$ is the matrix of the map $T$."
        ),
        variables=(D, POINT, IMAGE, MEAN, TARGET, FACTOR),
        letters={
            **LETTERS,
            "d": "the dimension",
            "x": "a point, in the space of the first Gaussian",
            "y": "a point, in the space of the second Gaussian",
            r"$\phi$": "the potential of the first Gaussian",
            r"$\psi$": "the potential of the second Gaussian",
            "$M$": r"the matrix of the map $T$, $M = R^\top R$",
        },
        start=TRANSPORT.phi.at(x) + TRANSPORT.psi.at(y),
        steps=(
            Step(
                expr=contraction((x - y).T, x - y),
                reason=(
                    r"the difference is $|R(\boldsymbol{x} - \boldsymbol{m_1}) - (R^\top)^{-1} (\boldsymbol{y} - "
                    r"\boldsymbol{m_2})|^2$"
                ),
                by=partial(decide_by_squares, squares=((sp.S.One, gap),), real=(R, m1, m2, x, y)),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=tuple(sp.Eq(sp.Adjoint(letter), letter.T) for letter in (R, m1, m2, x, y)),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
