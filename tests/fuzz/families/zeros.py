"""Random expressions and random rewrites of them, some deliberately unsound: lhs − rhs with an unknown truth.

A sound rewrite is an identity of its arguments for all values; an unsound one forgets a branch or a sign.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import sympy as sp

SYMBOLS = (
    sp.Symbol("z"),
    sp.Symbol("r", real=True),
    sp.Symbol("s", real=True),
    sp.Symbol("p", positive=True),
    sp.Symbol("q", positive=True),
)
_LEAVES = (*SYMBOLS, sp.Integer(1), sp.Integer(2), sp.Integer(-1), sp.Rational(1, 2), sp.I)
_UNARY: tuple[Callable[[sp.Expr], sp.Expr], ...] = (
    sp.sin, sp.cos, sp.exp, sp.sqrt, sp.log, sp.atan, sp.Abs, sp.cosh, sp.conjugate, sp.re, sp.asin, sp.tanh,
    lambda e: e**2, lambda e: 1 / e, lambda e: -e, lambda e: e ** sp.Rational(1, 3), sp.sign, sp.arg, sp.acosh,
)  # fmt: skip
REWRITES: tuple[Callable[[sp.Expr, sp.Expr], sp.Expr], ...] = (
    lambda a, b: sp.sin(a + b) - sp.sin(a) * sp.cos(b) - sp.cos(a) * sp.sin(b),
    lambda a, b: sp.exp(a) * sp.exp(b) - sp.exp(a + b),
    lambda a, b: (a + b) ** 2 - a**2 - 2 * a * b - b**2,
    lambda a, b: sp.cosh(a) ** 2 - sp.sinh(a) ** 2 - 1 + 0 * b,
    lambda a, b: sp.Abs(a * b) - sp.Abs(a) * sp.Abs(b),
    lambda a, b: sp.log(a * b) - sp.log(a) - sp.log(b),
    lambda a, b: sp.sqrt(a * b) - sp.sqrt(a) * sp.sqrt(b),
    lambda a, b: sp.sqrt(a**2 + 2 * a * b + b**2) - a - b,
    lambda a, b: sp.log(sp.exp(a + b)) - a - b,
    lambda a, b: (a**b) ** 2 - (a**2) ** b,
    lambda a, b: sp.sqrt(a / b) - sp.sqrt(a) / sp.sqrt(b),
    lambda a, b: sp.atan(a) + sp.atan(b) - sp.atan((a + b) / (1 - a * b)),
    lambda a, b: sp.conjugate(sp.sqrt(a)) - sp.sqrt(sp.conjugate(a)) + 0 * b,
    lambda a, b: sp.log(a**2) - 2 * sp.log(a) + 0 * b,
    lambda a, b: sp.asin(sp.sin(a)) - a + 0 * b,
    lambda a, b: sp.re(a * b) - sp.re(a) * sp.re(b) + sp.im(a) * sp.im(b),
    lambda a, b: sp.Abs(a + b) ** 2 - sp.Abs(a) ** 2 - sp.Abs(b) ** 2 - 2 * sp.re(a * sp.conjugate(b)),
    lambda a, b: (sp.Max(*SYMBOLS[1:3]) + sp.Min(*SYMBOLS[1:3]) - SYMBOLS[1] - SYMBOLS[2]) * a + 0 * b,
    lambda a, b: sp.Max(SYMBOLS[1], 0) * a - SYMBOLS[1] * a + 0 * b,
    lambda a, b: sp.sign(a) * sp.Abs(a) - a + 0 * b,
    lambda a, b: sp.arg(a * b) - sp.arg(a) - sp.arg(b),
    lambda a, b: sp.tan(sp.atan(a)) - a + sp.cos(sp.atan(b)) - 1 / sp.sqrt(1 + b**2),
    lambda a, b: sp.acosh(sp.cosh(a)) - a + 0 * b,
    lambda a, b: sp.sqrt(a - 1) * sp.sqrt(a + 1) - sp.sqrt(a**2 - 1) + 0 * b,
    lambda a, b: sp.Abs(sp.sqrt(a), evaluate=False) - sp.sqrt(sp.Abs(a)) + 0 * b,  # SymPy may not return from its Abs
    lambda a, b: 1 / (sp.sqrt(a) + sp.sqrt(b)) - (sp.sqrt(a) - sp.sqrt(b)) / (a - b),
)


def random_expression(generator: np.random.Generator, depth: int) -> sp.Expr:
    """A random expression of at most the given depth in ``SYMBOLS``."""
    if depth == 0 or generator.random() < 0.15:
        return _LEAVES[generator.integers(len(_LEAVES))]
    if generator.random() < 0.5:
        return _UNARY[generator.integers(len(_UNARY))](random_expression(generator, depth - 1))
    left, right = (random_expression(generator, depth - 1) for _ in range(2))
    return left + right if generator.random() < 0.5 else left * right


def random_claim(generator: np.random.Generator) -> sp.Expr:
    """A random rewrite at random arguments, sometimes times a factor, sometimes off by a little; nan if undefined."""
    depth = int(generator.integers(1, 3))
    a, b = (random_expression(generator, depth) for _ in range(2))
    if any(e.has(sp.nan, sp.zoo, sp.oo) for e in (a, b)):
        return sp.nan
    claim = REWRITES[generator.integers(len(REWRITES))](a, b)
    if generator.random() < 0.2:
        claim = claim * random_expression(generator, 1)
    if generator.random() < 0.1:
        claim = claim + sp.Rational(1, 10**40)
    return claim
