"""The dimensions of the sets of optimal plans and of optimal potentials, and a second one of each if there is one."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import lcm

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.exact_array import ExactArray
from numeric_check.transport.exact.potentials import Potentials, Vector, fractions
from numeric_check.transport.exact.reduced_costs import nonpositive, reduced
from numeric_check.transport.exact.strong_components import strong_components


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # arrays have no equality
class Face:
    """What `Subgradient` says of the optimal plans and potentials."""

    plan_freedom: int
    potential_freedom: int
    other_plan: NDArray | None
    other_potentials: tuple[Vector, Vector] | None


def optimal_face(cost: ExactArray, plan: NDArray, potentials: tuple[Vector, Vector]) -> Face:
    """The freedom of optimal plans and potentials, from one of each.

    Arcs lead from row i to column j where f_i + g_j = c_ij, and back where x_ij > 0. With K components and E tight
    entries inside them the potentials have K − 1 dimensions beyond a constant, and the plans E − (n + m) + K.

    Parameters
    ----------
    cost : (n, m)
    plan : array (n, m) of Fraction, optimal, the entries that are not 0 without a cycle
    potentials : optimal, as fractions

    Examples
    --------
    >>> import numpy as np
    >>> from fractions import Fraction
    >>> from numeric_check.transport.exact.exact_input import read
    >>> from numeric_check.transport.exact.optimal_face import optimal_face
    >>> zero = (Fraction(0),) * 2
    >>> face = optimal_face(read("cost", [[0, 0], [0, 0]], 2), np.eye(2, dtype=int) * Fraction(1), (zero, zero))
    >>> face.plan_freedom, face.potential_freedom, face.other_plan.astype(int).tolist()
    (1, 0, [[0, 1], [1, 0]])
    """
    n, m = plan.shape
    dual = _over_one_denominator(potentials)
    rows, columns, _, _ = nonpositive(cost, dual)
    tight = list(zip(rows.tolist(), (n + columns).tolist(), strict=True))
    heads: list[list[int]] = [[] for _ in range(n + m)]
    for i, j in tight:
        heads[i].append(j)
        if plan[i, j - n]:
            heads[j].append(i)
    component = strong_components(heads)
    inside = [(i, j) for i, j in tight if component[i] == component[j]]
    count = 1 + max(component)
    unused = [(i, j) for i, j in inside if not plan[i, j - n]]
    return Face(
        plan_freedom=len(inside) - (n + m) + count,
        potential_freedom=count - 1,
        other_plan=_round_a_cycle(plan, heads, *unused[0]) if unused else None,
        other_potentials=_shifted(cost, dual, component) if count > 1 else None,
    )


def _round_a_cycle(plan: NDArray, heads: list[list[int]], i: int, j: int) -> NDArray:
    """Mass through the entry (i, j), back from its column to its row by arcs, as much as the plan can give."""
    n = len(plan)
    came, queue = {j: j}, [j]
    for node in queue:  # grows as it is walked
        new = [head for head in heads[node] if head not in came]
        came.update(dict.fromkeys(new, node))
        queue += new
    cycle, node = [i], i
    while node != j:
        node = came[node]
        cycle.append(node)
    gaining = [(i, j - n)] + [(a, b - n) for b, a in pairwise(cycle) if a < n]
    losing = [(b, a - n) for b, a in pairwise(cycle) if a >= n]
    step = min(plan[entry] for entry in losing)
    other = plan.copy()
    for entry in gaining:
        other[entry] += step
    for entry in losing:
        other[entry] -= step
    other.flags.writeable = False
    return other


def _shifted(cost: ExactArray, dual: Potentials, component: list[int]) -> tuple[Vector, Vector]:
    """f + t and g − t on the component that no arc leaves, t the least slack of the entries that would become tight."""
    n = len(dual.f)
    rows = [i for i, k in enumerate(component[:n]) if k == 0]
    columns = [j for j, k in enumerate(component[n:]) if k > 0]
    step = Fraction(1)
    if rows and columns:
        pairs = np.array([(i, j) for i in rows for j in columns])
        slack, over = reduced(cost, dual, pairs[:, 0], pairs[:, 1])
        step = Fraction(min(slack), over)
    f, g = fractions(dual)
    return (
        tuple(k + step if a == 0 else k for k, a in zip(f, component, strict=False)),
        tuple(k - step if a == 0 else k for k, a in zip(g, component[n:], strict=True)),
    )


def _over_one_denominator(potentials: tuple[Vector, Vector]) -> Potentials:
    over = lcm(*(k.denominator for side in potentials for k in side))
    f, g = (tuple(k.numerator * (over // k.denominator) for k in side) for side in potentials)
    return Potentials(f=f, g=g, denominator=over)
