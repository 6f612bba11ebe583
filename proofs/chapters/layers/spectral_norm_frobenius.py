"""|Wv|² ≤ ‖W‖_F² |v|²: the spectral norm is at most the Frobenius norm, all sizes."""

from functools import partial

import sympy as sp

from numeric_check import Relation, entries
from proofs import Derivation, Step
from proofs.chapters.layers import LETTERS
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m, m, n
from symbolic import decide_by_certificate

WEIGHTS, INPUT = entries("W", ROWS, COLUMNS), entries("v", COLUMNS)
W, v = WEIGHTS.symbol, INPUT.symbol
a, b = sp.symbols("a b", integer=True, positive=True)


def derive() -> Derivation:
    """Lagrange's identity in each row."""
    missing = sp.Sum((W[i, a] * v[b] - W[i, b] * v[a]) ** 2, (i, 1, n), (a, 1, m), (b, 1, m)) / 2
    return Derivation(
        id="TF-1302",
        title="The spectral norm is at most the Frobenius norm",
        sentence=(
            r"For a real $n \times m$ matrix $W$ and real $v$, $|Wv|^2 \le \|W\|_F^2 |v|^2$, written in entries. "
            "Hence the spectral norm of $W$, the largest $|Wv|/|v|$, is at most the Frobenius norm."
        ),
        variables=(ROWS, COLUMNS, WEIGHTS, INPUT),
        letters={
            **LETTERS,
            "n": "the number of rows of $W$",
            "m": "the number of columns of $W$",
            "i": "the number of a row",
            "j": "the number of a column",
        },
        start=sp.Sum(sp.Sum(W[i, j] * v[j], j_to_m) ** 2, i_to_n),
        steps=(
            Step(
                expr=sp.Sum(W[i, j] ** 2, i_to_n, j_to_m) * sp.Sum(v[j] ** 2, j_to_m),
                reason="the difference is a sum of squares, by Lagrange's identity in each row",
                by=partial(decide_by_certificate, parts=(missing,)),
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Horn2013, section 5.6",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
