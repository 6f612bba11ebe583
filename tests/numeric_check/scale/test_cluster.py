"""On a cluster of processes: the same for every number of workers and partition, and a lost worker loses nothing."""

from __future__ import annotations

import os
import signal
from functools import partial

import numpy as np
import pytest
import sympy as sp

from numeric_check import Claim, analytic, column, dimension, judge_blocks, real, sweep, sweep_blocks
from numeric_check.batch import DetExpResidual, det_exp_residual
from numeric_check.scale import Blocks, Manifest, over
from numeric_check.scale.cluster import require_client
from numeric_check.transport import verify_blocks
from tests.numeric_check.scale.work import ending, failing, gaussian, killing, largest, problems, slow

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("default")]  # those of a cluster are not ours
dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")

MATRICES = Blocks(make=partial(gaussian, 0, 20_000), count=30)
COUNT = 40
WAIT = 120  # seconds for workers to start, beside whatever else the machine does
TOTAL = DetExpResidual(worst=9.0, index=(7,), count=COUNT)


@pytest.fixture(scope="module")
def cluster():
    options = {"processes": True, "threads_per_worker": 1, "dashboard_address": ":0"}
    with distributed.LocalCluster(n_workers=2, **options) as started:
        yield started


@pytest.fixture
def client(cluster):
    cluster.scale(2)
    with distributed.Client(cluster) as connected:
        connected.wait_for_workers(2, timeout=WAIT)
        yield connected


@pytest.fixture(scope="module")
def residual():
    return det_exp_residual(MATRICES)


@pytest.mark.parametrize("workers", [3, 1, 2])
def test_the_answers_are_the_same_for_every_number_of_workers(workers, cluster, client, residual):
    cluster.scale(workers)
    client.wait_for_workers(workers, timeout=WAIT)
    assert det_exp_residual(MATRICES, client=client) == residual
    k = dimension("k")
    x, t, f = column("x", k), real("t"), analytic("f")
    square = sp.sin(t.symbol) ** 2 + sp.cos(t.symbol) ** 2
    for claim in (
        Claim(lhs=square, rhs=sp.S.One, variables=(t,)),
        Claim(lhs=sp.Abs(t.symbol - 4), rhs=4 - t.symbol, variables=(t,)),
        Claim(lhs=x.symbol.T * x.symbol, rhs=2 * x.symbol.T * x.symbol, variables=(k, x)),
        Claim(lhs=f.symbol(t.symbol) + 1, rhs=1 + f.symbol(t.symbol), variables=(f, t)),
    ):
        assert sweep(claim, size=200_000, client=client) == sweep(claim, size=200_000)
    plans = Blocks(make=partial(problems, 0, 500), count=20)
    assert verify_blocks(plans, client=client) == verify_blocks(plans)


def test_dask_arrays_are_the_same_in_any_chunks(client):
    import dask.array as da

    A = np.random.default_rng(0).standard_normal((30_000, 3, 3))
    for chunks in (1000, 7281, 30_000):
        assert det_exp_residual(da.from_array(A, chunks=(chunks, 3, 3)), client=client) == det_exp_residual(A)
    lazy = da.random.default_rng(1).standard_normal((20_000, 4, 4), chunks=(4096, 4, 4))
    assert det_exp_residual(lazy, client=client) == det_exp_residual(lazy) == det_exp_residual(lazy.compute())


@pytest.mark.parametrize("killed", [0, 17, COUNT - 1])
def test_a_worker_that_ends_in_the_middle_of_a_block_loses_nothing(killed, client, tmp_path):
    blocks = Blocks(make=partial(killing, tmp_path, killed), count=COUNT)
    assert over(largest, blocks, client=client) == TOTAL
    assert (tmp_path / "killed").exists()


def test_a_worker_that_is_killed_from_outside_loses_nothing(client, residual, tmp_path):
    pids = client.run(os.getpid)
    seen = []

    def watched(run, found, append=Manifest.append):
        seen.append(run)
        if len(seen) == 2:
            os.kill(next(iter(pids.values())), signal.SIGKILL)
        append(manifest, run, found)

    manifest = Manifest(path=tmp_path / "run.jsonl", task={}, kind=DetExpResidual)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Manifest, "append", lambda self, run, found: watched(run, found))
        assert over(residual_of, MATRICES, client=client, manifest=manifest) == residual
    assert sum(map(len, seen)) == MATRICES.count


def residual_of(block, A):
    found = det_exp_residual(A)
    return DetExpResidual(worst=found.worst, index=(block, *found.index), count=found.count)


def test_a_run_that_was_stopped_on_a_cluster_goes_on_anywhere(client, tmp_path, monkeypatch, residual):
    path, append, rounds = tmp_path / "run.jsonl", Manifest.append, []

    def stopping(self, run, found):
        append(self, run, found)
        rounds.append(len(run))
        if len(rounds) == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(Manifest, "append", stopping)
    with pytest.raises(KeyboardInterrupt):
        det_exp_residual(MATRICES, client=client, manifest=path)
    assert 0 < sum(rounds) < MATRICES.count
    rounds.append(0)  # so that there is no third round any more
    assert det_exp_residual(MATRICES, manifest=path) == residual
    assert sum(rounds) == MATRICES.count
    assert det_exp_residual(MATRICES, client=client, manifest=path) == residual
    assert sum(rounds) == MATRICES.count


def test_sweeps_on_a_cluster_go_on_from_sweeps_here(client, tmp_path):
    t = real("t")
    claim = Claim(lhs=sp.exp(t.symbol) * sp.exp(-t.symbol), rhs=sp.S.One, variables=(t,))
    found = sweep_blocks(claim, range(30), manifest=tmp_path / "run.jsonl")
    longer = sweep_blocks(claim, range(50), client=client, manifest=tmp_path / "run.jsonl")
    assert (longer.drawn, longer) == (10**6, sweep_blocks(claim, range(50)))
    assert longer != found


def test_reports_on_a_cluster_go_on_from_reports_here(client, tmp_path):
    kept = partial(judge_blocks, np.linalg.inv, "inv", manifest=tmp_path / "run.jsonl", sizes=(2,), draws=1)
    kept(range(2))
    plain = judge_blocks(np.linalg.inv, "inv", range(6), sizes=(2,), draws=1)
    assert kept(range(6), client=client).to_json() == plain.to_json()


def test_an_error_of_a_worker_is_raised_with_its_block_and_the_others_are_given_up(client):
    with pytest.raises(ValueError, match="the piece is bad") as raised:
        over(failing, Blocks(make=slow, count=1000), client=client)
    assert raised.value.__notes__ == ["in block 3"]
    assert over(largest, Blocks(make=int, count=COUNT), client=client) == TOTAL


def test_the_blocks_that_end_their_workers_are_named():
    options = {"n_workers": 1, "threads_per_worker": 1, "dashboard_address": ":0"}
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        distributed.LocalCluster(**options) as own,
        distributed.Client(own) as connected,
        pytest.raises(distributed.KilledWorker) as raised,
    ):
        over(largest, Blocks(make=ending, first=5, count=1), client=connected)
    assert raised.value.__notes__ == ["under way were the blocks 5"]


def test_few_blocks_are_under_way_at_a_time(client):
    most = 0

    def counted(self, run, found):
        nonlocal most
        most = max(most, len(client.futures))

    manifest = Manifest(path=os.devnull, task={}, kind=DetExpResidual)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Manifest, "append", counted)
        patch.setattr(Manifest, "begin", lambda self, wanted: ([], None))
        over(largest, Blocks(make=slow, count=200), client=client, manifest=manifest)
    assert 0 < most <= 8


def test_a_client_that_does_not_wait_is_refused(client, monkeypatch):
    monkeypatch.setattr(type(client), "asynchronous", True)
    with pytest.raises(ValueError, match="client must be synchronous"):
        require_client(client)
