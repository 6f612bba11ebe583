"""The letters of weights of which only the direction matters: parameters θ, a gradient g, a direction v."""

import sympy as sp

from numeric_check import column
from proofs.chapters.letters.descent import K
from symbolic import contraction

PARAMETERS, WORDS = column("theta", K, is_real=True), column("theta", K)
theta = PARAMETERS.symbol
t = sp.Symbol("t", real=True)

LENGTH = sp.sqrt(contraction(theta.T, theta))
NOT_ZERO = sp.Ne(contraction(theta.T, theta), 0)
REFERENCES = ("Salimans2016, section 2 (the gradient is orthogonal, and the norm grows)", "Su6311")


def unit(x: sp.MatrixExpr) -> sp.MatrixExpr:
    """x/|x|, for a real column of length 1."""
    return sp.MatMul(1 / sp.sqrt(contraction(sp.Transpose(x), x)), x)


def tangential(g: sp.MatrixExpr) -> sp.MatrixExpr:
    """(g − (θᵀg/θᵀθ) θ)/|θ|: the gradient in θ of a function of θ/|θ| whose gradient there is g."""
    along = contraction(theta.T, g) / contraction(theta.T, theta)
    return sp.MatMul(1 / LENGTH, sp.MatAdd(g, sp.MatMul(-along, theta)))
