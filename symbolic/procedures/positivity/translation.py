"""From inequalities in real letters, roots and moduli to polynomials that are ≥ 0 or = 0, over the rationals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from math import lcm
from typing import Any

import sympy as sp
from sympy.polys.rings import ring

from symbolic.definedness.known import Known
from symbolic.procedures.positivity.certificate import Polynomial
from symbolic.words import OutsideClass

MAX_ROOT = 6  # of the indices of roots
_COMPARISONS = (sp.Le, sp.Lt, sp.Ge, sp.Gt, sp.Eq)


@dataclass(frozen=True, slots=True)
class Fact:
    """An expression in the letters that is ≥ 0, or = 0, or > 0, and the condition that says so if it is a given one."""

    value: sp.Expr
    is_zero: bool = False
    is_strict: bool = False
    source: Any = None


@dataclass(slots=True)
class Translation:
    """Real letters for symbols, roots and moduli, and what holds of them.

    The letter s of a root of e is the one with s ≥ 0 and s^q = e, and the symbol x of which roots are taken is s^q; the
    letter t of |e| is the one with t ≥ ±e and t² = e².

    Parameters
    ----------
    known : Known
    letters : dict, expression to what stands for it
    facts : list of Fact
    rests_on : list of the given conditions without which the sides are not in the class
    """

    known: Known
    letters: dict[Any, sp.Expr] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    rests_on: list[Any] = field(default_factory=list)

    def form(self, e: sp.Expr) -> sp.Expr:
        """The rational expression in the letters that e is.

        Raises
        ------
        OutsideClass : naming the part that is none, a letter that may be complex, or a root of what may be negative.
        """
        if e.is_Rational or e in self.letters:
            return e if e.is_Rational else self.letters[e]
        if isinstance(e, sp.Add | sp.Mul):
            return e.func(*map(self.form, e.args))
        if isinstance(e, sp.Symbol):
            return self._symbol(e)
        if isinstance(e, sp.Pow) and e.exp.is_Integer:
            return self.form(e.base) ** e.exp
        if isinstance(e, sp.Pow) and e.exp.is_Rational and e.exp.q <= MAX_ROOT:
            return self._root(e.base, int(e.exp.q)) ** e.exp.p
        if isinstance(e, sp.Abs):
            return self._modulus(e)
        raise OutsideClass(f"{e} is no rational function of real letters, their roots and moduli.")

    def roots_of_symbols(self, *exprs: sp.Expr) -> None:
        """Put s^q for each symbol of which q-th roots are taken, and which is known to be ≥ 0."""
        indices: dict[sp.Symbol, int] = {}
        for power in set().union(*(e.atoms(sp.Pow) for e in exprs)):
            if power.base.is_Symbol and power.exp.is_Rational and not power.exp.is_Integer:
                indices[power.base] = lcm(indices.get(power.base, 1), int(power.exp.q))
        for x, index in sorted(indices.items(), key=str):
            if index <= MAX_ROOT:
                self._require_real(x)
                self._require_nonnegative(x)
                s = sp.Dummy("s")
                self.letters[x] = s**index
                self.facts.append(Fact(s, is_strict=bool(x.is_positive)))
                self._of_an_integer(x)

    def suppose(self, condition: Any) -> None:
        """A condition that is given, if it compares what is in the class; strict ones as if they were not strict."""
        for part in Known(given=(condition,)).facts:
            if not isinstance(part, _COMPARISONS):
                continue
            before = dict(self.letters), len(self.facts), len(self.rests_on)
            try:
                value = self.form(part.lhs - part.rhs if isinstance(part, sp.Eq) else part.gts - part.lts)
            except OutsideClass:
                self.letters, self.facts, self.rests_on = before[0], self.facts[: before[1]], self.rests_on[: before[2]]
                continue
            self.facts.append(Fact(value, isinstance(part, sp.Eq), isinstance(part, sp.Lt | sp.Gt)))
            self.facts[before[1] :] = [replace(fact, source=condition) for fact in self.facts[before[1] :]]

    def _symbol(self, x: sp.Symbol) -> sp.Symbol:
        self._require_real(x)
        letter = self.letters[x] = sp.Dummy(x.name)
        if x.is_nonnegative:
            self.facts.append(Fact(letter, is_strict=bool(x.is_positive)))
        if x.is_nonpositive:
            self.facts.append(Fact(-letter, is_strict=bool(x.is_negative)))
        self._of_an_integer(x)
        return letter

    def _of_an_integer(self, x: sp.Symbol) -> None:
        if x.is_integer and x.is_positive:
            self.facts.append(Fact(self.letters[x] - 1))

    def _root(self, e: sp.Expr, index: int) -> sp.Expr:
        if (e, index) in self.letters:
            return self.letters[e, index]
        if isinstance(e, sp.Symbol) and e in self.letters and self.letters[e].is_Pow:
            s, power = self.letters[e].args
            if power % index == 0:
                return s ** (power // index)
        radicand = self.form(e)
        self._require_nonnegative(e)
        s = self.letters[e, index] = sp.Dummy("s")
        self.facts += [Fact(s), Fact(s**index - radicand, is_zero=True)]
        return s

    def _modulus(self, e: sp.Abs) -> sp.Expr:
        inner = self.form(e.args[0])
        t = self.letters[e] = sp.Dummy("t")
        self.facts += [Fact(t - inner), Fact(t + inner), Fact(t**2 - inner**2, is_zero=True)]
        return t

    def _require_real(self, x: sp.Symbol) -> None:
        if x.is_real:
            return
        said = [c for c in self.known.given if Known(given=(c,)).is_in(x, sp.S.Reals)]
        if not said:
            raise OutsideClass(f"{x} is not known to be real; declare it so.")
        self.rests_on.append(said[0])

    def _require_nonnegative(self, e: sp.Expr) -> None:
        if Known().sign(e) >= 1:
            return
        if self.known.sign(e) < 1:
            raise OutsideClass(f"{e} under a root is not known to be ≥ 0.")
        self.rests_on.extend(self.known.given)


def polynomials(values: Iterable[sp.Expr], signed: Iterable[sp.Expr]) -> list[Polynomial]:
    """For each value N/D a polynomial of its sign wherever D ≠ 0, all in one ring.

    This is N D without the factors of D that are even powers, or that have one sign: all coefficients have it, and
    each monomial is a square times letters that are ≥ 0, which are those in ``signed``.
    """
    fractions = [sp.fraction(sp.together(value)) for value in values]
    letters = sorted(set().union(*(part.free_symbols for pair in fractions for part in pair)), key=_order)
    R = ring([f"x{i}" for i in range(max(1, len(letters)))], sp.QQ)[0]
    names = letters or [sp.Dummy("unused")]
    allowed = {names.index(letter) for letter in signed if letter in names}
    return [
        _element(R, N, names) * _sign_of_denominator(R, _element(R, D, names), frozenset(allowed)) for N, D in fractions
    ]


def _order(letter: Any) -> tuple[str, int]:
    return letter.name, letter.dummy_index


def _element(R: Any, e: sp.Expr, names: list[Any]) -> Polynomial:
    if not e.is_polynomial(*names) or e.has(sp.zoo, sp.nan, sp.oo, -sp.oo):
        raise OutsideClass(f"{e} is no polynomial.")
    return R.from_dict(sp.Poly(e, *names, domain=sp.QQ).as_dict(native=True))


def _sign_of_denominator(R: Any, D: Polynomial, signed: frozenset[int]) -> Polynomial:
    if D == 0:
        raise OutsideClass("a denominator is 0.")
    unit, factors = D.factor_list()
    left = R.one if unit > 0 else -R.one
    for factor, multiplicity in factors:
        if multiplicity % 2:
            sign = _sign(factor, signed)
            left *= sign if sign else factor
    return left


def _sign(factor: Polynomial, signed: frozenset[int]) -> int:
    """The sign of a polynomial wherever it is not 0, as far as its monomials show it; 0 where they do not."""
    if all(not _odd(monomial) - signed for monomial in factor):
        signs = {1 if c > 0 else -1 for c in factor.values()}
        return signs.pop() if len(signs) == 1 else 0
    return 0


def _odd(monomial: tuple[int, ...]) -> set[int]:
    return {place for place, exponent in enumerate(monomial) if exponent % 2}


def nonnegative_letters(facts: Iterable[Fact]) -> Iterator[tuple[sp.Expr, Any]]:
    """The letters that a fact says to be ≥ 0, and the condition that says so."""
    return ((fact.value, fact.source) for fact in facts if fact.value.is_Symbol and not fact.is_zero)
