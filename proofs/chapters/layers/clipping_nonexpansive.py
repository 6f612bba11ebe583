"""Σ |clip xᵢ − clip yᵢ| ≤ Σ |xᵢ − yᵢ| for clip x = max(a, min(b, x)): clipping increases no distance, all n."""

import sympy as sp

from numeric_check import Relation, entries, real
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n

FIRST, SECOND, LEAST, GREATEST = entries("x", ROWS), entries("y", ROWS), real("a"), real("b")
x, y, a, b = FIRST.symbol[i], SECOND.symbol[i], LEAST.symbol, GREATEST.symbol


def clipped(x: sp.Expr) -> sp.Expr:
    """max(a, min(b, x)), the nearest point of [a, b]."""
    return sp.Max(a, sp.Min(b, x))


def derive() -> Derivation:
    """Term by term, case by case: clip has slope 0 or 1."""
    return Derivation(
        id="TF-1319",
        title="Clipping weights increases no distance",
        sentence=(
            r"For real $x_i$ and $y_i$ and real bounds $a$ and $b$, $\sum_i |\max(a, \min(b, x_i)) - \max(a, \min(b, "
            r"y_i))| \le \sum_i |x_i - y_i|$. It holds in every coordinate, and so for the Euclidean norm too."
        ),
        variables=(ROWS, FIRST, SECOND, LEAST, GREATEST),
        letters={
            "n": "the number of weights",
            "x": "weights",
            "y": "other weights",
            "a": "the least value of a clipped weight",
            "b": "the greatest value of a clipped weight",
            "i": "the number of a weight",
        },
        start=sp.Sum(sp.Abs(clipped(x) - clipped(y)), i_to_n),
        steps=(
            Step(
                expr=sp.Sum(sp.Abs(x - y), i_to_n),
                reason="clipping has slope $0$ or $1$ everywhere",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Su6311",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
