r"""Matrix logarithms and log det, their series, and their branches.

The geometric series of a matrix gives the Neumann series, and the series of Mercator gives $\log(I + A)$ where the
spectral radius is below $1$. Traces turn it into a series for $\log \det(I + A)$, with a bound for what a
truncation leaves out. Two counterexamples show where the principal branch breaks the rule $\log \det =
\operatorname{tr} \log$.

log det is estimated by such truncated series in normalising flows, Gaussian processes and residual networks. The
bound says how many terms are enough, and the counterexamples are matrices for which no number of terms is.
"""

THEOREMS = (
    "log_determinant_derivative",
    "neumann_sum",
    "neumann_series",
    "logarithm_series",
    "det_of_logarithm",
    "log_det_branch",
    "determinant_series",
    "log_det_series",
    "log_det_series_branch",
    "logarithm_tail",
    "log_det_truncation",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "k": r"the size, square matrices are $k \times k$",
    "A": "a square matrix with spectral radius below $1$",
    "$I$": "the identity matrix, of size $k$",
    "n": "the index of the series",
    r"$\rho$": "the spectral radius, the largest modulus of an eigenvalue",
}

DEFINITIONS = {
    r"$\rho(A)$": "The spectral radius of a square matrix, the largest modulus of an eigenvalue.",
    "cut": r"The half line $(-\infty, 0]$ of the real axis, across which the principal logarithm jumps by $2\pi i$.",
    "trace series": (
        r"The infinite sum $\sum_{n \ge 1} \frac{(-1)^{n+1}}{n} \operatorname{tr}(A^n)$ of a square matrix $A$."
    ),
}
