"""The problems of the benchmark of transport are what it says they are; the speeds are no test."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks import transport_batch
from numeric_check.transport import verify_batch


@pytest.mark.parametrize("integer", [False, True])
def test_the_problems_are_optimal_with_dense_plans_and_with_triples(integer: bool) -> None:
    problems = transport_batch.optimal_problems(7, 6, integer)
    assert problems.C.dtype.kind == ("i" if integer else "f")
    for plan in (problems.plan, problems.triples):
        assert verify_batch(problems.C, problems.p, problems.q, problems.f, problems.g, plan).optimal.all()


def test_infeasible_potentials_are_counted_as_such() -> None:
    x, zero = np.array([[0.0, 1.0], [0.0, 2.0]]), np.zeros((2, 2))
    assert transport_batch._judged(x, x, zero, zero, np.zeros(2)).startswith("2 feasible, worst f + g − c 0.0e+00")
    assert transport_batch._judged(x, x, np.array([[0.0, 0.0], [1.0, 1.0]]), zero, np.zeros(2)).startswith(
        "1 feasible, worst f + g − c 1"
    )


def test_peers_that_are_missing_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport_batch, "installed", lambda name: None)
    assert transport_batch._missing() == ["POT", "scipy", "jax"]
    assert transport_batch._line_peers(*[np.ones((1, 2))] * 4, 1) == {}
    assert "is left out" in transport_batch._backprop_potentials()
