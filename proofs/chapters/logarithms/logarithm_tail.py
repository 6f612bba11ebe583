"""Σ_{n>m} qⁿ/n = −log(1 − q) − Σ_{n=1}^{m} qⁿ/n for 0 < q < 1, all m ≥ 0."""

from functools import partial

import sympy as sp

from numeric_check import fraction, natural
from proofs import Derivation, Step
from proofs.chapters.letters.matrices import n
from symbolic import decide_maclaurin, decide_sums

Q, M = fraction("q"), natural("m", start=0)
q, m = Q.symbol, M.symbol


def derive() -> Derivation:
    """The closed form of the bound in ``log_det_truncation``."""
    first_terms = sp.Sum(q**n / n, (n, 1, m))
    return Derivation(
        id="TF-01JW",
        title="The tail of the series of the logarithm",
        sentence=(
            r"For $0 < q < 1$, what the first $m$ terms leave of the series $\sum_{n \ge 1} q^n/n$ is $-\log(1 - q)$ "
            "minus these terms."
        ),
        variables=(Q, M),
        letters={
            "q": "the base of the powers, between $0$ and $1$",
            "m": "the number of terms that are taken off",
            "n": "the index of the sums",
        },
        start=sp.Sum(q**n / n, (n, m + 1, sp.oo)),
        steps=(
            Step(
                expr=sp.Sum(q**n / n, (n, 1, sp.oo)) - first_terms,
                reason="a tail is the sum without its first terms",
                by=decide_sums,
            ),
            Step(
                expr=-sp.log(1 - q) - first_terms,
                reason="the series of the logarithm",
                by=partial(decide_maclaurin, variable=q),
            ),
        ),
        hypotheses=(q < 1,),
        references=("DLMF, (4.6.1)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
