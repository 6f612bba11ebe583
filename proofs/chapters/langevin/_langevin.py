"""The letters of the theorems on the Langevin chain x ← x − hkx + √(2hT) ξ on the quadratic U = ½kx²."""

import sympy as sp

from numeric_check import nonzero, real

STEP, STIFFNESS, TEMPERATURE = real("h"), nonzero("k"), real("T")
h, k, T = STEP.symbol, STIFFNESS.symbol, TEMPERATURE.symbol
VARIANCE = T / (k * (1 - h * k / 2))
HYPOTHESES = (sp.Ne(h * k, 2),)
