"""Reports of the judge from several seeds are merged in any order, and travel to workers."""

from __future__ import annotations

import pickle
from itertools import permutations

import numpy as np
import pytest

from numeric_check import Verdict, judge
from numeric_check.batch import expm
from numeric_check.scale import Blocks, merge, over

OPTIONS = {"families": ("gaussian", "jordan"), "sizes": (2,), "draws": 1, "dtypes": ("float64",), "batches": ((2,),)}


def judged(function, seed):
    return judge(function, "exp", seed=seed, **OPTIONS)


def refused(seed):
    """Wrong for some matrices alone."""
    return judged(lambda A: expm(A) * (1 + 1e-3 * (np.abs(A).max() > 1.5)), seed)


@pytest.fixture(scope="module")
def reports():
    return [refused(seed) for seed in range(4)]


def test_order_and_grouping_do_not_matter(reports):
    total = merge(*reports)
    assert total.verdict is Verdict.REFUTED
    assert {merge(*order).to_json() for order in permutations(reports)} == {total.to_json()}
    assert merge(merge(*reports[:2]), merge(*reports[2:])).to_json() == total.to_json()
    for row in total.rows:
        alike = [each for report in reports for each in report.rows if (each.group, each.name) == (row.group, row.name)]
        assert row.judged == sum(each.judged for each in alike)
        assert row.excess == max(each.excess for each in alike)


def test_a_refutation_outweighs_what_holds_and_keeps_its_witness(reports):
    bad = next(report for report in reports if report.verdict is Verdict.REFUTED)
    good = judge(expm, "exp", **OPTIONS)
    with pytest.raises(ValueError, match="one function; got"):
        merge(bad, good)
    found = over(lambda block, seed: judged(expm, seed), Blocks(make=int, count=3))
    assert found.verdict is Verdict.HOLDS
    assert found.rows[0].judged == 3 * good.rows[0].judged
    smallest = min(witness.arguments[0].size for report in reports for witness in report.witnesses)
    assert merge(*reports).witness.arguments[0].size == smallest


def test_a_report_is_sent_and_arrives(reports):
    for report in reports:
        assert pickle.loads(pickle.dumps(report)).to_json() == report.to_json()
