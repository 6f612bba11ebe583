"""f₁ ≤ (f^c)^c₁ for every cost of size 3×2 and every f: transforming twice never lowers a potential."""

from functools import partial

from numeric_check import Relation
from proofs import Derivation, Step
from proofs._costs import REFERENCES, costs, potential
from symbolic.kantorovich import c_transform
from symbolic.procedures.piecewise_linear import decide_piecewise_linear


def derive() -> Derivation:
    """c_1j − f^c_j ≥ f₁ for every j as f^c_j ≤ c_1j − f₁; rows may be renumbered, and so for any size."""
    (entries, c), (values, f) = costs(3, 2), potential(3)
    return Derivation(
        title="The double transform is at least the potential",
        variables=(*entries, *values),
        start=f[0],
        steps=(
            Step(
                expr=c_transform(c.T, c_transform(c, f))[0],
                reason="the transform is at most each of what it is the minimum of",
                by=partial(decide_piecewise_linear, relation=Relation.AT_MOST),
                relation=Relation.AT_MOST,
            ),
        ),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs._command import print_theorem

    print_theorem(__file__)
