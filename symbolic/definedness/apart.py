"""Which numbers are not 0, wherever they are defined."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import gcd, lcm
from typing import TYPE_CHECKING, Any

import sympy as sp

from symbolic.definedness.factors import factors_of
from symbolic.definedness.matrices import is_invertible
from symbolic.definedness.multiples import is_multiple_of_nonzero
from symbolic.definedness.numbers import is_apart_from_zero, sign_of_number
from symbolic.definedness.rules import NAMES, is_constant, rule_of
from symbolic.expressions.contraction import Contraction

if TYPE_CHECKING:
    from symbolic.definedness.known import Known


def is_nonzero(known: Known, e: Any) -> bool:
    """Whether e ≠ 0 is known, where e is defined."""
    rule = rule_of(e, _RULES)
    if rule is not None and rule(known, e):
        return True
    if is_constant(e):
        return abs(sign_of_number(e)) == 2 or is_apart_from_zero(e)
    if abs(known.sign(e)) == 2 or is_given_nonzero(known, e) or _is_no_integer_root(known, e):
        return True
    return is_multiple_of_nonzero(known, e)


def _has_a_part_apart(known: Known, e: sp.Add) -> bool:
    """a + ib with real a and b, one of which is not 0."""
    imaginary = [arg / sp.I for arg in e.args if sp.I in sp.Mul.make_args(arg)]
    real = [arg for arg in e.args if sp.I not in sp.Mul.make_args(arg)]
    if not imaginary or not all(map(known.real, (*real, *imaginary))):
        return False
    return known.nonzero(sp.Add(*imaginary)) or known.nonzero(sp.Add(*real))


def _is_off_a_disk(known: Known, e: sp.Add) -> bool:
    """c + w with a number c and |w| < |c|."""
    c, w = e.as_coeff_Add()
    bounded = c != 0 and (w.has(sp.I) or any(fact.has(sp.Abs) for fact in known.facts))
    return bounded and known.sign(sp.Abs(c) - sp.Abs(w)) == 2


def _is_by_pythagoras(known: Known, e: sp.Add) -> bool:
    """An expression that has fewer terms with 1 − sin²u for cos²u, and is not 0 then."""
    with_sines = sp.expand(e.xreplace({square: 1 - sp.sin(square.base.args[0]) ** 2 for square in _cosines(e)}))
    return len(sp.Add.make_args(with_sines)) < len(e.args) and known.nonzero(with_sines)


def _cosines(e: sp.Expr) -> set[sp.Expr]:
    """The squares of cosines in an expression."""
    return {power for power in e.atoms(sp.Pow) if isinstance(power.base, sp.cos) and power.exp == 2}


def _is_a_length_apart(known: Known, e: Contraction) -> bool:
    """(Ax)ᵀ(Ax) ≠ 0 of a real column, where the word Ax, or its transpose, is part of a word that is not 0."""
    word = _word(e)
    turned, half = word[: len(word) // 2], word[len(word) // 2 :]
    if turned != tuple(sp.Transpose(letter).doit() for letter in reversed(half)):
        return False
    if not all(map(known.real_matrix, half)):
        return False
    words = [_word(atom) for atom in known.nonzero_factors if isinstance(atom, Contraction)]
    return any(part in (half, turned) for word in words for part in _parts(word, len(half)))


def _word(e: Contraction) -> tuple[Any, ...]:
    return tuple(e.parent.args) if isinstance(e.parent, sp.MatMul) else (e.parent,)


def _parts(word: tuple[Any, ...], length: int) -> Iterator[tuple[Any, ...]]:
    return (word[start : start + length] for start in range(len(word) - length + 1))


def is_given_nonzero(known: Known, e: sp.Expr) -> bool:
    """Every irreducible factor of e divides something that is given not to be 0, or is not 0 by its sign."""
    factors = factors_of(e)
    return factors is not None and all(
        factor in known.nonzero_factors or -factor in known.nonzero_factors or (factor != e and known.nonzero(factor))
        for factor in factors
    )


def _is_no_integer_root(known: Known, e: sp.Expr) -> bool:
    """Σ a_i n_i + b with integers n_i is not 0 where gcd(a_i) does not divide b."""
    terms = sp.expand(e).as_coefficients_dict()
    constant = terms.pop(sp.S.One, sp.S.Zero)
    if not terms or not all(c.is_Rational and known.integer(atom) for atom, c in terms.items()):
        return _is_at_no_integer(known, e)
    scale = lcm(*(int(c.q) for c in terms.values()))
    return not (constant * scale / gcd(*(int(c * scale) for c in terms.values()))).is_integer


def _is_at_no_integer(known: Known, e: sp.Expr) -> bool:
    """A polynomial over ℚ in one integer n, of which every integer root r is excluded by n ≠ r."""
    (*symbols,) = e.free_symbols
    if len(symbols) != 1 or not known.integer(symbols[0]) or not e.is_polynomial(*symbols):
        return False
    polynomial = sp.Poly(e, *symbols)
    if polynomial.degree() < 2 or not (polynomial.domain.is_ZZ or polynomial.domain.is_QQ):
        return False
    return all(known.nonzero(symbols[0] - root) for root in polynomial.ground_roots() if root.is_integer)


_SUMS = (_has_a_part_apart, _is_off_a_disk, _is_by_pythagoras)
_RULES: dict[type, Callable[[Known, Any], bool]] = {
    **dict.fromkeys(NAMES, lambda known, e: e.is_zero is False),
    **dict.fromkeys((sp.exp, sp.factorial, sp.gamma), lambda known, e: True),  # 1/Γ is entire
    **dict.fromkeys((sp.Abs, sp.conjugate, sp.sign), lambda known, e: known.nonzero(e.args[0])),
    sp.Mul: lambda known, e: all(map(known.nonzero, e.args)),
    sp.Add: lambda known, e: any(rule(known, e) for rule in _SUMS),
    sp.Determinant: lambda known, e: is_invertible(known, e.arg),
    Contraction: _is_a_length_apart,
    sp.Pow: lambda known, e: e.base == sp.E or known.nonzero(e.base),
}
