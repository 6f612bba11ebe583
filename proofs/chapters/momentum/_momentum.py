"""The letters of the theorems on momentum: the friction 1 − λ, the shift a, a field f of one variable, and a step h."""

from itertools import product

import sympy as sp

from numeric_check import analytic, column, complex_number, matrix, moderate
from proofs.chapters.letters.descent import K

FRICTION, SHIFT, STEP = complex_number("lambda"), complex_number("a"), moderate("h")
POINT = complex_number("u")
FIELD = analytic("f", POINT.symbol)
VALUE, JACOBIAN = column("f", K), matrix("J", K, K)

lam, a, h = FRICTION.symbol, SHIFT.symbol, STEP.symbol
f, u = FIELD.symbol, POINT.symbol
ALPHA = (1 + lam - 2 * a * (1 - lam)) / 2


def at_h(n: int, flow: list[sp.Expr], sign: int) -> sp.Expr:
    """[hⁿ] exp(±h F d/du) u for F = F₀ + hF₁ + …, as it stands: no part of the flow is multiplied out."""
    terms, power = [], {k + 1: part for k, part in enumerate(flow) if k < n}
    for length in range(1, n + 1):
        weight = sp.Rational(sign**length, sp.factorial(length))
        terms.append(_times(weight, power.get(n, sp.S.Zero)))
        power = _driven(power, flow, n)
    return sp.Add(*terms, evaluate=False)


def _driven(power: dict[int, sp.Expr], flow: list[sp.Expr], n: int) -> dict[int, sp.Expr]:
    """F d/du of a series in h, through hⁿ."""
    parts: dict[int, list[sp.Expr]] = {}
    for (k, part), (m, term) in product(enumerate(flow), power.items()):
        if k + 1 + m <= n:
            parts.setdefault(k + 1 + m, []).append(_times(part, sp.Derivative(term, u)))
    return {m: sp.Add(*terms, evaluate=False) if len(terms) > 1 else terms[0] for m, terms in parts.items()}


def _times(factor: sp.Expr, term: sp.Expr) -> sp.Expr:
    return term if factor == 1 else sp.Mul(factor, term, evaluate=False)
