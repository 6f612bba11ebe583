"""½ log(2πeσ²) ≤ −B for 2πeσ² ≤ e^(−2B): without noise the mutual information of continuous states is infinite."""

import sympy as sp

from numeric_check import Relation, positive, real
from proofs import Derivation, Step

BOUND, NOISE = real("B"), positive("sigma")
B, sigma = BOUND.symbol, NOISE.symbol
IS_SMALL = 2 * sp.pi * sp.E * sigma**2 <= sp.exp(-2 * B)


def derive() -> Derivation:
    """The constant that is left out when I is replaced by H(X) is not finite for σ = 0."""
    return Derivation(
        id="TF-1027",
        title="The constant between entropy and mutual information has no bound",
        sentence=(
            r"For every number $B$, normal noise so small that $2\pi e \sigma^2 \le e^{-2B}$ has an entropy $\frac12 "
            r"\log(2\pi e \sigma^2)$ of at most $-B$ in each coordinate. So the mutual information of a code and a "
            "state with noise, which is the entropy of this state less that of the noise, exceeds the entropy of the "
            "state by as much as one likes: their difference has no bound as the noise vanishes. That the mutual "
            "information without noise is infinite, where the state has a finite entropy, follows as noise only lowers "
            "it and raises the entropy; this is cited."
        ),
        variables=(BOUND, NOISE),
        letters={"B": "any real number", "sigma": "the size of the noise"},
        start=sp.log(2 * sp.pi * sp.E * sigma**2) / 2,
        steps=(Step(expr=-B, reason="the logarithm of both sides", relation=Relation.AT_MOST),),
        hypotheses=(IS_SMALL,),
        references=("Cover2006, section 8.3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
