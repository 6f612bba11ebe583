"""Reports of the judge from several seeds are merged in any order, and travel to workers."""

from __future__ import annotations

import pickle
from dataclasses import replace
from functools import partial
from itertools import permutations

import numpy as np
import pytest

from numeric_check import Verdict, judge, judge_blocks
from numeric_check.batch import expm
from numeric_check.judging import Report
from numeric_check.matrix_families import gaussian
from numeric_check.scale import Blocks, Manifest, merge, over

OPTIONS = {"families": ("gaussian", "jordan"), "sizes": (2,), "draws": 1, "dtypes": ("float64",), "batches": ((2,),)}


def judged(function, seed):
    return judge(function, "exp", seed=seed, **OPTIONS)


def wrong(A):
    """For some matrices alone."""
    return expm(A) * (1 + 1e-3 * (np.abs(A).max() > 1.5))


def refused(seed):
    return judged(wrong, seed)


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


@pytest.mark.parametrize("seed", range(4))
def test_a_report_is_written_and_read_again(seed, reports, tmp_path):
    report = replace(reports[seed], points=())
    kept = Manifest(path=tmp_path / "kept.jsonl", task={}, kind=Report)
    kept.begin(range(1))
    kept.append(range(1), report)
    (runs, again) = kept.begin(range(1))
    assert (runs, again.to_json()) == ([range(1)], report.to_json())
    assert again.verdict is report.verdict
    for here, there in zip(report.witnesses, again.witnesses, strict=True):
        assert here.dtype == there.dtype
        assert all(a.tobytes() == b.tobytes() for a, b in zip(here.arguments, there.arguments, strict=True))


def test_blocks_go_on_from_a_manifest_and_are_the_reports_of_their_seeds(reports, tmp_path, monkeypatch):
    kept = partial(judge_blocks, wrong, "exp", manifest=tmp_path / "kept.jsonl", **OPTIONS)
    assert kept(range(2)).to_json() == merge(*reports[:2]).to_json()
    assert kept(range(4)).to_json() == judge_blocks(wrong, "exp", range(4), **OPTIONS).to_json()
    monkeypatch.setattr("numeric_check.judging.judge_blocks.judge", None)  # nothing is left to compute
    assert kept(range(4)).to_json() == merge(*reports).to_json()


def test_a_manifest_of_another_judgement_is_refused(tmp_path):
    path = tmp_path / "kept.jsonl"
    judge_blocks(np.linalg.inv, "inv", range(1), manifest=path, sizes=(1,), draws=1)
    with pytest.raises(ValueError, match=r"of another task: function is 'numpy\.linalg\.inv "):
        judge_blocks(np.linalg.pinv, "inv", range(1), manifest=path, sizes=(1,), draws=1)
    with pytest.raises(ValueError, match=r"of another task: sizes is '\(1,\)' there and"):
        judge_blocks(np.linalg.inv, "inv", range(1), manifest=path, sizes=(2,), draws=1)
    with pytest.raises(ValueError, match="of another task: families is None there"):
        judge_blocks(np.linalg.inv, "inv", range(1), manifest=path, sizes=(1,), draws=1, families={"mine": gaussian})


@pytest.mark.parametrize("blocks", [range(0), range(0, 4, 2), range(-1, 2)])
def test_wrong_blocks_are_refused(blocks):
    with pytest.raises(ValueError, match="blocks must be some from 0 on"):
        judge_blocks(expm, "exp", blocks)


def test_a_seed_beside_the_blocks_is_refused():
    with pytest.raises(TypeError, match="the seeds are the numbers of the blocks"):
        judge_blocks(expm, "exp", range(2), seed=1)
