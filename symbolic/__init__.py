"""Exact symbolic mathematics: SymPy in, SymPy out. Derives and decides; prints nothing."""

from importlib import import_module
from typing import Any

from symbolic.adjugate import Adjugate
from symbolic.binders import bound_symbols, captures
from symbolic.calculus import decide_derivative, decide_limit, decide_shift, differentiate
from symbolic.congruence import decide_arguments, decide_inverse
from symbolic.contraction import Contraction, contraction
from symbolic.decision import Decision, Verdict
from symbolic.determinants import decide_determinants
from symbolic.eigenvalues import decide_by_eigenvalues
from symbolic.explicit import decide_different, decide_entries
from symbolic.functional_calculus import decide_formula
from symbolic.generic import decide_generic
from symbolic.identity import decide_identity
from symbolic.induction import decide_by_induction
from symbolic.inequalities import decide_termwise, decide_triangle
from symbolic.initial_value import commutation, decide_initial_value
from symbolic.maclaurin import decide_maclaurin
from symbolic.matrix_expressions import (
    DirectionalDerivative,
    MatrixExp,
    MatrixFunction,
    MatrixSum,
    phi_of_matrix,
)
from symbolic.matrix_zero import decide_matrix_zero, decide_words
from symbolic.newton import decide_by_newton, newton_identity
from symbolic.phi import phi, phi1
from symbolic.primary_functions import decide_primary_function
from symbolic.rank_one import exp_low_rank, exp_outer, exp_outer_derivative, exp_outer_series, function_of_rank_one
from symbolic.real_logarithm import decide_real_logarithm
from symbolic.series import decide_series
from symbolic.spectral_radius import SpectralRadius
from symbolic.sums import decide_sums
from symbolic.taylor import decide_exponential_derivative
from symbolic.triangular import decide_product_of_exponentials, decide_triangular
from symbolic.unit_column import UnitColumn, with_row
from symbolic.words import OutsideClass, canonical

__all__ = [
    "Adjugate",
    "Contraction",
    "Decision",
    "DirectionalDerivative",
    "MatrixExp",
    "MatrixFunction",
    "MatrixSum",
    "OutsideClass",
    "SpectralRadius",
    "UnitColumn",
    "Verdict",
    "bound_symbols",
    "canonical",
    "captures",
    "commutation",
    "contraction",
    "decide_arguments",
    "decide_by_eigenvalues",
    "decide_by_induction",
    "decide_by_newton",
    "decide_derivative",
    "decide_determinants",
    "decide_different",
    "decide_entries",
    "decide_exponential_derivative",
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
    "with_row",
]


def __getattr__(name: str) -> Any:
    """The scalar zero test is loaded when it is first asked for, so that `import symbolic` stays cheap."""
    if name in ("decide_zero", "is_zero"):
        return getattr(import_module("symbolic.decide"), name)
    raise AttributeError(f"module 'symbolic' has no attribute {name!r}")
