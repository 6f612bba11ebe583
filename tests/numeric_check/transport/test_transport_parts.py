"""The parts of the certificate: exact numbers, the float filter, the flow and the completion."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from numeric_check.transport.exact.completion import complete, cycle_cost
from numeric_check.transport.exact.exact_array import dyadic, integers, rounded
from numeric_check.transport.exact.exact_input import read
from numeric_check.transport.exact.max_flow import shortage
from numeric_check.transport.exact.potentials import Potentials
from numeric_check.transport.exact.problem import read_problem
from numeric_check.transport.exact.reduced_costs import doubtful, nonpositive
from tests.sampling import examples

ANY_FLOAT = st.floats(allow_nan=False, allow_infinity=False)


@given(st.lists(ANY_FLOAT, min_size=1, max_size=6))
def test_dyadic_integers_are_the_floats(values: list[float]) -> None:
    numerators, denominator = dyadic(np.array(values))
    assert [Fraction(k, denominator) for k in numerators] == [Fraction(value) for value in values]


@pytest.mark.parametrize(
    "values",
    [
        [1, 2**70, -3],
        [2**63, -1],
        [Fraction(1, 3), 2, 0.1],
        [Decimal("0.1"), np.float32(0.1), np.int8(3)],
        [Decimal("1e400"), Decimal("-1e-400")],
        [0.5, 2**53 + 1, np.float32(0.1)],
        [0.5, -(2**53), np.float16(0.1)],
        [True, False],
        np.array([2**64 - 1, 0], np.uint64),
        np.array([0.1, 0.2], np.float16),
        np.array([-(2**63), 2**63 - 1]),
    ],
)
def test_every_number_is_read_exactly(values: list) -> None:
    numerators, denominator = integers(read("p", values, 1))
    wanted = [Fraction(v.item() if isinstance(v, np.generic) else v) for v in values]
    assert [Fraction(k, denominator) for k in numerators] == wanted


@given(st.lists(st.integers(-(2**80), 2**80), min_size=1, max_size=4), st.integers(1, 2**80))
def test_rounding_is_to_nearest(numerators: list[int], denominator: int) -> None:
    for k, value in zip(numerators, rounded(numerators, denominator), strict=True):
        distance = abs(Fraction(value) - Fraction(k, denominator))
        for other in (np.nextafter(value, np.inf), np.nextafter(value, -np.inf)):
            assert distance <= abs(Fraction(float(other)) - Fraction(k, denominator))


@st.composite
def nearly_tight(draw: st.DrawFn) -> tuple[np.ndarray, Potentials]:
    """Costs that are f_i + g_j rounded, a few ulps off."""
    n, m = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    numbers = st.integers(-(2**90), 2**90)
    f = tuple(draw(st.lists(numbers, min_size=n, max_size=n)))
    g = tuple(draw(st.lists(numbers, min_size=m, max_size=m)))
    over = 2 ** draw(st.sampled_from([0, 50, 90, 1100])) * draw(st.sampled_from([1, 3]))
    cost = np.array([[(a + b) / over for b in g] for a in f])
    steps = draw(st.lists(st.integers(-2, 2), min_size=n * m, max_size=n * m))
    ulps = np.spacing(np.abs(cost)) * np.reshape(steps, (n, m))
    return cost + ulps, Potentials(f=f, g=g, denominator=over)


@examples(200)
@given(nearly_tight())
def test_the_filter_keeps_all_that_is_not_positive_and_the_recheck_is_exact(case: tuple) -> None:
    cost, potentials = case
    r = {
        (i, j): Fraction(cost[i, j]) - Fraction(a + b, potentials.denominator)
        for i, a in enumerate(potentials.f)
        for j, b in enumerate(potentials.g)
    }
    kept = set(zip(*(part.tolist() for part in doubtful(read("cost", cost, 2), potentials)), strict=True))
    assert kept >= {entry for entry, value in r.items() if value <= 0}
    rows, columns, signs, over = nonpositive(read("cost", cost, 2), potentials)
    found = {(i, j): Fraction(k, over) for i, j, k in zip(rows.tolist(), columns.tolist(), signs, strict=True)}
    assert found == {entry: value for entry, value in r.items() if value <= 0}


def test_the_filter_leaves_few_entries_of_a_generic_matrix_to_the_integers() -> None:
    cost = 10.0 ** np.random.default_rng(0).uniform(-12, 12, (300, 300))
    potentials = Potentials(f=(0,) * 300, g=(0,) * 299 + (10**12,), denominator=1)
    rows, columns = doubtful(read("cost", cost, 2), potentials)
    assert set(columns.tolist()) == {299}
    assert len(rows) == (cost[:, 299] < 1e12).sum()


@examples(100)
@given(st.data())
def test_a_shortage_is_the_worst_violation_of_halls_condition(data: st.DataObject) -> None:
    n, m = data.draw(st.integers(1, 4)), data.draw(st.integers(1, 4))
    entries = data.draw(st.sets(st.tuples(st.integers(0, n - 1), st.integers(0, m - 1))))
    p = data.draw(st.lists(st.integers(1, 5), min_size=n, max_size=n))
    q = np.bincount(data.draw(st.lists(st.integers(0, m - 1), min_size=sum(p), max_size=sum(p))), minlength=m)
    problem = read_problem(np.zeros((n, m)), p, q, None)
    found = shortage(problem, [i for i, _ in entries], [j for _, j in entries])
    worst = max(
        sum(p[i] for i in rows) - sum(q[j] for j in {j for i, j in entries if i in rows})
        for size in range(n + 1)
        for rows in combinations(range(n), size)
    )
    assert (found is None) == (worst == 0)
    if found is not None:
        assert found.amount == worst == sum(p[i] for i in found.rows) - sum(q[j] for j in found.columns)
        assert {j for i, j in entries if i in found.rows} == set(found.columns)


@examples(150)
@given(st.data())
def test_a_support_is_completed_or_a_negative_cycle_through_it_is_found(data: st.DataObject) -> None:
    n, m = data.draw(st.integers(1, 5)), data.draw(st.integers(1, 5))
    numbers = st.one_of(st.integers(-3, 3).map(float), ANY_FLOAT)
    cost = np.array(data.draw(st.lists(numbers, min_size=n * m, max_size=n * m))).reshape(n, m)
    support = data.draw(st.sets(st.tuples(st.integers(0, n - 1), st.integers(0, m - 1)), min_size=1))
    rows, columns = np.array(sorted(support)).T
    matrix = read("cost", cost, 2)
    found = complete(matrix, rows, columns)
    if found.cycle is None:
        tight_rows, tight_columns, signs, _ = nonpositive(matrix, found.potentials)
        assert not any(signs)
        assert support <= set(zip(tight_rows.tolist(), tight_columns.tolist(), strict=True))
    else:
        gaining, losing = found.cycle[::2], found.cycle[1::2]
        assert set(losing) <= support
        assert sorted(i for i, _ in gaining) == sorted(i for i, _ in losing)
        assert sorted(j for _, j in gaining) == sorted(j for _, j in losing)
        assert cycle_cost(matrix, found.cycle)[0] < 0
        assert sum(Fraction(cost[e]) for e in gaining) < sum(Fraction(cost[e]) for e in losing)
