"""The resource bound of a call: a deadline in seconds and sizes predicted before anything is expanded."""

from __future__ import annotations

import time
from dataclasses import dataclass

from symbolic import deadline

PRODUCTS_PER_SECOND = 10_000_000  # of coefficients, in a polynomial multiplication of FLINT


class OutOfResourcesError(Exception):
    """A deadline or a size limit was met; ``decide_zero`` turns it into UNDECIDED."""


class UndefinedError(Exception):
    """A denominator is identically zero, or a value is infinite: the expression is defined nowhere."""


class NotProvedError(Exception):
    """No exact procedure proved the expression to be 0, with the reason of the last one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one call may spend; one frozen object is passed to every loop.

    Parameters
    ----------
    expires : float
        The ``time.monotonic()`` value after which ``check`` raises.
    max_products : int
        Largest number of coefficient products one polynomial multiplication may need. A C call cannot be
        interrupted, so its size is bounded before it starts: ``PRODUCTS_PER_SECOND`` take about a second.

    Examples
    --------
    >>> Limits.seconds(60).check()
    """

    expires: float
    max_products: int = PRODUCTS_PER_SECOND

    @classmethod
    def seconds(cls, timeout: float) -> Limits:
        """The limits of a call that must answer within ``timeout`` seconds, and with the calls around it.

        Raises
        ------
        ValueError : if ``timeout`` is not a positive number.
        """
        if not timeout > 0:
            raise ValueError(f"timeout must be a positive number of seconds; got {timeout}.")
        return cls(expires=min(time.monotonic() + timeout, deadline.expires()))

    def check(self) -> None:
        """Raise OutOfResourcesError("time") once the deadline has passed."""
        if time.monotonic() > self.expires:
            raise OutOfResourcesError("time")

    def check_size(self, products: int, what: str) -> None:
        """Raise OutOfResourcesError before more than ``max_products`` products, or so many that they end too late."""
        seconds = min(int(products), self.max_products) / PRODUCTS_PER_SECOND
        if time.monotonic() + seconds > self.expires:
            raise OutOfResourcesError("time")
        if products > self.max_products:
            raise OutOfResourcesError(f"size: {what} would need {products} products, the limit is {self.max_products}")
