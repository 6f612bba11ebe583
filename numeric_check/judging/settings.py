"""What ``judge`` is asked, checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from numeric_check.inputs import instance, natural
from numeric_check.judging.families import ALL
from numeric_check.judging.subjects import subject_of
from numeric_check.matrix_families import Family

SIZES = (1, 2, 3, 5)
LARGEST = 16  # the derivative of f at A has n⁴ entries
DTYPES = ("float64", "float32", "complex128", "complex64")
BATCHES = ((4,), (2, 3))
BOUND = 16.0  # × max(1, κ)·u: what ``numeric_check.batch.expm`` promises
DRAWS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The arguments of ``judge`` as values.

    Attributes
    ----------
    function, subject, bound, draws, seed, call_timeout : as given
    families : name → sampler
    sizes, dtypes, batches : tuples
    asked_dtypes, asked_batches, asked_families : whether they were given, so that to refuse one is a failure
    """

    function: Callable[..., Any]
    subject: str
    families: Mapping[str, Family]
    sizes: tuple[int, ...]
    dtypes: tuple[np.dtype, ...]
    batches: tuple[tuple[int, ...], ...]
    bound: float
    draws: int
    seed: int
    call_timeout: float
    asked_families: bool
    asked_dtypes: bool
    asked_batches: bool

    @property
    def name(self) -> str:
        """The function as a person would write it, without the private modules in which it stands."""
        module, name = getattr(self.function, "__module__", None), getattr(self.function, "__name__", None)
        if not isinstance(name, str):
            return repr(self.function)
        public = [part for part in str(module or "").split(".") if part and not part.startswith("_")]
        return name if public in ([], ["builtins"]) else ".".join([*public, name])


def settings_of(
    *,
    function: Callable[..., Any],
    subject: str,
    families: Sequence[str] | Mapping[str, Family] | None,
    sizes: Sequence[int],
    dtypes: Sequence[str] | None,
    batches: Sequence[tuple[int, ...]] | None,
    bound: float,
    draws: int,
    seed: int,
    call_timeout: float,
) -> Settings:
    """The arguments, checked; raises as ``judge`` says."""
    if not callable(function):
        raise TypeError(f"the function must be callable; got {function!r}.")
    known = subject_of(subject).families
    for number, called in ((bound, "bound"), (call_timeout, "call_timeout")):
        if not instance(number, called, (int, float), "a number") > 0:
            raise ValueError(f"{called} must be positive; got {number!r}.")
    return Settings(
        function=function,
        subject=subject,
        families=_families(known if families is None else families),
        sizes=tuple(_size(n) for n in _listed(sizes, "sizes")),
        dtypes=tuple(_dtype(name) for name in _listed(DTYPES if dtypes is None else dtypes, "dtypes")),
        batches=tuple(map(_batch, _members(BATCHES if batches is None else batches, "batches"))),
        bound=float(bound),
        draws=natural(draws, "draws", least=1),
        seed=natural(seed, "seed"),
        call_timeout=float(call_timeout),
        asked_families=families is not None,
        asked_dtypes=dtypes is not None,
        asked_batches=batches is not None,
    )


def _families(given: Sequence[str] | Mapping[str, Family]) -> Mapping[str, Family]:
    if isinstance(given, Mapping):
        return dict(given)
    names = _listed(given, "families")
    unknown = [name for name in names if name not in ALL]
    if unknown:
        raise ValueError(f"families must be of {', '.join(ALL)}; got {unknown[0]!r}.")
    return {name: ALL[name] for name in names}


def _listed(given: Any, name: str) -> tuple[Any, ...]:
    """A tuple that is not empty."""
    values = _members(given, name)
    if not values:
        raise ValueError(f"{name} must not be empty.")
    return values


def _members(given: Any, name: str) -> tuple[Any, ...]:
    return tuple(instance(given, name, (tuple, list, range), "a tuple or list"))


def _size(n: Any) -> int:
    if natural(n, "each of the sizes", least=1) > LARGEST:
        raise ValueError(f"sizes must be at most {LARGEST}, as the condition number takes n⁴ balls; got {n}.")
    return int(n)


def _dtype(name: Any) -> np.dtype:
    if str(name) not in DTYPES:
        raise ValueError(f"dtypes must be of {', '.join(DTYPES)}; got {name!r}.")
    return np.dtype(str(name))


def _batch(shape: Any) -> tuple[int, ...]:
    return tuple(natural(m, "each length of a batch", least=1) for m in _listed(shape, "each of the batches"))
