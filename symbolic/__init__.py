"""Exact symbolic mathematics: SymPy in, SymPy out. Derives and decides; prints nothing."""

from symbolic.decision import Decision, Verdict
from symbolic.matrix_expressions import (
    Contraction,
    DirectionalDerivative,
    MatrixExp,
    MatrixFunction,
    MatrixSum,
    contraction,
    phi_of_matrix,
)
from symbolic.phi import phi, phi1

__all__ = [
    "Contraction",
    "Decision",
    "DirectionalDerivative",
    "MatrixExp",
    "MatrixFunction",
    "MatrixSum",
    "Verdict",
    "contraction",
    "phi",
    "phi1",
    "phi_of_matrix",
]
