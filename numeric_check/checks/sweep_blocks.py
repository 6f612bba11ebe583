"""The blocks of a sweep beyond one: each from random numbers of its own, in this process or on a cluster."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from typing import Any

import numpy as np
from sympy import srepr

from numeric_check.checks.batches import BATCHES
from numeric_check.checks.block import swept_block
from numeric_check.checks.swept import Swept, evidence_of
from numeric_check.claims.claim import Claim
from numeric_check.claims.evidence import Evidence
from numeric_check.claims.variable import Hint, Point
from numeric_check.drawing.floats import drawn_batch, point_of
from numeric_check.inputs import flag, instance, natural
from numeric_check.rules.refusals import UNEVALUABLE
from numeric_check.scale.blocks import Blocks, generator_of
from numeric_check.scale.cluster import require_client
from numeric_check.scale.runner import over
from numeric_check.scale.tasks import manifest_of

BLOCK = 20_000  # points of a block
SEED = 20240301


def sweep_blocks(
    claim: Claim,
    blocks: range,
    *,
    seed: int = SEED,
    client: Any = None,
    manifest: str | os.PathLike[str] | None = None,
    progress: bool = False,
) -> Swept:
    """What float64 and balls see of a claim in some of the blocks of 20,000 random points, to be merged with others.

    A block is a sweep of its own, with random numbers that depend on the seed and its number alone: so what was found
    on several machines, and at several times, is what one would have found.

    Parameters
    ----------
    claim : Claim
    blocks : range
        The numbers of the blocks, one after the other, from 0 on.
    seed : int
    client : dask.distributed.Client, optional
    manifest : str or path, optional
        A file in which the blocks are that are finished, so that a run that was stopped goes on.
    progress : bool
        Whether a bar is shown on stderr, where that is a terminal.

    Returns
    -------
    Swept : of which ``swept_evidence(claim, swept)`` is the evidence.

    Raises
    ------
    TypeError : naming the argument of a wrong kind.
    ValueError : for no blocks, blocks with gaps or below 0, or a manifest of another claim, seed or version.
    FileNotFoundError : if the folder of the manifest is missing.
    ImportError : for a client without Dask.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, real, sweep_blocks, swept_evidence
    >>> from numeric_check.scale import merge
    >>> t = real("t")
    >>> claim = Claim(lhs=sp.sin(t.symbol) ** 2 + sp.cos(t.symbol) ** 2, rhs=sp.S.One, variables=(t,))
    >>> here, there = sweep_blocks(claim, range(0, 2)), sweep_blocks(claim, range(2, 5))
    >>> swept_evidence(claim, merge(there, here))
    <Evidence holds; at 100000 points>

    References
    ----------
    N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, SIAM 2002, sections 1.2 and 3.3.
    """
    instance(claim, "claim", Claim, "a Claim")
    seed = natural(seed, "sweep_blocks: seed")
    if instance(blocks, "blocks", range, "a range").step != 1 or not blocks or blocks.start < 0:
        raise ValueError(f"blocks must be some from 0 on, without gaps; got {blocks}.")
    flag(progress, "progress")
    require_client(client)
    return over(
        partial(_swept, claim, seed),
        Blocks(make=partial(generator_of, seed), first=blocks.start, count=len(blocks)),
        client=client,
        manifest=manifest_of(manifest, Swept, seed=seed, points=BLOCK, **_said(claim)),
        progress=progress,
    )


def swept_evidence(claim: Claim, swept: Swept) -> Evidence:
    """The evidence that blocks of a sweep are: the verdict is about all of their points together.

    Parameters
    ----------
    claim : Claim
        That was swept.
    swept : Swept

    Returns
    -------
    Evidence : as of ``sweep``, without its critical and bad points; the witness is the first that was found, counted
        by blocks, batches and points.

    Raises
    ------
    TypeError : naming the argument of a wrong kind.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, real, sweep_blocks, swept_evidence
    >>> t = real("t")
    >>> claim = Claim(lhs=sp.Abs(t.symbol), rhs=t.symbol, variables=(t,))
    >>> found = sweep_blocks(claim, range(3))
    >>> found.drawn, found.refuted[0][0], swept_evidence(claim, found).verdict.value
    (60000, 0, 'refuted')
    """
    instance(claim, "claim", Claim, "a Claim")
    instance(swept, "swept", Swept, "what sweep_blocks gives")
    return evidence_of(claim, swept, _witness(claim, swept))


def _swept(claim: Claim, seed: int, block: int, rng: np.random.Generator) -> Swept:
    return swept_block(claim, rng, BLOCK, seed=seed, block=block)[0]


def _witness(claim: Claim, swept: Swept) -> Point | None:
    """The point at which the claim is refuted, drawn again: a place is plain data, and a point need not be."""
    if swept.refuted is None:
        return None
    block, batch, place = swept.refuted[0]
    rng = generator_of(swept.seed, block)
    for index in range(batch):
        with suppress(*UNEVALUABLE):
            drawn_batch(claim, rng, index, BLOCK // BATCHES)
    return point_of(claim, drawn_batch(claim, rng, batch, BLOCK // BATCHES), place)


def _said(claim: Claim) -> dict[str, str]:
    """What is swept, and from where points are drawn."""
    from numeric_check.provenance import told  # which loads much that no other computation needs

    hints = ((v.symbol, v.hint) for v in claim.variables if v.hint is not None)
    return {
        "claim": f"{srepr(claim.lhs)} {claim.relation} {srepr(claim.rhs)}",
        "variables": "; ".join(srepr(variable.symbol) for variable in claim.variables),
        "conditions": "; ".join(map(srepr, claim.conditions)),
        "hints": "; ".join(f"{s}: {hint if isinstance(hint, Hint) else told(hint, 'the hint')}" for s, hint in hints),
    }
