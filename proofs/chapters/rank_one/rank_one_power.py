"""(xyᵀ)ⁿ = sⁿ⁻¹ xyᵀ with s = yᵀx, for n ≥ 1, all sizes."""

from proofs import Derivation, Step
from proofs.chapters.letters.matrices import COLUMN_X, COLUMN_Y, WHERE, K, N, n, s, x, y
from proofs.chapters.rank_one import LETTERS


def derive() -> Derivation:
    """(xyᵀ)ⁿ = x (yᵀx)ⁿ⁻¹ yᵀ = sⁿ⁻¹ xyᵀ: by induction on n, and because a 1×1 matrix is a scalar."""
    return Derivation(
        id="TF-002A",
        title="Powers of a rank-one matrix",
        sentence=(
            r"For $n \ge 1$, the power $(\boldsymbol{x} \boldsymbol{y}^\top)^n$ of a matrix of rank at most one is a "
            r"multiple of it: it is $\boldsymbol{x} \boldsymbol{y}^\top$ times $s^{n-1}$ with the number $s = "
            r"\boldsymbol{y}^\top \boldsymbol{x}$ (and $0^0 = 1$)."
        ),
        variables=(K, N, COLUMN_X, COLUMN_Y),
        letters=LETTERS,
        start=(x * y.T) ** n,
        steps=(
            Step(expr=x * (y.T * x) ** (n - 1) * y.T, reason="induction on $n$"),
            Step(expr=s ** (n - 1) * x * y.T, reason="the 1×1 factor is a scalar"),
        ),
        where=WHERE,
        references=("Horn2013, section 1.1",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
