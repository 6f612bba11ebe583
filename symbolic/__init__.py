"""Exact symbolic mathematics: SymPy in, SymPy out. Derives and decides; prints nothing."""

from importlib import import_module
from typing import Any

from symbolic.binders import bound_symbols, captures
from symbolic.decision import Decision, Verdict
from symbolic.escapes import escapes
from symbolic.expressions.adjugate import Adjugate
from symbolic.expressions.contraction import Contraction, contraction
from symbolic.expressions.directional_derivative import DirectionalDerivative
from symbolic.expressions.extremes import Largest, Smallest
from symbolic.expressions.for_all import ForAll
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_function import MatrixFunction, phi_of_matrix
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.expressions.phi import phi, phi1
from symbolic.expressions.spectral_radius import SpectralRadius
from symbolic.expressions.unit_column import UnitColumn, with_row
from symbolic.polynomials.eigenvalues import decide_by_eigenvalues
from symbolic.polynomials.generic import decide_generic
from symbolic.polynomials.newton import decide_by_newton, newton_identity
from symbolic.procedures.calculus import decide_derivative, decide_limit, decide_shift, differentiate
from symbolic.procedures.certificates import decide_by_certificate, decide_by_two_bounds
from symbolic.procedures.congruence import decide_arguments, decide_inverse
from symbolic.procedures.determinants import decide_determinants
from symbolic.procedures.explicit import decide_different, decide_entries
from symbolic.procedures.finite_sums import decide_finite_sums, symmetric_tensor
from symbolic.procedures.functional_calculus import decide_formula
from symbolic.procedures.identity import decide_identity
from symbolic.procedures.induction import decide_by_induction
from symbolic.procedures.inequalities import decide_termwise, decide_triangle
from symbolic.procedures.initial_value import commutation, decide_initial_value
from symbolic.procedures.maclaurin import decide_maclaurin
from symbolic.procedures.matrix_zero import decide_matrix_zero, decide_words
from symbolic.procedures.primary_functions import decide_primary_function
from symbolic.procedures.real_logarithm import decide_real_logarithm
from symbolic.procedures.series import decide_series
from symbolic.procedures.sums import decide_sums
from symbolic.procedures.taylor import decide_exponential_derivative
from symbolic.procedures.triangular import decide_product_of_exponentials, decide_triangular
from symbolic.rank_one import exp_low_rank, exp_outer, exp_outer_derivative, exp_outer_series, function_of_rank_one
from symbolic.words import OutsideClass, canonical

__all__ = [
    "Adjugate",
    "Contraction",
    "Decision",
    "DirectionalDerivative",
    "ForAll",
    "Largest",
    "MatrixExp",
    "MatrixFunction",
    "MatrixSum",
    "OutsideClass",
    "Smallest",
    "SpectralRadius",
    "UnitColumn",
    "Verdict",
    "bound_symbols",
    "canonical",
    "captures",
    "commutation",
    "contraction",
    "decide_arguments",
    "decide_by_certificate",
    "decide_by_eigenvalues",
    "decide_by_induction",
    "decide_by_newton",
    "decide_by_two_bounds",
    "decide_derivative",
    "decide_determinants",
    "decide_different",
    "decide_entries",
    "decide_exponential_derivative",
    "decide_finite_sums",
    "decide_formula",
    "decide_generic",
    "decide_identity",
    "decide_initial_value",
    "decide_inverse",
    "decide_limit",
    "decide_maclaurin",
    "decide_matrix_zero",
    "decide_primary_function",
    "decide_product_of_exponentials",
    "decide_real_logarithm",
    "decide_series",
    "decide_shift",
    "decide_sums",
    "decide_termwise",
    "decide_triangle",
    "decide_triangular",
    "decide_words",
    "decide_zero",
    "differentiate",
    "escapes",
    "exp_low_rank",
    "exp_outer",
    "exp_outer_derivative",
    "exp_outer_series",
    "function_of_rank_one",
    "is_zero",
    "newton_identity",
    "phi",
    "phi1",
    "phi_of_matrix",
    "symmetric_tensor",
    "with_row",
]


def __getattr__(name: str) -> Any:
    """The scalar zero test is loaded when it is first asked for, so that `import symbolic` stays cheap."""
    if name in ("decide_zero", "is_zero"):
        return getattr(import_module("symbolic.decide"), name)
    raise AttributeError(f"module 'symbolic' has no attribute {name!r}")
