"""What is defined by other functions: x − ⌊x⌋, x mod m = x − m⌊x/m⌋ (with the sign of m), δ_ij, H_n, B(x, y).

Fₙ = (φⁿ − (−1)ⁿ φ⁻ⁿ)/√5 and Lₙ = φⁿ + (−1)ⁿ φ⁻ⁿ for every integer n, by the recurrences at n = 0 and 1. Letters that
are 0 become 0.
Source: R. L. Graham, D. E. Knuth, O. Patashnik, Concrete Mathematics (1994), (2.13), (3.8), (3.21) and (6.123);
DLMF 5.12.1.
"""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

_INDEX = sp.Dummy("j", integer=True, positive=True)


def _remainder(x: sp.Expr, m: sp.Expr) -> sp.Expr:
    return x - m * sp.floor(x / m, evaluate=False)


def _delta(i: sp.Expr, j: sp.Expr) -> sp.Expr:
    return sp.Piecewise((1, sp.Eq(i, j)), (0, True))


def _fibonacci(n: sp.Expr, *variable: sp.Expr) -> sp.Expr:
    if variable or not n.is_integer:
        return sp.fibonacci(n, *variable)
    return (sp.GoldenRatio**n - (-1) ** n * sp.GoldenRatio ** (-n)) / sp.sqrt(5)


def _lucas(n: sp.Expr) -> sp.Expr:
    return sp.GoldenRatio**n + (-1) ** n * sp.GoldenRatio ** (-n) if n.is_integer else sp.lucas(n)


def _harmonic(n: sp.Expr, m: sp.Expr = sp.S.One) -> sp.Expr:
    """Σ_{j=1}^n 1/jᵐ, of integers n ≥ 0."""
    return sp.Sum(_INDEX**-m, (_INDEX, 1, n)) if n.is_integer else sp.harmonic(n, m)


def _beta(x: sp.Expr, y: sp.Expr) -> sp.Expr:
    return sp.gamma(x) * sp.gamma(y) / sp.gamma(x + y)


_DEFINITIONS: dict[type, Callable[..., sp.Expr]] = {
    sp.frac: lambda x: _remainder(x, sp.S.One),
    sp.Mod: _remainder,
    sp.KroneckerDelta: _delta,
    sp.fibonacci: _fibonacci,
    sp.lucas: _lucas,
    sp.harmonic: _harmonic,
    sp.beta: _beta,
}


def unfolded(e: sp.Expr) -> sp.Expr:
    """The expression by its definitions.

    Examples
    --------
    >>> x, n = sp.Symbol("x", real=True), sp.Symbol("n", integer=True)
    >>> unfolded(sp.frac(x) + sp.KroneckerDelta(n, 1))
    x + Piecewise((1, Eq(n, 1)), (0, True)) - floor(x)
    """
    names = {s: sp.S.Zero for s in e.free_symbols if s.is_Symbol and s.is_zero}
    if not names and not e.has(*_DEFINITIONS):
        return e
    return _unfolded(e, {**names})


def _unfolded(e: sp.Basic, known: dict[sp.Basic, sp.Basic]) -> sp.Basic:
    if e not in known:
        args = [_unfolded(arg, known) for arg in e.args]
        if type(e) in _DEFINITIONS and len(args) <= 2:
            known[e] = _DEFINITIONS[type(e)](*args)
        else:
            known[e] = e if args == list(e.args) else e.func(*args)
    return known[e]
