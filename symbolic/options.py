"""What procedures take besides their two sides, by the names that it has in all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from symbolic.inputs import (
    conditions,
    expression,
    function,
    letter,
    mapping,
    matrix,
    matrix_symbol,
    members,
    scalar,
    seconds,
    symbol,
    taking,
    wrong_kind,
)


def option(key: str, value: Any, procedure: str) -> Any:
    """The value of an option as the procedure uses it; one that is not listed here, as it is.

    Parameters
    ----------
    key : str
        ``given``, ``timeout``, ``by``, ``t``, …
    value : what was given
    procedure : str
        For the error.

    Raises
    ------
    TypeError, ValueError : naming the procedure and the option.

    Examples
    --------
    >>> from symbolic.options import option
    >>> option("alpha", 2, "words")
    2
    """
    return _OPTIONS[key](value, f"{procedure}: {key}") if key in _OPTIONS else value


def _procedure(value: Any, name: str) -> Any:
    needed = "a procedure (lhs, rhs) -> Decision"
    if isinstance(value, type):
        raise wrong_kind(value, name, needed)
    return taking(function(value, name, needed), name, 2)


def _matrices(value: Any, name: str) -> Any:
    for part in members(value, name, "matrices"):
        matrix(part, name)
    return value


def _orders(value: Any, name: str) -> Any:
    return {} if value is None else mapping(value, name, "Symbols to ranges")


def _scalars(value: Any, name: str) -> tuple[Any, ...]:
    return tuple(scalar(part, name) for part in members(value, name, "scalar expressions"))


def _weights(value: Any, name: str) -> tuple[Any, ...]:
    for pair in members(value, name, _WEIGHTS):
        if len(members(pair, name, _WEIGHTS)) != 2:
            raise ValueError(f"{name} must be a tuple of {_WEIGHTS}; got {pair}.")
    return tuple((scalar(weight, name), *conditions((given,), name)) for weight, given in value)


_WEIGHTS = "pairs (weight, hypothesis)"
_OPTIONS: dict[str, Callable[[Any, str], Any]] = {
    "given": conditions,
    "timeout": seconds,
    "by": _procedure,
    "t": symbol,
    "variable": letter,
    "generator": expression,
    "commuting": _matrices,
    "A": matrix_symbol,
    "triangular": matrix_symbol,
    "M": matrix,
    "orders": _orders,
    "multipliers": _weights,
    **dict.fromkeys(("alpha", "beta", "s"), scalar),
    "parts": _scalars,
}
