"""Σ (p − q) U = −c Σ (p − q)² at U = −c (p − q): without a penalty the objective of an energy has no least value."""

import sympy as sp

from numeric_check import entries, real
from proofs import Derivation, Step
from proofs.chapters.critics import LETTERS
from proofs.chapters.letters.indices import ROWS, i, i_to_n
from symbolic import ForAll

DATA, GENERATED, ENERGIES, SCALE = entries("p", ROWS), entries("q", ROWS), entries("U", ROWS), real("c")
p, q, U, c = DATA.symbol[i], GENERATED.symbol[i], ENERGIES.symbol[i], SCALE.symbol


def derive() -> Derivation:
    """For p ≠ q the sum of squares is positive, and c is any number."""
    return Derivation(
        id="TF-1050",
        title="Without a penalty the objective of an energy has no least value",
        sentence=(
            r"At the energies $U_i = -c\, (p_i - q_i)$ the objective $\sum_i (p_i - q_i) U_i$ is $-c \sum_i (p_i - "
            "q_i)^2$. If $p$ and $q$ differ, the sum of squares is positive; hence the objective is below any bound "
            "for large $c$, where the energies go to minus infinity at the states with $p_i > q_i$ and to plus "
            "infinity at those with $p_i < q_i$."
        ),
        variables=(ROWS, DATA, GENERATED, ENERGIES, SCALE),
        letters={
            **LETTERS,
            "c": "any real number",
            "i": "the number of a state",
            "U": "the energies of the states",
        },
        start=sp.Sum((p - q) * U, i_to_n),
        steps=(Step(expr=-c * sp.Sum((p - q) ** 2, i_to_n), reason="put in the energies"),),
        hypotheses=(ForAll(sp.Eq(U, -c * (p - q)), i_to_n),),
        references=("Su6316", "Arjovsky2017, section 3 (the critic)"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
