"""Judges claims about SymPy expressions at hard points; never sees how they were derived."""

from numeric_check.check import check
from numeric_check.claim import Claim, Relation
from numeric_check.drawing.sources import adverse_points, points
from numeric_check.entries import entries
from numeric_check.evidence import Evidence, Verdict
from numeric_check.function_variables import analytic
from numeric_check.matrix_variables import (
    column,
    invertible,
    matrix,
    orthonormal,
    square,
    symmetric,
    upper_triangular,
)
from numeric_check.scalar_variables import (
    between,
    complex_number,
    dimension,
    fraction,
    half_line,
    index,
    moderate,
    natural,
    nonzero,
    positive,
    real,
)
from numeric_check.sweep import sweep
from numeric_check.symbols import variable_of
from numeric_check.variable import Variable

__all__ = [
    "Claim",
    "Evidence",
    "Relation",
    "Variable",
    "Verdict",
    "adverse_points",
    "analytic",
    "between",
    "check",
    "column",
    "complex_number",
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
    "orthonormal",
    "points",
    "positive",
    "real",
    "square",
    "sweep",
    "symmetric",
    "upper_triangular",
    "variable_of",
]
