"""Points of the set that the conditions give, in float64, and where lhs − rhs is large on it; nothing is judged here.

At given sizes: from points by chance, which Newton's method moves to the set, by steps along it up the slope and at
random, with a correction back to it.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from numeric_check.drawing.charts import INSIDE, ON, Chart, Seen, slopes_at

_BY_CHANCE, _TOWARDS = 6, 8  # points by chance, and rounds of corrections before the first step
_LOG10_SIZES = (-0.5, 0.5)  # of these
_ROUNDS, _PATIENCE = 24, 4  # of steps, and of those without a gain
_LENGTHS = 10.0 ** np.arange(-3.0, 0.5, 0.5)  # of a step as a share of the point, up the slope and at random
_CORRECTIONS = 4  # of a step that leaves the set, by Newton's method with the slopes of its start
_CLOSE = 1e-2  # of an equation that may come to hold
_GAIN = 1e-6
_NEAR, _FAR = 1e-4, 1e3  # the distance of a root as a share, and the largest coordinate at which it is looked at
_TOWARDS_A_TOUCH = 20  # steps, as they halve the distance of a root at which 0 is touched
_BESIDE, _NEIGHBOURS = 1e-5, 8
_RANK = 1e-4  # of slopes by difference quotients, relative to the largest
_RIDGE = 1e-9
_SEED = 20240517


def climbed(chart: Chart) -> list[dict[Any, np.ndarray]]:
    """The highest points that are found from some by chance, as arrays; the highest first.

    Raises
    ------
    NotApplicable, UnknownExpression : where float64 has no rule for a part of the claim.
    """
    rng = np.random.default_rng(_SEED)
    best = _on_the_set(chart, rng)
    heights, idle, places = np.full(len(best), -np.inf), 0, np.arange(len(best))
    for _ in range(_ROUNDS):
        there, slopes = slopes_at(chart, best)
        steps = np.stack([_steps(there.part(k), slopes.part(k), x, rng) for k, x in enumerate(best)])
        children, seen = _corrected(chart, (best[:, None] + steps).reshape(-1, chart.count), slopes, steps.shape[1])
        found = seen.height.reshape(len(best), -1)
        chosen = np.argmax(found, axis=1)
        tops = found[places, chosen]
        idle = 0 if np.any(tops > heights + _GAIN * np.abs(np.nan_to_num(heights, neginf=0.0))) else idle + 1
        best = np.where((tops > heights)[:, None], children.reshape(*steps.shape)[places, chosen], best)
        heights = np.maximum(heights, tops)
        if idle == _PATIENCE:
            break
    return _from_the_highest(chart, best, heights)


def by_chance(chart: Chart, rng: np.random.Generator, count: int = _BY_CHANCE) -> list[dict[Any, np.ndarray]]:
    """Some points of the set.

    Raises
    ------
    NotApplicable, UnknownExpression : where float64 has no rule for a part of the claim.
    """
    found = _on_the_set(chart, rng, count=count)
    return _from_the_highest(chart, found, chart.seen(found).height)


def meets(chart: Chart, rng: np.random.Generator) -> bool:
    """Whether a point of the set is found at which all equations are 0, and the other conditions hold beside it.

    What is only approached, as e^(−x²) = 0 far away, does not count: there the root is not near, by a step of Newton's
    method. Nor does a point at the end of a spectral condition.

    Raises
    ------
    NotApplicable, UnknownExpression : where float64 has no rule for a part of the claim.
    """
    x = _on_the_set(chart, rng, _TOWARDS_A_TOUCH)
    x = x[np.isfinite(chart.seen(x).height)]
    if not len(x):
        return False
    there, slopes = slopes_at(chart, x)
    sizes = np.abs(x).max(axis=-1)
    reach = _NEAR * (1 + sizes)[:, None] * np.linalg.norm(slopes.equations, axis=-1)
    near = (np.abs(there.equations) <= reach).all(axis=-1) & (sizes <= _FAR)
    beside = x[:, None] * (1 + _BESIDE * rng.standard_normal((len(x), _NEIGHBOURS, x.shape[1])))
    allowed = chart.seen(beside.reshape(-1, x.shape[1])).allowed.reshape(len(x), -1).all(axis=-1)
    return bool((near & allowed).any())


def _from_the_highest(chart: Chart, x: np.ndarray, heights: np.ndarray) -> list[dict[Any, np.ndarray]]:
    """The points of the set among some, each as the arrays of its values."""
    order = [k for k in np.argsort(-heights, kind="stable") if np.isfinite(heights[k])]
    return [{symbol: value[0] for symbol, value in chart.values(x[k : k + 1]).items()} for k in order]


def _on_the_set(chart: Chart, rng: np.random.Generator, most: int = _TOWARDS, count: int = _BY_CHANCE) -> np.ndarray:
    """Points by chance, moved towards the set by a few of Newton's steps; no more if none is near after these."""
    x = rng.standard_normal((count, chart.count)) * 10 ** rng.uniform(*_LOG10_SIZES, (count, 1))
    for turn in range(most):
        there, slopes = slopes_at(chart, x)
        off = np.abs(there.equations).max(axis=-1, initial=0.0)
        if turn >= _TOWARDS and not np.any((off > ON) & (off < _CLOSE)):
            break
        x, _ = _corrected(chart, x, slopes, children=1, most=1)
    return x


def _steps(there: Seen, slopes: Seen, x: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Along the set: steps of all lengths up the slope, and as many at random."""
    size = max(float(np.linalg.norm(x)), 1e-3)
    chance = rng.standard_normal((len(_LENGTHS), len(x)))
    up = _along(slopes.equations, slopes.gap)
    ahead = (there.bounds >= -3 * INSIDE) & (slopes.bounds @ up > 0)
    up = _along(np.concatenate([slopes.equations, slopes.bounds[ahead]]), slopes.gap)
    found = np.concatenate([np.broadcast_to(up, chance.shape), _along(slopes.equations, chance)])
    lengths = np.linalg.norm(found, axis=-1, keepdims=True)
    return found / np.where(lengths > 0, lengths, 1) * size * np.tile(_LENGTHS, 2)[:, None]


def _along(rows: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    """The parts of vectors at right angles to all rows."""
    return vectors - vectors @ np.linalg.pinv(rows, rcond=_RANK) @ rows if len(rows) else vectors


def _corrected(
    chart: Chart, x: np.ndarray, slopes: Seen, children: int, most: int = _CORRECTIONS
) -> tuple[np.ndarray, Seen]:
    """The points moved back to the set by the shortest steps that the slopes of their parents allow."""
    rows = np.repeat(np.concatenate([slopes.equations, slopes.bounds], axis=1), children, axis=0)
    seen = chart.seen(x)
    for _ in range(most):
        beyond = np.maximum(seen.bounds, 0)
        off = np.concatenate([seen.equations, beyond], axis=1)
        off = np.where(np.isfinite(off), off, 0)
        if not np.any(np.abs(off) > ON):
            break
        used = rows * np.concatenate([np.ones_like(seen.equations), beyond > 0], axis=1)[..., None]
        gram = used @ np.swapaxes(used, 1, 2)
        ridge = _RIDGE * np.maximum(np.trace(gram, axis1=1, axis2=2), 1e-30)
        weights = np.linalg.solve(gram + ridge[:, None, None] * np.eye(gram.shape[1]), off[..., None])
        with np.errstate(over="ignore", invalid="ignore"):
            x = x - np.einsum("kij,ki->kj", used, weights[..., 0])
        seen = chart.seen(x)
    return x, seen
