"""The parts of a reader that refuse: each error names the place in the data, what is there and what may be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sympy.tensor.indexed import IndexException

# what the constructors of SymPy raise
_OF_SYMPY = (TypeError, ValueError, AttributeError, LookupError, ArithmeticError, NotImplementedError, IndexException)


def built(make: Any, path: str, *args: Any, **more: Any) -> Any:
    """What a constructor makes of the arguments."""
    try:
        return make(*args, **more)
    except _OF_SYMPY as reason:
        raise ValueError(f"{path}: {reason}") from None


def named(name: Any, path: str, names: Mapping[str, Any]) -> Any:
    """The variable of this name."""
    if not isinstance(name, str) or name not in names:
        raise ValueError(f"{path}: {name!r} is no variable of the claim; it has {', '.join(names) or 'none'}.")
    return names[name]


def one_of(table: Mapping[str, Any], name: Any, path: str) -> Any:
    """The entry of a table."""
    if not isinstance(name, str) or name not in table:
        raise ValueError(f"{path}: got {name!r}; it is one of {', '.join(table)}.")
    return table[name]


def array(data: Any, path: str) -> list[Any]:
    """The data, which are an array."""
    if not isinstance(data, list):
        raise ValueError(f"{path}: this is an array; got {data!r}.")
    return data


def require_keys(data: Any, keys: set[str], path: str) -> None:
    """The data are an object with these keys and no others."""
    if not isinstance(data, dict) or data.keys() != keys:
        got = ", ".join(map(str, data)) if isinstance(data, dict) else repr(data)
        raise ValueError(f"{path}: an object with the keys {', '.join(sorted(keys))} is needed; got {got}.")
