"""The exponential of one matrix in rigorous balls, the error of an approximation, and the condition number."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import flint
import numpy as np
from numpy.typing import NDArray

Balls = flint.arb_mat | flint.acb_mat

DIGITS = 2.0**-100  # the radius of a ball, relative to the norm of the exponential
_BITS = (300, 1200, 5000)  # working precisions, until the balls are that small


def unit_roundoff(dtype: np.dtype) -> float:
    return float(np.finfo(dtype).eps) / 2


def ball_exponential(A: NDArray) -> Balls:
    """exp(A), every entry within DIGITS·‖exp A‖."""
    for bits in _BITS:
        with _precision(bits):
            X = _balls(A).exp()
            if max(_radius(x) for x in X.entries()) <= DIGITS * _norm(X):
                return X
    raise ArithmeticError(f"{_BITS[-1]} bits are not enough for this matrix; add a larger precision to _BITS.")


def relative_error(got: NDArray, true: Balls) -> float:
    """‖got − true‖/max(‖true‖, smallest normal number), Frobenius norms."""
    with _precision(_BITS[-1]):
        size = _norm(true)
        tiny = flint.arb(float(np.finfo(got.dtype).tiny))
        return float((_norm(_balls(got) - true) / (size if size > tiny else tiny)).mid())


def overflows(true: Balls, dtype: np.dtype) -> bool:
    """Whether the norm is so large that entries may exceed the largest float."""
    return bool(_norm(true) > float(np.finfo(dtype).max) / 4)


def condition(A: NDArray, true: Balls) -> float:
    """κ = ‖L‖‖A‖/‖exp A‖ with L the Fréchet derivative of exp at A as a matrix k²×k².

    L(A, E) is the upper right block of exp([[A, E], [0, A]]). Rounding to float64 at the end does not matter.
    """
    k = len(A)
    columns = []
    for position in range(k * k):
        E = np.zeros((k, k))
        E.flat[position] = 1
        X = ball_exponential(np.block([[A, E], [np.zeros((k, k)), A]]).astype(np.result_type(A, 0.0)))
        columns.append(_relative_to(true, [X[i, k + j] for i in range(k) for j in range(k)]))
    return float(np.linalg.norm(np.array(columns), 2) * np.linalg.norm(A.astype(np.result_type(A, 0.0))))


def condition_along(A: NDArray, true: Balls) -> float:
    """‖A exp A‖/‖exp A‖ ≤ κ: what a relative change of A as a whole does; cheap."""
    with _precision(_BITS[-1]):
        return float((_norm(_balls(A) * true) / _norm(true)).mid()) if np.any(A) else 0.0


def _relative_to(true: Balls, entries: list) -> list[complex]:
    with _precision(_BITS[0]):
        size = _norm(true)
        return [complex(z.real.mid(), z.imag.mid()) for z in (flint.acb(x) / size for x in entries)]


def _balls(A: NDArray) -> Balls:
    if A.dtype.kind == "c":
        return flint.acb_mat([[flint.acb(float(z.real), float(z.imag)) for z in row] for row in A])
    return flint.arb_mat([[flint.arb(float(z)) for z in row] for row in A])


def _norm(X: Balls) -> flint.arb:
    """Its upper bound where it may be 0: the square root of a ball with negative numbers in it is not a number."""
    parts = [part for x in X.entries() for part in _parts(x)]
    return sum((part * part for part in parts), flint.arb(0)).abs_upper().sqrt()


def _parts(x: flint.arb | flint.acb) -> tuple[flint.arb, ...]:
    return (x.real, x.imag) if isinstance(x, flint.acb) else (x,)


def _radius(x: flint.arb | flint.acb) -> flint.arb:
    return max(part.rad() for part in _parts(x))


@contextmanager
def _precision(bits: int) -> Iterator[None]:
    before = flint.ctx.prec
    flint.ctx.prec = bits
    try:
        yield
    finally:
        flint.ctx.prec = before
