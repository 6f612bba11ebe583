"""Functions over the arrays of other libraries: they get the same values, and give them back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from numeric_check import Verdict, judge
from numeric_check.batch import expm
from numeric_check.judging.border import border_of
from numeric_check.judging.layouts import LAYOUTS
from numeric_check.judging.script import script

DTYPES = ("float32", "float64", "complex64", "complex128")
BATCH = np.arange(24.0).reshape(2, 3, 2, 2)


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_has_the_same_values_and_its_code_says_what_it_is(name: str) -> None:
    for A in (BATCH, BATCH[0, 0], BATCH.astype("complex64")):
        made = LAYOUTS[name].make(A)
        np.testing.assert_array_equal(made, A)
        assert made.dtype == A.dtype
        assert not np.may_share_memory(made, A)
        again = eval(LAYOUTS[name].code, {"A": A, "np": np})
        assert (again.strides, again.flags.writeable) == (made.strides, made.flags.writeable)


def test_all_layouts_but_the_first_are_other_memory():
    plain = BATCH.strides
    for name, layout in list(LAYOUTS.items())[1:]:
        made = layout.make(BATCH)
        assert made.strides != plain or not made.flags.writeable, name


@pytest.mark.parametrize("arrays", ["numpy", "torch", "jax"])
@pytest.mark.parametrize("dtype", DTYPES)
def test_arrays_come_back_as_they_went(arrays: str, dtype: str) -> None:
    if arrays != "numpy":
        pytest.importorskip(arrays)
    border = border_of(expm, arrays)
    A = BATCH.astype(dtype)
    (back,), same = border.call(lambda x: x, (A,))
    assert same
    assert back.dtype == A.dtype
    np.testing.assert_array_equal(back, A)


def test_a_function_that_writes_into_its_input_is_seen_with_torch():
    pytest.importorskip("torch")
    _, same = border_of(expm, "torch").call(lambda x: x.mul_(2), (BATCH.copy(),))
    assert not same


def test_the_kind_of_arrays_is_found_from_the_function():
    torch, jax = pytest.importorskip("torch"), pytest.importorskip("jax")
    sparse = pytest.importorskip("scipy.sparse.linalg")
    assert border_of(torch.linalg.matrix_exp).name == "torch"
    assert border_of(jax.scipy.linalg.expm).name == "jax"
    assert border_of(jax.jit(jax.numpy.linalg.inv)).name == "jax"
    assert border_of(sparse.expm).name == "sparse"
    assert border_of(np.linalg.inv).name == "numpy"


def test_torch_is_judged_and_its_defect_of_another_order_is_seen():
    torch = pytest.importorskip("torch")
    settings = {"sizes": (1, 2), "dtypes": ["float64", "complex64"], "arrays": "torch"}
    assert judge(torch.linalg.inv, "inv", **settings).verdict is Verdict.HOLDS
    assert judge(lambda A: torch.linalg.inv(A).mT, "inv", **settings).verdict is Verdict.REFUTED


@pytest.mark.slow
def test_jax_is_judged_in_double_precision():
    jax = pytest.importorskip("jax")
    settings = {"sizes": (1, 2), "dtypes": ["float64"], "arrays": "jax"}
    assert judge(jax.numpy.linalg.inv, "inv", **settings).verdict is Verdict.HOLDS
    halved = lambda A: jax.numpy.linalg.inv(A.astype("float32")).astype("float64")
    assert judge(halved, "inv", **settings).verdict is Verdict.REFUTED


def test_sparse_matrices_are_judged_one_at_a_time():
    sparse = pytest.importorskip("scipy.sparse")
    settings = {"sizes": (2, 3), "families": ["gaussian", "unipotent"], "arrays": "sparse", "dtypes": ["float64"]}
    right = lambda A: sparse.csc_array(np.linalg.inv(A.toarray()))
    report = judge(right, "inv", **settings)
    assert report.verdict is Verdict.HOLDS
    assert next(row for row in report.rows if row.name == "batches").why == "not taken: sparse arrays have none"
    assert judge(lambda A: right(A).T, "inv", **settings).verdict is Verdict.REFUTED


@pytest.mark.parametrize("arrays", ["torch", "jax", "sparse"])
def test_the_script_of_a_failure_gives_the_library_its_arrays(arrays: str, capsys: pytest.CaptureFixture) -> None:
    pytest.importorskip("scipy" if arrays == "sparse" else arrays)
    report = judge(lambda A: A, "exp", arrays=arrays, sizes=(2,), families=["gaussian"], dtypes=["float64"])
    with np.printoptions():
        exec(script(replace(report, function="type"), ""), {})
    name = {"torch": "Tensor", "jax": "ArrayImpl", "sparse": "csc_array"}[arrays]
    assert name in capsys.readouterr().out.splitlines()[0]


def test_a_library_that_is_missing_gets_the_command_that_installs_it(monkeypatch):
    monkeypatch.setattr("numeric_check.judging.border.find_spec", lambda name: None)
    with pytest.raises(ImportError, match="torch is not installed: pip install torch"):
        border_of(expm, "torch")
