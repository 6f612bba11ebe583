"""The least that a given plan proves from above: what it costs at most when it is rounded to the marginals."""

from __future__ import annotations

from fractions import Fraction
from operator import mul

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.certificate import Flaw, Witness
from numeric_check.transport.exact.exact_array import dyadic, rounded
from numeric_check.transport.exact.max_flow import Flow, ship
from numeric_check.transport.exact.problem import Weights
from numeric_check.transport.interval.costs import Costs, Entries, highest
from numeric_check.transport.interval.rounding import UNITS, Masses, filled, scales, shipped

_SHRINK, _MORE = 2.0**-48, 2.0**6  # what rounding may put above a marginal; that is seen, and then more is taken away


class ShortageError(Exception):
    """No plan lives on the allowed entries: the witness has rows whose columns cannot take their mass."""

    def __init__(self, witness: Witness) -> None:
        super().__init__(f"no plan lives on the allowed entries: {witness}.")
        self.witness = witness


def upper_bound(costs: Costs, support: Costs, masses: Masses, weights: Weights, g: NDArray) -> Fraction:
    """At least Σ c_ij y_ij for a plan y between p and q exactly: x scaled to the marginals, and what they lack.

    Rows of x are scaled to p, columns are scaled down to q, every mass is rounded down to whole units, and what the
    marginals then lack, exactly, is sent where it is cheap. If few entries are allowed, it is sent along paths of
    these.

    Parameters
    ----------
    costs : (n, m), of all allowed entries
    support : the same at the entries where x may have mass
    masses : x at the entries of a block of the support, at least 0
    weights : p and q of equal sum
    g : (m,), potentials by which an entry is cheap

    Raises
    ------
    ShortageError : if no plan between p and q lives on the allowed entries

    References
    ----------
    J. Altschuler, J. Weed, P. Rigollet, Near-linear time approximation algorithms for optimal transport via Sinkhorn
    iteration, NIPS 2017, Algorithm 2 and Lemma 7. There rows are scaled down only, and what is left is spread by a
    matrix of rank one; the bound of the lemma holds for any way to fill it in.
    """
    total = sum(weights.p)
    s, t = scales(support, masses, rounded(weights.p, total), rounded(weights.q, total))
    shrink = _SHRINK
    while True:
        carried = shipped(support, masses, s * (1 - min(shrink, 1.0)), t)
        left, room = _lacking(weights.p, carried.rows, total), _lacking(weights.q, carried.columns, total)
        if min(*left, *room) >= 0:
            break
        shrink *= _MORE
    to_mass = costs.unit / (UNITS * weights.denominator)
    allowed = next(costs.blocks())
    if isinstance(allowed, Entries):
        return to_mass * _sent(costs, allowed, [k * total for k in carried.entries], left, room, weights)
    return to_mass * (carried.cost * total + filled(costs, left, room, g))


def _lacking(weights: list[int], carried: list[int], total: int) -> list[int]:
    """weight − carried, in units of 1/(UNITS·total) of the total."""
    return [w * UNITS - k * total for w, k in zip(weights, carried, strict=True)]


def _sent(
    costs: Costs, block: Entries, mass: list[int], left: list[int], room: list[int], weights: Weights
) -> Fraction:
    """The cost of what is carried and of what is left, sent along allowed entries."""
    rows, columns = block.rows.tolist(), block.columns.tolist()
    targets: list[list[int]] = [[] for _ in left]
    flow: Flow = [{} for _ in room]
    for k in np.argsort(block.cost, kind="stable").tolist():
        targets[rows[k]].append(columns[k])
        if mass[k]:
            flow[columns[k]][rows[k]] = mass[k]
    stuck, full = ship(targets, left, room, flow)
    if stuck:
        amount = sum(weights.p[i] for i in stuck) - sum(weights.q[j] for j in full)
        raise ShortageError(
            Witness(flaw=Flaw.SHORTAGE, rows=stuck, columns=full, amount=Fraction(amount, weights.denominator))
        )
    numerators, over = dyadic(highest(costs, block))
    sent = [flow[j].get(i, 0) for i, j in zip(rows, columns, strict=True)]
    return Fraction(sum(map(mul, numerators, sent)), over)
