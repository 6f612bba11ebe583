"""Taylor coefficients of scalar functions at balls: f(λ), f′(λ), f″(λ)/2, …, on the principal branch."""

from __future__ import annotations

from collections.abc import Sequence
from math import factorial

import flint

from numeric_check.judging.exact import BlurredError, UndefinedError
from numeric_check.judging.spectral import Jet

Coefficients = Sequence[flint.acb]


def exp(z: flint.acb, count: int) -> Coefficients:
    return _padded(_near(z, count).exp(), count)


def log(z: flint.acb, count: int) -> Coefficients:
    _require_off_the_cut(z, "log", zero=False)
    return _padded(_near(z, count).log(), count)


def sqrt(z: flint.acb, count: int) -> Coefficients:
    _require_off_the_cut(z, "the principal square root", zero=count == 1)
    return [flint.acb(0)] if _is_zero(z) else _padded(_near(z, count).sqrt(), count)


def sign(z: flint.acb, count: int) -> Coefficients:
    """1 in the right half-plane, −1 in the left one."""
    if _is_zero(z):
        raise UndefinedError("sign has no value at the eigenvalue 0.")
    if not (z.real > 0 or z.real < 0):
        raise BlurredError("an eigenvalue is on the imaginary axis, or too near to it.")
    return [flint.acb(1 if z.real > 0 else -1), *[flint.acb(0)] * (count - 1)]


def inverse(z: flint.acb, count: int) -> Coefficients:
    if _is_zero(z):
        raise UndefinedError("the matrix is singular.")
    if z.contains(0):
        raise BlurredError("an eigenvalue is not told from 0.")
    return _padded(1 / _near(z, count), count)


def phi(order: int) -> Jet:
    """φ_k(z) = Σ_n zⁿ/(n + k)! = (eᶻ − Σ_{j<k} zʲ/j!)/zᵏ."""

    def jet(z: flint.acb, count: int) -> Coefficients:
        if _is_zero(z):
            return [flint.acb(1) / factorial(n + order) for n in range(count)]
        if z.contains(0):
            raise BlurredError("an eigenvalue is not told from 0.")
        near = _near(z, count)
        remainder, power = near.exp(), _near(z, count) * 0 + 1
        for j in range(order):
            remainder, power = remainder - power / factorial(j), power * near
        return _padded(remainder / power, count)

    return jet


def _near(z: flint.acb, count: int) -> flint.acb_series:
    """z + x + O(x^count)."""
    return flint.acb_series([z, 1], prec=count)


def _padded(series: flint.acb_series, count: int) -> Coefficients:
    return [series[n] for n in range(count)]


def _is_zero(z: flint.acb) -> bool:
    return bool(z == 0)


def _require_off_the_cut(z: flint.acb, name: str, *, zero: bool) -> None:
    if z.real > 0 or z.imag > 0 or z.imag < 0 or (zero and _is_zero(z)):
        return
    if z.imag == 0 and (z.real < 0 or _is_zero(z)):
        raise UndefinedError(f"{name} has no value at the eigenvalue {z.real.str(5, radius=False)}.")
    raise BlurredError("an eigenvalue is not told from the negative axis.")
