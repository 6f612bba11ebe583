"""(Jᵀu)ᵀ(Jᵀv) ≠ uᵀv = 0 for J = diag(1, 2, 3): gradients that are orthogonal for outputs, not for parameters."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN
from symbolic import decide_different

J = sp.ImmutableMatrix(sp.diag(1, 2, 3))
u, v = sp.ImmutableMatrix([1, 1, 1]), sp.ImmutableMatrix([-1, 1, 0])
OUTPUTS, PARAMETERS = sp.Trace(sp.MatMul(u.T, v)), sp.Trace(sp.MatMul(u.T, J, J.T, v))


def derive() -> Derivation:
    """u is the gradient of the mean of three outputs, v that of a function such as ρ, whose entries sum to 0."""
    return Derivation(
        id="TF-120V",
        title="Gradients that are orthogonal for the outputs and not for shared parameters",
        sentence=(
            r"For three outputs with the Jacobian $J = \operatorname{diag}(1, 2, 3)$, the gradients $\boldsymbol{u} = "
            r"(1, 1, 1)^\top$ and $\boldsymbol{v} = (-1, 1, 0)^\top$ with respect to the outputs are orthogonal, those "
            r"with respect to the parameters, $J^\top \boldsymbol{u} = (1, 2, 3)^\top$ and $J^\top \boldsymbol{v} = "
            r"(-1, 2, 0)^\top$, are not: their product is $3$. So a step of the parameters on $\rho$ can move the mean "
            "of the code, though a step of the code itself does not."
        ),
        variables=(),
        start=PARAMETERS,
        steps=(Step(expr=OUTPUTS, reason="$3$ is not $0$", by=decide_different, relation=Relation.DIFFERENT),),
        letters={"$J$": "the Jacobian of the outputs with respect to the parameters"},
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
