"""No verdict on a random claim is contradicted.

``pytest tests/fuzz -m slow`` takes THREEFOLD_FUZZ parts of each family, each with a seed of its own: 8 by default, in
half an hour of one core. By the rates of the first parts, 36 have 10⁵ proofs and 10⁵ refutations of distinct
statements, in two hours: ``THREEFOLD_FUZZ=36``. ``python -m tests.fuzz.run`` takes any number of claims, and keeps a
record that it continues.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import sympy as sp

from symbolic.decision import Decision, Verdict
from tests.fuzz.blocks import FAMILIES, run
from tests.fuzz.claims import FEW_BITS, NOT_JUDGED, Fuzzed, Tally, contradiction
from tests.fuzz.families.neighbours import beside
from tests.fuzz.judge.verdicts import Finding, relation_at
from tests.fuzz.points import points
from tests.fuzz.record import CLASSES, Record, block, part

QUICK = {"equalities": 4, "inequalities": 3, "sums": 4, "chains": 3, "zeros": 8}  # 2 of the others
SEEDS = {"instances": 1, "short words": 2}  # of what does not take long; 4 of the others
QUICK_TIMEOUT = 2.0  # seconds for a decision, as other tests run beside this one
PART = 100  # claims, and those beside them
PARTS = int(os.environ.get("THREEFOLD_FUZZ", "8"))
x, y = sp.symbols("x y", real=True)
z = sp.Symbol("z")
n = sp.Symbol("n", integer=True, positive=True)
A, B = (sp.MatrixSymbol(name, n, n) for name in "AB")


@pytest.mark.parametrize("family", FAMILIES)
def test_no_verdict_is_contradicted(family: str) -> None:
    claims = QUICK.get(family, 2)
    tally, contradicted = run(family, claims, SEEDS.get(family, 4), QUICK_TIMEOUT)
    assert not contradicted, contradicted
    judged = tally.verdicts["proved"] + tally.verdicts["refuted"]
    assert judged >= claims / 4
    assert tally.verdicts[NOT_JUDGED] <= judged / 3


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1000, 1000 + PARTS))
@pytest.mark.parametrize("family", FAMILIES)
def test_no_verdict_of_many_is_contradicted(family: str, seed: int) -> None:
    _, contradicted = run(family, part(family, PART), seed)
    assert not contradicted, contradicted


def test_claims_beside_a_claim_are_others_of_its_kind() -> None:
    generator = np.random.default_rng(0)
    for claim in (
        Fuzzed(lhs=sp.sqrt(x**2), rhs=x, given=(x >= 0,)),
        Fuzzed(lhs=A * B, rhs=B * A, given=(sp.Eq(A.T, A),)),
    ):
        found = [make() for make in beside(generator, claim, 40)]
        assert len({other.digest for other in found}) > 20
        assert {getattr(other.lhs, "shape", ()) for other in found} == {getattr(claim.lhs, "shape", ())}
        assert len({other.given for other in found}) > 2


PROVED = Decision(verdict=Verdict.PROVED, procedure="a liar", scope="all")
LIES = {
    "a branch": (Fuzzed(lhs=sp.sqrt(x**2), rhs=x), PROVED),
    "a complex branch": (Fuzzed(lhs=sp.log(z**2), rhs=2 * sp.log(z)), PROVED),
    "no value": (Fuzzed(lhs=(x**2 - 1) / (x - 1), rhs=x + 1, closed=True), PROVED),
    "an edge": (Fuzzed(lhs=sp.S.One, rhs=x, relation="!=", given=(x >= 1,)), PROVED),
    "an order": (Fuzzed(lhs=x**3, rhs=x**2, relation="<=", given=(x <= sp.Rational(11, 10), x > 0)), PROVED),
    "matrices do not commute": (Fuzzed(lhs=A * B, rhs=B * A), PROVED),
    "nor symmetric ones": (Fuzzed(lhs=A * B, rhs=B * A, given=(sp.Eq(A.T, A), sp.Eq(B.T, B))), PROVED),
    "no inverse": (Fuzzed(lhs=sp.MatMul(A, sp.Inverse(A)), rhs=sp.Identity(n), closed=True), PROVED),
    "a witness at which both sides are equal": (
        Fuzzed(lhs=sp.sqrt(x**2), rhs=x),
        Decision(verdict=Verdict.REFUTED, procedure="a liar", witness={x: sp.S.One}),
    ),
    "a witness without what is given": (
        Fuzzed(lhs=sp.sqrt(x**2), rhs=x, given=(x >= 0,)),
        Decision(verdict=Verdict.REFUTED, procedure="a liar", witness={x: sp.S.NegativeOne}),
    ),
    "a witness of another sort": (
        Fuzzed(lhs=x**2, rhs=sp.Abs(x) ** 2),
        Decision(verdict=Verdict.REFUTED, procedure="a liar", witness={x: sp.I}),
    ),
    "a witness without a value": (
        Fuzzed(lhs=1 / x, rhs=1 / x + 1),
        Decision(verdict=Verdict.REFUTED, procedure="a liar", witness={x: sp.S.Zero}),
    ),
}


@pytest.mark.parametrize("name", LIES)
def test_the_judge_sees_a_lie(name: str) -> None:
    claim, decision = LIES[name]
    generator = np.random.default_rng(0)
    assert any(contradiction(claim, decision, points(claim, generator), Tally()) for _ in range(20))


def test_a_record_is_continued_and_counts_a_statement_once(tmp_path: Path) -> None:
    found = block("trigonometry", 0, 10, 2.0)
    statements = found.verdicts["proved"] + found.verdicts["refuted"]
    record = Record(tmp_path / "record.jsonl")
    for _ in range(2):
        record.add(found)
    again = Record(tmp_path / "record.jsonl")
    assert again.of("trigonometry") == record.of("trigonometry") == statements > 0
    assert again.seeds["trigonometry"] == 1
    assert again.behind() != "trigonometry"
    assert not again.contradicted
    proved, refuted = found.digests["proved"], found.digests["refuted"]
    again.add(replace(found, digests={"proved": refuted, "refuted": proved}))
    assert len(again.contradicted) == statements


@pytest.mark.slow
def test_a_run_goes_on_where_the_record_ends(tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    command = [sys.executable, "-m", "tests.fuzz.run", "--record", str(path), "--claims", "10", "--minutes", "0.001"]
    for blocks in (1, 2):
        found = subprocess.run(command, capture_output=True, text=True, check=True)
        assert "contradicted: 0" in found.stdout
        assert len(path.read_text().splitlines()) == blocks
    assert Record(path).of(*FAMILIES) > 0


def test_every_family_is_in_one_class() -> None:
    assert sorted(name for families in CLASSES.values() for name in families) == sorted(FAMILIES)


def test_names_of_letters_do_not_tell_statements_apart() -> None:
    other = sp.Symbol("other", real=True)
    one, two = (Fuzzed(lhs=sp.sqrt(letter**2), rhs=abs(letter)) for letter in (x, other))
    assert one.digest == two.digest != Fuzzed(lhs=sp.sqrt(z**2), rhs=abs(z)).digest


EXPANDED = {
    "a derivative of a product": (sp.Derivative(x * sp.sin(x), (x, 2)), 2 * sp.cos(x) - x * sp.sin(x)),
    "of a root": (sp.Derivative(sp.sqrt(1 + x**2), x), x / sp.sqrt(1 + x**2)),
    "a limit at a hole": (sp.Limit((1 - sp.cos(x * y)) / y**2, y, 0), x**2 / 2),
    "a limit at infinity": (sp.Limit((x * y + 1) / (2 * y + x), y, sp.oo), x / 2),
    "an integral": (sp.Integral(sp.exp(x * y), (y, 0, 1)), (sp.exp(x) - 1) / x),
}


@pytest.mark.parametrize("name", EXPANDED)
def test_derivatives_limits_and_integrals_are_judged(name: str) -> None:
    lhs, rhs = EXPANDED[name]
    for value in (sp.Integer(2), sp.Rational(-4, 3)):
        assert relation_at(lhs, rhs, "==", {x: value}, FEW_BITS) in (Finding.TRUE, Finding.UNKNOWN)
        assert relation_at(lhs, rhs + sp.Rational(1, 10**30), "==", {x: value}) is Finding.FALSE


def test_a_difference_is_seen_beside_a_large_number() -> None:
    large = sp.exp(sp.Rational(16000, 3))
    assert relation_at(large + x, large + x + 1, "==", {x: sp.Rational(1, 3)}) is Finding.FALSE


def test_what_has_no_limit_has_no_value() -> None:
    assert relation_at(sp.Limit(1 / y, y, 0), sp.S.Zero, "==", {}) is Finding.UNDEFINED


ONE = sp.exp(2 * sp.log(x), evaluate=False)  # 1 at x = −1, where no ball knows that it is real
TIES = {
    "the larger of 1 and what is 1": sp.Max(1, ONE),
    "the smaller one": sp.Min(1, ONE) + y,
    "an order": sp.Piecewise((2, ONE <= 1), (3, True)),
    "an equation": sp.Piecewise((2, sp.Eq(ONE, 1)), (3, True)),
    "a sign": sp.sign(ONE - 1),
}


@pytest.mark.parametrize("name", TIES)
def test_a_tie_that_is_not_decided_is_not_judged_and_contradicts_nothing(name: str) -> None:
    e, at = TIES[name], {x: sp.S.NegativeOne, y: sp.S.NegativeOne}
    assert relation_at(e, sp.Integer(7), "==", at) is Finding.NO_RULE
    tally, claim = Tally(), Fuzzed(lhs=e, rhs=sp.Integer(7))
    assert not contradiction(claim, Decision(verdict=Verdict.REFUTED, procedure="one", witness=at), [{}], tally)
    assert tally.verdicts[NOT_JUDGED] == 1
    assert relation_at(e, sp.Integer(7), "==", {x: sp.Integer(3), y: sp.S.Zero}) is Finding.FALSE


def test_two_sides_that_agree_to_all_bits_still_contradict_a_refutation() -> None:
    claim = Fuzzed(lhs=sp.sqrt(2 + sp.sqrt(3)) * x, rhs=(sp.sqrt(6) + sp.sqrt(2)) / 2 * x)
    refuted = Decision(verdict=Verdict.REFUTED, procedure="a liar", witness={x: sp.Integer(3)})
    assert relation_at(claim.lhs, claim.rhs, "==", refuted.witness) is Finding.UNKNOWN
    assert "unknown" in contradiction(claim, refuted, [{}], Tally())
