"""Affine forms c + Σ aₖ tₖ in place of numbers: a condition that is linear in a value's entries, evaluated once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sympy.polys.polyerrors import CoercionFailed

from numeric_check.rules.refusals import NotApplicable


@dataclass(slots=True, eq=False)
class Form:
    """c + Σ aₖ tₖ with Gaussian rationals c and aₖ ≠ 0 of a few unknown numbers tₖ.

    It is added, and multiplied by numbers. Whatever else is asked of it, such as its sign or whether it is 0, has
    no answer.

    Parameters
    ----------
    constant : Gaussian rational
    slopes : mapping of k to Gaussian rational

    Examples
    --------
    >>> from sympy.polys.domains import QQ_I
    >>> from numeric_check.drawing.forms import Form
    >>> t = Form(QQ_I(0, 0), {0: QQ_I(1, 0)})
    >>> form = QQ_I(2, 0) * t - t + QQ_I(0, 1)
    >>> form.constant, form.slopes
    (QQ_I(0, 1), {0: QQ_I(1, 0)})
    """

    constant: Any
    slopes: Mapping[int, Any]

    __hash__ = None  # type: ignore[assignment]

    def __add__(self, other: Any) -> Form:
        if not isinstance(other, Form):
            return Form(self.constant + other, self.slopes)
        slopes = dict(self.slopes)
        for k, slope in other.slopes.items():
            slopes[k] = slopes[k] + slope if k in slopes else slope
        return Form(self.constant + other.constant, {k: slope for k, slope in slopes.items() if slope})

    __radd__ = __add__

    def __neg__(self) -> Form:
        return Form(-self.constant, {k: -slope for k, slope in self.slopes.items()})

    def __sub__(self, other: Any) -> Form:
        return self + -other

    def __rsub__(self, other: Any) -> Form:
        return -self + other

    def __mul__(self, other: Any) -> Any:
        if isinstance(other, Form):
            raise NotApplicable("a product of two unknown numbers is not affine.")
        if not other:
            return other
        return Form(self.constant * other, {k: slope * other for k, slope in self.slopes.items()})

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Form:
        return Form(self.constant / other, {k: slope / other for k, slope in self.slopes.items()})

    def __bool__(self) -> bool:
        raise NotApplicable("whether an unknown number is 0 is not known.")

    def __eq__(self, other: object) -> bool:
        # by this error SymPy's Gaussian rationals learn that they must leave a sum or a product to the form
        raise CoercionFailed("what an unknown number equals is not known.")

    def __pow__(self, exponent: int) -> Form:
        if exponent != 1:
            raise NotApplicable("a power of an unknown number is not affine.")
        return self


def coefficients(number: Any, count: int, zero: Any) -> tuple[Any, list[Any]]:
    """c and the slopes aₖ for all k < ``count``, of a form or of a number."""
    if not isinstance(number, Form):
        return number, [zero] * count
    return number.constant, [number.slopes.get(k, zero) for k in range(count)]
