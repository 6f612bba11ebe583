"""Numbers or matrices of a batch with a bound of the rounding errors in each of them: running error analysis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

UNIT = 2.0**-50  # eight roundings: what products and quotients of complex numbers and NumPy's functions are off by
TINY = float(np.finfo(float).tiny)  # what a result that leaves the range of float64 at its lower end is off by
_PLAIN = (int, float, complex, np.ndarray, np.generic)


@dataclass(frozen=True, slots=True, eq=False)
class Approximate:
    """A computed value and a bound of its distance from the exact one, entry by entry; plain numbers are exact.

    Each operation adds its own rounding to what it makes of the errors of its operands: |ab − (a + δ)(b + ε)| is at
    most |a||ε| + |b||δ| + |δ||ε|.

    References
    ----------
    N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, SIAM 2002, section 3.3.
    """

    value: Any
    error: Any

    __array_ufunc__ = None  # so that array + Approximate is asked of the latter

    @property
    def shape(self) -> tuple[int, ...]:
        return np.shape(self.value)

    def __getitem__(self, place: Any) -> Approximate:
        return Approximate(self.value[place], self.error[place])

    def __neg__(self) -> Approximate:
        return Approximate(-self.value, self.error)

    def __add__(self, other: Any) -> Any:
        if not isinstance(other, (Approximate, *_PLAIN)):
            return NotImplemented
        value, error = parts(other)
        return rounded(self.value + value, self.error + error)

    def __radd__(self, other: Any) -> Any:
        return self + other

    def __sub__(self, other: Any) -> Any:
        return self + -other

    def __rsub__(self, other: Any) -> Any:
        return -self + other

    def __mul__(self, other: Any) -> Any:
        if not isinstance(other, (Approximate, *_PLAIN)):
            return NotImplemented
        value, error = parts(other)
        spread = np.abs(self.value) * error + (np.abs(value) + error) * self.error
        return rounded(self.value * value, spread)

    def __rmul__(self, other: Any) -> Any:
        return self * other

    def __truediv__(self, other: Any) -> Any:
        """a/b with the errors δ and ε is off by (|δ| + |a/b||ε|)/(|b| − |ε|), or by anything."""
        if not isinstance(other, (Approximate, *_PLAIN)):
            return NotImplemented
        value, error = parts(other)
        quotient = self.value / np.asarray(value)
        least = np.abs(value) - error
        spread = np.where(least > 0, (self.error + np.abs(quotient) * error) / np.where(least > 0, least, 1.0), np.inf)
        return rounded(quotient, spread)

    def __rtruediv__(self, other: Any) -> Any:
        return Approximate(other, 0.0) / self


def parts(value: Any) -> tuple[Any, Any]:
    """The computed value and the bound of its error, which is 0 for plain numbers and arrays."""
    return (value.value, value.error) if isinstance(value, Approximate) else (value, 0.0)


def rounded(value: Any, error: Any, operations: int = 1) -> Approximate:
    """A value with the error of its operands and that of so many roundings of it."""
    return Approximate(value, error + operations * UNIT * np.abs(value) + TINY)
