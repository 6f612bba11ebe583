"""(gᵀv)² ≤ |g|² |v|²: no direction of a given length lowers a loss faster than −g does, all sizes."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.letters.descent import DIRECTION, GRADIENT, K, g, v
from proofs.chapters.steepest_descent import LETTERS
from symbolic import contraction
from symbolic.procedures.squares import decide_by_squares


def derive() -> Derivation:
    """dL/dt = gᵀv along θ′ = v: the bound of Cauchy and Schwarz by the square of gvᵀ − vgᵀ (Lagrange)."""
    rate, square = contraction(g.T, v), contraction(g.T, g)
    area = sp.MatAdd(sp.MatMul(g, v.T), sp.MatMul(-1, v, g.T))
    return Derivation(
        id="TF-028V",
        title="The rate of descent under a bound on the Euclidean norm",
        sentence=(
            r"The inequality of Cauchy and Schwarz: $(\boldsymbol{g}^\top \boldsymbol{v})^2$ is at most "
            r"$|\boldsymbol{g}|^2 |\boldsymbol{v}|^2$ for real columns. For a loss with gradient $\boldsymbol{g}$ "
            r"whose parameters move with velocity $\boldsymbol{v}$, the rate $\boldsymbol{g}^\top \boldsymbol{v}$ of "
            r"the loss is thus at most $|\boldsymbol{g}||\boldsymbol{v}|$ in modulus."
        ),
        variables=(K, GRADIENT, DIRECTION),
        letters=LETTERS,
        start=rate**2,
        steps=(
            Step(
                expr=square * contraction(v.T, v),
                reason=r"the area that $\boldsymbol{g}$ and $\boldsymbol{v}$ span has a square that is not negative",
                by=partial(decide_by_squares, squares=((sp.S.Half, area),), real=(g, v)),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(sp.Eq(sp.Adjoint(g), g.T), sp.Eq(sp.Adjoint(v), v.T)),
        references=("Horn2013, Theorem 5.1.4 (Cauchy and Schwarz)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
