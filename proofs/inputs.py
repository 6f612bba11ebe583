"""What public functions of derivations take, by kind, or an error that names the argument, what it must be and is.

Classes are told by their names: printing and proving know each other's values, and do not import each other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from numeric_check.inputs import members, text
from symbolic.inputs import function, side, taking, wrong_kind

EVIDENCE = ("none", "full", "footnote")


def of_class(value: Any, name: str, kind: str) -> Any:
    """A value of the class of that name.

    Examples
    --------
    >>> from proofs.inputs import of_class
    >>> of_class("det_exp", "derivation", "Derivation")
    Traceback (most recent call last):
        ...
    TypeError: derivation must be a Derivation; got 'det_exp' of type str.
    """
    if kind not in (cls.__name__ for cls in type(value).__mro__):
        raise wrong_kind(value, name, f"a {kind}")
    return value


def links_of(value: Any, name: str = "links") -> tuple[Any, ...]:
    """A sequence of Links."""
    found = tuple(value) if isinstance(value, list) else members(value, name, "Links")
    for link in found:
        of_class(link, f"each of the {name}", "Link")
    return found


def evidence_shown(value: Any, name: str = "evidence") -> str:
    """How evidence is printed: one of ``EVIDENCE``."""
    if text(value, name) not in EVIDENCE:
        raise ValueError(f"{name} must be one of {', '.join(map(repr, EVIDENCE))}; got {value!r}.")
    return value


def derive_of(value: Any, name: str = "derive") -> Callable[[], Any]:
    """A function derive() -> Derivation."""
    return taking(function(value, name, "a function derive() -> Derivation"), name, 0)


def sides_of(lhs: Any, rhs: Any, name: str) -> tuple[Any, Any]:
    """The two lines that a step is about."""
    return side(lhs, name), side(rhs, name)
