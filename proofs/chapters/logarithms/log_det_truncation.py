"""|log det(I + A) − Σ_{n=1}^{m} (−1)ⁿ⁺¹ tr(Aⁿ)/n| ≤ k qᵐ⁺¹/((m + 1)(1 − q)) for real k×k A with ρ(A) ≤ q < 1."""

from functools import partial

import sympy as sp

from numeric_check import Relation, Variable
from proofs import Derivation, Step, Theorem
from proofs.chapters.letters.matrices import MATRIX_A, A, I, K, k, n
from proofs.chapters.logarithms import LETTERS, log_det_series
from proofs.chapters.logarithms.log_det_series import IS_REAL
from proofs.chapters.logarithms.logarithm_tail import M, m
from symbolic import (
    SpectralRadius,
    decide_arguments,
    decide_maclaurin,
    decide_sums,
)

Q = Variable(symbol=sp.Symbol("q", nonnegative=True))
q = Q.symbol
BOUND, BELOW_ONE = SpectralRadius(A) <= q, q < 1


def derive() -> Derivation:
    """The error of m terms, and the bounds of invertible residual networks on the way; equality at A = −qI."""
    term, beyond = (-1) ** (n + 1) * sp.Trace(A**n) / n, (n, m + 1, sp.oo)
    first_terms = sp.Sum(term, (n, 1, m))
    return Derivation(
        id="TF-01M1",
        title="The truncation error of the logarithm of a determinant",
        sentence=(
            r"For a real $k \times k$ matrix $A$ with spectral radius at most $q$, $0 \le q < 1$, the first $m$ terms "
            r"of the trace series, those with $n \le m$, give the logarithm of $\det(I + A)$ with an error of at most "
            "$k q^{m+1}/((m+1)(1-q))$."
        ),
        variables=(K, Q, MATRIX_A, M),
        letters={
            **LETTERS,
            "k": "the size of the matrix",
            "q": "a bound of the spectral radius, below $1$",
            "A": "a real square matrix with spectral radius at most $q$",
            "m": "the number of terms that are kept",
            "n": "the index of the sums",
        },
        start=sp.Abs(sp.log(sp.Determinant(I + A)) - first_terms),
        steps=(
            Step(
                expr=sp.Abs(sp.Sum(term, (n, 1, sp.oo)) - first_terms),
                reason="the logarithm of a determinant by the traces of powers",
                by=Theorem(derive=log_det_series.derive),
            ),
            Step(
                expr=sp.Abs(sp.Sum(term, beyond)),
                reason="a tail is the sum without its first terms",
                by=partial(decide_arguments, by=decide_sums),
            ),
            Step(
                expr=sp.Sum(sp.Abs(sp.Trace(A**n)) / n, beyond),
                reason="the triangle inequality",
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=sp.Sum(k * q**n / n, beyond),
                reason="a trace is the sum of the eigenvalues",
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=sp.Sum(k * q**n / (m + 1), beyond),
                reason="$n$ is at least $m + 1$",
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=k * q ** (m + 1) / ((m + 1) * (1 - q)),
                reason="the geometric series",
                by=partial(decide_maclaurin, variable=q),
            ),
        ),
        hypotheses=(BOUND, BELOW_ONE, IS_REAL),
        references=(
            "Behrmann2019, Theorem 3",
            "Chen2019",
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
