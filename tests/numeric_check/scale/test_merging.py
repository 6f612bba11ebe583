"""Merging is associative and commutative with an identity, and gives the worst, for residuals, sweeps and verdicts."""

from __future__ import annotations

import math
import sys
from dataclasses import replace
from importlib.machinery import ModuleSpec
from types import ModuleType

import numpy as np
import pytest

from numeric_check.batch import DetExpResidual
from numeric_check.checks.swept import Swept
from numeric_check.scale import merge
from numeric_check.scale.cluster import require_client
from numeric_check.transport import Verdicts, Violations

CASES = 300
ERRORS = (-2.0, 0.0, 1.0, 1.0, 3.0, math.inf)
COUNTS = ("drawn", "relevant", "counted", "lost", "against", "cleared", "batches", "undrawn")


def place(rng, block, *lengths):
    return (block, *(int(rng.integers(length)) for length in lengths))


def maybe(rng, value):
    return value if rng.integers(2) else None


def error(rng):
    return float(rng.choice([*ERRORS, math.nan]))


def residual(rng, block):
    return DetExpResidual(worst=error(rng), index=place(rng, block, 3), count=int(rng.integers(1, 4)))


def sweep(rng, block):
    return Swept(
        seed=0,
        **{name: int(rng.integers(4)) for name in COUNTS},
        different=int(rng.integers(4)),
        worst=maybe(rng, (float(rng.choice(ERRORS[:-1])), place(rng, block, 8, 9))),
        refuted=maybe(rng, (place(rng, block, 8, 9), str(rng.choice(["", "a", "b"])))),
        unevaluated=maybe(rng, (block, str(rng.choice(["c", "d"])))),
        doubtful=maybe(rng, (place(rng, block, 8, 9), str(rng.choice(["e", "f"])))),
    )


def violations(rng, block):
    cell = (int(rng.integers(3)), int(rng.integers(3)))
    return Violations(
        failing=int(rng.integers(3)),
        worst=(error(rng), place(rng, block, 3)),
        witness=maybe(rng, (place(rng, block, 3), cell)),
        by_fractions=int(rng.integers(3)),
    )


def verdict(rng, block):
    statements = {name: violations(rng, block) for name in ("primal", "dual", "slackness")}
    return Verdicts(count=3, optimal=int(rng.integers(3)), **statements, gap=(error(rng), place(rng, block, 3)))


NOTHING = {residual: DetExpResidual(worst=0.0, index=(), count=0), sweep: Swept(seed=0), verdict: Verdicts(count=0)}


def one_by_one(merged, parts):
    total = parts[0]
    for part in parts[1:]:
        total = merged(total, part)
    return total


def worst_of(parts, kind):
    """By sorting all of them: a NaN, the largest, and then the smallest place."""
    found = [
        (part.worst, part.index) if kind is residual else part.gap if kind is verdict else part.worst for part in parts
    ]
    nans = [each for each in found if each is not None and math.isnan(each[0])]
    return (
        min(nans, key=lambda each: each[1])
        if nans
        else max(
            (each for each in found if each is not None),
            key=lambda each: (each[0], [-number for number in each[1]]),
            default=None,
        )
    )


def right(merged, kind, seed):
    """Whether what was found in different blocks gives the same in any order and grouping, and the worst of all."""
    rng = np.random.default_rng(seed)
    parts = [kind(rng, int(block)) for block in rng.permutation(1000)[: rng.integers(3, 7)]]
    shuffled = [parts[i] for i in rng.permutation(len(parts))]
    cut = int(rng.integers(1, len(parts)))
    total = one_by_one(merged, parts)
    grouped = merged(one_by_one(merged, shuffled[:cut]), one_by_one(merged, shuffled[cut:]))
    with_nothing = merged(NOTHING[kind], merged(total, NOTHING[kind]))
    same = repr(total) == repr(grouped) == repr(with_nothing)  # a NaN is itself here
    return same and repr(worst_of([total], kind)) == repr(worst_of(parts, kind))


@pytest.mark.parametrize("kind", NOTHING)
def test_order_and_grouping_do_not_matter_and_nothing_changes_nothing(kind):
    assert all(right(merge, kind, seed) for seed in range(CASES))


def test_counts_add_up_and_the_first_witness_is_kept():
    rng = np.random.default_rng(0)
    parts = [sweep(rng, block) for block in range(20)]
    total = merge(*parts)
    assert [getattr(total, name) for name in COUNTS] == [sum(getattr(part, name) for part in parts) for name in COUNTS]
    assert total.refuted == next(part.refuted for part in parts if part.refuted)
    three = [verdict(rng, block) for block in range(20)]
    assert merge(*three).count == 60
    assert merge(*three).dual.failing == sum(part.dual.failing for part in three)
    assert merge(*three).failing == min(part.failing for part in three if part.failing)


def total(a, b):
    return a.count + b.count


MUTANTS = {
    "the first of equal ones": (residual, lambda a, b: replace(a if a.worst >= b.worst else b, count=total(a, b))),
    "a NaN passed over": (
        residual,
        lambda a, b: replace(
            max((a, b), key=lambda x: (x.count > 0, x.worst == x.worst, x.worst, [-i for i in x.index])),
            count=total(a, b),
        ),
    ),
    "the smallest": (verdict, lambda a, b: replace(merge(a, b), gap=min(a.gap or (math.inf,), b.gap or (math.inf,)))),
    "counts of the larger": (sweep, lambda a, b: replace(merge(a, b), drawn=max(a.drawn, 2 * b.drawn))),
    "the witness of the second": (sweep, lambda a, b: replace(merge(a, b), refuted=b.refuted or a.refuted)),
    "the mean": (verdict, lambda a, b: replace(merge(a, b), optimal=((a.optimal or 0) + (b.optimal or 0)) // 2)),
}


@pytest.mark.parametrize("name", MUTANTS)
def test_a_wrong_way_to_merge_is_refused(name):
    kind, merged = MUTANTS[name]
    assert not all(right(merged, kind, seed) for seed in range(CASES))


def test_what_does_not_belong_together_is_not_merged():
    found, stream = DetExpResidual(worst=0.0, index=(0,), count=1), DetExpResidual(worst=0.0, index=0, count=1)
    with pytest.raises(TypeError, match="one kind; got DetExpResidual and Swept"):
        merge(found, Swept(seed=0))
    with pytest.raises(TypeError, match="method merged; got 3 of type int"):
        merge(3)
    with pytest.raises(TypeError, match=r"indices must be of one kind; got \(0,\) and 0"):
        merge(found, stream)
    with pytest.raises(ValueError, match="one seed; got 0 and 1"):
        merge(Swept(seed=0), Swept(seed=1))
    plan = Violations(failing=0, worst=(0.0, (0,)), witness=None, by_fractions=0)
    with pytest.raises(ValueError, match="answer the same questions"):
        merge(Verdicts(count=1, primal=plan), Verdicts(count=1, dual=plan))


def test_where_dask_is_not_loaded_nothing_is_its_client(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.delitem(sys.modules, "distributed")
    with pytest.raises(TypeError, match=r"client must be a dask\.distributed\.Client or None; got 5"):
        require_client(5)


def test_a_client_that_answers_later_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = ModuleType("distributed")
    loaded.__spec__ = ModuleSpec("distributed", None)
    loaded.Client = type("Client", (), {"asynchronous": True})  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "distributed", loaded)
    with pytest.raises(ValueError, match="client must be synchronous"):
        require_client(loaded.Client())
