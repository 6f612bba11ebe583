"""lim_{s→0} (eˢ − 1)/s = φ₁(0) = 1."""

from functools import partial

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.rank_one import LETTERS
from symbolic import decide_arguments, decide_words, phi1

sigma = sp.Symbol("sigma")


def derive() -> Derivation:
    """The quotient is φ₁ away from 0, and φ₁ is entire: the limit at 0 is the value φ₁(0) = 1."""
    return Derivation(
        id="TF-0015",
        title="The limit of the quotient in the closed form",
        sentence=(
            r"The quotient $(e^\sigma - 1)/\sigma$, which with $\sigma = \boldsymbol{y}^\top \boldsymbol{x}$ is the "
            r"factor of $\boldsymbol{x} \boldsymbol{y}^\top$ in the exponential of this rank-one matrix, tends to $1$ "
            r"as the complex number $\sigma \neq 0$ tends to $0$. This limit is the value $\varphi_1(0)$."
        ),
        variables=(),
        letters={
            **LETTERS,
            "sigma": "the variable of the limit, complex",
            r"$\boldsymbol{x}$": "a column",
            r"$\boldsymbol{y}$": "a column",
        },
        start=sp.Limit((sp.exp(sigma) - 1) / sigma, sigma, 0, "+-"),
        steps=(
            Step(
                expr=sp.Limit(phi1(sigma), sigma, 0, "+-"),
                reason=r"definition of the function $\varphi_1$",
                by=partial(decide_arguments, by=decide_words),
            ),
            Step(expr=phi1(0), reason="φ₁ is continuous"),
        ),
        references=("Higham2008, (10.34)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
