"""Functions of balls and of matrices of balls, entire ones through the exponential of a matrix."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

import flint
import sympy as sp

from numeric_check.rules.algebraic import root_ball
from numeric_check.rules.conversion import parts_of_number
from numeric_check.rules.refusals import NotApplicable, Uncertain, Undefined, UnknownExpression

CONSTANTS: dict[str, Callable[[], flint.arb]] = {
    "Pi": flint.arb.pi,
    "Exp1": flint.arb.const_e,
    "EulerGamma": flint.arb.const_euler,
}

_FAR = 1 << 16
_METHODS = (
    *("exp", "log", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh", "asin", "acos", "atan"),
    *("asinh", "acosh", "atanh", "conjugate", "gamma", "erf", "erfc", "zeta"),
)


def ball(value: sp.Expr) -> flint.acb:
    """The ball of a Gaussian rational, a point if the numbers are binary fractions of the precision; of a CRootOf."""
    if isinstance(value, sp.CRootOf):
        return root_ball(value)
    real, imaginary = parts_of_number(value)
    return flint.acb(_fraction(real), _fraction(imaginary))


def _fraction(value: sp.Rational) -> flint.arb:
    if not value.is_Rational:
        raise NotApplicable(value, " is no rational number.")
    return flint.arb(flint.fmpq(int(value.p), int(value.q)))


def compare_balls(relation: str, lhs: flint.acb, rhs: flint.acb) -> bool:
    """Whether the relation is certain.

    Parameters
    ----------
    relation : str
        The class name of the relation in SymPy.
    lhs, rhs : acb

    Returns
    -------
    bool

    Raises
    ------
    Undefined : for an order of numbers that are not real.
    Uncertain : if the balls overlap.
    """
    difference = lhs - rhs
    if relation in ("Equality", "Unequality"):
        if difference == 0 or not difference.contains(0):
            return (difference == 0) == (relation == "Equality")
        raise Uncertain("the balls overlap: equality is open.")
    if not (lhs.imag.contains(0) and rhs.imag.contains(0)):
        raise Undefined(f"{lhs} < {rhs}", "an order needs real numbers")
    sign = difference.real
    strict = relation.startswith("Strict")
    wanted = -sign if relation.endswith("LessThan") else sign
    if wanted > 0 or (wanted >= 0 and not strict):
        return True
    if wanted < 0 or (wanted <= 0 and strict):
        return False
    raise Uncertain("the balls overlap: the order is open.")


def of_ball(name: str, z: flint.acb) -> flint.acb:
    """f(z) for a ball z; a cut inside the ball is met by a value that covers both sides.

    Parameters
    ----------
    name : str
        The class name of the function in SymPy.
    z : acb

    Returns
    -------
    acb

    Raises
    ------
    UnknownExpression : if flint has no such function.

    Examples
    --------
    >>> import flint
    >>> from numeric_check.balls.functions import of_ball
    >>> of_ball("Abs", flint.acb(3, 4))
    5.00000000000000
    """
    if name == "Abs":
        return flint.acb(abs(z))
    if name in ("re", "im"):
        return flint.acb(z.real if name == "re" else z.imag)
    if name == "sign":
        return z if z == 0 else z / abs(z)
    if name == "arg":
        return flint.acb(z.arg())
    if name not in _METHODS:
        raise UnknownExpression(f"no ball function is known for {name}.")
    if name == "zeta" and z.real > _FAR:
        return _zeta_far_to_the_right()
    return getattr(z, name)()


def _zeta_far_to_the_right() -> flint.acb:
    """|ζ(s) − 1| ≤ Σ n^−σ ≤ 3/2^σ over n ≥ 2, for σ = re s ≥ 2; Arb takes minutes where s is exp(10³⁰)."""
    rest = flint.arb(0, 1) * 3 / flint.arb(2) ** _FAR
    return flint.acb(1 + rest, rest)


def determinant_of_exponential(A: flint.acb_mat) -> flint.acb:
    """det exp(A) = det(exp(A/2ˢ))^(2ˢ) with |A/2ˢ| ≤ 1, where elimination loses nothing; no trace is taken.

    Parameters
    ----------
    A : acb_mat, square

    Returns
    -------
    acb : narrow also where exp(A) itself is singular to every precision in reach

    Examples
    --------
    >>> import flint
    >>> from numeric_check.balls.functions import determinant_of_exponential
    >>> determinant_of_exponential(flint.acb_mat([[0, -5], [5, 0]])).contains(1)
    True

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Theorem 10.2 (exponentials of commuting matrices), and
    det(BC) = det(B) det(C).
    """
    norm = max(sum((entry.abs_upper() for entry in row), flint.arb(0)) for row in A.table())
    if not norm.is_finite():
        return flint.acb("nan")
    halvings = max(0, ceil(float(norm.log() / flint.arb.const_log2()))) if norm > 0 else 0
    value = (A * flint.acb(flint.arb(2) ** -halvings)).exp().det()
    for _ in range(halvings):
        value = value * value
    return value
