"""Arguments of one size and dtype with what the function should give there, or why they are left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from numeric_check.judging.derived import Truth
from numeric_check.judging.exact import BlurredError, UndefinedError
from numeric_check.judging.subjects import subject_of, truth_of
from numeric_check.matrix_families import Family

UNDEFINED, OVERFLOW, CONDITION, BLURRED = "undefined", "overflow", "condition", "not resolved"
_TURNS = np.array([1, 1j, -1, -1j])  # the powers of i
_TRIES = 8  # at matrices where the function has no value


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """One matrix of a family, with its second argument, and the truth there.

    Attributes
    ----------
    family : its name
    arguments : arrays (n, n), and (n, m) if there is a second one
    truth : None where it is left out
    left_out : "", or why: the function has no value, the value is beyond the largest float, bound·κ·u ≥ 1 so that
        nothing can be asked of a function, or the balls stay too wide
    """

    family: str
    arguments: tuple[NDArray, ...]
    truth: Truth | None = None
    left_out: str = ""


def unit_roundoff(dtype: np.dtype) -> float:
    return float(np.finfo(dtype).eps) / 2


def judged(name: str, family: str, arguments: tuple[NDArray, ...], bound: float) -> Draw:
    """The arguments with their truth, or why there is none to compare with."""
    if not all(np.isfinite(x).all() for x in arguments):
        return Draw(family=family, arguments=arguments, left_out=OVERFLOW)
    try:
        truth = truth_of(name, arguments)
    except UndefinedError:
        return Draw(family=family, arguments=arguments, left_out=UNDEFINED)
    except BlurredError:
        return Draw(family=family, arguments=arguments, left_out=BLURRED)
    dtype = arguments[0].dtype
    if truth.overflows(dtype):
        return Draw(family=family, arguments=arguments, left_out=OVERFLOW)
    if not bound * truth.condition * unit_roundoff(dtype) < 1:
        return Draw(family=family, arguments=arguments, truth=truth, left_out=CONDITION)
    return Draw(family=family, arguments=arguments, truth=truth)


def drawn(
    name: str, families: Mapping[str, Family], n: int, dtype: np.dtype, count: int, bound: float, seed: int
) -> Iterator[Draw]:
    """``count`` matrices n×n of each family, every second one transposed, so that lower triangles come too.

    Where they need not be square, two of three have n columns of the next size, (n + 1)×n. Real families become complex
    by a diagonal similarity with powers of i, which is exact.
    """
    for family, sampler in families.items():
        for number in range(count):
            rng = np.random.default_rng((seed, n, number))
            for _ in range(_TRIES):
                arguments = _arguments(name, family, sampler, rng, n, dtype, number)
                if arguments is None:
                    break
                draw = judged(name, family, arguments, bound)
                if draw.left_out != UNDEFINED:
                    break
            if arguments is not None:
                yield draw


def _arguments(
    name: str, family: str, sampler: Family, rng: np.random.Generator, n: int, dtype: np.dtype, number: int
) -> tuple[NDArray, ...] | None:
    """None for a complex matrix of a real dtype."""
    subject = subject_of(name)
    A = _sampled(family, sampler, rng, n if subject.square or number % 3 == 2 else n + 1)[:, :n]
    A = A.T if number % 2 == 1 else A
    others = () if subject.second is None else (subject.second(rng, n),)
    if dtype.kind == "c":
        left, right = (_TURNS[np.arange(length) % 4] for length in A.shape)
        turned = A if A.dtype.kind == "c" else A * left[:, None] * right.conj()
        arguments = (turned, *(x * left[:, None] for x in others))
    elif A.dtype.kind == "c":
        return None
    else:
        arguments = (A, *others)
    with np.errstate(over="ignore", under="ignore"):
        return tuple(np.ascontiguousarray(x, dtype=dtype) for x in arguments)


def _sampled(family: str, sampler: Family, rng: np.random.Generator, n: int) -> NDArray:
    A = np.asarray(sampler(rng, n))
    if A.dtype.kind not in "biufc" or A.shape != (n, n):
        raise ValueError(f"the family {family} must give numbers of shape {(n, n)}; got {A.dtype} of shape {A.shape}.")
    return A
