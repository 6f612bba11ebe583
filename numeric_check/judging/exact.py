"""Arrays of floats as exact matrices, norms in balls, and precision that rises until a result is sharp."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import flint
import numpy as np
from numpy.typing import NDArray

Balls = TypeVar("Balls", flint.acb_mat, NDArray)  # a matrix, or an array of objects

SHARP = 2.0**-100  # the radius of a ball that is sharp, relative to the norm: far below every unit roundoff
_BITS = (300, 1200, 5000)  # working precisions, until the balls are sharp
_TERMS = 200  # of a power series; one eigenvalue of a complex block matrix [[A, E], [0, A]] of size 32 needs 128


class UndefinedError(ValueError):
    """The function has no value at this matrix, and it is known why."""


class BlurredError(ArithmeticError):
    """The balls are too wide to say; a higher precision may help."""


@contextmanager
def precision(bits: int) -> Iterator[None]:
    """The precision of flint, in bits, and the length of its power series, set back at the end."""
    before = flint.ctx.prec, flint.ctx.cap
    flint.ctx.prec, flint.ctx.cap = bits, _TERMS
    try:
        yield
    finally:
        flint.ctx.prec, flint.ctx.cap = before


def at_rising_precision(compute: Callable[[], Balls]) -> Balls:
    """What ``compute`` gives at the first precision at which every entry is sharp beside the norm.

    Raises
    ------
    BlurredError : if the highest precision is not enough.
    """
    for bits in _BITS:
        with precision(bits):
            try:
                X = compute()
            except BlurredError:
                continue
            allowed = SHARP * norm(X).abs_upper()
            if all(radius(x) <= allowed for x in entries(X)):
                return X
    raise BlurredError(f"{_BITS[-1]} bits are not enough for this matrix.")


def balls(A: NDArray) -> flint.acb_mat:
    """The array (n, m) as a matrix of exact balls."""
    rows, columns = A.shape
    return flint.acb_mat(rows, columns, [flint.acb(float(z.real), float(z.imag)) for z in A.flat])


def rationals(A: NDArray) -> flint.fmpq_mat:
    """The array (n, m) as rationals; X + iY as [[X, −Y], [Y, X]], whose spectrum contains that of X + iY."""
    whole = np.block([[A.real, -A.imag], [A.imag, A.real]]) if A.dtype.kind == "c" else A
    rows, columns = whole.shape
    return flint.fmpq_mat(rows, columns, [flint.fmpq(*float(x).as_integer_ratio()) for x in whole.flat])


def norm(X: flint.acb_mat | NDArray) -> flint.arb:
    """The Frobenius norm; its upper bound where it may be 0, as the root of a ball with negative numbers is none."""
    squares = sum((part * part for x in entries(X) for part in (x.real, x.imag)), flint.arb(0))
    return squares.sqrt() if squares > 0 else squares.abs_upper().sqrt()


def entries(X: flint.acb_mat | NDArray) -> list[flint.acb]:
    return X.entries() if isinstance(X, flint.acb_mat) else list(X.flat)


def radius(x: flint.acb) -> flint.arb:
    return max(x.real.rad(), x.imag.rad())


def floats(X: flint.acb_mat | NDArray, unit: flint.arb) -> NDArray:
    """The midpoints of X/unit, infinite beyond the range of floats."""
    shape = (X.nrows(), X.ncols()) if isinstance(X, flint.acb_mat) else X.shape
    values = (z / unit for z in entries(X))
    return np.array([complex(float(z.real.mid()), float(z.imag.mid())) for z in values]).reshape(shape)
