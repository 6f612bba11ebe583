"""Certificates in matrices again, so that others can check them: Σ L (B − A) R for A = B, and Σ L (I − S S⁻¹) R."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sympy as sp

from symbolic.completion.certificate import Multiple
from symbolic.completion.hypotheses import difference
from symbolic.completion.polynomials import Polynomial, Word
from symbolic.completion.relations import Alphabet, Relation
from symbolic.completion.statement import Statement
from symbolic.decision import Part
from symbolic.words import OutsideClass


def parts_of(statement: Statement, multiples: Sequence[Multiple]) -> tuple[Part, ...]:
    """The parts of rhs − lhs for lhs − rhs = Σ c a r b; none if a letter or a relation is of a form that they lack.

    Parameters
    ----------
    statement : Statement
    multiples : sequence of Multiple
    """
    alphabet = statement.alphabet
    try:
        return tuple(_part(alphabet, statement.relations[one.place], one) for one in multiples)
    except OutsideClass:
        return ()


def _part(alphabet: Alphabet, relation: Relation, multiple: Multiple) -> Part:
    p = relation.polynomial
    left = _product(alphabet, multiple.c, multiple.left, p.rows)
    right = _product(alphabet, alphabet.scalars.one, multiple.right, p.columns)
    for equation in relation.assumes:
        if isinstance(equation, sp.Eq) and difference(alphabet, *equation.args, stated=False).blocks == ((p,),):
            return Part("condition", left, equation, right=right)
    inverses = [alphabet.inverses[n] for word in p.terms for n in word if n in alphabet.inverses]
    for inverse in inverses:
        S = _written(alphabet, inverse.of)
        for whole in ((S, sp.Inverse(S)), (sp.Inverse(S), S)):
            said = sp.MatMul(*whole, evaluate=False)
            if not relation.assumes and difference(alphabet, said, sp.Identity(p.rows)).blocks == ((p,),):
                return Part("inverse", left, said, right=right)
    raise OutsideClass("a relation is no equation that is given, and not of an inverse.")


def _written(alphabet: Alphabet, p: Polynomial) -> Any:
    return sp.MatAdd(*(_product(alphabet, c, word, p.rows) for word, c in p.terms.items()))


def _product(alphabet: Alphabet, c: Any, word: Word, rows: Any) -> Any:
    scalars = alphabet.scalars
    value = scalars.field.to_sympy(c).xreplace(scalars.meaning)
    factors = [_letter(alphabet, number) for number in word] or [sp.Identity(rows)]
    return sp.MatMul(*([] if value == 1 else [value]), *factors)


def _letter(alphabet: Alphabet, number: int) -> Any:
    if number in alphabet.inverses:
        return sp.Inverse(_written(alphabet, alphabet.inverses[number].of))
    name = alphabet.names[number]
    if not isinstance(name, tuple) or name[2]:
        raise OutsideClass("a letter is a block of an inverse or conjugated.")
    return sp.Transpose(name[0]) if name[1] else name[0]
