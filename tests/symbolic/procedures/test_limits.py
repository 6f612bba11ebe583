"""Procedures on inputs of growing size: an answer in seconds, or UNDECIDED with the limit that is met."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
import sympy as sp

from symbolic import (
    Decision,
    MatrixExp,
    Verdict,
    decide_by_eigenvalues,
    decide_by_newton,
    decide_entries,
    decide_finite_sums,
    decide_generic,
    decide_zero,
    newton_identity,
)
from symbolic.modified_equation.losses import modified_loss
from symbolic.modified_equation.obstructions import NoPotentialError
from symbolic.stochastic.equations import sme
from symbolic.stochastic.expanding import expanded
from tests.sampling import slow

k = sp.Symbol("k", integer=True)
n, h = sp.symbols("n h", integer=True, positive=True)
m = sp.Symbol("m", integer=True, nonnegative=True)


@pytest.mark.parametrize("terms", slow([64, 200], 200))
def test_a_sum_of_numbers_is_added_up(terms: int) -> None:
    squares = sp.Sum(sp.binomial(terms, k) ** 2, (k, 0, terms))
    start = time.process_time()
    assert decide_zero(squares - sp.binomial(2 * terms, terms), timeout=20).verdict is Verdict.PROVED
    assert decide_zero(squares - sp.binomial(2 * terms, terms) - 1, timeout=20).verdict is Verdict.REFUTED
    assert time.process_time() - start < 5


@pytest.mark.parametrize("letters", slow([3, 6, 8], 8))
def test_the_largest_is_minus_the_smallest_of_the_opposites(letters: int) -> None:
    x = sp.symbols(f"x1:{letters + 1}", real=True)
    start = time.process_time()
    assert decide_zero(sp.Max(*x) + sp.Min(*(-letter for letter in x))).verdict is Verdict.PROVED
    assert decide_zero(sp.Max(*(-letter for letter in x)) + sp.Min(*x)).verdict is Verdict.PROVED
    assert decide_zero(sp.Max(*x) - sp.Min(*(-letter for letter in x))).verdict is Verdict.REFUTED
    assert time.process_time() - start < 5


def _largest_newton(highest: int) -> Decision:
    t, A = sp.Symbol("t"), sp.MatrixSymbol("A", n, n)
    coefficient = sp.Subs(sp.Derivative(sp.Determinant(MatrixExp(t * A)), (t, m)), t, 0)
    return decide_by_newton(coefficient, sp.Trace(A) ** m, size=n, orders={m: range(highest + 1)})


@pytest.mark.slow
def test_newtons_identities_have_a_limit_of_terms() -> None:
    start = time.process_time()
    assert _largest_newton(12).verdict is Verdict.PROVED
    decision = decide_by_eigenvalues(*newton_identity(sp.MatrixSymbol("A", n, n), h), size=n, orders={h: range(1, 25)})
    assert decision.verdict is Verdict.UNDECIDED
    assert "eigenvalues, the limit is" in decision.why
    assert _largest_newton(24).verdict is Verdict.UNDECIDED
    assert time.process_time() - start < 30


def test_a_power_of_a_trace_is_not_multiplied_out_in_its_eigenvalues() -> None:
    A = sp.MatrixSymbol("A", n, n)
    start = time.process_time()
    decision = decide_by_eigenvalues(sp.Trace(A) ** 20, sp.Trace(A**20), size=n, orders={})
    assert decision.verdict is Verdict.UNDECIDED
    assert "the limit is" in decision.why
    assert time.process_time() - start < 5


@pytest.mark.slow
def test_generic_matrices_have_a_deadline() -> None:
    A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
    start = time.monotonic()
    sides = sp.Determinant(A * B), sp.Determinant(A) * sp.Determinant(B)
    decision = decide_generic(*sides, size=n, upto=8, timeout=3)
    assert (decision.verdict, decision.why) == (Verdict.UNDECIDED, "time")
    assert time.monotonic() - start < 6


def test_a_long_sum_of_numbers_is_left_in_time() -> None:
    harmonic = sp.Sum(1 / k, (k, 1, 10**7))
    start = time.monotonic()
    assert decide_entries(harmonic, harmonic + 1, timeout=5).verdict is not Verdict.PROVED
    assert time.monotonic() - start < 10


def test_polynomials_are_expanded_as_sympy_expands_them() -> None:
    x, y, z = sp.symbols("x y z")
    for expr in (
        (x + 2 * y - z / 3) ** 7 * (x - y) ** 3 - x * y,
        (x + y) * (x - y) - x**2 + y**2,
        sp.sqrt(2) * (x + 1) ** 2,
        (x + 1 / y) ** 3,
        sp.exp(x) * (x + y),
        sp.Integer(3),
        (x + y) ** 2 / 4 + x * y * z,
    ):
        assert expanded(expr) == sp.expand(expr)


@pytest.mark.slow
def test_the_equation_of_losses_in_five_variables_takes_seconds() -> None:
    x = sp.symbols("x1:6")
    losses = [(sum((q + 1) * (p + 2) % 7 * x[q] for q in range(5)) + p + 1) ** 4 / 4 for p in range(5)]
    start = time.process_time()
    sme(losses, x, sp.Symbol("eta"), 2)
    assert time.process_time() - start < 8


w, a = sp.IndexedBase("w", shape=(n,)), sp.IndexedBase("a", shape=(n, n))


def _indices(count: int) -> tuple[sp.Symbol, ...]:
    return sp.symbols(f"i1:{count + 1}", integer=True, positive=True)


def _trace(names: tuple[sp.Symbol, ...], turned: int = 0) -> sp.Expr:
    """Σ a_{i₁i₂} a_{i₂i₃} … a_{i_m i₁}, the first entries transposed."""
    pairs = list(pairwise((*names, names[0])))
    entries = [a[j, i] if place < turned else a[i, j] for place, (i, j) in enumerate(pairs)]
    return sp.Sum(sp.Mul(*entries), *((i, 1, n) for i in names))


@pytest.mark.parametrize("count", slow([5, 8, 12], 12))
def test_the_trace_of_a_power_has_one_form_whatever_its_indices_are_called(count: int) -> None:
    names = _indices(count)
    others = names[::2] + names[1::2]
    start = time.process_time()
    assert decide_finite_sums(_trace(names), _trace(others)).verdict is Verdict.PROVED
    assert decide_finite_sums(_trace(names), _trace(others, turned=1)).verdict is Verdict.UNDECIDED
    assert time.process_time() - start < 10


@pytest.mark.parametrize("count", slow([6, 10], 10))
def test_a_power_of_a_sum_is_a_sum_over_as_many_indices(count: int) -> None:
    names = _indices(count)
    product = sp.Sum(sp.Mul(*(w[i] for i in names)), *((i, 1, n) for i in names))
    start = time.process_time()
    assert decide_finite_sums(sp.Sum(w[names[0]], (names[0], 1, n)) ** count, product).verdict is Verdict.PROVED
    assert time.process_time() - start < 5


def test_the_central_moments_of_high_order_have_one_form() -> None:
    i, order = _indices(1)[0], 6
    total = sp.Sum(w[i], (i, 1, n))
    terms = [sp.binomial(order, q) * sp.Sum(w[i] ** q, (i, 1, n)) * (-total / n) ** (order - q) for q in range(1, 7)]
    moment = sp.Sum((w[i] - total / n) ** order, (i, 1, n))
    start = time.process_time()
    assert decide_finite_sums(moment, n * (-total / n) ** order + sp.Add(*terms)).verdict is Verdict.PROVED
    assert decide_finite_sums(moment, sp.Add(*terms)).verdict is Verdict.UNDECIDED
    assert time.process_time() - start < 10


def test_products_of_many_equal_traces_have_a_limit() -> None:
    names = _indices(15)
    entries = (a[i, j] for c in range(5) for i, j in pairwise((*names[3 * c : 3 * c + 3], names[3 * c])))
    traces = sp.Sum(sp.Mul(*entries), *((i, 1, n) for i in names))
    start = time.monotonic()
    decision = decide_finite_sums(traces, 2 * traces, timeout=1)
    assert decision.verdict is Verdict.UNDECIDED
    assert time.monotonic() - start < 3


def test_the_labellings_of_all_terms_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("symbolic.index_notation.labels.MAX_LABELLINGS", 4)
    decision = decide_finite_sums(_trace(_indices(5)), w[1])
    assert decision.verdict is Verdict.UNDECIDED
    assert "above 4 labellings" in decision.why


def test_a_logistic_loss_in_two_variables_is_refused_in_seconds() -> None:
    x, y, step = sp.symbols("x y h", real=True)
    loss = sp.log(1 + sp.exp(-(x + 2 * y))) + sp.log(1 + sp.exp(x - y))
    start = time.process_time()
    with pytest.raises(NoPotentialError, match="of an order above 2") as refused:
        modified_loss(loss, [x, y], step, 3)
    assert refused.value.power == 2
    assert not refused.value.obstruction.has(step)
    assert time.process_time() - start < 8
