"""Σ gᵢ (−sign gᵢ) = −‖g‖₁: sign descent attains the bound among steps with entries of modulus one, all sizes."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n
from proofs.chapters.steepest_descent import LETTERS
from proofs.chapters.steepest_descent.steepest_descent_bounded_entries import GRADIENT, g


def derive() -> Derivation:
    """The case of equality in ``steepest_descent_bounded_entries``, for v = −sign(g)."""
    return Derivation(
        id="TF-02EM",
        title="The rate of descent along the negative signs of the gradient",
        sentence=(
            r"Along $v = -\operatorname{sign}(g)$, the direction of sign descent, a loss with gradient $g$ has the "
            r"slope $-\sum_i |g_i|$. Hence, by Hölder's inequality, no direction whose entries have modulus at "
            "most one has a smaller slope."
        ),
        variables=(ROWS, GRADIENT),
        letters={
            **LETTERS,
            "g": "the gradient, by its entries",
            "$v$": r"the direction of a step, here with the entries $-\operatorname{sign}(g_i)$",
        },
        start=sp.Sum(g[i] * (-sp.sign(g[i])), i_to_n),
        steps=(Step(expr=-sp.Sum(sp.Abs(g[i]), i_to_n), reason="a real number times its sign is its modulus"),),
        references=("Bernstein2018",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
