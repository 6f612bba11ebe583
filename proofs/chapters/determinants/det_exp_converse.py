"""det exp(A) = 1 does not make tr A zero: over ℂ the trace is known from the determinant up to 2πi only."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from symbolic import MatrixExp, decide_different, decide_entries

TURN = sp.ImmutableMatrix([[2 * sp.pi * sp.I]])


def derive() -> Derivation:
    """A = [2πi], the smallest of its kind: exp(A) = [1], and 1 + tr A is not 1."""
    return Derivation(
        id="TF-013V",
        title="The exponential of a complex matrix can have the determinant one without trace zero",
        sentence=(
            r"For the $1 \times 1$ matrix $A = (2\pi i)$, $\det\exp(A)$ is not $\operatorname{tr} A + 1$. As "
            r"$\det\exp(A) = e^{2 \pi i} = 1$, this says that $\operatorname{tr} A \neq 0$: trace zero gives $\det "
            r"\exp(A) = 1$, but the converse fails for complex matrices."
        ),
        variables=(),
        letters={
            "$A$": r"the $1 \times 1$ matrix with the entry $2\pi i$",
            "$i$": "the imaginary unit",
        },
        start=sp.Determinant(MatrixExp(TURN)),
        steps=(
            Step(expr=sp.S.One, reason="definition of a function of a matrix", by=decide_entries),
            Step(
                expr=1 + 2 * sp.pi * sp.I,
                reason=r"$2 \pi i$ is not zero",
                by=decide_different,
                relation=Relation.DIFFERENT,
            ),
            Step(expr=1 + sp.Trace(TURN), reason="definition of the trace", by=decide_entries),
        ),
        references=("Hall2015, section 2.3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
