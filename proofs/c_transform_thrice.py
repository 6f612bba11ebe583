"""((f^c)^c)^c = f^c for every cost of size 2×2 and every f: after one transform, two more change nothing."""

import sympy as sp

from proofs import Derivation, Step
from proofs._costs import REFERENCES, costs, potential
from symbolic.kantorovich import c_transform
from symbolic.procedures.piecewise_linear import decide_piecewise_linear


def derive() -> Derivation:
    """≥ by ``c_transform_improves`` for f^c, and ≤ since f ≤ f^cc and transforms turn the order round."""
    (entries, c), (values, f) = costs(2, 2), potential(2)
    double = c_transform(c.T, c_transform(c, f))
    return Derivation(
        title="The third transform is the first",
        variables=(*entries, *values),
        start=c_transform(c, double),
        steps=(Step(expr=c_transform(c, f), reason="in every order of the values", by=decide_piecewise_linear),),
        where={sp.Symbol(f"h_{i + 1}"): value for i, value in enumerate(double)},
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs._command import print_theorem

    print_theorem(__file__)
