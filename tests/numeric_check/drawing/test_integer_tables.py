"""Maps G with values up to n are drawn within their range and onto it, and signs of what is computed are kept."""

from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
import sympy as sp

from numeric_check import (
    Claim,
    Relation,
    Variable,
    Verdict,
    adverse_points,
    check,
    dimension,
    entries,
    points,
    real,
    sweep,
)
from symbolic import ForAll

ROWS, COLUMNS = dimension("n"), dimension("m")
n, m = ROWS.symbol, COLUMNS.symbol
i, j = sp.symbols("i j", integer=True, positive=True)
SOURCES = pytest.mark.parametrize("source", [points, adverse_points])


def drawn(source, *variables, hypotheses, count=24):
    claim = Claim(lhs=n, rhs=n, variables=variables, hypotheses=hypotheses)
    return list(source(claim, count, np.random.default_rng(5)))


def numbers(table):
    return list(table.args[0])


@SOURCES
@pytest.mark.parametrize(
    ("sort", "bounds", "low", "high"),
    [
        ({"positive": True}, lambda e: (e <= n,), 1, 2),
        ({"nonnegative": True}, lambda e: (e < n,), 0, 1),
        ({}, lambda e: (e >= -n, e <= 0), -2, 0),
    ],
)
def test_the_values_of_a_map_are_in_their_range_and_all_of_them_occur(source, sort, bounds, low, high):
    table = entries("G", COLUMNS, integer=True, **sort)
    hypotheses = (sp.Eq(n, 2), *(ForAll(bound, (j, 1, m)) for bound in bounds(table.symbol[j])))
    found = drawn(source, ROWS, COLUMNS, table, hypotheses=hypotheses)
    assert len(found) == 24
    values = [numbers(point[table.symbol]) for point in found]
    assert all(value.is_Integer and low <= value <= high for each in values for value in each)
    sizes = [len(set(each)) for each in values if len(each) > high - low]
    assert sizes.count(high - low + 1) > len(sizes) / 2
    assert min(sizes) <= high - low


def test_a_range_that_is_empty_gives_no_point():
    table = entries("G", COLUMNS, integer=True, positive=True)
    hypotheses = (ForAll(table.symbol[j] < 1, (j, 1, m)),)
    assert not drawn(points, COLUMNS, ROWS, table, hypotheses=hypotheses)


@SOURCES
def test_what_is_computed_has_its_sign_by_what_it_is_computed_from(source):
    weights, sums = entries("r", COLUMNS), entries("s", ROWS, positive=True)
    total = real("t")
    r, s = weights.symbol, sums.symbol
    rows = ForAll(sp.Eq(s[i], sp.Sum(r[j] * (j - i - sp.Rational(1, 2)), (j, 1, m))), (i, 1, n))
    found = drawn(source, ROWS, COLUMNS, weights, sums, total, hypotheses=(rows,))
    assert len(list(islice(found, 12))) == 12
    assert all(value > 0 for point in found for value in numbers(point[s]))


@pytest.mark.parametrize("judge", [check, sweep])
def test_sums_over_the_values_of_a_map_are_judged(judge):
    table, weights, values = (
        entries("G", COLUMNS, positive=True, integer=True),
        entries("r", COLUMNS),
        entries("v", ROWS),
    )
    G, r, v = table.symbol, weights.symbol, values.symbol
    over_codes = sp.Sum(r[j] * v[G[j]], (j, 1, m))
    over_values = sp.Sum(v[i] * sp.Sum(r[j] * sp.KroneckerDelta(G[j], i), (j, 1, m)), (i, 1, n))
    shared = {"variables": (ROWS, COLUMNS, table, weights, values), "hypotheses": (ForAll(G[j] <= n, (j, 1, m)),)}
    assert judge(Claim(lhs=over_codes, rhs=over_values, **shared)).verdict == Verdict.HOLDS
    mutant = over_values * (1 + sp.Rational(1, 10**5))
    assert judge(Claim(lhs=over_codes, rhs=mutant, **shared)).verdict == Verdict.REFUTED


def test_a_large_value_of_a_table_of_integers_is_one():
    g = sp.IndexedBase("g", shape=(n,), integer=True, positive=True)
    total = Claim(
        lhs=sp.Sum(g[i], (i, 1, n)),
        rhs=n**2,
        relation=Relation.AT_MOST,
        variables=(ROWS, Variable(symbol=g)),
        hypotheses=(ForAll(g[i] <= n, (i, 1, n)),),
    )
    assert check(total).verdict == sweep(total).verdict == Verdict.HOLDS
    assert check(replace(total, rhs=n**2 - 1)).verdict == Verdict.REFUTED
