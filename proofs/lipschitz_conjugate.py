"""f^c = −f for every 1-Lipschitz f, for a metric cost on three points."""

from functools import partial

from proofs import Derivation, Step
from proofs._metric import DISTANCES, FIRST, LIPSCHITZ, LIPSCHITZ_VALUES, REFERENCES, SECOND, THIRD, f
from symbolic.kantorovich import c_transform
from symbolic.procedures.piecewise_linear import decide_piecewise_linear


def derive() -> Derivation:
    """min_i (d_ij − f_i) ≤ −f_j by i = j, and d_ij − f_i ≥ −f_j for all i as f is 1-Lipschitz; so for any size."""
    return Derivation(
        title="The transform of a 1-Lipschitz function is its negative",
        variables=(FIRST, SECOND, THIRD, *LIPSCHITZ_VALUES),
        start=c_transform(DISTANCES, f),
        steps=(
            Step(
                expr=-f,
                reason="the minimum is attained at distance zero",
                by=partial(decide_piecewise_linear, given=LIPSCHITZ),
            ),
        ),
        hypotheses=LIPSCHITZ,
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs._command import print_theorem

    print_theorem(__file__)
