"""Arguments without entries, and the matrix at which the value is known exactly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from numeric_check.judging.border import Border
from numeric_check.judging.subjects import subject_of
from numeric_check.judging.trial import valued

EMPTY, EXACT = "zero sizes", "exact case"
_EMPTY = (((), 0), ((0,), 2), ((3,), 0))  # shape of the batch, size of the matrices


@dataclass(frozen=True, slots=True, kw_only=True)
class Special:
    """A call whose result is known without balls.

    Attributes
    ----------
    kind : EMPTY or EXACT
    arguments : arrays
    expected, got : what it should give, and gave; None if it raised
    flaw : what is wrong, or ""
    refusal : what the function refused, or ""
    late : that it did not return, or was not called, or ""
    """

    kind: str
    arguments: tuple[NDArray, ...]
    expected: NDArray
    got: NDArray | None
    flaw: str
    refusal: str
    late: str


def specials(
    name: str, dtype: np.dtype, sizes: tuple[int, ...], batched: bool, function: Callable[..., Any], border: Border
) -> Iterator[Special]:
    """Empty matrices and batches, and the exact case of each size; of a batch only if it takes any."""
    for shape, n in _EMPTY:
        if batched or not shape:
            yield _special(EMPTY, name, dtype, shape, n, function, border)
    for n in sizes if subject_of(name).exact else ():
        yield _special(EXACT, name, dtype, (), n, function, border)
        if batched:
            yield _special(EXACT, name, dtype, (2,), n, function, border)


def _special(
    kind: str,
    name: str,
    dtype: np.dtype,
    shape: tuple[int, ...],
    n: int,
    function: Callable[..., Any],
    border: Border,
) -> Special:
    subject = subject_of(name)
    second = () if subject.second is None else (subject.second(np.random.default_rng(n), n),)
    single = tuple(x.astype(dtype) for x in (subject.point(n), *second))
    arguments = tuple(np.broadcast_to(x, (*shape, *x.shape)).copy() for x in single)
    expected = np.broadcast_to(subject.answer(*single), subject.shape(*arguments)).astype(dtype)
    found = valued(name, arguments, function, border)
    got, flaw, refusal = found.value, found.flaw, found.refusal
    if kind == EXACT and refusal:  # other matrices are taken
        flaw, refusal = f"raises {refusal}", ""
    if got is not None and not flaw and not np.array_equal(got, expected):
        flaw = f"is not exact: off by {np.abs(got - expected).max():.2g}"
    return Special(
        kind=kind, arguments=arguments, expected=expected, got=got, flaw=flaw, refusal=refusal, late=found.late
    )
