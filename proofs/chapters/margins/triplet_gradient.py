"""d/dt (|a − p|² − |a − q|²) = 2(q − p)ᵀu + 2(p − a)ᵀv + 2(a − q)ᵀw: the gradients of a triplet, all dimensions."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.descent import K
from proofs.chapters.margins._metric import (
    ANCHOR,
    LETTERS,
    OF_ANCHOR,
    OF_OTHER,
    OF_SAME,
    OTHER,
    REFERENCES,
    SAME,
    a,
    inner,
    less,
    moved,
    p,
    q,
    squared_distance,
    t,
    u,
    v,
    w,
)


def derive() -> Derivation:
    """The three gradients add up to 0: a common shift changes no distance."""
    gap = squared_distance(moved(a, u), moved(p, v)) - squared_distance(moved(a, u), moved(q, w))
    slope = 2 * inner(less(q, p), u) + 2 * inner(less(p, a), v) + 2 * inner(less(a, q), w)
    return Derivation(
        id="TF-1357",
        title="The gradients of a triplet within its margin",
        sentence=(
            r"Where a triplet is within its margin, its loss is $m + |\boldsymbol{a} - \boldsymbol{p}|^2 - "
            r"|\boldsymbol{a} - \boldsymbol{q}|^2$, written with products. It has the gradients $2(\boldsymbol{q} - "
            r"\boldsymbol{p})$ in the anchor, $2(\boldsymbol{p} - \boldsymbol{a})$ in $\boldsymbol{p}$ and "
            r"$2(\boldsymbol{a} - \boldsymbol{q})$ in $\boldsymbol{q}$, whose sum is $0$."
        ),
        variables=(K, ANCHOR, SAME, OTHER, OF_ANCHOR, OF_SAME, OF_OTHER),
        letters={**LETTERS, "$m$": "the margin"},
        start=sp.Subs(sp.Derivative(gap, t), t, 0),
        steps=(Step(expr=slope, reason="product rule"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
