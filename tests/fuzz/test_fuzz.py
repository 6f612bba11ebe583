"""No verdict on a random claim is contradicted.

``pytest tests/fuzz -m slow`` takes THREEFOLD_FUZZ parts of each family, each with a seed of its own; the 28 by default
have more than 10⁵ proofs and 10⁵ refutations, in about three hours of one core. ``python -m tests.fuzz.run`` takes any
number of claims.
"""

from __future__ import annotations

import os

import numpy as np
import pytest
import sympy as sp

from symbolic.decision import Decision, Verdict
from tests.fuzz.blocks import FAMILIES, run
from tests.fuzz.claims import Fuzzed, Tally, contradiction
from tests.fuzz.points import points

QUICK = {
    "equalities": 15,
    "inequalities": 10,
    "differences": 14,
    "zeros": 20,
    "sums": 8,
    "words": 10,
    "chains": 4,
    "instances": 3,
}
PART = {
    "equalities": 4000,
    "inequalities": 500,
    "differences": 4000,
    "zeros": 2000,
    "sums": 200,
    "words": 1500,
    "chains": 200,
    "instances": 50,
}
PARTS = int(os.environ.get("THREEFOLD_FUZZ", "28"))
x, z = sp.Symbol("x", real=True), sp.Symbol("z")
n = sp.Symbol("n", integer=True, positive=True)
A, B = (sp.MatrixSymbol(name, n, n) for name in "AB")


@pytest.mark.parametrize("family", FAMILIES)
def test_no_verdict_is_contradicted(family: str) -> None:
    tally, contradicted = run(family, QUICK[family], seed=1)
    assert not contradicted, contradicted
    assert tally.verdicts["proved"] > QUICK[family] / 5
    assert tally.unseen < tally.verdicts["proved"] / 4


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1000, 1000 + PARTS))
@pytest.mark.parametrize("family", FAMILIES)
def test_no_verdict_of_many_is_contradicted(family: str, seed: int) -> None:
    _, contradicted = run(family, PART[family], seed)
    assert not contradicted, contradicted


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
