"""The judge with many seeds: block after block, here or on a cluster, from a manifest of those that are finished."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from numeric_check.inputs import flag, instance
from numeric_check.judging.judge import judge
from numeric_check.judging.report import Report
from numeric_check.provenance import told
from numeric_check.scale.blocks import Blocks
from numeric_check.scale.cluster import require_client
from numeric_check.scale.runner import over
from numeric_check.scale.tasks import manifest_of


def judge_blocks(
    function: Callable[..., Any],
    subject: str,
    blocks: range,
    *,
    client: Any = None,
    manifest: str | os.PathLike[str] | None = None,
    progress: bool = False,
    **options: Any,
) -> Report:
    """merge(judge(function, subject, seed=b, …) for all numbers b of the blocks), without their points.

    Parameters
    ----------
    function, subject : as for ``judge``
    blocks : range
        The seeds, one after the other, from 0 on.
    client : dask.distributed.Client, optional
        Whose workers judge the blocks.
    manifest : str or path, optional
        A file of the blocks that are finished, from which a run that was stopped, or a longer one, goes on. The
        function has to stand in a module then; what it calls is not seen, but the version of its package is.
    progress : bool
        Whether a bar is shown on stderr, where that is a terminal.
    **options
        ``families``, ``sizes``, ``dtypes``, ``batches``, ``bound``, ``draws``, ``arrays`` and ``call_timeout``, as for
        ``judge``.

    Returns
    -------
    Report : the same for every order and grouping of the blocks, see ``numeric_check.scale.merge``.

    Raises
    ------
    TypeError, ValueError, ImportError : as by ``judge``; for no blocks, blocks with gaps or below 0; for a manifest of
        another function, other options or other versions.
    FileNotFoundError : if the folder of the manifest is missing.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check import judge_blocks
    >>> judge_blocks(np.linalg.inv, "inv", range(3), sizes=(1, 2), draws=1, families=["gaussian"]).verdict.value
    'holds'

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, sections 1.2.2, 3.1 and 3.4.
    """
    if instance(blocks, "blocks", range, "a range").step != 1 or not blocks or blocks.start < 0:
        raise ValueError(f"blocks must be some from 0 on, without gaps; got {blocks}.")
    flag(progress, "progress")
    require_client(client)
    if "seed" in options:
        raise TypeError("judge_blocks: the seeds are the numbers of the blocks; got seed too.")
    return over(
        partial(_judged, function, subject, options),
        Blocks(make=int, first=blocks.start, count=len(blocks)),
        client=client,
        manifest=None if manifest is None else manifest_of(manifest, Report, **_said(function, subject, options)),
        progress=progress,
    )


def _judged(function: Callable[..., Any], subject: str, options: Mapping[str, Any], block: int, seed: int) -> Report:
    return replace(judge(function, subject, seed=seed, **options), points=())


def _said(function: Callable[..., Any], subject: str, options: Mapping[str, Any]) -> dict[str, str]:
    """What a manifest says of the task: functions by name and source, the rest as it is."""
    said = {name: str(value) for name, value in options.items()}
    if isinstance(families := options.get("families"), Mapping):
        said["families"] = str({name: told(family, f"the family {name}") for name, family in families.items()})
    return {"function": told(function, "the function"), "subject": subject, **said}
