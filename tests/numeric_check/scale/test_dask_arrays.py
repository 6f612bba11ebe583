"""Dask arrays give what the arrays give, whatever their chunks are, here by the scheduler of this thread."""

from __future__ import annotations

import sys
from functools import partial

import dask.array as da
import numpy as np
import pytest

from numeric_check.batch import det_exp_residual
from numeric_check.scale import Blocks
from numeric_check.scale.lazy import is_lazy, lazy_blocks
from numeric_check.transport import Verdicts, verify_batch, verify_blocks
from tests.numeric_check.scale.work import problems

A = np.random.default_rng(0).standard_normal((6000, 4, 4))


@pytest.mark.parametrize("rows", [4096, 6000, 777])
def test_the_residual_does_not_depend_on_the_chunks(rows):
    assert det_exp_residual(da.from_array(A, chunks=(rows, 2, 4))) == det_exp_residual(A)


def test_the_index_is_that_in_the_whole_array():
    B = A.reshape(60, 100, 4, 4)
    found = det_exp_residual(da.from_array(B, chunks=(7, 33, 4, 4)))
    assert found == det_exp_residual(B)
    assert len(found.index) == 2
    assert det_exp_residual(da.from_array(A[0], chunks=2)) == det_exp_residual(A[0])
    whole = np.arange(72).reshape(2, 9, 2, 2) % 5
    assert det_exp_residual(da.from_array(whole)) == det_exp_residual(whole)


def test_nothing_is_lazy_before_dask_is_loaded(monkeypatch):
    assert is_lazy(da.from_array(A))
    monkeypatch.delitem(sys.modules, "dask.array")
    assert not is_lazy(A)


def test_chunks_that_end_at_units_are_taken_as_they_are():
    blocks = lazy_blocks({"A": da.zeros((10, 3), chunks=(4, 1))}, unit=2)
    assert [first for first, _ in map(blocks.make, blocks.numbers)] == [0, 4, 8]
    assert lazy_blocks({"A": da.zeros((10, 3), chunks=(4, 1))}, unit=3).make(0)[1]["A"].shape == (10, 3)


def transport(rows):
    made = problems(0, rows, 0)
    made["plan"][1::5] = np.array([[0, 0.5], [0.5, 0]])
    return made


def test_verdicts_are_those_of_the_batch():
    made = transport(2500)
    batch, found = verify_batch(**made), verify_blocks({n: da.from_array(x, chunks=311) for n, x in made.items()})
    assert (found.count, found.optimal) == (2500, int(batch.optimal.sum()))
    assert 0 < found.optimal < 2500
    for name in ("primal", "dual", "slackness"):
        check, tally = getattr(batch, name), getattr(found, name)
        assert tally.failing == int((~check.holds).sum())
        assert tally.worst == (check.worst.max(), (int(check.worst.argmax()),))
    first = int(np.argmin(batch.slackness.holds))
    assert found.failing == found.slackness.witness == ((first,), tuple(batch.slackness.at[first]))
    above, place = found.gap
    assert place == (int(batch.gap.value.argmax()),)
    assert batch.gap.value.max() <= above <= batch.gap.value.max() + 2 * batch.gap.error.max()
    for chunks in (1024, 2500, 77):
        assert verify_blocks({n: da.from_array(x, chunks=chunks) for n, x in made.items()}) == found
    stream = ({name: array[part : part + 500] for name, array in made.items()} for part in range(0, 2500, 500))
    assert verify_blocks(stream) == found


def test_triples_and_parts_alone_are_verified_too():
    made = transport(40)
    triples = tuple(np.tile(part, (40, 1)) for part in ([0, 1], [0, 1], [0.5, 0.5]))
    lazy = {name: da.from_array(array, chunks=7) for name, array in made.items()}
    lazy["plan"] = tuple(da.from_array(part, chunks=7) for part in triples)
    found = verify_blocks(lazy)
    assert found.optimal == int(verify_batch(**{**made, "plan": triples}).optimal.sum())
    alone = verify_blocks({name: lazy[name] for name in ("C", "p", "q", "f", "g")})
    assert (alone.primal, alone.optimal, alone.dual.failing) == (None, None, 0)


def test_blocks_of_problems_give_the_place_in_their_block():
    found = verify_blocks(Blocks(make=partial(problems, 0, 50), count=4))
    each = [verify_batch(**problems(0, 50, block)) for block in range(4)]
    assert found.count == 200
    assert found.optimal == sum(int(one.optimal.sum()) for one in each)
    block = next(block for block, one in enumerate(each) if not one.optimal.all())
    assert found.failing[0] == (block, int(np.argmin(each[block].optimal)))


BAD = {
    "rows of two numbers": ({"C": da.ones((4, 2, 2)), "p": da.ones((3, 2)), "q": da.ones((4, 2))}, "C and p must have"),
    "no costs": ({"p": da.ones((4, 2)), "q": da.ones((4, 2))}, "problems must name C, p, q"),
    "another name": ({"C": 1, "p": 1, "q": 1, "cost": 1}, "problems must name C, p, q"),
    "an array in memory": ({"C": np.ones((4, 2, 2)), "p": 1, "q": 1}, "C must be a Dask array; got ndarray"),
    "text": ("C", "problems must be Blocks, a mapping or an iterator"),
    "none": ({"C": da.ones((0, 2, 2)), "p": da.ones((0, 2)), "q": da.ones((0, 2))}, "at least one entry"),
    "an empty stream": (iter([]), "problems must be at least one"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_named(name):
    given, said = BAD[name]
    with pytest.raises((TypeError, ValueError), match=said):
        verify_blocks(given)


def test_arrays_of_unknown_size_and_wrong_shapes_are_refused():
    unknown = da.ones((4, 2, 2))
    unknown = unknown[unknown[:, 0, 0] > 0]
    with pytest.raises(ValueError, match="chunks of unknown size: call compute_chunk_sizes"):
        det_exp_residual(unknown)
    with pytest.raises(ValueError, match="square matrices"):
        det_exp_residual(da.ones((4, 2, 3)))
    with pytest.raises(ValueError, match="at least one entry"):
        det_exp_residual(da.ones((0, 2, 2)))
    with pytest.raises(TypeError, match="dtype float16"):
        det_exp_residual(da.ones((4, 2, 2), dtype=np.float16))
    assert isinstance(verify_blocks(iter([transport(3)])), Verdicts)
