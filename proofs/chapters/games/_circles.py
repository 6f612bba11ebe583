"""Curves from x and y in any dimension, and how a pair of columns is seen along two others."""

import sympy as sp

from numeric_check import column, real
from proofs.chapters.games import LETTERS as OF_GAMES
from proofs.chapters.letters.games import K
from symbolic import contraction

FIRST, SECOND = column("x", K, is_real=True), column("y", K, is_real=True)
ALONG_CRITIC, ALONG_GENERATOR = column("v", K, is_real=True), column("w", K, is_real=True)
TIME = real("t")

x, y, v, w = (variable.symbol for variable in (FIRST, SECOND, ALONG_CRITIC, ALONG_GENERATOR))
t = TIME.symbol
COLUMNS = (FIRST, SECOND, ALONG_CRITIC, ALONG_GENERATOR)

LETTERS = {
    **{letter: meaning for letter, meaning in OF_GAMES.items() if letter not in "abc"},
    "x": "where the generator is at the time $0$",
    "y": "where the discriminator is at the time $0$",
    "v": r"any column, along which $\boldsymbol{\phi}'$ is seen",
    "w": r"any column, along which $\boldsymbol{\theta}'$ is seen",
    "t": "the time",
    r"$\boldsymbol{\theta}$": "the generator",
    r"$\boldsymbol{\phi}$": "the discriminator",
}


def combined(a: sp.Expr, b: sp.Expr) -> sp.MatrixExpr:
    """ax + by."""
    return sp.MatAdd(sp.MatMul(a, x), sp.MatMul(b, y))


def seen(critic: sp.MatrixExpr, generator: sp.MatrixExpr) -> sp.Expr:
    """vᵀ(…) + wᵀ(…): two columns are equal to two others if this is, for all v and w."""
    return contraction(v.T, critic) + contraction(w.T, generator)


def moving(critic: sp.MatrixExpr, generator: sp.MatrixExpr) -> sp.Expr:
    """The derivative in t, kept as it stands."""
    return sp.Derivative(seen(critic, generator), t)
