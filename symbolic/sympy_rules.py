"""Rules by which SymPy simplifies what it builds anew, put right where they are wrong.

- sign(z)² = 1 holds for real z ≠ 0 only: at z = 1 + i it is (z/|z|)² = i.
- Mod(rq, q) = rq − ⌊r⌋q for a number r: SymPy has the integer next to r in the direction of 0, Mod(−πq, q) = (3 − π)q.
- e/6 is an integer for some even e only, and so is e/3: SymPy says always, and never.
- atan and asin of a rational number are irrational but at 0, acos but at 1, and r² is rational for some irrational r.
- x(x − 1)⋯(x − k + 1) is 1, an integer, for k = 0 and every x, and so is C(x, x).
- C(n, k) < 0 for odd k and n < 0 only: SymPy has it for every n that is not known to be ≥ 0.
- A determinant of size 0 is 1, and A⁰ = I: SymPy says det 0 = 0 for all sizes, and for all n that 0ⁿ = 0 and, with the
  matrix J of ones, Jⁿ = kⁿ⁻¹J.

SymPy applies them whenever it builds a node, and when it is asked for a fact of one. With its own rules ⌊e/6⌋ = e/6 for
all even e and |C(n, 3)| = −C(n, 3) for all integers n would be proved of what a user writes, with no value put in
anywhere; so a guard at substitutions would not do. They are replaced for the whole process as soon as a procedure is
loaded, since SymPy keeps the facts of a node with the node; what it has found before is forgotten then. ``import
symbolic`` alone replaces nothing. A rule is replaced by one that says less, or what is right. No other part of SymPy is
changed, and one that SymPy has put right goes from here; ``tests/symbolic/test_sympy_rules.py`` sees to both.
"""

from __future__ import annotations

import gc
from typing import Any

import sympy as sp
from sympy.core.cache import clear_cache
from sympy.core.logic import fuzzy_not

_remainder, _is_integer, _is_rational = sp.Mod.eval, sp.Mul._eval_is_integer, sp.Pow._eval_is_rational
_known_det_of_ones, _known_power_of_ones = sp.OneMatrix._eval_determinant, sp.OneMatrix._eval_power
_FACTORS = (sp.RisingFactorial, sp.FallingFactorial)


def _power_of_sign(node: sp.sign, exponent: Any) -> Any:
    (u,) = node.args
    return sp.S.One if u.is_extended_real and fuzzy_not(u.is_zero) and exponent.is_even else None


def _remainder_of_multiple(p: Any, q: Any) -> Any:
    ratio = sp.S.Zero if q.is_zero else p / q
    known = ratio.is_number and ratio.is_extended_real and not ratio.is_integer
    return p - sp.floor(ratio) * q if known else _remainder(p, q)


def _is_integer_product(product: sp.Mul) -> bool | None:
    found = _is_integer(product)
    number = product.as_coeff_Mul()[0]
    denominator = int(number.q) if number.is_Rational else 1
    if found:
        return None if denominator & (denominator - 1) else True  # by powers of 2 alone
    by_parity = denominator % 2 == 1 and any(factor.is_even for factor in product.args)
    return None if by_parity and product._eval_is_rational() is not False else found


def _is_rational_angle(angle: Any) -> bool | None:
    """False at rational numbers, but where the angle is 0."""
    (u,) = angle.args
    apart = u - 1 if isinstance(angle, sp.acos) else u
    return False if u.is_rational and apart.is_zero is False else None


def _is_rational_power(power: sp.Pow) -> bool | None:
    found = _is_rational(power)
    several = power.base.is_irrational and power.exp.is_integer and power.exp != -1
    return None if found is False and several else found


def _is_integer_of_factors(product: Any) -> bool | None:
    x, k = product.args
    return True if x.is_integer and k.is_integer and k.is_nonnegative else None


def _is_integer_binomial(binomial: sp.binomial) -> bool | None:
    return True if all(part.is_integer for part in binomial.args) else None


def _is_nonnegative_binomial(binomial: sp.binomial) -> bool | None:
    n, k = binomial.args
    if not (n.is_integer and k.is_integer):
        return None
    if n.is_nonnegative or k.is_negative or k.is_even:
        return True
    return False if n.is_negative and k.is_odd and k.is_positive else None


def _det_of_zeros(zeros: sp.ZeroMatrix) -> Any:
    return sp.S.Zero if zeros.rows.is_positive else sp.Determinant(zeros)


def _det_of_ones(ones: sp.OneMatrix) -> Any:
    return _known_det_of_ones(ones) if ones.rows.is_positive else sp.Determinant(ones)


def _power_of_zeros(zeros: sp.ZeroMatrix, exponent: Any) -> Any:
    return zeros if exponent.is_positive else sp.MatPow(zeros, exponent)


def _power_of_ones(ones: sp.OneMatrix, exponent: Any) -> Any:
    return _known_power_of_ones(ones, exponent) if exponent.is_positive else sp.MatPow(ones, exponent)


sp.sign._eval_power = _power_of_sign
sp.Mod.eval = _remainder_of_multiple
sp.ZeroMatrix._eval_determinant, sp.ZeroMatrix._eval_power = _det_of_zeros, _power_of_zeros
sp.OneMatrix._eval_determinant, sp.OneMatrix._eval_power = _det_of_ones, _power_of_ones
sp.Mul._eval_is_integer = sp.Mul._prop_handler["integer"] = _is_integer_product
sp.Pow._eval_is_rational = sp.Pow._prop_handler["rational"] = _is_rational_power
for _of in (sp.atan, sp.asin, sp.acos):
    _of._eval_is_rational = _of._prop_handler["rational"] = _is_rational_angle
sp.binomial._eval_is_integer = sp.binomial._prop_handler["integer"] = _is_integer_binomial
sp.binomial._eval_is_nonnegative = sp.binomial._prop_handler["nonnegative"] = _is_nonnegative_binomial
for _of in _FACTORS:
    _of._eval_is_integer = _of._prop_handler["integer"] = _is_integer_of_factors


def _forget() -> None:
    """Forget what SymPy has found by its own rules: what it has built, and the facts that it keeps with each node."""
    clear_cache()
    for node in gc.get_objects():
        kind = type(node)
        if issubclass(kind, sp.Add | sp.Mul | sp.Pow | sp.Function):
            node._assumptions = kind.default_assumptions


_forget()
