"""Whether a number of roots and rationals is 0: a ball that is smaller than what is not 0 can be decides it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import prod
from typing import Any

import flint
import sympy as sp

from numeric_check.rules.refusals import NotApplicable

_FIRST_BITS = 128  # at which most numbers that are not 0 are seen to be none
_GUARD_BITS = 64
_MOST_BITS = 1 << 15  # of a bound; beyond it nothing is decided
_NEAR = sp.Rational(1, 10**12)  # of a root, to tell it from the others
_I = flint.acb(0, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The ball of a number U/L of algebraic integers, with |U| ≤ 2^above and |L| ≤ 2^below for all conjugates."""

    ball: flint.acb
    above: int = 0
    below: int = 0

    def __add__(self, other: Part) -> Part:
        above = 1 + max(self.above + other.below, self.below + other.above)
        return Part(ball=self.ball + other.ball, above=above, below=self.below + other.below)

    def __mul__(self, other: Part) -> Part:
        return Part(ball=self.ball * other.ball, above=self.above + other.above, below=self.below + other.below)

    def inverse(self) -> Part:
        return Part(ball=1 / self.ball, above=self.below, below=self.above)

    def power(self, n: int) -> Part:
        return Part(ball=self.ball**n, above=n * self.above, below=n * self.below)

    def root(self, k: int) -> Part:
        """(U/L)^(1/k) = (U L^(k−1))^(1/k) / L."""
        ball = self.ball.sqrt() if k == 2 else self.ball.pow(flint.acb(flint.fmpq(1, k)))
        return Part(ball=ball, above=-(-(self.above + (k - 1) * self.below) // k), below=self.below)


def vanishes(value: sp.Expr) -> bool:
    """Whether a number certainly is 0: as a sum of products of algebraic numbers and others, each algebraic factor is.

    Parameters
    ----------
    value : SymPy number

    Returns
    -------
    bool : False too where it is not decided.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.rules.algebraic import vanishes
    >>> vanishes(sp.sqrt(5 + 2 * sp.sqrt(6)) - sp.sqrt(2) - sp.sqrt(3)), vanishes(sp.sqrt(2) - sp.Rational(99, 70))
    (True, False)
    >>> vanishes(sp.log(2) * (sp.sqrt(8) - 2 * sp.sqrt(2)) + sp.log(3)), vanishes(sp.log(6) - sp.log(2) - sp.log(3))
    (False, False)
    """
    factors: dict[Any, list[Any]] = defaultdict(list)
    for term in sp.Add.make_args(sp.expand(value)):
        known = [factor for factor in sp.Mul.make_args(term) if is_algebraic(factor)]
        others = [factor for factor in sp.Mul.make_args(term) if factor not in known]
        factors[sp.Mul(*others)].append(sp.Mul(*known))
    return all(_vanishes(sp.Add(*terms)) for terms in factors.values())


def is_algebraic(value: Any) -> bool:
    """Whether it is written with rationals, i, roots of integer polynomials, sums, products and rational powers."""
    if isinstance(value, (sp.Rational, sp.CRootOf)) or value is sp.I:
        return True
    if isinstance(value, sp.Pow):
        return value.exp.is_Rational and is_algebraic(value.base)
    return isinstance(value, (sp.Add, sp.Mul)) and all(map(is_algebraic, value.args))


def _vanishes(value: sp.Expr) -> bool:
    """Whether |value| < 2^−((D − 1) above + below), where D bounds the degree of the field: what is not 0 is larger.

    The norm of U ≠ 0 is an integer, so that |U| ≥ 2^−((D − 1) above), and |value| = |U|/|L|.

    References
    ----------
    C. Burnikel, S. Funke, K. Mehlhorn, S. Schirra and S. Schmitt, A separation bound for real algebraic expressions,
    Algorithmica 55 (2009) 14-28, section 2.
    """
    if value.is_Rational:
        return bool(value == 0)
    bits = _FIRST_BITS
    while bits <= _MOST_BITS + _GUARD_BITS:
        degrees: dict[Any, int] = {}
        with flint.ctx.workprec(bits):
            part = _part(value, degrees)
            least = (prod(degrees.values()) - 1) * part.above + part.below
            if not part.ball.is_finite() or not part.ball.contains(0):
                return False
            if part.ball.abs_upper() < flint.arb(2) ** -least:
                return True
        if bits > least + _GUARD_BITS:  # a number that is not 0 would have been seen, but for wide balls
            return False
        bits = max(2 * bits, least + 2 * _GUARD_BITS)
    return False


def _part(value: Any, degrees: dict[Any, int]) -> Part:
    """The number with its bounds; ``degrees`` gets each different root with its degree."""
    if isinstance(value, sp.Rational):
        ball = flint.acb(flint.fmpq(int(value.p), int(value.q)))
        return Part(ball=ball, above=int(value.p).bit_length(), below=int(value.q - 1).bit_length())
    if value is sp.I:
        degrees[value] = 2
        return Part(ball=_I)
    if isinstance(value, sp.CRootOf):
        return _root(value, degrees)
    if isinstance(value, sp.Pow):
        return _power(value, degrees)
    first, *others = (_part(arg, degrees) for arg in value.args)
    for other in others:
        first = first + other if isinstance(value, sp.Add) else first * other
    return first


def _power(value: sp.Pow, degrees: dict[Any, int]) -> Part:
    exponent, base = value.exp, _part(value.base, degrees)
    if exponent.q > 1:
        degrees[value.base, exponent.q] = int(exponent.q)
        base = base.root(int(exponent.q))
    found = base.power(abs(int(exponent.p)))
    return found if exponent.p > 0 else found.inverse()


def _root(root: sp.CRootOf, degrees: dict[Any, int]) -> Part:
    """α of a polynomial a xⁿ + …: aα is an algebraic integer, and |aα| ≤ a + max |coefficients| by Cauchy."""
    coefficients = [abs(int(c)) for c in root.poly.all_coeffs()]
    degrees[root] = len(coefficients) - 1
    above = (coefficients[0] + max(coefficients)).bit_length()
    return Part(ball=root_ball(root), above=above, below=coefficients[0].bit_length())


def root_ball(root: sp.CRootOf) -> flint.acb:
    """The one among the isolated roots of a polynomial that is near SymPy's approximation."""
    real, imaginary = root.eval_rational(dx=_NEAR, dy=_NEAR).as_real_imag()
    near = flint.acb(*(flint.arb(flint.fmpq(int(part.p), int(part.q))) for part in (real, imaginary)))
    polynomial: Any = flint.fmpz_poly(list(map(int, root.poly.all_coeffs()[::-1])))
    found = [z for z, _ in polynomial.complex_roots() if not abs(z - near) > flint.arb(flint.fmpq(2, int(_NEAR.q)))]
    if len(found) != 1:
        raise NotApplicable(f"{root} is not isolated.")
    return found[0]
