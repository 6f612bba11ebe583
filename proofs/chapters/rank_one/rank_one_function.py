"""f(αI + βxyᵀ) = f(α) I + (f(α + βs) − f(α))/s · xyᵀ with s = yᵀx, and βf′(α) for the quotient at s = 0."""

from functools import partial

import sympy as sp

from numeric_check import analytic, complex_number
from proofs import Derivation, Step
from proofs.chapters.letters.matrices import COLUMN_X, COLUMN_Y, WHERE, I, K, s, x, y
from proofs.chapters.rank_one import LETTERS
from symbolic import MatrixFunction, decide_primary_function, function_of_rank_one

ANALYTIC = sp.Predicate("analytic")
F, ALPHA, BETA = analytic("f"), complex_number("alpha"), complex_number("beta")


def derive() -> Derivation:
    """Every f analytic near α and α + βs, such as a power, log, sqrt or sin, by the definition of f of a matrix."""
    f, alpha, beta, z = F.symbol, ALPHA.symbol, BETA.symbol, sp.Symbol("z")
    M = x * y.T
    return Derivation(
        id="TF-0098",
        title="A function of a rank-one update of a multiple of the identity",
        sentence=(
            r"Let $f$ be analytic at $\alpha$ and at $\alpha + \beta s$, with $s = \boldsymbol{y}^\top "
            r"\boldsymbol{x}$. Then $f$ of the matrix $\alpha I + \beta \boldsymbol{x} \boldsymbol{y}^\top$ is a "
            r"multiple of $\boldsymbol{x} \boldsymbol{y}^\top$ plus $f(\alpha) I$: the factor of $\boldsymbol{x} "
            r"\boldsymbol{y}^\top$ is $(f(\alpha + \beta s) - f(\alpha))/s$ for $s \neq 0$, and $\beta f'(\alpha)$ "
            "for $s = 0$."
        ),
        variables=(K, F, ALPHA, BETA, COLUMN_X, COLUMN_Y),
        letters={
            **LETTERS,
            "f": "a function of one complex number, which of a matrix is meant as a function of a matrix",
            "alpha": "the factor of the identity",
            "beta": r"the factor of $\boldsymbol{x} \boldsymbol{y}^\top$",
        },
        hypotheses=(ANALYTIC(f(alpha)), ANALYTIC(f(alpha + beta * s))),
        start=MatrixFunction(sp.Lambda(z, f(z)), alpha * I + beta * M),
        steps=(
            Step(
                expr=function_of_rank_one(f, x, y, alpha, beta),
                reason="definition of a function of a matrix",
                by=partial(decide_primary_function, alpha=alpha, beta=beta, M=M, s=s),
            ),
        ),
        where=WHERE,
        references=("Higham2008, Definition 1.2 and (1.16)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
