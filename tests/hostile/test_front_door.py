"""The front door under attack: no order, no exact number, no value, no size, and what it answers then."""

import warnings

import pytest
import sympy as sp

from symbolic import contraction, decide, exp_outer
from symbolic.deadline import within
from tests.hostile.statements import base

MODULES = ("door_entries", "door_finds", "door_rounding", "door_scalars", "door_traces")
KINDS = tuple(
    f"door {kind}"
    for kind in (
        *("no order", "no exact number", "no value", "no order of complex numbers", "contradiction", "name"),
        *("a Subs that is confused", "too many digits", "nested", "size"),
        *("slope without a value", "no value where given"),
    )
)
EVERY = 6  # one statement of so many; the slow review asks them all
x = sp.Symbol("x", real=True)


@pytest.mark.parametrize("kind", [*KINDS, "assertion", "assertion true"])
def test_no_answer_of_the_door_is_wrong(kind):
    items = [item for item in base.items_of(*MODULES) if item["kind"] == kind][::EVERY]
    assert items
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        answers = {item["name"]: (item["ok"], *base.evaluate(item)) for item in items}
    wrong = {name: told for name, (ok, *told) in answers.items() if told[0] not in {*ok, "proved-conditional"}}
    assert not wrong


def test_true_and_false_may_be_given():
    assert decide(x, x, given=[True]).verdict == "proved"
    assert "no point satisfies" in decide(x, x, given=[False]).why


def test_a_timeout_of_any_kind_of_number_leaves_the_watchdog_alive():
    assert decide(x, x + 1, timeout=sp.Rational(1, 2)).verdict == "refuted"
    for seconds in (sp.Rational(1, 10), 0.1):
        assert within(seconds, lambda: all(True for _ in iter(int, 1)), lambda: "time") == "time"


def test_what_is_given_and_used_is_named_by_the_proof():
    n = sp.Symbol("n", integer=True, positive=True)
    A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
    scaled, apart = sp.Eq((x - 1) * A, (x - 1) * B, evaluate=False), sp.Ne(x, 1)
    assert set(decide(A, B, given=[scaled, apart]).assumes) == {scaled, apart}


def test_a_series_with_a_pole_is_named_though_sympy_cannot_print_it():
    k = sp.Symbol("k", integer=True)
    assert decide(sp.pi + sp.Sum(1 / (k**2 - 4), (k, 1, sp.oo)), 1).verdict == "undecided"


@pytest.mark.slow
def test_a_series_of_a_contraction_is_told_from_a_multiple_though_sympy_cannot_print_it():
    n = sp.Symbol("n", integer=True, positive=True)
    k = sp.Symbol("k", integer=True, nonnegative=True)
    u, v = sp.MatrixSymbol("u", n, 1), sp.MatrixSymbol("v", n, 1)
    series = sp.Sum(contraction(v.T, u) ** (k - 1) / sp.factorial(k), (k, 1, sp.oo))
    rank_one = sp.MatAdd(sp.Identity(n), sp.MatMul(series, u, v.T))
    assert decide(sp.MatMul(2, rank_one), exp_outer(u, v)).verdict != "proved"
