"""A statement lhs = rhs under equations between matrices, as membership in an ideal of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from symbolic.completion.certificate import Multiple, is_certificate
from symbolic.completion.hypotheses import difference, hypotheses
from symbolic.completion.polynomials import Polynomial
from symbolic.completion.relations import Alphabet, Relation
from symbolic.completion.scalars import Scalars, are_exact
from symbolic.completion.search import Search


@dataclass(frozen=True, slots=True)
class Statement:
    """lhs − rhs, and what is zero.

    Parameters
    ----------
    goal : Polynomial
    relations : tuple of Relation
    alphabet : Alphabet
    """

    goal: Polynomial
    relations: tuple[Relation, ...]
    alphabet: Alphabet

    @classmethod
    def of(cls, lhs: Any, rhs: Any, equations: tuple[Any, ...] = (), nonzero: tuple[Any, ...] = ()) -> Statement:
        """The statement lhs = rhs between matrices of one shape, where some scalars are given to be no zeros.

        Raises
        ------
        OutsideClass : naming the part of a side that is no sum, product, transpose or inverse of matrix symbols, or if
            there is more than one block.
        """
        (statement,) = cls.blocks(lhs, rhs, equations, nonzero)
        return statement

    @classmethod
    def blocks(
        cls, lhs: Any, rhs: Any, equations: tuple[Any, ...] = (), nonzero: tuple[Any, ...] = ()
    ) -> tuple[Statement, ...]:
        """The statements that say lhs = rhs block by block; one if there are no block matrices."""
        equations = tuple(equation for equation in equations if are_exact(equation.args))
        scalars = Scalars((lhs, rhs, *(side for equation in equations for side in equation.args)))
        scalars.allow(nonzero)
        alphabet = Alphabet(scalars)
        goals = [block for row in difference(alphabet, lhs, rhs).blocks for block in row]
        relations = (*hypotheses(alphabet, equations), *alphabet.relations())
        return tuple(cls(goal, relations, alphabet) for goal in goals if goal.terms or len(goals) == 1)

    def certificate(self, *, generic: bool = False) -> list[Multiple] | None:
        """lhs − rhs = Σ c a r b as the search finds it, or None; it is to be checked.

        Where it is generic, the coefficients may have denominators that are zero for some values of the scalars.
        """
        scalars = self.alphabet.scalars
        is_unit = (lambda value: True) if generic else scalars.is_unit
        terms = [relation.polynomial.terms for relation in self.relations]
        search = Search(terms, ranks(self.alphabet), is_unit, scalars.divides, scalars.one)
        return search.certificate(self.goal.terms)

    def is_certified_by(self, multiples: Sequence[Multiple]) -> bool:
        polynomials = [relation.polynomial for relation in self.relations]
        return is_certificate(multiples, self.goal, polynomials, self.alphabet.sizes)

    def assumed_by(self, multiples: Sequence[Multiple]) -> tuple[Any, ...]:
        """The equations used, inverses that exist where they have a value, and f ≠ 0 for what is divided by."""
        places = sorted({multiple.place for multiple in multiples})
        equations = dict.fromkeys(a for place in places for a in self.relations[place].assumes)
        return (*equations, *self.alphabet.scalars.conditions(multiple.c for multiple in multiples))


def ranks(alphabet: Alphabet) -> list[int]:
    """The places of the letters in the order: inverses after all others."""
    numbers = range(len(alphabet.names))
    order = sorted(numbers, key=lambda number: (alphabet.is_inverse(number), number))
    places = {number: place for place, number in enumerate(order)}
    return [places[number] for number in numbers]
