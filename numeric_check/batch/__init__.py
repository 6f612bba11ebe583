"""Exponentials of matrices, of outer products and of low-rank matrices, and flows, many at once, in NumPy."""

from numeric_check.batch.descent import Descent, Flow, descend, flow
from numeric_check.batch.det_exp import DetExp, det_exp
from numeric_check.batch.det_exp_residual import DetExpResidual, det_exp_residual
from numeric_check.batch.expm_blocks import expm
from numeric_check.batch.low_rank import exp_low_rank
from numeric_check.batch.outer import exp_outer, exp_outer_inverse
from numeric_check.batch.outer_apply import exp_outer_apply, exp_outer_logdet

__all__ = [
    "Descent",
    "DetExp",
    "DetExpResidual",
    "Flow",
    "descend",
    "det_exp",
    "det_exp_residual",
    "exp_low_rank",
    "exp_outer",
    "exp_outer_apply",
    "exp_outer_inverse",
    "exp_outer_logdet",
    "expm",
    "flow",
]
