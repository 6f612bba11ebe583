"""Products of powers of determinants, and equations between them as rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import sympy as sp

Exponents = Mapping[Any, Any]  # the key of a determinant to its exponent


@dataclass(frozen=True, slots=True)
class Product:
    """c Π dₖ^eₖ.

    Parameters
    ----------
    c : scalar expression
    exponents : dict
    """

    c: Any = sp.S.One
    exponents: Exponents = field(default_factory=dict)

    def times(self, other: Product, exponent: Any = 1) -> Product:
        """The product with a power of another."""
        total = dict(self.exponents)
        for key, e in other.exponents.items():
            total[key] = sp.expand(total.get(key, 0) + e * exponent)
        return Product(self.c * other.c**exponent, {key: e for key, e in total.items() if e != 0})


def of_one(key: Any) -> Product:
    return Product(sp.S.One, {key: sp.S.One})


@dataclass(frozen=True, slots=True)
class Rule:
    """One determinant as a product of others, where the conditions hold."""

    product: Product
    conditions: frozenset[Any]


@dataclass(slots=True)
class Rules:
    """Determinants that are expressed by others, none of which is in this way expressed itself.

    Examples
    --------
    >>> rules = Rules()
    >>> rules.add("a", Product(), of_one("b"), frozenset()), rules.add("b", Product(2), of_one("c"), frozenset())
    (True, True)
    >>> rules.apply(Product(1, {"a": 3}))[0]
    Product(c=8, exponents={'c': 3})
    """

    rules: dict[Any, Rule] = field(default_factory=dict)
    is_kept: Callable[[Any], bool] = lambda key: False  # what is not to be expressed by others

    def apply(self, product: Product) -> tuple[Product, frozenset[Any]]:
        """The product without what is expressed by others, and the conditions for that."""
        total, conditions = Product(product.c), frozenset[Any]()
        for key, e in product.exponents.items():
            rule = self.rules.get(key)
            total = total.times(rule.product if rule else of_one(key), e)
            conditions |= rule.conditions if rule else frozenset()
        return total, conditions

    def add(self, key: Any, factor: Product, other: Product, conditions: frozenset[Any]) -> bool:
        """d = factor · other, where the factor is no zero by the conditions; whether it says anything new."""
        (left, first), (right, second), (factor, third) = map(self.apply, (of_one(key), other, factor))
        conditions = conditions | first | second | third
        whole = factor.times(right)
        if left == whole:
            return False
        for letter, value in ((left, whole), (right, left.times(factor, -1))):
            (alone,) = letter.exponents if _is_letter(letter) else (None,)
            if alone is not None and alone not in value.exponents and not self.is_kept(alone):
                self._put(alone, Rule(value, conditions))
                return True
        return False

    def _put(self, key: Any, rule: Rule) -> None:
        for other, known in tuple(self.rules.items()):
            if key in known.product.exponents:
                rest = {k: e for k, e in known.product.exponents.items() if k != key}
                whole = Product(known.product.c, rest).times(rule.product, known.product.exponents[key])
                self.rules[other] = Rule(whole, known.conditions | rule.conditions)
        self.rules[key] = rule


def _is_letter(product: Product) -> bool:
    return product.c == 1 and len(product.exponents) == 1 and set(product.exponents.values()) == {1}
