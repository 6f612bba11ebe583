"""Judges claims about SymPy expressions at hard points; never sees how they were derived."""

from numeric_check.check import check
from numeric_check.claim import Claim, Relation
from numeric_check.contractive import contractive, fraction, off_the_cut
from numeric_check.entries import defined_entries, entries, index, symmetric_entries
from numeric_check.evidence import Evidence, Verdict
from numeric_check.function_variables import analytic
from numeric_check.intervals import between, half_line
from numeric_check.matrix_variables import column, matrix, square
from numeric_check.orders import order
from numeric_check.orthonormal import orthonormal, rows_of
from numeric_check.scalar_variables import complex_number, dimension, moderate, natural, nonzero, positive, real
from numeric_check.structured import determined, invertible, symmetric, upper_triangular
from numeric_check.sweep import sweep
from numeric_check.symbols import variable_of
from numeric_check.variable import Variable, points

__all__ = [
    "Claim",
    "Evidence",
    "Relation",
    "Variable",
    "Verdict",
    "analytic",
    "between",
    "check",
    "column",
    "complex_number",
    "contractive",
    "defined_entries",
    "determined",
    "dimension",
    "entries",
    "fraction",
    "half_line",
    "index",
    "invertible",
    "matrix",
    "moderate",
    "natural",
    "nonzero",
    "off_the_cut",
    "order",
    "orthonormal",
    "points",
    "positive",
    "real",
    "rows_of",
    "square",
    "sweep",
    "symmetric",
    "symmetric_entries",
    "upper_triangular",
    "variable_of",
]
