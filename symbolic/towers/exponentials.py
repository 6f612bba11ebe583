"""exp(u) in the tower: u = Σ c_j b_j over ℚ on a basis of exponents, so exp(u) = Π exp(b_j/D_j)^(c_j D_j).

Logarithms are basis elements with a known exponential, exp(log v) = v, and a fractional c_j makes the root
y = exp(log(v)/D) with y^D = v. iπ is one too: roots of unity are exp(iπ/D) with (exp(iπ/D))^D = −1.
Source: R. H. Risch, Algebraic properties of the elementary functions of analysis, Amer. J. Math. 101 (1979).
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Any

import sympy as sp

from symbolic.balls.limits import OutOfResourcesError
from symbolic.towers.conjugation import conjugate, is_imaginary, is_real
from symbolic.towers.rational import RationalFunction, combinations_of
from symbolic.towers.tower import Exponent, Generator, NotConvertedError, Tower, as_fraction

if TYPE_CHECKING:
    from flint import fmpq_mpoly

_SPLIT_TERMS = 8  # longer exponents become one basis element
_MAX_DIVISOR = 1000
_MAX_POWER = 4000


def exp_of(tower: Tower, u: RationalFunction) -> RationalFunction:
    """exp(u) as a rational function of generators, adding basis exponents and roots as needed.

    Raises
    ------
    OutOfResourcesError : if a root or a power of a generator would be too high.
    """
    u = tower.reduce(u)
    if u.is_zero:
        return tower.one
    _add_parities(tower, u)
    coefficients = span(tower, u)
    if coefficients is None:
        _extend(tower, u)
        coefficients = span(tower, u)
    if coefficients is None:
        raise NotConvertedError("an exponent is not in the span of the basis made for it")
    result = tower.one
    for j, c in coefficients.items():
        result = result * _power(tower, j, c)
    return tower.reduce(result)


def _extend(tower: Tower, u: RationalFunction) -> None:
    """Add the terms of u to the basis of exponents, or u itself when it is long."""
    if len(u.num) > _SPLIT_TERMS:
        tower.exponents.append(Exponent(value=u))
        return
    for exponents in u.num.to_dict():
        term = tower.ring.context.from_dict({exponents: 1})
        value = tower.reduce(tower.ring.quotient(term, u.den))
        if span(tower, value) is None:
            tower.exponents.append(Exponent(value=value))


def _add_parities(tower: Tower, u: RationalFunction) -> None:
    """Make exp(iπm) = ±1 known for every monomial m in integer symbols such that iπm occurs in u."""
    if not u.is_polynomial:
        return
    half_turn = tower.reduce(tower.imaginary * tower.pi)
    for exponents in u.num.to_dict():
        term = RationalFunction(ring=tower.ring, num=tower.ring.context.from_dict({exponents: 1}), den=u.den)
        m = tower.reduce(term / half_turn)
        support = m.support
        if not m.is_polynomial or not support or len(m.num) != 1:
            continue
        m = m / tower.number(as_fraction(m.num.leading_coefficient()))
        meanings = [tower.generators[j].meaning for j in support]
        if not all(s.is_Symbol and s.is_integer for s in meanings):
            continue
        key = ("parity", m.key)
        if key not in tower.table:
            sign = Generator(meaning=(-1) ** tower.meaning(m), real=True, relation=(2, tower.one))
            tower.table[key] = tower.new(sign)
            tower.exponents.append(Exponent(value=half_turn * m, known=tower.table[key]))


def span(tower: Tower, u: RationalFunction) -> dict[int, Fraction] | None:
    """The rational c_j with u = Σ c_j b_j, or None if u is not in the span of the basis exponents."""
    values = [tower.reduce(e.value) for e in tower.exponents]
    near = [j for j, b in enumerate(values) if not b.is_zero]
    denominator = _common_denominator(tower, [values[j] for j in near] + [u])
    columns = [_over(tower, value, denominator) for value in (*(values[j] for j in near), u)]
    if len({m for column in columns for m in column}) * len(columns) > 20_000:
        raise OutOfResourcesError("size: the linear system of the exponents")
    solutions = combinations_of(columns[:-1], columns[-1:])
    return None if solutions is None else {j: as_fraction(c) for j, c in zip(near, solutions[0], strict=True) if c}


def _common_denominator(tower: Tower, values: list[RationalFunction]) -> fmpq_mpoly:
    denominator = tower.ring.one_polynomial
    for value in values:
        if not value.is_polynomial:
            denominator = tower.ring.product(denominator, value.den / denominator.gcd(value.den))
    return denominator


def _over(tower: Tower, value: RationalFunction, denominator: fmpq_mpoly) -> dict[tuple[int, ...], Any]:
    return dict(tower.ring.product(value.num, denominator / value.den).to_dict())


def _power(tower: Tower, j: int, c: Fraction) -> RationalFunction:
    """exp(c b_j), from the known exponential or from the generator exp(b_j/D), D a multiple of c's denominator."""
    entry = tower.exponents[j]
    if entry.known is not None and c.denominator == 1:
        return _bounded_power(entry.known, int(c))
    if entry.index is None or entry.divisor % c.denominator:
        entry = _deepen(tower, j, lcm(entry.divisor, c.denominator))
    if entry.index is None:
        raise NotConvertedError("a basis exponent lost its generator")
    return _bounded_power(tower.ring.generator(entry.index), int(c * entry.divisor))


def _bounded_power(f: RationalFunction, n: int) -> RationalFunction:
    if abs(n) > _MAX_POWER:
        raise OutOfResourcesError(f"size: the power {n} of an exponential")
    return f**n


def _deepen(tower: Tower, j: int, divisor: int) -> Exponent:
    """Replace exp(b/D) by exp(b/D')^(D'/D) for a multiple D' of D, and record y^D' = exp(b) if that is known."""
    if divisor > _MAX_DIVISOR:
        raise OutOfResourcesError(f"size: a root of order {divisor}")
    entry = tower.exponents[j]
    value = tower.reduce(entry.value)
    imaginary = is_imaginary(tower, value)
    generator = tower.new(_root(tower, entry, divisor))
    index = len(tower.generators) - 1
    deeper = replace(entry, divisor=divisor, index=index)
    tower.exponents[j] = deeper
    if entry.index is not None:
        tower.aliases[entry.index] = generator ** (divisor // entry.divisor)
    elif tower.generators[index].real and (base := _single(tower, entry.known)) is not None:
        tower.generators[index] = replace(tower.generators[index], relation=None)
        tower.aliases[base] = generator**divisor
    if imaginary:
        tower.conjugates[index] = tower.one / generator
    elif not tower.generators[index].real:
        tower.pending_conjugates[index] = lambda: exp_of(tower, conjugate(tower, value / tower.number(divisor)))
    return deeper


def _single(tower: Tower, f: RationalFunction | None) -> int | None:
    """The index of g for f = g, a generator without a relation: it is then replaced by the power of its root."""
    if f is None:
        return None
    f = tower.reduce(f)
    if not f.is_polynomial or len(f.num) != 1 or f.num.total_degree() != 1 or f.num.leading_coefficient() != 1:
        return None
    (j,) = f.support
    return j if tower.generators[j].relation is None else None


def _root(tower: Tower, entry: Exponent, divisor: int) -> Generator:
    value = tower.reduce(entry.value)
    constant = tower.is_constant(value)
    relation = None if entry.known is None else (divisor, tower.reduce(entry.known))
    meaning = _meaning(tower, entry, divisor, value)
    if not is_real(tower, value):
        return Generator(meaning=meaning, constant=constant, relation=relation)
    logs = [tower.generators[k] for k in value.support if isinstance(tower.generators[k].meaning, sp.log)]
    strict = all(g.constant or ("strict", g.meaning) in tower.table for g in logs)
    return Generator(meaning=meaning, sign=2 if strict else 1, real=True, constant=constant, relation=relation)


def _meaning(tower: Tower, entry: Exponent, divisor: int, value: RationalFunction) -> sp.Expr:
    if entry.known is not None and len(value.support) == 1:
        (k,) = value.support
        if isinstance(tower.generators[k].meaning, sp.log):
            return sp.Pow(tower.generators[k].meaning.args[0], sp.Rational(1, divisor))
    return sp.exp(tower.meaning(value) / divisor)
