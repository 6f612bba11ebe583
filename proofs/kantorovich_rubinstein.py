"""f^cc = −f^c for every f, for a metric cost on three points: one potential is enough, and it is 1-Lipschitz."""

from functools import partial

import sympy as sp

from proofs import Derivation, Step
from proofs._metric import DISTANCES, FIRST, REFERENCES, SECOND, THIRD, TRIANGLE, VALUES, f
from symbolic.kantorovich import c_transform
from symbolic.procedures.piecewise_linear import decide_piecewise_linear


def derive() -> Derivation:
    """f^c_j ≤ d_ij − f_i ≤ d_jk + d_ik − f_i for every i, so that f^c_j ≤ d_jk + f^c_k, and ``lipschitz_conjugate``.

    The pair (f^cc, f^c) is as good as any (f, g) with f_i + g_j ≤ d_ij, so that W₁ is a maximum over 1-Lipschitz
    functions, by ``conjugate_lipschitz``.
    """
    transform = c_transform(DISTANCES, f)
    return Derivation(
        title="Kantorovich and Rubinstein: for a metric cost one potential is enough",
        variables=(FIRST, SECOND, THIRD, *VALUES),
        start=c_transform(DISTANCES, transform),
        steps=(
            Step(
                expr=-transform,
                reason="the transform is 1-Lipschitz by the triangle inequality",
                by=partial(decide_piecewise_linear, given=TRIANGLE),
            ),
        ),
        hypotheses=TRIANGLE,
        where={sp.Symbol(f"g_{i + 1}"): value for i, value in enumerate(transform)},
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs._command import print_theorem

    print_theorem(__file__)
