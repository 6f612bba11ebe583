"""Matrix logarithms and log det, their series, and their branches.

The geometric series of a matrix gives the Neumann series, and the series of Mercator gives log(I + A) where the
spectral radius is below 1. Traces turn it into a series for log det(I + A), with a bound for what a truncation leaves
out. Two counterexamples show where the principal branch breaks the rule log det = tr log.

log det is estimated by such truncated series in normalising flows, Gaussian processes and residual networks. The
bound says how many terms are enough, and the counterexamples say for which matrices no number of terms is.
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
