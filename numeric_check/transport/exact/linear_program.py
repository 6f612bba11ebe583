"""Exact certificates for linear programs in standard form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.transport.exact.certificate import Certificate, Flaw, Optimality, Witness
from numeric_check.transport.exact.exact_array import integers
from numeric_check.transport.exact.exact_input import read


@dataclass(frozen=True, slots=True, kw_only=True)
class _Numbers:
    """numerators/denominator: an array of Python integers, which NumPy adds and multiplies exactly."""

    numerators: NDArray
    denominator: int


def lp_certificate(
    A: ArrayLike,
    b: ArrayLike,
    c: ArrayLike,
    x: ArrayLike | None = None,
    y: ArrayLike | None = None,
    *,
    ray: ArrayLike | None = None,
) -> Certificate:
    """Judges a certificate for the linear program min c·x over Ax = b, x ≥ 0, with the dual max b·y over Aᵀy ≤ c.

    What is given says what is to be proved, exactly and to the last bit; floats are the dyadic rationals that they are.

    - x and y: OPTIMAL if Ax = b, x ≥ 0, Aᵀy ≤ c and c·x = b·y.
    - y alone: INFEASIBLE if Aᵀy ≤ 0 and b·y > 0 (Farkas' lemma): then no x ≥ 0 has Ax = b, for 0 ≥ (Aᵀy)·x = b·y > 0.
    - x and ray: UNBOUNDED if Ax = b, x ≥ 0, A ray = 0, ray ≥ 0 and c·ray < 0: then x + t·ray is feasible for all t ≥ 0.

    Otherwise NOT_CERTIFIED, with the first condition that fails as the witness. An inequality Ax ≤ b gets a slack
    variable, a free variable is a difference of two.

    Parameters
    ----------
    A : (m, n); b : (m,); c : (n,), finite floats (float64 or narrower), integers, fractions or decimals; m and n may
        be 0, as in ``numpy.zeros((0, n))``, no equations
    x, ray : (n,)
    y : (m,)

    Returns
    -------
    Certificate : ``gap`` is c·x − b·y and ``value`` is c·x, where x and y are given

    Raises
    ------
    TypeError, ValueError : for masked arrays, entries that are not numbers or not finite, shapes that do not fit, and
        for none of the three combinations.

    Examples
    --------
    >>> from fractions import Fraction
    >>> from numeric_check.transport import lp_certificate
    >>> third = Fraction(1, 3)
    >>> lp_certificate([[3, 1]], [1], [1, 1], [third, 0], [third]).verdict.value
    'optimal'
    >>> lp_certificate([[3, 1]], [1], [1, 1], [1 / 3, 0], [third]).witness.amount
    Fraction(-1, 18014398509481984)
    >>> lp_certificate([[1, 1]], [-1], [0, 0], y=[-1]).verdict.value
    'infeasible'
    >>> lp_certificate([[1, -1]], [0], [-1, 0], [0, 0], ray=[1, 1]).verdict.value
    'unbounded'
    """
    given = (x is not None, y is not None, ray is not None)
    proofs: dict[tuple[bool, bool, bool], Callable[..., Certificate]] = {
        (True, True, False): _optimal,
        (False, True, False): _infeasible,
        (True, False, True): _unbounded,
    }
    if given not in proofs:
        names = [name for name, there in zip(("x", "y", "ray"), given, strict=True) if there]
        raise ValueError(f"lp_certificate needs x and y, y alone, or x and ray; got {' and '.join(names) or 'none'}.")
    matrix = _read("A", A, None)
    m, n = matrix.numerators.shape
    data = matrix, _read("b", b, m), _read("c", c, n)
    vectors = (("x", x, n), ("y", y, m), ("ray", ray, n))
    return proofs[given](*data, *(_read(name, v, length) for name, v, length in vectors if v is not None))


def _optimal(A: _Numbers, b: _Numbers, c: _Numbers, x: _Numbers, y: _Numbers) -> Certificate:
    value = _dot(c, x)
    gap = value - _dot(b, y)
    flaw = _not_feasible(A, b, x) or _not_dual(A, c, y) or (_objective(gap) if gap else None)
    return Certificate(
        verdict=Optimality.NOT_CERTIFIED if flaw else Optimality.OPTIMAL, gap=gap, value=value, witness=flaw
    )


def _infeasible(A: _Numbers, b: _Numbers, c: _Numbers, y: _Numbers) -> Certificate:
    gain = _dot(b, y)
    flaw = _not_dual(A, _zeros(c), y) or (None if gain > 0 else _objective(gain))
    return Certificate(verdict=Optimality.NOT_CERTIFIED if flaw else Optimality.INFEASIBLE, witness=flaw)


def _unbounded(A: _Numbers, b: _Numbers, c: _Numbers, x: _Numbers, ray: _Numbers) -> Certificate:
    slope = _dot(c, ray)
    flaw = _not_feasible(A, b, x) or _not_feasible(A, _zeros(b), ray) or (None if slope < 0 else _objective(slope))
    return Certificate(verdict=Optimality.NOT_CERTIFIED if flaw else Optimality.UNBOUNDED, witness=flaw)


def _not_feasible(A: _Numbers, b: _Numbers, x: _Numbers) -> Witness | None:
    for j, entry in enumerate(x.numerators):
        if entry < 0:
            return Witness(flaw=Flaw.NEGATIVE, columns=(j,), amount=Fraction(entry, x.denominator))
    over = A.denominator * x.denominator
    for i, (left, right) in enumerate(zip(A.numerators @ x.numerators, b.numerators, strict=True)):
        if left * b.denominator != right * over:
            return Witness(flaw=Flaw.EQUATION, rows=(i,), amount=Fraction(left, over) - Fraction(right, b.denominator))
    return None


def _not_dual(A: _Numbers, c: _Numbers, y: _Numbers) -> Witness | None:
    over = A.denominator * y.denominator
    for j, (left, right) in enumerate(zip(y.numerators @ A.numerators, c.numerators, strict=True)):
        if left * c.denominator > right * over:
            amount = Fraction(left, over) - Fraction(right, c.denominator)
            return Witness(flaw=Flaw.INEQUALITY, columns=(j,), amount=amount)
    return None


def _objective(amount: Fraction) -> Witness:
    return Witness(flaw=Flaw.OBJECTIVE, amount=amount)


def _dot(u: _Numbers, v: _Numbers) -> Fraction:
    return Fraction(u.numerators @ v.numerators, u.denominator * v.denominator)


def _zeros(like: _Numbers) -> _Numbers:
    return _Numbers(numerators=np.zeros(len(like.numerators), int).astype(object), denominator=1)


def _read(name: str, values: ArrayLike, length: int | None) -> _Numbers:
    exact = read(name, values, 2 if length is None else 1)
    if length is not None and len(exact.approx) != length:
        raise ValueError(f"{name} needs {length} entries to fit A; got {len(exact.approx)}.")
    numbers, denominator = integers(exact)
    numerators = np.empty(len(numbers), object)
    numerators[:] = numbers
    return _Numbers(numerators=numerators.reshape(exact.approx.shape), denominator=denominator)
