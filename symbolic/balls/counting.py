"""C(x, k), x(x+1)⋯(x+k−1), x(x−1)⋯(x−k+1) and H_n for an integer k or n: products and sums, at every x.

C(x, k) = 0 for k < 0, as in SymPy; the others have a value for k ≥ 0 alone.
Source: R. L. Graham, D. E. Knuth, O. Patashnik, Concrete Mathematics (1994), (2.43), (2.44), (2.13) and (5.1).
"""

from __future__ import annotations

from fractions import Fraction
from math import factorial, prod
from typing import Any

import sympy as sp

from symbolic.balls.values import NotEvaluatedError

MAX_FACTORS = 2000
COUNTED = (sp.binomial, sp.RisingFactorial, sp.FallingFactorial)


def counted(kind: type, k: int, x: Any) -> Any:
    """The value of a function of a number x, or a ball, and an integer k.

    Raises
    ------
    NotEvaluatedError : where the function has no value, or its product is too long.

    Examples
    --------
    >>> from fractions import Fraction
    >>> counted(sp.binomial, 2, Fraction(-1)), counted(sp.RisingFactorial, 3, Fraction(-2))
    (Fraction(1, 1), Fraction(0, 1))
    """
    if k > MAX_FACTORS:
        raise NotEvaluatedError(f"{kind.__name__} with {k} factors")
    if kind is sp.binomial:
        return x * 0 if k < 0 else _product(x, -1, k) / factorial(k)
    if k < 0:
        raise NotEvaluatedError(f"{kind.__name__} with a negative number of factors")
    return _product(x, 1 if kind is sp.RisingFactorial else -1, k)


def harmonic_number(n: int, order: int = 1) -> Fraction:
    """Σ_{j=1}^n 1/jᵐ.

    Raises
    ------
    NotEvaluatedError : for a negative or a large n.

    Examples
    --------
    >>> harmonic_number(3)
    Fraction(11, 6)
    """
    if not 0 <= n <= MAX_FACTORS or abs(order) > MAX_FACTORS:
        raise NotEvaluatedError(f"the harmonic number of {n}")
    return sum((Fraction(1, j) ** order for j in range(1, n + 1)), Fraction(0))


def _product(x: Any, step: int, k: int) -> Any:
    if isinstance(x, Fraction) and x.denominator == 1:
        return Fraction(prod(range(int(x), int(x) + step * k, step)))
    total: Any = x * 0 + 1
    for j in range(k):
        total = total * (x + step * j)
    return total
