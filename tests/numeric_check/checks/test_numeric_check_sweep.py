"""The sweep: laws hold at thousands of points, mutants are refuted by a point that balls confirm."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import sympy as sp

from numeric_check import (
    Claim,
    Relation,
    Verdict,
    analytic,
    column,
    complex_number,
    dimension,
    natural,
    positive,
    real,
    sweep,
    swept_evidence,
    variable_of,
)
from numeric_check.checks.swept import Swept
from symbolic import MatrixExp, MatrixFunction, contraction, phi1

k, n = dimension("k"), natural("n")
x = column("x", k)
y = column("y", k, against=x)
t, alpha, beta, f = real("t"), complex_number("alpha"), complex_number("beta"), analytic("f")
outer = x.symbol * y.symbol.T
s = contraction(y.symbol.T, x.symbol)
unit = sp.Identity(k.symbol)
w = sp.Symbol("w")


def test_the_exponential_of_an_outer_product_holds_at_every_point():
    evidence = sweep(Claim(lhs=MatrixExp(outer), rhs=unit + phi1(s) * outer, variables=(k, x, y)))
    assert (evidence.verdict, evidence.points, evidence.methods) == (Verdict.HOLDS, 20_000, ("float64",))
    assert float(evidence.worst) < 1e-11


@pytest.mark.parametrize(
    "mutant",
    [unit - phi1(s) * outer, unit + phi1(s) * outer.T, unit + phi1(s) * outer * sp.Rational(100001, 100000)],
    ids=["sign", "transposed", "factor"],
)
def test_a_mutant_is_refuted_with_a_witness_of_exact_numbers(mutant):
    evidence = sweep(Claim(lhs=MatrixExp(outer), rhs=mutant, variables=(k, x, y)), size=2000)
    assert (evidence.verdict, evidence.methods) == (Verdict.REFUTED, ("float64", "balls"))
    assert evidence.witness[x.symbol].shape == (evidence.witness[k.symbol], 1)
    assert not evidence.witness[x.symbol].atoms(sp.Float)


def test_powers_run_through_the_naturals():
    law = Claim(lhs=outer**n.symbol, rhs=s ** (n.symbol - 1) * outer, variables=(k, n, x, y))
    assert sweep(law, size=4000).verdict is Verdict.HOLDS
    mutant = Claim(lhs=outer**n.symbol, rhs=s**n.symbol * outer, variables=(k, n, x, y))
    assert sweep(mutant, size=4000).verdict is Verdict.REFUTED


def test_a_function_of_rank_one_holds_for_functions_with_cuts():
    f_, a, b = f.symbol, alpha.symbol, beta.symbol
    quotient = sp.Piecewise(((f_(a + b * s) - f_(a)) / s, sp.Ne(s, 0)), (b * f_(a).diff(a), True))
    lhs = MatrixFunction(sp.Lambda(w, f_(w)), a * unit + b * outer)
    claim = Claim(lhs=lhs, rhs=f_(a) * unit + quotient * outer, variables=(k, x, y, f, alpha, beta))
    assert sweep(claim, size=4000).verdict is Verdict.HOLDS


def test_overflow_leaves_points_out_and_all_of_them_undecided():
    large = sp.exp(10 + t.symbol**2)
    claim = Claim(lhs=sp.exp(large), rhs=sp.sinh(large) + sp.cosh(large), variables=(t,))
    evidence = sweep(claim, size=800)
    assert (evidence.verdict, evidence.points) == (Verdict.UNDECIDED, 0)
    assert "the others are not finite" in evidence.why


def test_cancellation_is_neither_against_a_claim_nor_counted():
    claim = Claim(lhs=(1 + t.symbol / 10**12) - 1, rhs=t.symbol / 10**12, variables=(t,))
    assert sweep(claim, size=800).verdict is Verdict.HOLDS
    lost = Claim(lhs=sp.sinh(t.symbol) + sp.exp(40), rhs=sp.sinh(t.symbol) + sp.exp(40), variables=(t,))
    assert sweep(lost, size=800).verdict is Verdict.HOLDS
    hidden = sp.sqrt((t.symbol + 10**18) ** 2) - 10**18
    evidence = sweep(Claim(lhs=hidden, rhs=t.symbol, variables=(t,)), size=800)
    assert (evidence.verdict, evidence.points) == (Verdict.UNDECIDED, 0)
    assert "rounding errors hide the two sides at 800 of 800 points" in evidence.why


def test_a_difference_that_float64_cannot_see_is_refuted_by_balls_at_special_values():
    claim = Claim(lhs=t.symbol, rhs=t.symbol * (1 + sp.Rational(1, 10**30)), variables=(t,))
    assert sweep(claim, size=800).verdict is Verdict.REFUTED


def test_an_order_holds_and_its_mutant_is_refuted():
    law = Claim(lhs=1 + t.symbol, rhs=sp.exp(t.symbol), variables=(t,), relation=Relation.AT_MOST)
    assert sweep(law, size=800).verdict is Verdict.HOLDS
    mutant = Claim(lhs=1 + 2 * t.symbol, rhs=sp.exp(t.symbol), variables=(t,), relation=Relation.AT_MOST)
    assert sweep(mutant, size=800).verdict is Verdict.REFUTED


def test_hypotheses_are_satisfied_by_construction_or_a_mask():
    claim = Claim(lhs=sp.Abs(t.symbol), rhs=t.symbol, variables=(t,), hypotheses=(sp.Gt(t.symbol, 0),))
    evidence = sweep(claim, size=800)
    assert evidence.verdict is Verdict.HOLDS
    assert evidence.points == 800
    apart = Claim(lhs=t.symbol, rhs=t.symbol, variables=(t,), hypotheses=(sp.Ne(t.symbol, 0),))
    assert sweep(apart, size=800).points == 800
    without = Claim(lhs=sp.Abs(t.symbol), rhs=t.symbol, variables=(t,))
    assert sweep(without, size=800).verdict is Verdict.REFUTED


def test_what_an_equation_defines_keeps_the_sign_of_its_letter():
    u, positive_sum = real("u"), positive("v")
    a, total = u.symbol, positive_sum.symbol
    tied = (sp.Eq(total, a + t.symbol),)
    claim = Claim(lhs=sp.Abs(a + t.symbol), rhs=total, variables=(t, u, positive_sum), hypotheses=tied)
    assert sweep(claim, size=800).verdict is Verdict.HOLDS
    assert sweep(replace(claim, rhs=abs(a) + abs(t.symbol)), size=800).verdict is Verdict.REFUTED


def test_the_same_generator_gives_the_same_evidence():
    claim = Claim(lhs=MatrixExp(outer), rhs=unit + phi1(s) * outer, variables=(k, x, y))
    runs = [sweep(claim, size=800, rng=np.random.default_rng(seed)).worst for seed in (1, 1, 2)]
    assert runs[0] == runs[1] != runs[2]


def test_fewer_points_than_batches_are_refused():
    with pytest.raises(ValueError, match="a point for each batch; got 3"):
        sweep(Claim(lhs=t.symbol, rhs=t.symbol, variables=(t,)), size=3)


def test_a_batch_that_no_rule_evaluates_counts_as_points_without_a_value():
    i = sp.Symbol("i", integer=True)
    odd = sp.Sum(sp.Mod(i, 2), (i, 1, n.symbol))  # only the empty sum has a value, and is right
    evidence = sweep(Claim(lhs=odd, rhs=n.symbol / 2, variables=(n,)))
    assert evidence.verdict is Verdict.UNDECIDED
    assert "no rule evaluates Mod" in evidence.why


ONE_POINT = (sp.Eq(t.symbol**2, 1), sp.Ne(t.symbol, -1))


@pytest.mark.parametrize("size", [20_000, 60_000])
def test_a_few_exact_points_do_not_say_that_a_claim_holds(size):
    """One point of t² = 1 is left, and it is drawn in every batch of every block."""
    evidence = sweep(Claim(lhs=t.symbol, rhs=sp.S.One, variables=(t,), hypotheses=ONE_POINT), size=size, edges=False)
    assert evidence.verdict is Verdict.UNDECIDED
    assert evidence.why.startswith("the batches have no more than 1 different point at which the sides were evaluated")
    refuted = sweep(Claim(lhs=t.symbol, rhs=sp.S.Zero, variables=(t,), hypotheses=ONE_POINT), size=size)
    assert refuted.verdict is Verdict.REFUTED


def test_integers_alone_may_be_few():
    claim = Claim(lhs=(n.symbol - 1) * (n.symbol - 2), rhs=sp.S.Zero, variables=(n,), hypotheses=(n.symbol <= 2,))
    assert sweep(claim, edges=False).verdict is not Verdict.UNDECIDED


@pytest.mark.parametrize(("undrawn", "verdict"), [(0, Verdict.HOLDS), (6, Verdict.HOLDS), (7, Verdict.UNDECIDED)])
def test_points_in_one_batch_of_eight_are_too_few(undrawn, verdict):
    claim = Claim(lhs=t.symbol, rhs=t.symbol, variables=(t,))
    swept = Swept(seed=0, drawn=900, relevant=900, counted=900, different=900, batches=8, undrawn=undrawn)
    evidence = swept_evidence(claim, swept)
    assert evidence.verdict is verdict
    assert undrawn != 7 or evidence.why == "only 1 of 8 batches have points that satisfy the conditions"


def test_a_batch_of_which_it_is_in_doubt_whether_it_has_values_leaves_a_claim_undecided():
    d, e = sp.Symbol("d", integer=True, nonnegative=True), variable_of(sp.Symbol("e", integer=True))
    backwards = Claim(lhs=sp.Sum(1, (d, 1, e.symbol)), rhs=e.symbol, variables=(e,))
    evidence = sweep(backwards)
    assert evidence.verdict is Verdict.UNDECIDED
    assert "which its assumptions exclude" in evidence.why
    assert sweep(replace(backwards, hypotheses=(e.symbol >= -1,))).verdict is Verdict.HOLDS


def test_an_exact_point_on_a_cut_is_seen_where_rounding_errors_hide_it():
    z = complex_number("z")
    quarter = (sp.re(z.symbol) >= 0, sp.im(z.symbol) <= 0, sp.Ne(z.symbol, -sp.I))
    claim = Claim(lhs=sp.sqrt(z.symbol**2), rhs=z.symbol, variables=(z,), hypotheses=quarter)
    evidence = sweep(claim, edges=False)
    assert evidence.verdict is Verdict.REFUTED
    assert sp.re(evidence.witness[z.symbol]) == 0
    right = replace(claim, hypotheses=(*quarter[:1], sp.im(z.symbol) >= 0))
    assert sweep(right, edges=False).verdict is Verdict.HOLDS
