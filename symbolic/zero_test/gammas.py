"""Γ of several arguments by one: 1/Γ(z) = z ⋯ (z+j−1)/Γ(z+j), Gauss's multiplication formula, and reflection.

R = 1/Γ is entire, so that R(z) = z ⋯ (z+j−1) R(z+j) and R(mw) = (2π)^((m−1)/2) m^(1/2−mw) R(w) R(w+1/m) ⋯ R(w+(m−1)/m)
hold everywhere, and so does R(z) R(1−z) = sin(πz)/π. It gives R(1−z) where R(z) ≠ 0: for every z = x + 1/2 with an
integer x, and on a dense set for a z that moves with a real or complex letter. An expression that is continuous in
these letters where it has a value vanishes there if it vanishes on a dense part of it.
Source: DLMF 5.5.1, 5.5.3, 5.5.6 and 1.2.6.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import reduce
from math import gcd
from typing import Any

import sympy as sp

from symbolic.binders import bound_symbols
from symbolic.definedness.known import Known
from symbolic.towers.convert import integer_valued
from symbolic.zero_test.split import Problem, substitute

_COUNTING = (sp.gamma, sp.factorial, sp.binomial, sp.RisingFactorial, sp.FallingFactorial)
_ENTIRE = (sp.exp, sp.sin, sp.cos, sp.tan, sp.cot, sp.sec, sp.csc, sp.sinh, sp.cosh, sp.tanh, sp.coth)
_PLAIN = {"commutative", "complex", "finite", "hermitian"} | {  # what leaves no value of a letter alone
    f"{extended}{name}"
    for extended in ("", "extended_")
    for name in ("real", "positive", "negative", "nonnegative", "nonpositive", "nonzero")
}
_MAX_MULTIPLE, _MAX_SHIFT, _MAX_FUNCTIONS = 12, 60, 40
_ANYWHERE = Known()


def by_one_gamma(problem: Problem) -> list[Problem]:
    """The problem with letters for R = 1/Γ of the arguments that are left, or nothing where there is no Γ to rewrite.

    Parameters
    ----------
    problem : Problem

    Examples
    --------
    >>> from symbolic.zero_test.domain import Domain
    >>> z = sp.Symbol("z")
    >>> expr = sp.gamma(z) * sp.gamma(z + sp.S.Half) - 2 ** (1 - 2 * z) * sp.sqrt(sp.pi) * sp.gamma(2 * z)
    >>> [there] = by_one_gamma(Problem(expr=expr, domain=Domain(symbols=(z,))))
    >>> sp.simplify(there.expr)
    0
    """
    nodes = sorted(problem.expr.atoms(*_COUNTING), key=sp.default_sort_key)
    bound = bound_symbols(problem.expr)
    if not nodes or len(nodes) > _MAX_FUNCTIONS:
        return []
    if any(node.free_symbols & bound or any(arg.has(*_COUNTING) for arg in node.args) for node in nodes):
        return []
    rewriting = _Rewriting()
    found = {node: rewriting.product(node) for node in nodes}
    products = {node: product for node, product in found.items() if product is not None}
    if len(products) < len(nodes):
        return []
    values = rewriting.values(z for product in products.values() for z, _ in product.factors)
    if values is None or (rewriting.generic and not _is_continuous(problem.expr)):
        return []
    new = {node: product.value(values) for node, product in products.items()}
    fresh = set().union(*(e.free_symbols for e in new.values())) - set(problem.domain.symbols)
    domain = replace(problem.domain, symbols=(*problem.domain.symbols, *sorted(fresh, key=sp.default_sort_key)))
    return [replace(problem, expr=substitute(problem.expr, new), domain=domain)]


@dataclass(frozen=True, slots=True)
class _Product:
    """A sign times Π R(z)^e."""

    factors: tuple[tuple[sp.Expr, int], ...]
    sign: sp.Expr = sp.S.One

    def value(self, values: dict[sp.Expr, sp.Expr]) -> sp.Expr:
        return sp.Mul(self.sign, *(values[z] ** e for z, e in self.factors))


@dataclass(slots=True)
class _Rewriting:
    """The functions of one expression as products of R; generic, where a step holds on a dense set alone."""

    generic: bool = False
    known: dict[sp.Expr, sp.Expr] = field(default_factory=dict)

    def product(self, e: sp.Basic) -> _Product | None:
        """The function as a product of R, where it has a value; None where no product is known."""
        if isinstance(e, sp.gamma | sp.factorial):
            return _Product(((e.args[0] + int(isinstance(e, sp.factorial)), -1),))
        x, k = e.args
        if isinstance(e, sp.binomial):
            whole = not _ANYWHERE.integer(k)  # then x is no negative integer where C(x, k) has a value
            return _Product(((x + 1, -1), (k + 1, 1), (x - k + 1, 1))) if whole or self._apart(x + 1) else None
        rising = isinstance(e, sp.RisingFactorial)
        if not self._apart(x if rising else x + 1):
            if not self._apart(1 - x if rising else -x):
                return None
            x, rising = -x, not rising
            return _Product(self._factors(x, k, rising=rising), sign=(-1) ** k)
        return _Product(self._factors(x, k, rising=rising))

    @staticmethod
    def _factors(x: sp.Expr, k: sp.Expr, *, rising: bool) -> tuple[tuple[sp.Expr, int], ...]:
        return ((x, 1), (x + k, -1)) if rising else ((x - k + 1, 1), (x + 1, -1))

    def _apart(self, z: sp.Expr) -> bool:
        """Whether z is no pole of Γ: by its sign, or on a dense set."""
        if _ANYWHERE.sign(z) == 2:
            return True
        self.generic = self.generic or _moves(z)
        return _moves(z)

    def values(self, arguments: Iterable[sp.Expr]) -> dict[sp.Expr, sp.Expr] | None:
        """R(z) for all the arguments, by few letters."""
        lines: dict[sp.Expr, list[tuple[sp.Expr, sp.Rational, sp.Rational]]] = {}
        for z in dict.fromkeys(arguments):
            d, q, c = _line(z)
            lines.setdefault(d, []).append((z, q, c))
        found: dict[sp.Expr, sp.Expr] = {}
        for d, line in lines.items():
            values = self._on_constants(line) if d == 0 else self._on_line(d, line)
            if values is None:
                return None
            found |= values
        return found

    def _on_constants(self, line: list[Any]) -> dict[sp.Expr, sp.Expr]:
        """R of rational numbers, by those in (0, 1/2]."""
        found = {}
        for z, _, c in line:
            low = c % 1
            if low == 0:
                found[z] = 1 / sp.gamma(c) if c > 0 else sp.S.Zero
                continue
            mirrored = low > sp.S.Half
            first = 1 - low if mirrored else low
            base = 1 / sp.gamma(first) if first == sp.S.Half else self._letter(first)
            start = sp.sin(sp.pi * low) / (sp.pi * base) if mirrored else base
            found[z] = start * _shifted(c, low)
        return found

    def _on_line(self, d: sp.Expr, line: list[Any]) -> dict[sp.Expr, sp.Expr] | None:
        """R(q d + c) by R(±u d + c) with the largest u that divides all q."""
        u = reduce(_common, (abs(q) for _, q, _ in line))
        parts = [(z, int(abs(q) / u), int(sp.sign(q)), c) for z, q, c in line]
        if any(m > _MAX_MULTIPLE for _, m, _, _ in parts):
            return None
        w = sp.expand(u * d)
        needed = [(sign, (c + i) / m) for _, m, sign, c in parts for i in range(m)]
        simple = self._simple(w, needed)
        if simple is None:
            return None
        found = {}
        for z, m, sign, c in parts:
            product = sp.Mul(*(simple[sign, (c + i) / m] for i in range(m)))
            scale = (2 * sp.pi) ** sp.Rational(m - 1, 2) * sp.Integer(m) ** (sp.S.Half - z)
            found[z] = product if m == 1 else scale * product
        return found

    def _simple(self, w: sp.Expr, needed: list[tuple[int, sp.Rational]]) -> dict[Any, sp.Expr] | None:
        """R(±w + c): of one residue of c modulo 1 by the highest, and −w by w where both occur."""
        above = {c % 1 for sign, c in needed if sign > 0}
        turned = {c for sign, c in needed if sign < 0 and (-c) % 1 in above and self._reflects(w, c)}
        plain = [one for one in needed if one[0] > 0 or one[1] not in turned] + [(1, 1 - c) for c in turned]
        highest: dict[Any, sp.Rational] = {}
        for sign, c in plain:
            key = (sign, c % 1)
            highest[key] = max(c, highest.get(key, c))
        if any(highest[sign, c % 1] - c > _MAX_SHIFT for sign, c in plain):
            return None
        found = {}
        for sign, c in dict.fromkeys(plain):
            top = highest[sign, c % 1]
            found[sign, c] = self._letter(sign * w + top) * sp.Mul(*(sign * w + c + j for j in range(int(top - c))))
        for c in turned:
            found[-1, c] = _sine(w, 1 - c) / (sp.pi * found[1, 1 - c])
        return found

    def _reflects(self, w: sp.Expr, c: sp.Rational) -> bool:
        """Whether R(w + 1 − c) ≠ 0: everywhere for an integer w and another c, else on a dense set."""
        if integer_valued(w):
            return not c.is_Integer
        self.generic = self.generic or _moves(w)
        return _moves(w)

    def _letter(self, z: sp.Expr) -> sp.Expr:
        return self.known.setdefault(z, sp.Dummy("R"))


def _line(z: sp.Expr) -> tuple[sp.Expr, sp.Rational, sp.Rational]:
    """d, q and c with z = q d + c, for a d that begins with the coefficient 1."""
    terms = sp.expand(z).as_coefficients_dict()
    c = sp.Rational(terms.pop(sp.S.One, 0))
    if not terms:
        return sp.S.Zero, sp.S.Zero, c
    q = terms[min(terms, key=sp.default_sort_key)]
    return sp.Add(*(coefficient / q * term for term, coefficient in terms.items())), q, c


def _common(a: sp.Rational, b: sp.Rational) -> sp.Rational:
    """The largest number of which both are multiples."""
    return sp.Rational(gcd(int(a.p * b.q), int(b.p * a.q)), int(a.q * b.q))


def _shifted(c: sp.Rational, low: sp.Rational) -> sp.Expr:
    """R(c)/R(low) for c − low an integer of either sign."""
    if c >= low:
        return 1 / sp.Mul(*(low + j for j in range(int(c - low))))
    return sp.Mul(*(c + j for j in range(int(low - c))))


def _sine(w: sp.Expr, c: sp.Rational) -> sp.Expr:
    """sin π(w + c), with (−1)ⁿ for the integers n in w."""
    whole = sp.Add(*(term for term in sp.Add.make_args(w) if integer_valued(term)))
    return (-1) ** whole * sp.sin(sp.expand(sp.pi * (w - whole + c)))


def _moves(z: sp.Expr) -> bool:
    """Whether z is a polynomial of first degree in some real or complex letter: then z = c is nowhere dense."""
    letters = [s for s in z.free_symbols if s.is_Symbol and not s.is_integer]
    return any(z.is_polynomial(s) and sp.degree(z, s) == 1 and sp.Poly(z, s).LC().is_Rational for s in letters)


def _is_continuous(e: sp.Basic) -> bool:
    """Whether e is continuous in the letters that are no integers, at every point at which it has a value."""
    moving = [s for s in e.free_symbols if s.is_Symbol and not s.is_integer]
    if any(not {name for name, fact in s.assumptions0.items() if fact} <= _PLAIN for s in moving):
        return False
    return _moves_along(e, frozenset(moving))


def _moves_along(e: sp.Basic, moving: frozenset[Any]) -> bool:
    if e in moving or not e.free_symbols & moving:
        return True
    if isinstance(e, sp.Pow):
        base, exponent = e.args
        whole = not exponent.free_symbols & moving and integer_valued(exponent)
        fixed = not base.free_symbols and bool(base.is_positive)
        if not (whole or fixed):
            return False
    elif isinstance(e, sp.RisingFactorial | sp.FallingFactorial):
        if e.args[1].free_symbols & moving:
            return False
    elif not isinstance(e, (sp.Add, sp.Mul, *_ENTIRE, *_COUNTING)):
        return False
    return all(_moves_along(arg, moving) for arg in e.args)
