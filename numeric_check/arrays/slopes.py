"""Functions as solutions of v′ = g(v, u) u′: their slopes g, as power series."""

from __future__ import annotations

from collections.abc import Callable
from math import pi, sqrt
from typing import Any

import numpy as np

from numeric_check.arrays.jet import leading

Slope = Callable[[Any], Any]
Rule = Callable[[Any, Any], Slope]


def _root_of_complement(sign: float, factor: float = 1.0) -> Rule:
    """c/√(1 ± u²), where the function is on no cut."""

    def slope(jets: Any, u: Any) -> Slope:
        found = factor / jets.function("sqrt", (_complement(jets, u, sign),))
        return lambda v: found

    return slope


def _reciprocal_of_complement(sign: float) -> Rule:
    """1/(1 ± u²), where the function is on no cut."""

    def slope(jets: Any, u: Any) -> Slope:
        found = 1.0 / _complement(jets, u, sign)
        return lambda v: found

    return slope


def _complement(jets: Any, u: Any, sign: float) -> Any:
    value = u * u * sign + 1.0
    first = leading(value)
    jets.torn.append((np.imag(first) == 0) & (np.real(first) <= 0))
    return value


def _of_logarithm(jets: Any, u: Any) -> Slope:
    found = 1.0 / u
    return lambda v: found


def _of_erf(jets: Any, u: Any) -> Slope:
    found = jets.function("exp", (-(u * u),)) * (2 / sqrt(pi))
    return lambda v: found


SLOPES: dict[str, Rule] = {
    "exp": lambda jets, u: lambda v: v,
    "tan": lambda jets, u: lambda v: v * v + 1.0,
    "tanh": lambda jets, u: lambda v: -(v * v) + 1.0,
    "log": _of_logarithm,
    "erf": _of_erf,
    "asin": _root_of_complement(-1.0),
    "acos": _root_of_complement(-1.0, -1.0),
    "asinh": _root_of_complement(1.0),
    "atan": _reciprocal_of_complement(1.0),
    "atanh": _reciprocal_of_complement(-1.0),
}  # (jets, u) -> (v -> g)
