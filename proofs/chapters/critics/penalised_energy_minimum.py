"""J(U) + δJ ≤ J(U + V), by λp|∇V|²: an energy with 2λ ∇·(p∇U) = p − q is a minimum, in all dimensions."""

import sympy as sp

from numeric_check import Relation, real
from proofs import Derivation, Step
from proofs.chapters.critics._fields import (
    CHANGE,
    CHANGES,
    DIMENSION,
    ENERGY,
    GENERATED,
    LETTERS,
    SLOPE,
    STRENGTH,
    U,
    V,
    i,
    i_to_d,
    integrand,
    lam,
    p,
    q,
    v,
)

DATA = real("p")


def derive() -> Derivation:
    """The objective is convex; two minima have one gradient where there are data."""
    first = (p - q) * v + 2 * lam * p * sp.Sum(U[i] * V[i], i_to_d)
    return Derivation(
        id="TF-1060",
        title="A solution of the equation of the best energy is a minimum",
        sentence=(
            r"In $d$ dimensions, where the density $p$ of the data and the strength $\lambda$ are not negative, the "
            r"integrand $(p - q)\, u + \lambda p |\nabla u|^2$ of the objective with a zero-centred penalty is at $u + "
            r"v$ at least its value at $u$ plus its first variation $(p - q)\, v + 2 \lambda p \nabla u \cdot \nabla "
            "v$. So an energy at which the first variation has the integral $0$ for all $v$ minimises the objective."
        ),
        variables=(DIMENSION, DATA, GENERATED, ENERGY, CHANGE, SLOPE, CHANGES, STRENGTH),
        letters=LETTERS,
        start=integrand(sp.S.Zero) + first,
        steps=(
            Step(
                expr=integrand(sp.S.One),
                reason=r"the difference is $\lambda p |\nabla v|^2$",
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(sp.Ge(p, 0), sp.Ge(lam, 0)),
        references=("Evans2010, section 8.2.3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
