"""Truncated power series in ε with arrays, or values of another arithmetic, for coefficients."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import zip_longest
from operator import add, mul
from typing import Any

from numeric_check.arrays.approximate import parts


@dataclass(frozen=True, slots=True, eq=False)
class Jet:
    """u₀ + u₁ε + … + u_m εᵐ up to the order m, with values of another arithmetic for coefficients, scalars or matrices.

    Coefficients that are left out at the end are 0; what is no jet, or one of an outer derivative, does not depend on
    ε.

    References
    ----------
    A. Griewank and A. Walther, Evaluating Derivatives, 2nd edition, SIAM 2008, section 13.2.
    """

    coefficients: tuple[Any, ...]
    order: int
    depth: int

    __array_ufunc__ = None  # so that array + Jet is asked of the Jet

    def is_inside(self, other: Any) -> bool:
        """Whether the other operand depends on the parameter of a derivative within this one."""
        return isinstance(other, Jet) and other.depth > self.depth

    def part(self, other: Any) -> tuple[Any, ...]:
        """The coefficients of another operand."""
        return other.coefficients if isinstance(other, Jet) and other.depth == self.depth else (other,)

    def of(self, coefficients: Any) -> Jet:
        """The jet of the same parameter with other coefficients."""
        return replace(self, coefficients=tuple(coefficients))

    def __add__(self, other: Any) -> Any:
        if self.is_inside(other):
            return other + self
        pairs = zip_longest(self.coefficients, self.part(other))
        return self.of(a if b is None else b if a is None else a + b for a, b in pairs)

    def __radd__(self, other: Any) -> Any:
        return self + other

    def __neg__(self) -> Jet:
        return self.of(-a for a in self.coefficients)

    def __sub__(self, other: Any) -> Any:
        return self + -other

    def __rsub__(self, other: Any) -> Any:
        return -self + other

    def __mul__(self, other: Any) -> Any:
        if self.is_inside(other):
            return other * self
        return self.of(convolved(mul, self.coefficients, self.part(other), self.order))

    def __rmul__(self, other: Any) -> Any:
        return self * other

    def __truediv__(self, other: Any) -> Any:
        """v = u/w from u = v w: v_k = (u_k − Σ_{j≥1} w_j v_{k−j})/w₀."""
        if self.is_inside(other):
            return other.of((self,)) / other
        divisor = self.part(other)
        if len(divisor) == 1:
            return self.of(a / divisor[0] for a in self.coefficients)
        quotient: list[Any] = []
        for k in range(self.order + 1):
            terms = [-(divisor[j] * quotient[k - j]) for j in range(1, min(k, len(divisor) - 1) + 1)]
            terms += [self.coefficients[k]] if k < len(self.coefficients) else []
            quotient.append(reduce(add, terms) / divisor[0])
        return self.of(quotient)

    def __rtruediv__(self, other: Any) -> Any:
        return self.of((other,)) / self

    def __getitem__(self, place: Any) -> Jet:
        return self.of(a[place] for a in self.coefficients)


def convolved(product: Callable[[Any, Any], Any], left: Sequence[Any], right: Sequence[Any], order: int) -> list[Any]:
    """Σⱼ uⱼ w_{k−j} for each k up to the order, as far as there are any."""
    ends = range(min(len(left) + len(right) - 1, order + 1))
    places = [range(max(0, k - len(right) + 1), min(k, len(left) - 1) + 1) for k in ends]
    return [reduce(add, (product(left[j], right[k - j]) for j in js)) for k, js in enumerate(places)]


def leading(value: Any) -> Any:
    """The number or the array in a jet of jets, whose coefficients may have bounds of their errors."""
    while isinstance(value, Jet):
        value = value.coefficients[0]
    return parts(value)[0]


def arrays_in(value: Any) -> list[Any]:
    """All the numbers or arrays in a jet of jets."""
    if isinstance(value, Jet):
        return [array for each in value.coefficients for array in arrays_in(each)]
    return [parts(value)[0]]
