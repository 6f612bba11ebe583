"""The invariants of the network simplex method, checked after every pivot."""

from __future__ import annotations

import numpy as np
import pytest

from numeric_check.transport import solve_exact
from numeric_check.transport.exact import network_simplex
from numeric_check.transport.exact.basic_plan import basic_plan
from numeric_check.transport.exact.network_simplex import Tree


def _check(tree: Tree, p: list[int], q: list[int], cost: np.ndarray) -> None:
    n, shipped = tree.n, [0] * len(tree.parent)
    for v, above in enumerate(tree.parent):
        if above < 0:
            assert tree.depth[v] == 0
            continue
        assert v in tree.children[above]
        assert tree.depth[v] == tree.depth[above] + 1
        i, j = (v, above - n) if v < n else (above, v - n)
        assert tree.potential[i] + tree.potential[n + j] == cost[i, j] * tree.denominator
        assert tree.mass[v] > 0 or (tree.mass[v] == 0 and v < n)  # without mass: from a row upward
        for end in (i, n + j):
            shipped[end] += tree.mass[v]
    assert shipped == p + q


@pytest.mark.parametrize("number", range(12))
def test_every_basis_is_a_strongly_feasible_tree_and_none_comes_twice(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = np.random.default_rng(number)
    n, m = 8, 6
    p = rng.integers(1, 3, n)
    q = 1 + np.bincount(rng.integers(0, m, p.sum() - m), minlength=m)
    cost = rng.integers(0, 4, (n, m))
    pivot, seen = network_simplex._pivot, set()

    def checked(tree: Tree, i: int, j: int, r: int) -> None:
        before = sum(a * b for a, b in zip(tree.potential, [*p.tolist(), *q.tolist()], strict=True))
        pivot(tree, i, j, r)
        after = sum(a * b for a, b in zip(tree.potential, [*p.tolist(), *q.tolist()], strict=True))
        assert after <= before
        _check(tree, p.tolist(), q.tolist(), cost)
        basis = frozenset(frozenset((v, above)) for v, above in enumerate(tree.parent) if above >= 0)
        assert basis not in seen
        seen.add(basis)

    monkeypatch.setattr(network_simplex, "_pivot", checked)
    solve_exact(cost, p, q, seed=rng.random((n, m)))
    assert seen


@pytest.mark.parametrize("number", range(20))
def test_a_basic_plan_is_feasible_and_without_cycles_whatever_the_guess(number: int) -> None:
    rng = np.random.default_rng(number)
    p = rng.integers(1, 9, 7)
    q = 1 + np.bincount(rng.integers(0, 5, p.sum() - 5), minlength=5)
    guess = None if number == 0 else rng.normal(size=(7, 5))
    entries = basic_plan(p.tolist(), q.tolist(), rng.random((7, 5)), guess)
    plan = np.zeros((7, 5), int)
    for entry, mass in entries.items():
        plan[entry] = mass
    assert min(entries.values()) > 0
    assert (plan.sum(1) == p).all()
    assert (plan.sum(0) == q).all()
    left = set(entries)
    while left:  # a forest falls apart leaf by leaf
        leaves = {(i, j) for i, j in left if sum(k == i for k, _ in left) == 1 or sum(k == j for _, k in left) == 1}
        assert leaves
        left -= leaves
