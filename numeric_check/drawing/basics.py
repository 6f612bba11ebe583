"""What all draws share: rationals of order one, turns, shapes in numbers, and the parts of a value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import sympy as sp
from sympy.core.facts import InconsistentAssumptions

from numeric_check.rules.conversion import complex_rational, entries_in_order, entries_of_matrix, parts_of_number

_KEPT = 512  # letters of which the assumptions are known
_FRACTIONS_KEPT, _ANSWERS_KEPT = 2048, 8192
_HALF = sp.S.Half
_DIGITS, _SMALL = 30, sp.Rational(1, 10**20)  # a part of a number that is smaller beside the other is taken for 0


def in_turn(cases: Sequence[Any], rng: np.random.Generator, index: int, offset: int) -> Any:
    """Every case once, beginning with another one for each offset; then at random, so that all combine."""
    if index < len(cases):
        return cases[(index + offset) % len(cases)]
    return pick(cases, rng)


def pick(cases: Sequence[Any], rng: np.random.Generator) -> Any:
    """One of the cases at random."""
    return cases[int(rng.integers(len(cases)))]


def small_rational(rng: np.random.Generator) -> sp.Rational:
    """p/q with |p| ≤ 40 and 1 ≤ q ≤ 17: of order one, and not a binary fraction as a rule."""
    return _fraction(int(rng.integers(-40, 41)), int(rng.integers(1, 18)))


@lru_cache(maxsize=_FRACTIONS_KEPT)
def _fraction(p: int, q: int) -> sp.Rational:
    return sp.Rational(p, q)


def gaussian_rational(rng: np.random.Generator) -> sp.Expr:
    """a + bi with rational a and b ≠ 0."""
    imaginary = _fraction(int(rng.integers(1, 41)), int(rng.integers(1, 18)))
    real = small_rational(rng)
    return complex_rational(real, -imaginary if rng.integers(2) else imaginary)


def is_gaussian(value: sp.Expr) -> bool:
    """Whether it is a + bi with rational a and b."""
    return all(part.is_Rational for part in parts_of_number(value))


def shape_at(shape: Sequence[Any], point: Mapping[Any, Any]) -> tuple[int, ...]:
    """The shape in numbers: each length with the dimensions of the point put in.

    Raises
    ------
    KeyError : if a length has a dimension that was not drawn before.
    """
    return tuple(_length_at(sp.sympify(length, strict=True), point) for length in shape)


def _length_at(length: sp.Expr, point: Mapping[Any, Any]) -> int:
    value = length.xreplace({symbol: sp.Integer(point[symbol]) for symbol in length.free_symbols if symbol in point})
    if not value.is_Integer:
        missing = ", ".join(sorted(str(symbol) for symbol in value.free_symbols))
        raise KeyError(f"a length {length} needs {missing} in the point; add its variable to the claim.")
    return int(value)


def parts(value: Any) -> list[sp.Expr]:
    """The entries of a matrix or a table in a row; of a number the number itself."""
    if isinstance(value, sp.MatrixBase):
        return list(entries_of_matrix(value))
    if isinstance(value, sp.NDimArray):
        return entries_in_order(value)
    return [value]


def rebuilt(value: Any, entries: Sequence[sp.Expr]) -> Any:
    """A value of the kind and the shape of the first, with other entries."""
    if isinstance(value, sp.MatrixBase):
        return sp.ImmutableDenseMatrix(*value.shape, list(entries))
    if isinstance(value, sp.NDimArray):
        return sp.ImmutableDenseNDimArray(list(entries), value.shape)
    return entries[0]


def admits(symbol: Any, value: sp.Expr) -> bool:
    """Whether the value has the assumptions of a symbol or of the entries of a table.

    Of a number of which SymPy does not know whether it is real, or its sign, the digits tell; whether it is rational or
    an integer they do not, and it is not taken: log(3)/log(2) is no n, and log(−2 − i/7) + 2πi no real x.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.drawing.basics import admits
    >>> admits(sp.Symbol("n", integer=True), sp.log(3) / sp.log(2)), admits(sp.Symbol("x", real=True), sp.log(2))
    (False, True)
    """
    fraction = value.is_Rational and not value.is_Integer  # of which the sign alone counts
    return _admits(symbol, (_HALF if value.p > 0 else -_HALF) if fraction else value)


@lru_cache(maxsize=_ANSWERS_KEPT)
def _admits(symbol: Any, value: sp.Expr) -> bool:
    try:
        found = [(name, wanted, getattr(value, name)) for name, wanted in _asked(symbol)]
    except InconsistentAssumptions:  # SymPy may find, in some orders, that acos(1 − 10⁻⁴⁰⁰) is 0 and that it is not
        return False
    if any(holds not in (wanted, None) for _, wanted, holds in found):
        return False
    left_open = [(name, wanted) for name, wanted, holds in found if holds is None]
    if not left_open or not value.is_number:
        return True
    seen = _seen(value)
    return all(seen.get(name.removeprefix("is_").removeprefix("extended_")) == wanted for name, wanted in left_open)


def _seen(value: sp.Expr) -> dict[str, bool]:
    """The assumptions of a number that its first digits tell."""
    x, y = sp.N(value, _DIGITS).as_real_imag()
    if not (x.is_Float or x.is_Integer) or not (y.is_Float or y.is_Integer):
        return {}
    small = _SMALL * max(abs(x), abs(y), 1)
    real, zero = bool(abs(y) <= small), bool(abs(x) <= small and abs(y) <= small)
    above, below = real and bool(x > small), real and bool(x < -small)
    imaginary = bool(abs(x) <= small) and not zero
    return {
        **dict.fromkeys(("complex", "finite"), True),
        **dict.fromkeys(("real", "hermitian"), real),
        "infinite": False,
        "zero": zero,
        "positive": above,
        "negative": below,
        "imaginary": imaginary,
        "nonzero": above or below,
        "nonnegative": above or zero,
        "nonpositive": below or zero,
        "antihermitian": imaginary or zero,
    }


@lru_cache(maxsize=_KEPT)
def _asked(symbol: Any) -> tuple[tuple[str, bool], ...]:
    """The questions to a value, by the name of SymPy's property, with the answers that a symbol asks for."""
    return tuple((f"is_{name}", holds) for name, holds in assumptions(symbol).items())


def assumptions(symbol: Any) -> Mapping[str, Any]:
    """The assumptions of a Symbol or an IndexedBase; of its entries only what is said of real numbers."""
    return {name: holds for name, holds in symbol.assumptions0.items() if name != "commutative" and holds is not None}


@lru_cache(maxsize=_KEPT)
def entry_of(table: sp.IndexedBase) -> sp.Dummy:
    """A letter with the assumptions of the entries of a table."""
    return sp.Dummy(**assumptions(table))
