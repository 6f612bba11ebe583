"""One call of the function that is judged, and what is wrong with its result."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from numeric_check.judging.border import Border
from numeric_check.judging.draws import Draw, unit_roundoff
from numeric_check.judging.layouts import CONTIGUOUS, LAYOUTS
from numeric_check.judging.patience import LateError
from numeric_check.judging.subjects import subject_of

# What libraries raise for input that they do not take.
REFUSALS = (TypeError, ValueError, NotImplementedError, RuntimeError)
CHANGED = "writes into its input"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A function at one matrix, or at a batch of them.

    Attributes
    ----------
    name : of the subject
    shape : of the batch; () for one matrix
    draws : one for each matrix of the batch
    layout : key of ``LAYOUTS``
    """

    name: str
    shape: tuple[int, ...]
    draws: tuple[Draw, ...]
    layout: str = CONTIGUOUS

    @property
    def arguments(self) -> tuple[NDArray, ...]:
        """The matrices of the batch, stacked, in the layout."""
        make = LAYOUTS[self.layout].make
        slots = zip(*(draw.arguments for draw in self.draws), strict=True)
        return tuple(make(np.stack(slot).reshape(*self.shape, *slot[0].shape)) for slot in slots)

    @property
    def dtype(self) -> np.dtype:
        return self.draws[0].arguments[0].dtype


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a call gave.

    Attributes
    ----------
    call : Call
    errors : of each matrix, relative; empty if the function raised or gave a wrong shape
    excesses : error/(max(1, κ)·u) of each matrix
    refusal : what the function raised, if it is a refusal
    flaw : what is wrong besides the errors
    late : that it did not return in time, or was not made since another did not
    got : the result, one array for each matrix
    """

    call: Call
    errors: tuple[float, ...] = ()
    excesses: tuple[float, ...] = ()
    refusal: str = ""
    flaw: str = ""
    late: str = ""
    got: tuple[NDArray, ...] = ()

    @property
    def what(self) -> str:
        """The kind of failure, if it is one."""
        if self.late:
            return "late"
        if self.flaw or self.refusal:
            return CHANGED if self.flaw == CHANGED else "no result"
        return "not finite" if float("inf") in self.excesses else "inaccurate"

    def failing(self, bound: float) -> tuple[int, ...]:
        """The places in the batch at which it fails; all of them for a flaw or a refusal, none where it is late."""
        if self.flaw or self.refusal:
            return tuple(range(len(self.call.draws)))
        return tuple(place for place, excess in enumerate(self.excesses) if not excess <= bound)

    def passes(self, bound: float) -> bool:
        """Whether there is a result, and nothing is wrong with it."""
        return not self.late and not self.failing(bound)


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A result in its expected shape or None, and else what is wrong, or what was refused, or that it is late."""

    value: NDArray | None = None
    flaw: str = ""
    refusal: str = ""
    late: str = ""


def run(call: Call, function: Callable[..., Any], border: Border) -> Outcome:
    """Call the function and compare each matrix of the result with the truth."""
    found = valued(call.name, call.arguments, function, border)
    if found.value is None:
        return Outcome(call=call, flaw=found.flaw, refusal=found.refusal, late=found.late)
    truths = [draw.truth for draw in call.draws if draw.truth is not None]
    parts = found.value.reshape(len(truths), -1)
    errors = tuple(truth.error(part) for truth, part in zip(truths, parts, strict=True))
    u = unit_roundoff(call.dtype)
    excesses = tuple(error / (max(1.0, truth.condition) * u) for error, truth in zip(errors, truths, strict=True))
    return Outcome(call=call, errors=errors, excesses=excesses, flaw=found.flaw, got=tuple(parts))


def valued(name: str, arguments: tuple[NDArray, ...], function: Callable[..., Any], border: Border) -> Value:
    """What the function gives. Warnings are silenced: what they warn of shows in the values."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        answer, error = border.made(lambda: border.call(function, arguments))
    if isinstance(error, LateError):
        return Value(late=str(error))
    if error is not None:
        said = _told(error)
        return Value(refusal=said) if isinstance(error, REFUSALS) else Value(flaw=f"raises {said}")
    subject, (parts, same) = subject_of(name), answer
    expected = subject.shape(*arguments)
    value, flaw = _joined(parts, subject.parts, expected)
    if not flaw and (value.dtype.kind not in "fc" or value.shape != expected):
        flaw = f"gives {value.dtype} of shape {value.shape} instead of shape {expected}"
    return Value(flaw=flaw) if flaw else Value(value=value, flaw="" if same else CHANGED)


def _joined(parts: list[NDArray], number: int, expected: tuple[int, ...]) -> tuple[NDArray, str]:
    """One array of a result, and what is wrong with the number of its parts (``Subject.parts``).

    A pair may come as one array with an axis of two before the others, which is unpacked in the same way.
    """
    if number == -1:
        last = parts[-1]
        return (last[-1] if len(parts) == 1 and last.shape == (2, *expected) else last), ""
    if len(parts) != max(1, number):
        return parts[0], f"gives {len(parts)} arrays instead of {max(1, number)}"
    return (np.stack(parts, axis=-1) if number else parts[0]), ""


def _told(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0]}" if lines else type(error).__name__
