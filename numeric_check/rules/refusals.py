"""Why an expression has no value, for certain or as far as it is known, and which of several reasons counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sympy.polys.matrices.exceptions import DMError
from sympy.polys.polyerrors import CoercionFailed

_MOST_REFUSALS = 64  # parts of a sum that may be open before the others are not looked at


class UnknownExpression(NotImplementedError):
    """A class of expressions that no rule evaluates; the parts of its message are put together when it is read."""

    def __str__(self) -> str:
        return "".join(map(str, self.args))


class NotApplicable(ArithmeticError):
    """An expression that cannot be evaluated at this point: a pole, a cut, a sum that is too long.

    The parts of its message are put together when it is read: most are not, and SymPy prints slowly.
    """

    def __str__(self) -> str:
        return "".join(map(str, self.args))


class Undefined(NotApplicable):
    """An expression that certainly has no value at this point: 1/0, log 0, the inverse of a singular matrix.

    Parameters
    ----------
    part : SymPy expression
        What has no value.
    reason : str
    """

    def __init__(self, part: Any, reason: str) -> None:
        super().__init__(part, " has no value: ", reason)
        self.part, self.reason = part, reason


class Uncertain(NotApplicable):
    """What stays open at the digits in force, so that nothing less rigorous can be believed either."""


class TooLong(NotApplicable):
    """A sum with more terms than the arithmetic adds up; more digits do not help."""


class Absent(NotApplicable):
    """What an arithmetic does not have: a derivative, a function of matrices; more digits do not help."""


UNEVALUABLE = (
    *(NotApplicable, UnknownExpression, ArithmeticError, NotImplementedError, RecursionError, MemoryError),
    *(IndexError, KeyError, AttributeError, TypeError, ValueError, RuntimeError, CoercionFailed, DMError),
)  # what SymPy, flint, mpmath and NumPy raise for expressions that they do not evaluate


def all_of(parts: Iterable[Callable[[], Any]], *, before: Sequence[Exception] = ()) -> list[Any]:
    """What all parts give; that one is undefined counts more than that another is open, as some may be before them.

    Raises
    ------
    Undefined : if a part is undefined.
    NotApplicable, UnknownExpression : otherwise what the first open part raises for which more digits may help, or
        else the first.
    """
    found, refusals = [], list(before)
    for part in parts:
        try:
            found.append(part())
        except Undefined:
            raise
        except UNEVALUABLE as error:
            refusals.append(error)
            if len(refusals) == _MOST_REFUSALS:
                break
    if refusals:
        raise next((refusal for refusal in refusals if not isinstance(refusal, Absent)), refusals[0])
    return found
