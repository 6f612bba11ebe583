"""The exponential of outer products and of low-rank matrices for many rows at once, in NumPy."""

from numeric_check.batch.expm_blocks import expm
from numeric_check.batch.low_rank import exp_low_rank
from numeric_check.batch.outer import exp_outer, exp_outer_inverse
from numeric_check.batch.outer_apply import exp_outer_apply, exp_outer_logdet

__all__ = ["exp_low_rank", "exp_outer", "exp_outer_apply", "exp_outer_inverse", "exp_outer_logdet", "expm"]
