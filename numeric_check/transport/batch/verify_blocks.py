"""Verify the plans and potentials of more transport problems than memory holds, and of more than one machine."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from numeric_check.scale.bar import bar
from numeric_check.scale.blocks import Blocks
from numeric_check.scale.lazy import is_lazy, lazy_blocks
from numeric_check.scale.merging import Place, merge
from numeric_check.scale.runner import over
from numeric_check.scale.tasks import manifest_of, require_blocks
from numeric_check.transport.batch.verdicts import Verdicts, verdicts_of
from numeric_check.transport.batch.verify_batch import PART, verify_batch

_NAMES = ("C", "p", "q", "f", "g", "plan")
_TRIPLE = ("plan i", "plan j", "plan mass")

Problems = Mapping[str, Any]  # the arguments of ``verify_batch`` by their names


def verify_blocks(
    problems: Blocks | Problems | Iterator[Problems],
    *,
    mass_tolerance: float = 0.0,
    cost_tolerance: float = 0.0,
    client: Any = None,
    manifest: str | os.PathLike[str] | None = None,
    progress: bool = False,
) -> Verdicts:
    """``verify_batch`` of any number of problems, in one pass: how many are optimal, and where it is worst.

    Parameters
    ----------
    problems : Blocks, mapping, or iterator of mappings
        ``numeric_check.scale.Blocks`` of mappings of the names C, p, q, f, g and plan to the arguments of
        ``verify_batch``; or one such mapping, to Dask arrays, which gives the same whatever their chunks are; or an
        iterator of such mappings to arrays.
    mass_tolerance, cost_tolerance : floats ≥ 0
    client, manifest : for Blocks and Dask arrays
        A client of a Dask cluster that computes the blocks, and a file from which a run that was stopped goes on: see
        ``numeric_check.scale.over`` and ``Manifest``.
    progress : whether a bar is shown on stderr, where that is a terminal

    Returns
    -------
    Verdicts

    Raises
    ------
    TypeError, ValueError : as ``verify_batch``; for names that are none of its arguments, for a client or manifest with
        an iterator, and for a manifest of another task.
    FileNotFoundError : if the folder of the manifest is missing.
    ImportError : for a client without Dask.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.scale import Blocks
    >>> from numeric_check.transport import verify_blocks
    >>> def shifted(block):
    ...     potentials = {"f": np.full((1, 2), block), "g": np.full((1, 2), -block)}
    ...     masses = {"p": [[1, 1]], "q": [[1, 1]], "plan": [[[1, 0], [0, 1]]]}
    ...     return {"C": [[[0, 1], [1, 0]]], **masses, **potentials}
    >>> found = verify_blocks(Blocks(make=shifted, count=100))
    >>> found.count, found.optimal, found.failing
    (100, 100, None)

    References
    ----------
    G. Peyré, M. Cuturi, Computational Optimal Transport, Foundations and Trends in Machine Learning 11 (2019),
    section 2.5 (the dual problem and complementary slackness).
    """
    tolerances = {"mass_tolerance": mass_tolerance, "cost_tolerance": cost_tolerance}
    if isinstance(problems, Iterator):
        require_blocks("problems", client, manifest)
        return _streamed(problems, tolerances, progress)
    if isinstance(problems, Blocks):
        parts = {"problems": problems}
        work: tuple[Any, Any] = partial(_of_block, tolerances), problems
    else:
        parts = _lazy_arrays(problems)
        work = partial(_of_rows, tolerances), lazy_blocks(parts, PART)
    kept = manifest_of(manifest, Verdicts, **parts, **tolerances)
    return _of_some(over(*work, client=client, manifest=kept, progress=progress))


def _of_block(tolerances: Mapping[str, float], block: int, problems: Problems) -> Verdicts:
    return _verdicts(problems, tolerances, (block, 0))


def _of_rows(tolerances: Mapping[str, float], block: int, rows: tuple[int, dict[str, Any]]) -> Verdicts:
    first, arrays = rows
    if _TRIPLE[0] in arrays:
        others = {name: array for name, array in arrays.items() if name not in _TRIPLE}
        arrays = {**others, "plan": tuple(arrays[name] for name in _TRIPLE)}
    return _verdicts(arrays, tolerances, (first,))


def _streamed(problems: Iterator[Problems], tolerances: Mapping[str, float], progress: bool) -> Verdicts:
    total = Verdicts(count=0)
    with bar(progress, "problems", None) as advance:
        for each in problems:
            found = _verdicts(each, tolerances, (total.count,))
            total = merge(total, found)
            advance(found.count)
    return _of_some(total)


def _verdicts(problems: Problems, tolerances: Mapping[str, float], place: Place) -> Verdicts:
    _require_names(problems)
    return verdicts_of(verify_batch(**problems, **tolerances), place)


def _lazy_arrays(problems: Any) -> dict[str, Any]:
    """The Dask arrays by their names, with those of triples for a plan apart."""
    if not isinstance(problems, Mapping):
        kind = type(problems).__name__
        raise TypeError(
            f"problems must be Blocks, a mapping or an iterator of mappings; got {problems!r} of type {kind}."
        )
    _require_names(problems)
    arrays = {name: array for name, array in problems.items() if array is not None}
    if isinstance(plan := arrays.get("plan"), tuple) and len(plan) == len(_TRIPLE):
        arrays = {**{name: arrays[name] for name in arrays if name != "plan"}, **dict(zip(_TRIPLE, plan, strict=True))}
    for name, array in arrays.items():
        if not is_lazy(array):
            raise TypeError(
                f"problems: {name} must be a Dask array; got {type(array).__name__}. Of arrays in memory, give an "
                "iterator of mappings, or call verify_batch."
            )
    return {"C": arrays["C"], **arrays}


def _require_names(problems: Any) -> None:
    names = list(problems) if isinstance(problems, Mapping) else [problems]
    if not set(names) <= set(_NAMES) or not {"C", "p", "q"} <= set(names):
        raise ValueError(f"problems must name {', '.join(_NAMES)}, the last three if they are given; got {names}.")


def _of_some(found: Verdicts) -> Verdicts:
    if not found.count:
        raise ValueError("problems must be at least one; got none, of which nothing is shown.")
    return found
