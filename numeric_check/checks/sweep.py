"""The sweep of a claim: float64 over large batches of random points, with the worst points judged by balls."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

import numpy as np

from numeric_check.checks.batches import BATCHES
from numeric_check.checks.block import BALLS, DIGITS, swept_block
from numeric_check.checks.check import open_edge
from numeric_check.checks.doubt import doubt
from numeric_check.checks.one_point import at_point, deciding, satisfies
from numeric_check.checks.saturation import told_apart
from numeric_check.checks.sweep_blocks import BLOCK, SEED, sweep_blocks, swept_evidence
from numeric_check.checks.swept import evidence_of
from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.evidence import Evidence, Verdict
from numeric_check.drawing.sources import adverse_points, critical_points, large_points, points
from numeric_check.inputs import flag, generator, instance, natural
from numeric_check.scale.cluster import require_client
from numeric_check.scale.manifest import require_path

_ADVERSE = 8  # points as bad as the conditions allow
_ORDINARY = 40  # points at which it is seen whether a difference keeps its sign


def sweep(
    claim: Claim,
    *,
    size: int = BLOCK,
    edges: bool = True,
    rng: np.random.Generator | None = None,
    client: Any = None,
    manifest: str | os.PathLike[str] | None = None,
    progress: bool = False,
) -> Evidence:
    """Whether float64 sees the sides differ by more than its rounding errors at ``size`` random points.

    A relative error |lhs − rhs| / max(|lhs|, |rhs|) up to 10⁻¹⁰ passes; a larger one is compared with a running bound
    of the rounding errors in both sides. Where the bound explains an error beyond 10⁻⁶, the point says nothing.

    Parameters
    ----------
    claim : Claim
    size : int
        The number of points, in eight batches; discrete variables and functions are shared by a batch. More than
        20,000 come in blocks of 20,000, the last of which is a whole one, as in ``sweep_blocks``.
    edges : bool
        Whether balls are asked at the critical, bad and large points of ``check`` too, which is not needed beside a
        check that holds.
    rng : numpy.random.Generator, optional
        A fixed seed by default. The seed of several blocks is drawn from it.
    client : dask.distributed.Client, optional
        Whose workers sweep the blocks, if there are several; the evidence does not depend on it.
    manifest : str or path, optional
        A file of the blocks that are finished, if there are several, from which a sweep that was stopped goes on.
    progress : bool
        Whether a bar is shown on stderr for several blocks, where that is a terminal.

    Returns
    -------
    Evidence : REFUTED with the point if balls confirm there that the relation fails or a side is undefined; HOLDS if
        at least eight different points, and half of those that satisfy the conditions, were evaluated, a quarter of
        the batches have any, and balls clear all of up to five points that are against it; UNDECIDED otherwise. Points
        at which a side is not finite, or at which rounding errors hide the two sides, are not counted.

    Raises
    ------
    TypeError : naming the argument of a wrong kind.
    ValueError : if there is not a point for each batch, or for a manifest of another claim, seed or version.
    FileNotFoundError : if the folder of the manifest is missing.
    ImportError : for a client without Dask.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, real, sweep
    >>> t = real("t")
    >>> sweep(Claim(lhs=sp.sin(t.symbol) ** 2 + sp.cos(t.symbol) ** 2, rhs=sp.S.One, variables=(t,))).verdict.value
    'holds'

    References
    ----------
    N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, SIAM 2002, sections 1.2 and 3.3.
    """
    instance(claim, "claim", Claim, "a Claim")
    edges = flag(edges, "sweep: edges")
    if natural(size, "sweep: size") < BATCHES:
        raise ValueError(f"sweep needs size ≥ {BATCHES}, a point for each batch; got {size}.")
    require_client(client)
    if manifest is not None:
        require_path("manifest", manifest)
    flag(progress, "progress")
    rng = np.random.default_rng(SEED) if rng is None else generator(rng)
    if size <= BLOCK:
        evidence = evidence_of(claim, *swept_block(claim, rng, size, seed=SEED, block=0))
    else:
        blocks, seed = range(-(-size // BLOCK)), int(rng.integers(2**63))
        swept = sweep_blocks(claim, blocks, seed=seed, client=client, manifest=manifest, progress=progress)
        evidence = swept_evidence(claim, swept)
    return _at_edges(claim, evidence, rng) if edges and evidence.verdict is Verdict.HOLDS else evidence


def _at_edges(claim: Claim, evidence: Evidence, rng: np.random.Generator) -> Evidence:
    """What holds at random points may fail, or have no value, at a pole, at the end of a range or at special values."""
    critical = [at_point(claim, point, DIGITS) for point in critical_points(claim, rng)]
    bare = [at_point(claim, point, DIGITS, BALLS) for point in adverse_points(claim, _ADVERSE, rng)]
    large = [at_point(claim, point, DIGITS, BALLS) for point in large_points(claim, rng)]
    seen, apart = [*critical, *bare, *large], told_apart(claim, DIGITS, critical, bare)
    for at in (*seen, *([apart] if apart else [])):
        if method := deciding(claim, at):
            why = at.findings[method].why
            return replace(evidence, verdict=Verdict.REFUTED, methods=("float64", method), witness=at.point, why=why)
    few = len(bare) < _ADVERSE and bool(claim.conditions)
    lack = f"the conditions gave {len(bare)} of {_ADVERSE} points" if few else ""
    known = [at.point for at in seen if at.relevant]
    if claim.relation == Relation.DIFFERENT:  # bad points are too much alike to show both signs
        known += [point for point in points(claim, _ORDINARY, rng) if satisfies(claim, point)]
    why = open_edge(critical, bare) or lack or doubt(claim, known)
    return replace(evidence, verdict=Verdict.UNDECIDED, why=why) if why else evidence
