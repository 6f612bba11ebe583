"""ℚ[x, y, …, sin x, cos x, √x, 1/x, …]: the polynomials in which modified fields are computed, with their relations."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import sympy as sp

_ROOM = 63  # generators: with the degree, the exponents of a monomial fill eight machine words


class FullError(ValueError):
    """A ring that has no room for another generator."""


class FunctionRing:
    """Polynomials in symbols and in adjoined functions, as python-flint's ``fmpq_mpoly``.

    A function is adjoined once as a generator that stands for its ``meaning``; relations such as s² + c² − 1 = 0 hold
    at every point where the functions are defined, and ``reduce`` divides by them.

    Parameters
    ----------
    symbols : sequence of Symbol
        The first generators.
    room : int
        The number of generators at most.

    Examples
    --------
    >>> x = sp.Symbol("x")
    >>> ring = FunctionRing([x])
    >>> s, c = ring.adjoin(sp.sin(x)), ring.adjoin(sp.cos(x))
    >>> ring.relate(s**2 + c**2 - 1)
    >>> ring.expression(ring.reduce(s**2 * ring.adjoin(x)))
    -x*cos(x)**2 + x
    """

    def __init__(self, symbols: Sequence[sp.Symbol], room: int = _ROOM) -> None:
        import flint

        names = tuple(f"g{j}" for j in range(room))
        self.context = flint.fmpq_mpoly_ctx.get(names, flint.Ordering.degrevlex)
        self.generators = self.context.gens()
        self.meanings: list[sp.Expr] = []
        self.relations: list[Any] = []
        self._known: dict[Any, Any] = {}
        self.zero, self.one = self.context.constant(0), self.context.constant(1)
        for symbol in symbols:
            self.adjoin(symbol)

    def number(self, value: sp.Rational) -> Any:
        import flint

        return self.context.constant(flint.fmpq(int(value.p), int(value.q)))

    def adjoin(self, meaning: sp.Expr) -> Any:
        """The generator that stands for the meaning; the same one for the same meaning.

        Raises
        ------
        FullError : if the ring is full.
        """
        if meaning not in self._known:
            if len(self.meanings) == len(self.generators):
                raise FullError(
                    f"there is room for {len(self.generators)} symbols and functions; got one more: {meaning}."
                )
            self._known[meaning] = self.generators[len(self.meanings)]
            self.meanings.append(meaning)
        return self._known[meaning]

    def relate(self, relation: Any) -> None:
        """State that a polynomial in the generators vanishes wherever they are defined."""
        if relation and relation not in self.relations:
            self.relations.append(relation)

    def reduce(self, polynomial: Any) -> Any:
        """A remainder by all relations: equal to the polynomial in value, and unique if there is one relation."""
        before = None
        while polynomial != before:
            before = polynomial
            for relation in self.relations:
                polynomial = polynomial % relation
        return polynomial

    def reciprocal(self, polynomial: Any) -> Any:
        """1/p as the product of generators r = 1/q with r·q = 1, one for each irreducible factor q of p.

        Raises
        ------
        ZeroDivisionError : if p = 0.
        """
        content, factors = polynomial.factor()
        if not content:
            raise ZeroDivisionError("1/0")
        value = self.one / content
        for factor, exponent in factors:
            inverse = self.adjoin(1 / self.expression(factor))
            self.relate(inverse * factor - 1)
            value *= inverse**exponent
        return value

    def expression(self, polynomial: Any) -> sp.Expr:
        """The polynomial in the meanings of the generators, expanded."""
        power = cache(lambda j, k: self.meanings[j] ** int(k))
        terms = []
        for exponents, coefficient in polynomial.to_dict().items():
            factors = [power(j, k) for j, k in enumerate(exponents[: len(self.meanings)]) if k]
            terms.append(sp.Mul(sp.Rational(int(coefficient.p), int(coefficient.q)), *factors))
        return sp.Add(*terms)
