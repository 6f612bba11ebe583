"""k e_k = Σ_{i=1}^{k} (−1)^{i−1} e_{k−i} tr(A^i) for e_k = [z^k] det(I + zA): Newton's identities, all sizes."""

from functools import partial

import sympy as sp

from numeric_check import natural
from proofs import Derivation, Step
from proofs.chapters.determinants import LETTERS
from proofs.chapters.determinants._sizes import MATRIX_A, SIZE, A, n
from symbolic import decide_by_eigenvalues, newton_identity

HIGHEST = 12
INDEX = natural("k", largest=HIGHEST)


def derive() -> Derivation:
    """Both sides are of degree k in the eigenvalues, so that k eigenvalues are enough for every size."""
    k = INDEX.symbol
    start, end = newton_identity(A, k)
    by = partial(decide_by_eigenvalues, size=n, orders={k: range(1, HIGHEST + 1)})
    return Derivation(
        id="TF-00SE",
        title="The identities of Newton",
        sentence=(
            r"Newton's identities for matrices of any size and $k \le 12$: $k\, e_k = \sum_{i=1}^k (-1)^{i-1} "
            r"e_{k-i} \operatorname{tr}(A^i)$, where $e_j$ is the coefficient of $z^j$ in $\det(I + zA)$. The "
            r"formula writes $e_j$ as the $j$-th derivative of $\det(I + zA)$ at $z = 0$, divided by $j!$; the "
            r"derivative of order $0$ is the function itself. The identities hold for every $k$; only $k \le 12$ "
            "is claimed, as the proof takes one $k$ after the other."
        ),
        variables=(INDEX, SIZE, MATRIX_A),
        letters={
            **LETTERS,
            "k": "the number of the identity, at most $12$",
            "n": "the size of $A$",
            "z": r"the variable of the polynomial $\det(I + zA)$, derivatives are taken at $z = 0$",
            "i": "the index of the sum, a power of $A$",
            "$e_j$": r"the coefficient of $z^j$ in $\det(I + zA)$, an elementary symmetric function of the eigenvalues",
            "$j$": "a number from $0$ to $k$",
            "$I$": "the identity matrix, of size $n$",
        },
        start=start,
        steps=(Step(expr=end, reason="symmetric functions of degree $k$", by=by),),
        hypotheses=(sp.Le(k, HIGHEST),),
        references=("Macdonald1995, I (2.11')",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
