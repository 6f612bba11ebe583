"""A layer whose spectral norm power iteration misses when it starts at the ones: W = (2, ½; −2, ½)."""

import sympy as sp

W = sp.ImmutableMatrix([[2, sp.Rational(1, 2)], [-2, sp.Rational(1, 2)]])
ONES, TOP = sp.ImmutableMatrix([1, 1]), sp.ImmutableMatrix([1, -1])
LETTERS = {"$W$": r"the weights $\begin{pmatrix} 2 & \frac12 \\ -2 & \frac12 \end{pmatrix}$"}
