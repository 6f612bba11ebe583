"""Symbols of symbolic size shared by the tests."""

import sympy as sp

k, r = sp.symbols("k r", integer=True, positive=True)
n = sp.Symbol("n", integer=True, positive=True)
m = sp.Symbol("m", integer=True, nonnegative=True)
x, y, u, v = (sp.MatrixSymbol(name, k, 1) for name in "xyuv")
X, Y = sp.MatrixSymbol("X", k, r), sp.MatrixSymbol("Y", k, r)
A, B, C = (sp.MatrixSymbol(name, k, k) for name in "ABC")
I = sp.Identity(k)
