"""Blocks are treated once each, in any partition, and a run that was stopped goes on from its manifest."""

from __future__ import annotations

import json
import os
from functools import partial
from itertools import pairwise

import numpy as np
import pytest

from numeric_check.batch import DetExpResidual, det_exp_residual
from numeric_check.checks.swept import Swept
from numeric_check.provenance import told
from numeric_check.scale import Blocks, Manifest, generator_of, merge, over
from numeric_check.scale.runs import Pace, added, gaps
from tests.numeric_check.scale.work import failing, gaussian, largest, numbered

COUNT = 23
EVERY = Blocks(make=int, count=COUNT)
TOTAL = DetExpResidual(worst=9.0, index=(7,), count=COUNT)  # 7·7 = 49; later blocks are as large


def manifest_at(folder, **task):
    return Manifest(path=folder / "run.jsonl", task={"seed": "0", **task}, kind=DetExpResidual)


def made(folder):
    """The numbers of the blocks that were made, each as often as it was."""
    return sorted(int(name.partition("-")[0]) for name in os.listdir(folder))


def test_the_result_is_that_of_all_blocks_in_any_partition():
    assert over(largest, EVERY) == TOTAL
    for seed in range(20):
        cuts = np.unique(np.random.default_rng(seed).integers(1, COUNT, 4)).tolist()
        parts = [Blocks(make=int, first=a, count=b - a) for a, b in pairwise([0, *cuts, COUNT])]
        assert merge(*(over(largest, part) for part in reversed(parts))) == TOTAL


def test_a_block_has_its_own_random_numbers_wherever_it_is_made():
    drawn = {(seed, block): generator_of(seed, block).random() for seed in range(3) for block in range(50)}
    assert len(set(drawn.values())) == 150
    assert all(generator_of(*key).random() == value for key, value in reversed(drawn.items()))


def test_an_error_names_its_block():
    with pytest.raises(ValueError, match="the piece is bad") as raised:
        over(failing, EVERY)
    assert raised.value.__notes__ == ["in block 3"]


class Stopped(BaseException):
    """Somebody has pressed Ctrl-C."""


@pytest.mark.parametrize("last", [0, 1, 9, 22])
def test_a_run_that_was_stopped_computes_only_what_is_missing(last, tmp_path, monkeypatch):
    (tmp_path / "made").mkdir()
    blocks = Blocks(make=partial(numbered, tmp_path / "made"), count=COUNT)
    monkeypatch.setattr(Pace, "took", lambda self, run, seconds: None)  # one block at a time

    def until(block, piece):
        if block == last:
            raise Stopped
        return largest(block, piece)

    with pytest.raises(Stopped):
        over(until, blocks, manifest=manifest_at(tmp_path))
    assert over(largest, blocks, manifest=manifest_at(tmp_path)) == TOTAL
    assert made(tmp_path / "made") == sorted([*range(COUNT), last])
    assert over(largest, blocks, manifest=manifest_at(tmp_path)) == TOTAL
    assert len(made(tmp_path / "made")) == COUNT + 1


def test_torn_and_repeated_lines_change_nothing(tmp_path):
    manifest = manifest_at(tmp_path)
    over(largest, EVERY, manifest=manifest)
    whole = manifest.path.read_text()
    lines = whole.splitlines(keepends=True)
    assert len(lines) > 3
    for text in (whole[:-1], whole[:-20], whole[: len(lines[0]) + 7], lines[0], whole + "".join(lines[1:])):
        manifest.path.write_text(text)
        assert over(largest, EVERY, manifest=manifest) == TOTAL
        assert manifest.begin(range(COUNT)) == ([range(COUNT)], TOTAL)
    manifest.path.write_text(lines[0] + '{"blocks": [0, 9], "found": {"worst": 1e9, "ind\n' + "".join(lines[1:]))
    assert over(largest, EVERY, manifest=manifest) == TOTAL


@pytest.mark.parametrize(("there", "here"), [("0", "1"), ("[", "[ "), ('"worst": ', '"worst": 9'), ("blocks", "block")])
def test_a_damaged_line_is_computed_again(there, here, tmp_path):
    manifest = manifest_at(tmp_path)
    over(largest, EVERY, manifest=manifest)
    head, *lines = manifest.path.read_text().splitlines(keepends=True)
    for place, line in enumerate(lines):
        if there in line:
            damaged = [*lines[:place], line.replace(there, here, 1), *lines[place + 1 :]]
            manifest.path.write_text("".join([head, *damaged]))
            assert over(largest, EVERY, manifest=manifest) == TOTAL


def test_a_longer_run_goes_on_from_a_shorter_one_and_leaves_it_alone(tmp_path):
    short, manifest = Blocks(make=int, count=9), manifest_at(tmp_path)
    first = over(largest, short, manifest=manifest)
    assert over(largest, EVERY, manifest=manifest) == TOTAL
    assert over(largest, short, manifest=manifest) == first == over(largest, short)
    middle = Blocks(make=int, first=5, count=11)
    assert over(largest, middle, manifest=manifest) == over(largest, middle)
    assert over(largest, EVERY, manifest=manifest) == TOTAL


def test_what_is_written_is_read_again(tmp_path):
    swept = Swept(seed=3, drawn=5, worst=(float("nan"), (1, 2, 3)), refuted=((0, 1, 2), "why"), unevaluated=None)
    manifest = Manifest(path=tmp_path / "run.jsonl", task={}, kind=Swept)
    manifest.begin(range(9))
    manifest.append(range(3), swept)
    assert repr(manifest.begin(range(9))) == repr(([range(3)], swept))


def test_a_manifest_of_another_task_is_refused_and_left_as_it_is(tmp_path):
    manifest = manifest_at(tmp_path)
    over(largest, EVERY, manifest=manifest)
    before = manifest.path.read_bytes()
    for task, said in (({"seed": "1"}, "seed is '0' there and '1' here"), ({"size": "4"}, "size is None there")):
        with pytest.raises(ValueError, match=said):
            over(largest, EVERY, manifest=manifest_at(tmp_path, **task))
    other = tmp_path / "notes.txt"
    other.write_text("my notes")
    with pytest.raises(ValueError, match=r"notes\.txt is no manifest, and is left as it is"):
        over(largest, EVERY, manifest=Manifest(path=other, task={}, kind=DetExpResidual))
    assert (manifest.path.read_bytes(), other.read_text()) == (before, "my notes")


def test_a_manifest_knows_the_function_that_makes_the_blocks(tmp_path, monkeypatch):
    path = tmp_path / "run.jsonl"
    blocks = Blocks(make=partial(gaussian, 0, 10), count=5)
    found = det_exp_residual(blocks, manifest=path)
    assert found == det_exp_residual(blocks, manifest=path) == det_exp_residual(blocks)
    for other in (partial(gaussian, 1, 10), partial(gaussian, 0, 11), numbered):
        with pytest.raises(ValueError, match="is of another task: A is "):
            det_exp_residual(Blocks(make=other, count=5), manifest=path)
    with pytest.raises(ValueError, match="A: make must be a function of a module"):
        det_exp_residual(Blocks(make=lambda block: np.eye(2), count=5), manifest=path)
    monkeypatch.setattr("numeric_check.provenance.dependencies", lambda: {"numpy": "1.0"})
    with pytest.raises(ValueError, match="of another task"):
        det_exp_residual(blocks, manifest=path)


def test_a_compiled_function_is_told_by_the_version_of_its_package(monkeypatch):
    assert told(np.exp, "f").startswith(f"numpy.exp {np.__version__} ")
    assert told(np.linalg.inv, "f") != told(np.linalg.pinv, "f")
    before = told(np.exp, "f"), told(np.linalg.inv, "f")
    monkeypatch.setattr(np, "__version__", "0.1")
    assert not {told(np.exp, "f"), told(np.linalg.inv, "f")} & set(before)
    monkeypatch.delattr(np, "__version__")
    with pytest.raises(ValueError, match="with a manifest, f must be a function of a module"):
        told(np.exp, "f")


def test_the_manifest_is_of_plain_data(tmp_path):
    det_exp_residual(Blocks(make=partial(gaussian, 0, 10), count=2), manifest=tmp_path / "run.jsonl")
    head, *lines = map(json.loads, (tmp_path / "run.jsonl").read_text().splitlines())
    assert {"result", "A", "numpy", "program", "Python"} <= set(head["task"])
    assert all(set(line) == {"blocks", "found", "checksum"} for line in lines)


def test_runs_are_joined_and_never_overlap():
    rng = np.random.default_rng(0)
    for _ in range(200):
        runs, known = [], set()
        for start, length in rng.integers(0, 12, (8, 2)).tolist():
            run = range(start, start + length)
            more = added(runs, run)
            assert (more is None) == (not run or bool(known & set(run)))
            if more is not None:
                runs, known = more, known | set(run)
            assert {block for run in runs for block in run} == known
            assert all(a.stop < b.start for a, b in pairwise(runs))
        assert [block for gap in gaps(runs, range(30)) for block in gap] == sorted(set(range(30)) - known)


def test_runs_become_as_long_as_their_blocks_are_quick():
    pace, lengths = Pace(iter([range(1000)])), []
    for seconds in (0.01, 0.04, 0.16, 0.64, 2.56, 0.5):
        run = pace.next()
        lengths.append(len(run))
        pace.took(run, seconds)
    assert lengths == [1, 4, 16, 64, 100, 39]


BAD = {
    "no function": (lambda: over(3, EVERY), TypeError, "function must be callable; got 3"),
    "no blocks": (lambda: over(largest, range(3)), TypeError, r"blocks must be Blocks; got range\(0, 3\)"),
    "a path for a manifest": (lambda: over(largest, EVERY, manifest="run"), TypeError, "must be a Manifest or None"),
    "an address for a client": (lambda: over(largest, EVERY, client="tcp://a:1"), TypeError, "client must be a dask"),
    "a size of 0": (lambda: Blocks(make=int, count=0), ValueError, "count must be at least 1; got 0"),
    "a negative size": (lambda: Blocks(make=int, count=-1), ValueError, "count must be at least 1; got -1"),
    "half a block": (lambda: Blocks(make=int, count=1.5), TypeError, "count must be an integer; got 1.5"),
    "a negative first": (lambda: Blocks(make=int, count=1, first=-1), ValueError, "first must be at least 0"),
    "no make": (lambda: Blocks(make=None, count=1), TypeError, "make must be callable; got None"),
    "a negative seed": (lambda: generator_of(-1, 0), ValueError, "seed must be at least 0; got -1"),
    "no path": (lambda: Manifest(path=3, task={}, kind=Swept), TypeError, "path must be the path of a file; got 3"),
    "no task": (lambda: Manifest(path="a", task={"seed": 0}, kind=Swept), TypeError, "mapping of text to text"),
    "no kind": (lambda: Manifest(path="a", task={}, kind=dict), TypeError, "kind must be a dataclass with a method"),
    "an array": (lambda: det_exp_residual(np.eye(2), manifest="a"), ValueError, "manifest needs blocks that can be"),
    "a stream": (lambda: det_exp_residual(iter([]), manifest="a"), ValueError, "A must be a Dask array or numeric_"),
    "an array and no client": (lambda: det_exp_residual(np.eye(2), client=3), TypeError, "client must be a dask"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_named(name):
    call, kind, said = BAD[name]
    with pytest.raises(kind, match=said):
        call()


def test_a_missing_folder_is_named(tmp_path):
    missing = Manifest(path=tmp_path / "none" / "run.jsonl", task={}, kind=DetExpResidual)
    with pytest.raises(FileNotFoundError, match=r"needs its folder .*none, which is missing: make it"):
        over(largest, EVERY, manifest=missing)
    with pytest.raises(ValueError, match="must be a file; it is a folder"):
        over(largest, EVERY, manifest=Manifest(path=tmp_path, task={}, kind=DetExpResidual))


def test_without_dask_a_client_is_refused_with_the_command(monkeypatch):
    monkeypatch.setattr("numeric_check.scale.cluster.find_spec", lambda name: None)
    with pytest.raises(ImportError, match=r"client= needs Dask: pip install 'threefold\[scale\]'"):
        over(largest, EVERY, client=object())
    assert over(largest, EVERY) == TOTAL


def test_the_bar_is_on_stderr_alone_and_only_where_it_is_a_terminal(capsys):
    assert over(largest, EVERY, progress=True) == TOTAL
    assert capsys.readouterr() == ("", "")
