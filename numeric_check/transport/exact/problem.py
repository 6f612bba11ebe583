"""The transport problem with exact data: min Σ c_ij x_ij over x ≥ 0 with x1 = p and xᵀ1 = q."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import isfinite, lcm
from typing import Literal

from numpy.typing import ArrayLike

from numeric_check.transport.exact.exact_array import ExactArray, integers, rounded
from numeric_check.transport.exact.exact_input import read

Balance = Literal["p", "q"] | None
_SHORT_BITS = 50  # up to 17 digits


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """p (n,) and q (m,) as integers over one common denominator."""

    p: list[int]
    q: list[int]
    denominator: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """cost (n, m), and the weights p and q as integers over one common denominator."""

    cost: ExactArray
    p: list[int]
    q: list[int]
    denominator: int


def read_problem(cost: ArrayLike, p: ArrayLike, q: ArrayLike, balance: Balance) -> Problem:
    """The problem with exact data; equal masses are for the caller to ask for with `require_balance`.

    Parameters
    ----------
    cost : (n, m), floats, integers or fractions, finite
    p, q : (n,) and (m,), at least 0, not all 0
    balance : "q" multiplies q by Σp/Σq, exactly; "p" multiplies p by Σq/Σp; None leaves both

    Raises
    ------
    TypeError, ValueError : for input that is not of this form.
    """
    matrix = read("cost", cost, 2)
    n, m = matrix.approx.shape
    if not n or not m:
        raise ValueError(f"cost needs at least one row and one column; got shape {(n, m)}.")
    weights = read_weights(p, q, balance, (n, m))
    return Problem(cost=matrix, p=weights.p, q=weights.q, denominator=weights.denominator)


def read_weights(p: ArrayLike, q: ArrayLike, balance: Balance, shape: tuple[int, int] | None = None) -> Weights:
    """The weights of `read_problem`; of any length without a shape."""
    if not (balance is None or (isinstance(balance, str) and balance in ("p", "q"))):
        raise ValueError(f"balance must be 'q', 'p' or None; got {balance!r}.")
    n, m = shape or (None, None)
    (rows, over_p), (columns, over_q) = _weights("p", p, n), _weights("q", q, m)
    denominator = lcm(over_p, over_q)
    rows = [k * (denominator // over_p) for k in rows]
    columns = [k * (denominator // over_q) for k in columns]
    weights = Weights(p=rows, q=columns, denominator=denominator)
    return weights if balance is None else balanced(weights, balance)


def balanced(weights: Weights | Problem, balance: Literal["p", "q"] = "q") -> Weights:
    """q multiplied by Σp/Σq, or p by Σq/Σp, exactly.

    Examples
    --------
    >>> from numeric_check.transport.exact.problem import Weights, balanced
    >>> balanced(Weights(p=[1, 2], q=[2], denominator=1))
    Weights(p=[2, 4], q=[6], denominator=2)
    """
    rows, columns, mass_p, mass_q = weights.p, weights.q, sum(weights.p), sum(weights.q)
    if mass_p == mass_q:
        return Weights(p=rows, q=columns, denominator=weights.denominator)
    return Weights(
        p=[k * mass_q for k in rows],
        q=[k * mass_p for k in columns],
        denominator=weights.denominator * (mass_q if balance == "q" else mass_p),
    )


def require_balance(problem: Problem | Weights, tolerance: Fraction) -> None:
    """Raises ValueError unless |Σp − Σq| ≤ tolerance, an absolute mass."""
    excess = Fraction(sum(problem.p) - sum(problem.q), problem.denominator)
    if abs(excess) > tolerance:
        raise ValueError(
            f"p and q need equal masses; got Σp − Σq = {_short(excess)} in exact arithmetic. "
            "Pass balance='q' to multiply q by Σp/Σq, or balance='p' to multiply p by Σq/Σp."
        )


def _short(number: Fraction) -> str:
    """For messages: in full, as a float, or beyond these as a power of 2."""
    if number.numerator.bit_length() + number.denominator.bit_length() < _SHORT_BITS:
        return str(number)
    nearest = float(rounded([number.numerator], number.denominator)[0])
    if isfinite(nearest) and nearest:
        return f"about {nearest:.6g}"
    power = number.numerator.bit_length() - number.denominator.bit_length()
    return f"about {'-' if number < 0 else ''}2**{power}"


def _weights(name: str, weights: ArrayLike, length: int | None) -> tuple[list[int], int]:
    exact = read(name, weights, 1)
    if length is not None and len(exact.approx) != length:
        axis = "rows" if name == "p" else "columns"
        raise ValueError(f"{name} needs one weight for each of the {length} {axis} of cost; got {len(exact.approx)}.")
    numerators, denominator = integers(exact)
    if not numerators:
        raise ValueError(f"{name} needs at least one weight; got none.")
    least = min(numerators)
    if least < 0:
        where = numerators.index(least)
        raise ValueError(f"{name} needs weights of at least 0; got {_short(Fraction(least, denominator))} at {where}.")
    if max(numerators) == 0:
        raise ValueError(f"{name} needs a positive weight; got zeros only.")
    return numerators, denominator
