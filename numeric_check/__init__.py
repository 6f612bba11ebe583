"""Judges claims about SymPy expressions at hard points; never sees how they were derived."""

from numeric_check.checks.check import check
from numeric_check.checks.sweep import sweep
from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.evidence import Evidence, Verdict
from numeric_check.claims.variable import Variable
from numeric_check.drawing.sources import adverse_points, critical_points, points
from numeric_check.variables.entries import entries
from numeric_check.variables.functions import analytic
from numeric_check.variables.matrices import (
    column,
    invertible,
    matrix,
    orthonormal,
    square,
    symmetric,
    upper_triangular,
)
from numeric_check.variables.scalars import (
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
from numeric_check.variables.symbols import variable_of

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
    "critical_points",
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
