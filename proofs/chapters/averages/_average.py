"""The letters of an average of an oscillation: the decay α of the average and the angle ω of a step."""

import sympy as sp

from numeric_check import fraction, real

DECAY, ANGLE = fraction("alpha"), real("omega")
alpha, omega = DECAY.symbol, ANGLE.symbol

RESPONSE = (1 - alpha) / (1 - alpha * sp.exp(-sp.I * omega))
SQUARE = (1 - alpha) ** 2 + 4 * alpha * sp.sin(omega / 2) ** 2  # |1 − α e^{−iω}|²
GAIN_SQUARED = (1 - alpha) ** 2 / SQUARE

REFERENCES = ("Oppenheim2010, section 5.3 (the frequency response of one pole)", "Su6575")
