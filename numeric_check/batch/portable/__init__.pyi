from .determinants import det_exp as det_exp
from .determinants import det_exp_residual as det_exp_residual
from .exponential import expm as expm
from .low_rank import exp_low_rank as exp_low_rank
from .outer import exp_outer as exp_outer
from .outer import exp_outer_apply as exp_outer_apply
from .outer import exp_outer_inverse as exp_outer_inverse
from .outer import exp_outer_logdet as exp_outer_logdet
