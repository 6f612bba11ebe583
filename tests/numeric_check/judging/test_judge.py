"""The judge: right functions hold, and each defect is caught at the default settings, with a small witness."""

from __future__ import annotations

import json
from collections.abc import Callable

import numpy as np
import pytest

from numeric_check import Verdict, judge
from numeric_check.batch import expm
from numeric_check.judging.script import script
from tests.numeric_check.judging.broken import BROKEN, exponential
from tests.sampling import sampled


def rows(report, group):
    return {row.name: row for row in report.rows if row.group == group}


@pytest.fixture(scope="module")
def right():
    return judge(exponential, "exp")


def test_a_right_exponential_holds_in_every_row(right):
    assert right.verdict is Verdict.HOLDS
    assert all(row.verdict is Verdict.HOLDS for row in right.rows)
    assert right.witness is None
    assert 0.1 < right.excess < right.bound


def test_every_family_dtype_and_way_of_calling_is_compared(right):
    assert set(rows(right, "dtype")) == {"float32", "float64", "complex64", "complex128"}
    assert {"gaussian", "complex_gaussian", "rank_one"} <= set(rows(right, "family"))
    ways = rows(right, "call")
    assert {"one at a time", "batches (4,)", "batches (2, 3)", "read-only", "zero sizes", "exact case"} <= set(ways)
    assert all(row.judged > 0 for row in right.rows)


def test_what_is_left_out_is_counted(right):
    assert rows(right, "family")["badly_scaled"].left_out["condition"] > 0
    assert rows(right, "dtype")["float32"].left_out["overflow"] > 0


@pytest.mark.parametrize("name", sampled(BROKEN, 10))
def test_a_defect_is_caught_at_the_default_settings(name: str) -> None:
    report = judge(BROKEN[name], "exp")
    assert report.verdict is Verdict.REFUTED
    assert report.witness is not None
    assert all(witness.sentence in str(report) for witness in report.witnesses)


def test_parameters_of_the_first_slice_show_in_batches_alone():
    report = judge(BROKEN["parameters of the first slice"], "exp", dtypes=["float64"])
    assert rows(report, "call")["one at a time"].verdict is Verdict.HOLDS
    assert rows(report, "call")["batches (4,)"].verdict is Verdict.REFUTED
    assert len(report.witness.arguments[0]) == 2  # one matrix gives the parameters, the other needs its own
    assert report.witness.place == (1,)


def test_a_defect_of_batches_shows_beside_one_of_single_matrices():
    def both(A):
        return BROKEN["parameters of the first slice"](A) if A.ndim > 2 else BROKEN["transposed"](A)

    report = judge(both, "exp", dtypes=["float64"])
    alone, *batches = report.witnesses
    assert (alone.place, len(alone.arguments[0])) == ((), 2)
    assert batches
    for batch in batches:  # at a matrix that is right alone
        (A,) = batch.arguments
        np.testing.assert_allclose(both(A[batch.place]), batch.expected, rtol=1e-13)


def test_memory_that_is_read_wrong_shows_where_it_is_not_contiguous():
    report = judge(BROKEN["reads memory as if contiguous"], "exp", dtypes=["float64"])
    ways = rows(report, "call")
    assert ways["one at a time"].verdict is ways["strided"].verdict is Verdict.HOLDS
    assert ways["transposed"].verdict is Verdict.REFUTED
    assert report.witness.layout == "transposed"
    assert report.witness.arguments[0].shape == (2, 2)


def test_the_witness_is_made_as_simple_as_the_defect_allows():
    transposed = judge(BROKEN["transposed"], "exp", dtypes=["float64"])
    (A,) = transposed.witness.arguments
    assert A.shape == (2, 2)
    assert (A == 0).sum() == 3
    assert abs(transposed.witness.got - transposed.witness.expected.T).max() < 1e-14


def test_the_script_of_a_witness_shows_the_failure_without_us(capsys):
    report = judge(np.exp, "exp", dtypes=["float64"], families=["gaussian"], sizes=(2,))
    with np.printoptions():
        exec(script(report, "import numpy"), {})  # it is a whole file
    said = capsys.readouterr().out
    assert said == "".join(f"{one.got}\nit should be\n{one.expected}\n" for one in report.witnesses)


def test_a_dtype_that_is_refused_is_not_taken_unless_it_is_asked_for():
    def of_float64(A):
        if A.dtype != np.float64:
            raise TypeError("float64 only")
        return expm(A)

    report = judge(of_float64, "exp")
    assert report.verdict is Verdict.HOLDS
    assert rows(report, "dtype")["float32"].verdict is Verdict.UNDECIDED
    assert "float64 only" in rows(report, "dtype")["float32"].why
    assert report.sentence.endswith("not taken: float32, complex128, complex64")
    assert judge(of_float64, "exp", dtypes=["float32"]).verdict is Verdict.REFUTED


def test_batches_that_are_refused_are_not_taken_unless_they_are_asked_for():
    def single(A):
        if A.ndim > 2:
            raise ValueError("one matrix")
        return expm(A)

    report = judge(single, "exp", dtypes=["float64"])
    assert report.verdict is Verdict.HOLDS
    assert rows(report, "call")["batches"].verdict is Verdict.UNDECIDED
    assert judge(single, "exp", dtypes=["float64"], batches=[(2,)]).verdict is Verdict.REFUTED


def test_one_matrix_that_is_refused_is_a_failure():
    def without_jordan(A):
        if A.shape == (3, 3) and A[0, 2] == 0 and A[0, 1] == 1:
            raise ValueError("no")
        return expm(A)

    report = judge(without_jordan, "exp", batches=())
    assert report.verdict is Verdict.REFUTED
    assert report.witness.flaw == "raises ValueError: no"


def test_the_exact_case_must_not_be_refused():
    def without_zero(A):
        if not A.any() and A.size:
            raise ValueError("zero")
        return expm(A)

    report = judge(without_zero, "exp", families=["gaussian"], dtypes=["float64"])
    assert rows(report, "call")["exact case"].verdict is Verdict.REFUTED
    assert report.witness.flaw == "exact case: raises ValueError: zero"


def test_a_family_whose_condition_is_beyond_the_precision_is_undecided():
    report = judge(expm, "exp", families=["badly_scaled", "gaussian"], sizes=(3,), dtypes=["float64"])
    assert report.verdict is Verdict.UNDECIDED
    assert rows(report, "family")["badly_scaled"].verdict is Verdict.UNDECIDED
    assert rows(report, "family")["gaussian"].verdict is Verdict.HOLDS
    assert "badly_scaled" in report.why


def test_a_family_that_nobody_asked_for_may_be_empty_and_is_named():
    report = judge(np.linalg.inv, "inv", sizes=(2,), draws=1, dtypes=["float64"])
    assert report.verdict is Verdict.HOLDS
    assert rows(report, "family")["badly_scaled"].verdict is Verdict.UNDECIDED
    assert report.sentence.endswith("; nothing was compared in badly_scaled")
    wrong = judge(lambda A: 2 * np.linalg.inv(A), "inv", sizes=(2,), draws=1, dtypes=["float64"])
    assert wrong.verdict is Verdict.REFUTED


def test_a_function_that_refuses_everything_is_undecided():
    def never(A):
        raise NotImplementedError("later")

    report = judge(never, "exp", sizes=(2,))
    assert report.verdict is Verdict.UNDECIDED
    assert "later" in report.why


def test_a_failure_that_does_not_come_again_is_said_to_be_one():
    calls = []

    def once(A):
        calls.append(A)
        return expm(A) * (2 if len(calls) == 1 else 1)

    report = judge(once, "exp", sizes=(2,), dtypes=["float64"])
    assert report.verdict is Verdict.REFUTED
    assert "not again" in report.witness.sentence


def test_families_of_ones_own_are_taken():
    report = judge(expm, "exp", families={"zero": lambda rng, n: np.zeros((n, n))}, sizes=(2,))
    assert set(rows(report, "family")) == {"zero"}
    assert report.verdict is Verdict.HOLDS


def test_the_report_is_json():
    report = judge(BROKEN["not a number"], "exp", sizes=(2,), draws=1)
    data = json.loads(report.to_json())
    assert data["verdict"] == "refuted"
    assert data["witnesses"][0]["error"] == "inf"
    assert {row["group"] for row in data["rows"]} == {"family", "dtype", "call"}


@pytest.mark.parametrize(
    ("arguments", "match"),
    [
        ({"subject": "cos"}, "must be one of exp, log"),
        ({"families": ["gauss"]}, "families must be of gaussian"),
        ({"families": []}, "families must not be empty"),
        ({"sizes": [0]}, "at least 1"),
        ({"sizes": [17]}, "at most 16"),
        ({"dtypes": ["float16"]}, "dtypes must be of float64"),
        ({"bound": 0}, "bound must be positive"),
        ({"draws": 0}, "draws must be at least 1"),
        ({"batches": [(0,)]}, "at least 1"),
        ({"arrays": "fortran"}, "arrays must be one of numpy"),
    ],
)
def test_wrong_arguments_get_a_sentence(arguments: dict, match: str) -> None:
    with pytest.raises(ValueError, match=match):
        judge(expm, **{"subject": "exp", **arguments})


@pytest.mark.parametrize(
    ("arguments", "match"),
    [({"sizes": 3}, "sizes must be a tuple or list"), ({"dtypes": "float64"}, "dtypes must be a tuple or list")],
)
def test_arguments_of_a_wrong_kind_get_a_sentence(arguments: dict, match: str) -> None:
    with pytest.raises(TypeError, match=match):
        judge(expm, "exp", **arguments)


def test_what_is_no_function_is_refused():
    with pytest.raises(TypeError, match="must be callable"):
        judge(3, "exp")


def first_powers(order: int) -> Callable:
    """φ_k by its series, one matrix or many; right for small matrices."""

    def phi(A):
        term = X = np.eye(A.shape[-1], dtype=A.dtype) / np.prod(np.arange(1.0, order + 1)).astype(A.real.dtype)
        for n in range(1, 60):
            term = term @ A / A.real.dtype.type(n + order)
            X = X + term
        return X.astype(A.dtype)

    return phi


def logdet(A):
    sign, logarithm = np.linalg.slogdet(A)
    return logarithm + np.log(sign) if A.dtype.kind == "c" else np.where(sign > 0, logarithm, np.nan)


RIGHT = {
    "inv": np.linalg.inv,
    "det": np.linalg.det,
    "slogdet": np.linalg.slogdet,
    "logdet": logdet,
    "expm_multiply": lambda A, B: expm(A) @ B,
}


@pytest.mark.parametrize("subject", sampled(RIGHT, 8))
def test_right_functions_hold(subject: str) -> None:
    assert judge(RIGHT[subject], subject, sizes=(1, 2, 3)).verdict is Verdict.HOLDS


@pytest.mark.parametrize("pair", [tuple, np.stack])
def test_a_derivative_may_come_after_the_exponential(pair: Callable) -> None:
    """L(A, E) is a block of an exponential."""

    def derivative(A, E):
        n = A.shape[-1]
        whole = expm(np.block([[A, E], [np.zeros_like(A), A]]))
        return pair([whole[..., :n, :n], whole[..., :n, n:]])

    settings = {"families": ["gaussian", "nilpotent"], "sizes": (1, 2), "dtypes": ["float64", "complex64"]}
    assert judge(derivative, "expm_frechet", **settings).verdict is Verdict.HOLDS
    assert judge(lambda A, E: derivative(A, E)[1], "expm_frechet", **settings).verdict is Verdict.HOLDS
    assert judge(lambda A, E: derivative(A, E)[0], "expm_frechet", **settings).verdict is Verdict.REFUTED


@pytest.mark.parametrize("subject", sampled(RIGHT, 4))
def test_wrong_functions_do_not(subject: str) -> None:
    def off(*arguments):
        result = RIGHT[subject](*arguments)
        return tuple(x * (1 + 1e-3) for x in result) if isinstance(result, tuple) else result * (1 + 1e-3)

    assert judge(off, subject, sizes=(2,)).verdict is Verdict.REFUTED


@pytest.mark.parametrize("order", sampled([1, 2, 3], 3))
def test_phi_of_small_matrices_by_its_series_holds_and_by_another_series_does_not(order: int) -> None:
    small = {"small": lambda rng, n: rng.standard_normal((n, n)) / 4}
    assert judge(first_powers(order), f"phi_{order}", families=small).verdict is Verdict.HOLDS
    assert judge(first_powers(order + 1), f"phi_{order}", families=small).verdict is Verdict.REFUTED
