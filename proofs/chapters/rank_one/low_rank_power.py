"""(XYᵀ)ⁿ = X (YᵀX)ⁿ⁻¹ Yᵀ for n ≥ 1, all sizes."""

from functools import partial

from proofs import Derivation, Step
from proofs.chapters.letters.matrices import MATRIX_X, MATRIX_Y, K, N, R, X, Y, n
from proofs.chapters.rank_one import LETTERS
from symbolic import decide_by_induction


def derive() -> Derivation:
    """(XYᵀ)ⁿ = X (YᵀX)ⁿ⁻¹ Yᵀ: a power of size k through one of size r, by induction on n."""
    return Derivation(
        id="TF-00AD",
        title="Powers of a low-rank matrix",
        sentence=(
            r"For $n \ge 1$, a power of the $k \times k$ matrix $X Y^\top$ is found from a power of the $r \times r$ "
            r"matrix $Y^\top X$: $(X Y^\top)^n = X (Y^\top X)^{n-1} Y^\top$."
        ),
        variables=(K, R, N, MATRIX_X, MATRIX_Y),
        letters={
            **LETTERS,
            "k": "the number of rows of $X$ and $Y$",
            "r": r"the number of columns of $X$ and $Y$, a bound of the rank of $X Y^\top$",
        },
        start=(X * Y.T) ** n,
        steps=(
            Step(
                expr=X * (Y.T * X) ** (n - 1) * Y.T,
                reason="induction on $n$",
                by=partial(decide_by_induction, n=n, start=1),
            ),
        ),
        references=("Higham2008, proof of Theorem 1.35",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
