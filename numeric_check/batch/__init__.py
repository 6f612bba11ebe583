"""Exponentials, roots, logarithms, powers of matrices, flows, random trajectories, games, many at once, in NumPy."""

from numeric_check.batch.descent import Flow, descend, flow
from numeric_check.batch.det_exp import DetExp, det_exp
from numeric_check.batch.det_exp_residual import DetExpResidual, det_exp_residual
from numeric_check.batch.euler_maruyama import euler_maruyama
from numeric_check.batch.expm_blocks import expm
from numeric_check.batch.functions.action import exp_low_rank_apply, expm_multiply
from numeric_check.batch.functions.frechet import expm_frechet, expm_vjp
from numeric_check.batch.functions.logm import logm
from numeric_check.batch.functions.outer_vjp import exp_low_rank_vjp, exp_outer_apply_vjp, exp_outer_vjp
from numeric_check.batch.functions.phi import phi_functions
from numeric_check.batch.functions.powm import powm
from numeric_check.batch.functions.signm import signm
from numeric_check.batch.functions.sqrtm import sqrtm
from numeric_check.batch.games import Players, angular_momentum, dirac_gan, energy
from numeric_check.batch.low_rank import exp_low_rank
from numeric_check.batch.outer import exp_outer, exp_outer_inverse
from numeric_check.batch.outer_apply import exp_outer_apply, exp_outer_logdet
from numeric_check.batch.sgd import sgd
from numeric_check.batch.trajectories import Trajectories

__all__ = [
    "DetExp",
    "DetExpResidual",
    "Flow",
    "Players",
    "Trajectories",
    "angular_momentum",
    "descend",
    "det_exp",
    "det_exp_residual",
    "dirac_gan",
    "energy",
    "euler_maruyama",
    "exp_low_rank",
    "exp_low_rank_apply",
    "exp_low_rank_vjp",
    "exp_outer",
    "exp_outer_apply",
    "exp_outer_apply_vjp",
    "exp_outer_inverse",
    "exp_outer_logdet",
    "exp_outer_vjp",
    "expm",
    "expm_frechet",
    "expm_multiply",
    "expm_vjp",
    "flow",
    "logm",
    "phi_functions",
    "powm",
    "sgd",
    "signm",
    "sqrtm",
]
