"""d²/dt² log Σ e^{xᵢ + tvᵢ} = Σ pᵢ(vᵢ − Σ pⱼvⱼ)²: the Hessian of log-sum-exp is a variance, all n."""

from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._softmax import (
    DIRECTION,
    DIVISOR,
    REFERENCES,
    SCORES,
    SHORT,
    at_zero,
    moved_log_sum_exp,
    spread,
)


def derive() -> Derivation:
    """The variance of v under the softmax."""
    return Derivation(
        id="TF-1346",
        title="The second derivative of log-sum-exp is a variance",
        sentence=(
            r"For real scores $x$ and every direction $v$, the second derivative of $\log \sum_i e^{x_i}$ along $v$ is "
            r"$\sum_i p_i \bigl(v_i - \sum_j p_j v_j\bigr)^2$ with the softmax $p$, the variance of $v$ under $p$. It "
            "is that of the cross entropy with labels of sum $1$ too, which differs by a linear function of the "
            "scores."
        ),
        variables=(ROWS, SCORES, DIRECTION),
        letters={**LETTERS, **DIVISOR, "$p$": "the softmax of the scores"},
        start=at_zero(moved_log_sum_exp(), 2),
        steps=(Step(expr=spread(), reason="the derivative of a quotient, twice"),),
        where=SHORT,
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
