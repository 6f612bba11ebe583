"""Sweeps of many blocks: the verdict of all points together, and a witness from the first block that has one."""

from __future__ import annotations

import pickle
import subprocess
import sys

import numpy as np
import pytest
import sympy as sp

from numeric_check import Claim, Verdict, column, dimension, real, sweep, sweep_blocks, swept_evidence
from numeric_check.checks import block as one_block
from numeric_check.checks import sweep_blocks as module
from numeric_check.scale import generator_of, merge

t, k = real("t"), dimension("k")
x = column("x", k)
LAW = Claim(lhs=sp.sin(t.symbol) ** 2 + sp.cos(t.symbol) ** 2, rhs=sp.S.One, variables=(t,))
MUTANT = Claim(lhs=sp.Abs(t.symbol - 4), rhs=4 - t.symbol, variables=(t,))  # false beyond 4, which is rare


def test_a_sweep_of_blocks_is_the_same_in_any_partition():
    whole = sweep_blocks(LAW, range(6))
    assert (whole.drawn, whole.counted) == (120_000, 120_000)
    assert whole.worst[0] < 1e-14
    assert merge(sweep_blocks(LAW, range(4, 6)), sweep_blocks(LAW, range(4))) == whole
    assert merge(*(sweep_blocks(LAW, range(b, b + 1)) for b in (3, 0, 5, 1, 4, 2))) == whole
    assert sweep_blocks(LAW, range(6), seed=1) != whole


def test_more_than_a_block_of_points_is_swept_in_whole_blocks():
    evidence = sweep(LAW, size=100_001)
    assert (evidence.verdict, evidence.points, evidence.methods) == (Verdict.HOLDS, 120_000, ("float64",))
    again = [sweep(LAW, size=50_000, rng=np.random.default_rng(seed)) for seed in (1, 1, 2)]
    assert again[0] == again[1]


def test_a_block_is_as_an_ordinary_sweep_from_its_random_numbers():
    found = swept_evidence(LAW, sweep_blocks(LAW, range(2, 3), seed=9))
    assert found == sweep(LAW, edges=False, rng=generator_of(9, 2))
    assert sweep(LAW, size=800) == sweep(LAW, size=800, progress=True)


def test_a_mutant_is_refuted_at_a_point_of_the_first_block_that_shows_it():
    swept = sweep_blocks(MUTANT, range(3))
    evidence = swept_evidence(MUTANT, swept)
    assert evidence.verdict is Verdict.REFUTED
    assert evidence.witness[t.symbol] > 4
    assert swept.refuted[0][0] == 0
    assert evidence.witness == swept_evidence(MUTANT, sweep_blocks(MUTANT, range(1))).witness
    later = merge(sweep_blocks(MUTANT, range(2, 3)), sweep_blocks(MUTANT, range(1, 2)))
    assert later.refuted[0][0] == 1
    point = swept_evidence(MUTANT, later).witness
    assert MUTANT.lhs.subs(point) != MUTANT.rhs.subs(point)
    assert swept_evidence(MUTANT, merge(later, swept)).witness == evidence.witness


def test_the_witness_is_the_one_that_the_block_has_seen():
    claim = Claim(lhs=x.symbol.T * x.symbol, rhs=2 * x.symbol.T * x.symbol, variables=(k, x))
    for block in range(3):
        swept, seen = one_block.swept_block(claim, generator_of(5, block), module.BLOCK, seed=5, block=block)
        assert swept_evidence(claim, swept).witness == seen
        assert seen is not None


def test_what_a_block_lacks_others_do_not_hide():
    hidden = Claim(lhs=sp.sqrt((t.symbol + 10**18) ** 2) - 10**18, rhs=t.symbol, variables=(t,))
    evidence = sweep(hidden, size=40_000)
    assert (evidence.verdict, evidence.points) == (Verdict.UNDECIDED, 0)
    assert "rounding errors hide the two sides at 40000 of 40000 points" in evidence.why


def test_a_manifest_of_another_claim_or_seed_is_refused(tmp_path):
    path = tmp_path / "run.jsonl"
    found = sweep_blocks(LAW, range(3), manifest=path)
    assert sweep_blocks(LAW, range(3), manifest=path) == found
    other = Claim(lhs=LAW.lhs, rhs=sp.Integer(2), variables=(t,))
    narrower = Claim(lhs=LAW.lhs, rhs=LAW.rhs, variables=(t,), hypotheses=(t.symbol > 0,))
    for claim, seed, part in ((other, module.SEED, "claim"), (narrower, module.SEED, "conditions"), (LAW, 1, "seed")):
        with pytest.raises(ValueError, match=f"of another task: {part} is"):
            sweep_blocks(claim, range(3), seed=seed, manifest=path)


@pytest.mark.slow
def test_a_manifest_is_known_again_by_another_process(tmp_path):
    path = tmp_path / "run.jsonl"
    claim = Claim(lhs=x.symbol.T * x.symbol, rhs=x.symbol.T * x.symbol, variables=(k, x), hypotheses=(k.symbol > 1,))
    (tmp_path / "claim").write_bytes(pickle.dumps(claim))
    found = sweep_blocks(claim, range(2), manifest=path)
    before = path.read_bytes()
    code = (
        "import pickle; from numeric_check import sweep_blocks; claim = pickle.load(open('claim', 'rb'));"
        "print(sweep_blocks(claim, range(2), manifest='run.jsonl'))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == repr(found)
    assert path.read_bytes() == before


def test_wrong_blocks_are_refused():
    for blocks in (range(0), range(-1, 2), range(0, 4, 2)):
        with pytest.raises(ValueError, match="blocks must be some from 0 on, without gaps"):
            sweep_blocks(LAW, blocks)
    with pytest.raises(FileNotFoundError, match="needs its folder"):
        sweep(LAW, size=40_000, manifest="no such folder/run.jsonl")
    for size in (0, -8):
        with pytest.raises(ValueError, match="size"):
            sweep(LAW, size=size)
