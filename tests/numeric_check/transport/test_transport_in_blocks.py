"""Costs that are read in blocks: functions of rows, sparse matrices, and plans that potentials tell."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from benchmarks.regularised_plans import Regularised, regularised
from numeric_check.transport import Flaw, Optimality, certify, solve_exact
from numeric_check.transport.interval import costs as reading
from tests.numeric_check.transport.transport_oracle import value_by_ppl
from tests.sampling import examples

FORBIDDEN = 10**6  # a price that no plan pays where it can be avoided: costs are at most 9, and masses small


def lazy(case: Regularised) -> Any:
    return lambda rows: case.cost[rows]


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_BLOCK", 40)


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("seed", range(0, 56, 9))
def test_rows_on_demand_give_the_interval_whatever_tells_the_plan(seed: int) -> None:
    case = regularised(seed)
    value = solve_exact(case.cost, case.p, case.q, balance="q").value
    plans = (case.plan, lambda rows: case.plan[rows], sparse.csr_array(case.plan), None)
    for plan in plans:
        found = certify(
            lazy(case), case.p, case.q, plan, case.potentials, balance="q", epsilon=2, regularisation=case.strength
        )
        assert found.verdict is Optimality.EPSILON_OPTIMAL
        assert found.lower <= value <= found.upper == found.lower + found.gap
    dense = certify(case.cost, case.p, case.q, sparse.csr_array(case.plan), balance="q")
    assert dense.lower <= value <= dense.upper
    from_nothing = certify(lazy(case), case.p, case.q, case.plan, balance="q")
    assert from_nothing.lower <= value <= from_nothing.upper
    assert (from_nothing.verdict, from_nothing.witness.flaw) == (Optimality.NOT_CERTIFIED, Flaw.WIDTH)
    assert from_nothing.witness.amount == from_nothing.upper - from_nothing.lower


def test_single_precision_is_taken_as_it_is() -> None:
    case = regularised(6)
    cost, p, q = (array.astype(np.float32) for array in (case.cost, case.p, case.q))
    value = solve_exact(cost, p, q, balance="q").value
    for plan in (case.plan.astype(np.float32), lambda rows: case.plan[rows].astype(np.float32)):
        found = certify(lambda rows: cost[rows], p, q, plan, balance="q")
        assert found.lower <= value <= found.upper


def test_no_more_than_a_block_of_rows_is_asked_for_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    case, heights = regularised(4), []
    monkeypatch.setattr(reading, "_BLOCK", 2 * case.cost.shape[1])

    def rows(part: slice) -> np.ndarray:
        heights.append(part.stop - part.start)
        return case.cost[part]

    certify(rows, case.p, case.q, None, case.potentials, balance="q", regularisation=case.strength)
    assert max(heights) == 2 < len(case.cost)


@st.composite
def forbidding(draw: st.DrawFn) -> tuple[Any, list[int], list[int]]:
    n, m = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    entries = draw(st.dictionaries(st.tuples(st.integers(0, n - 1), st.integers(0, m - 1)), st.integers(-9, 9)))
    rows, columns = (np.array([entry[k] for entry in entries], int) for k in (0, 1))
    cost = sparse.coo_array((np.array(list(entries.values()), float), (rows, columns)), shape=(n, m))
    p = draw(st.lists(st.integers(0, 4), min_size=n, max_size=n).filter(any))
    cuts = sorted(draw(st.lists(st.integers(0, sum(p)), min_size=m - 1, max_size=m - 1)))
    return cost, p, np.diff([0, *cuts, sum(p)]).tolist()


@examples(150)
@given(forbidding(), st.integers(0, 9))
def test_few_allowed_entries_give_the_interval_or_the_rows_that_no_plan_can_serve(case: tuple, seed: int) -> None:
    cost, p, q = case
    rng = np.random.default_rng(seed)
    full = np.full(cost.shape, FORBIDDEN)
    full[cost.row, cost.col] = cost.data
    price = value_by_ppl([[Fraction(int(c)) for c in row] for row in full], *([Fraction(k) for k in w] for w in (p, q)))
    possible = price < FORBIDDEN // 2
    for plan in (rng.random(cost.shape), sparse.csr_array(rng.random(cost.shape) * (full < FORBIDDEN))):
        found = certify(cost, p, q, plan, epsilon=10**5)
        assert (found.verdict is not Optimality.INFEASIBLE) == possible
        if possible:
            assert found.lower <= price <= found.upper
            continue
        rows, columns, _ = found.witness.rows, found.witness.columns, found.witness.flaw is Flaw.SHORTAGE
        assert {j for i, j in zip(cost.row.tolist(), cost.col.tolist(), strict=True) if i in rows} <= set(columns)
        assert found.witness.amount == sum(p[i] for i in rows) - sum(q[j] for j in columns) > 0


def test_an_entry_that_is_infinite_is_forbidden_and_one_that_is_stored_as_0_is_not() -> None:
    free = sparse.coo_array((np.array([0.0, 1.0, np.inf]), ([0, 1, 0], [0, 1, 1])), shape=(2, 2))
    found = certify(free, [1, 1], [1, 1], np.ones((2, 2)))
    assert abs(found.upper - 1) < Fraction(1, 10**12)
    assert found.lower <= 1 <= found.upper
    stuck = certify(free, [2, 1], [1, 2], np.ones((2, 2)))
    assert (stuck.verdict, stuck.witness.rows, stuck.witness.columns) == (Optimality.INFEASIBLE, (0,), (0,))


def test_a_large_sparse_problem_does_not_become_a_matrix() -> None:
    rng, n = np.random.default_rng(0), 5_000
    near = np.arange(n)
    rows, columns = np.concatenate([near, near, near]), np.concatenate([near, (near + 1) % n, (near + 7) % n])
    cost = sparse.coo_array((np.concatenate([np.ones(n), rng.random(2 * n) + 1]), (rows, columns)), shape=(n, n))
    plan = sparse.coo_array((np.ones(n), (near, near)), shape=(n, n))
    found = certify(cost, np.full(n, 1), np.full(n, 1), plan, (np.ones(n), np.zeros(n)), epsilon=1e-6)
    assert found.verdict is Optimality.EPSILON_OPTIMAL
    assert abs(found.upper - n) < 1e-6


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"plan": None}, ValueError, "certify needs a plan, or potentials with their regularisation, for costs in blo"),
        ({"cost": lambda rows: np.zeros((1, 3))}, ValueError, r"cost needs the shape \(2, 2\) for rows 0 to 2; got"),
        ({"cost": lambda rows: np.zeros((2, 2), int)}, TypeError, "cost needs rows of floats up to 64 bits; got int64"),
        (
            {"cost": lambda rows: np.full((2, 2), np.nan)},
            ValueError,
            r"cost needs finite entries up to 2\*\*500; got nan",
        ),
        (
            {"cost": lambda rows: np.full((2, 2), np.inf)},
            ValueError,
            r"cost needs finite entries .*; got inf in rows 0",
        ),
        (
            {"cost": lambda rows: np.ma.array(np.eye(2), mask=np.eye(2))},
            TypeError,
            "cost needs plain arrays; got a masked",
        ),
        ({"cost": sparse.eye_array(3)}, ValueError, r"cost needs a row for each of the 2 weights p, .*; got \(3, 3\)"),
        ({"cost": -np.inf * sparse.eye_array(2)}, ValueError, r"cost needs entries up to 2\*\*500 or inf; got -inf"),
        ({"cost": 1j * sparse.eye_array(2)}, TypeError, "cost needs floats up to 64 bits or integers; got complex128"),
        ({"cost": 2**60 * sparse.eye_array(2, dtype=int)}, ValueError, r"cost needs integers below 2\*\*53"),
        ({"plan": np.ones((2, 3))}, ValueError, r"plan needs the shape \(2, 2\) of cost; got \(2, 3\)"),
        ({"plan": sparse.eye_array(3)}, ValueError, r"plan needs the shape \(2, 2\) of cost; got \(3, 3\)"),
        ({"plan": np.full((2, 2), np.nan)}, ValueError, "plan needs finite entries; got nan"),
        ({"plan": np.nan * sparse.eye_array(2)}, ValueError, "plan needs finite entries; got nan"),
        ({"plan": 1j * sparse.eye_array(2)}, TypeError, "plan needs floats up to 64 bits or integers; got complex128"),
        ({"plan": lambda rows: np.ones((2, 1))}, ValueError, r"plan needs the shape \(2, 2\) for rows 0 to 2; got"),
        ({"cost": sparse.eye_array(2), "plan": lambda rows: np.eye(2)}, TypeError, "plan needs an array or a sparse"),
        ({"p": []}, ValueError, "p needs at least one weight; got none"),
        ({"p": [1.5, -0.5]}, ValueError, "p needs weights of at least 0; got -1/2 at 1"),
        ({"p": [1, 1]}, ValueError, "p and q need equal masses; got Σp − Σq = 1 in exact arithmetic"),
        (
            {"potentials": ([0], [0])},
            ValueError,
            r"potentials \(f, g\) need the lengths \(2, 2\) of cost; got \(1, 1\)",
        ),
        ({"potentials": ([0, np.nan], [0, 0])}, ValueError, "f needs finite entries; got nan"),
    ],
)
def test_bad_input_gets_a_clear_error(arguments: dict, error: type, message: str) -> None:
    good = {"cost": lambda rows: np.eye(2)[rows], "p": [0.5, 0.5], "q": [0.5, 0.5], "plan": [[0.5, 0.0], [0.0, 0.5]]}
    with pytest.raises(error, match=message):
        certify(**{**good, **arguments})
