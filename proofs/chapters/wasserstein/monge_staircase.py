"""c₁₁ + c₂₂ + c₃₃ ≤ c₁₂ + c₂₃ + c₃₁ for a 3×3 Monge cost: tight along a staircase, f₃ + g₁ ≤ c₃₁ at the far corner."""

from numeric_check import Relation, real
from proofs import Derivation, Step
from proofs.chapters.wasserstein.monge_modulus import REFERENCES

COSTS = {(i, j): real(f"c_{i}{j}") for i in (1, 2, 3) for j in (1, 2, 3)}
c = {place: cost.symbol for place, cost in COSTS.items()}
MONGE = tuple(c[i, j] + c[i + 1, j + 1] <= c[i, j + 1] + c[i + 1, j] for i, j in ((1, 1), (2, 1), (2, 2)))


def derive() -> Derivation:
    """f₁ = 0, g₁ = c₁₁, g₂ = c₁₂, f₂ = c₂₂ − g₂, g₃ = c₂₃ − f₂, f₃ = c₃₃ − g₃; the corner adds up three conditions.

    The feasibility of ``quantile_potential`` at one corner; the other cells and larger sizes, by fewer or more of the
    conditions, are not proved here.
    """
    return Derivation(
        id="TF-04GH",
        title="A sum of three Monge conditions, three by three",
        sentence=(
            r"For $3 \times 3$ costs with the Monge conditions $c_{ij} + c_{i+1,j+1} \le c_{i,j+1} + c_{i+1,j}$ at "
            "$(i, j) = (1, 1)$, $(2, 1)$ and $(2, 2)$, the diagonal costs at most $c_{12} + c_{23} + c_{31}$. "
            "Hence, as is said here and not in the formula, potentials that are tight on a staircase, $f_i + g_j = "
            r"c_{ij}$ at $(1, 1)$, $(1, 2)$, $(2, 2)$, $(2, 3)$ and $(3, 3)$, satisfy $f_3 + g_1 \le c_{31}$ at the "
            "far corner."
        ),
        variables=tuple(COSTS.values()),
        letters={
            "c_11": "the cost of moving a unit of mass from the source of the first index to the target of the second",
            "c_12": "the cost of moving a unit of mass from the source of the first index to the target of the second",
            "c_13": "the cost of moving a unit of mass from source $1$ to target $3$, which is not used",
            "c_21": "the cost of moving a unit of mass from the source of the first index to the target of the second",
            "c_22": "the cost of moving a unit of mass from the source of the first index to the target of the second",
            "c_23": "the cost of moving a unit of mass from the source of the first index to the target of the second",
            "c_31": "the cost of moving a unit of mass from the source of the first index to the target of the second",
            "c_32": "the cost of moving a unit of mass from the source of the first index to the target of the second",
            "c_33": "the cost of moving a unit of mass from the source of the first index to the target of the second",
            "$f_i$": "the potential at source $i$",
            "$g_j$": "the potential at target $j$",
        },
        start=c[1, 1] + c[2, 2] + c[3, 3],
        steps=(
            Step(
                expr=c[1, 2] + c[2, 3] + c[3, 1],
                reason="the sum of the Monge conditions below the staircase",
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=MONGE,
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
