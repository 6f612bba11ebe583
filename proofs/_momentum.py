"""The letters of the theorems on momentum: the friction 1 − λ, the shift a, a field f of one variable, and a step h."""

import sympy as sp

from numeric_check import analytic, column, complex_number, matrix, moderate
from proofs._descent import K

FRICTION, SHIFT, STEP = complex_number("lambda"), complex_number("a"), moderate("h")
FIELD, POINT = analytic("f"), complex_number("u")
VALUE, JACOBIAN = column("f", K), matrix("J", K, K)

lam, a, h = FRICTION.symbol, SHIFT.symbol, STEP.symbol
f, u = FIELD.symbol, POINT.symbol
ALPHA = (1 + lam - 2 * a * (1 - lam)) / 2


def at_h(n: int, flow: list[sp.Expr], sign: int) -> sp.Expr:
    """[hⁿ] exp(±h F d/du) u for F = F₀ + hF₁ + …, as it stands."""
    words = [(k, sp.S.One, part) for k, part in enumerate(flow)]
    total, power = sp.S.Zero, {k + 1: part for k, _, part in words if k < n}
    for length in range(1, n + 1):
        total += sp.Rational(sign**length, sp.factorial(length)) * power.get(n, sp.S.Zero)
        power = _driven(power, flow, n)
    return total


def _driven(power: dict[int, sp.Expr], flow: list[sp.Expr], n: int) -> dict[int, sp.Expr]:
    """F d/du of a series in h, through hⁿ."""
    result: dict[int, sp.Expr] = {}
    for k, part in enumerate(flow):
        for m, term in power.items():
            if k + 1 + m <= n:
                result[k + 1 + m] = result.get(k + 1 + m, sp.S.Zero) + part * sp.Derivative(term, u)
    return result
