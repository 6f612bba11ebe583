"""Every link of every theorem refuses its mutants: the proof does not prove them, the check refutes them.

Whether a mutant is still true is judged by the numerical check, which never sees the procedures; whether the check
itself is awake is judged by the factor 1 + 10⁻³⁰, which changes every side that is not zero, and by 10⁻³⁰ for 0.
"""

from dataclasses import replace

import numpy as np
import pytest

from numeric_check import Relation, check
from numeric_check import Verdict as Numeric
from symbolic import Verdict
from symbolic.definedness import implied
from tests.mutants import is_written_zero, mutated, scaled
from tests.proved import DERIVATIONS
from tests.sampling import sampled

EXEMPT: dict[str, str] = {}  # cited links without a numerical check, by name, with the reason
POINTS = 6  # a changed statement is refuted at the first point or two
MORE_POINTS = 28  # an inequality turned round may be an equation at several points in a row
LINKS = [
    (name, number, claim, step)
    for name, derivation in DERIVATIONS.items()
    for number, (claim, step) in enumerate(zip(derivation.claims, derivation.steps, strict=True), start=1)
]
IDS = [f"{name}-{number}" for name, number, _, _ in LINKS]
SLOW = (
    "margin_loss_above",
    "margin_attained",
    "margin_bound",
    "nonsaturating_circle",
    "donsker_varadhan",
    "penalised_line",
)
LONG = [link for link in LINKS if link[0] in SLOW]
SAMPLE = sampled(LINKS, 80, arguments=4, but=LONG)  # mutants of these are made by default
SOME = 10  # of the mutants of a link, by default
SIDES = sampled(LINKS, 48, arguments=4, but=LONG)  # and of these the factor on either side


def judged(claim, count=POINTS):
    return check(claim, count=count, rng=np.random.default_rng(7))


def proves(step, claim):
    """Whether the step proves the claim, by what the claim supposes."""
    decision = step.decide(claim.lhs, claim.rhs)
    needed = (condition for condition in decision.assumes if not isinstance(condition, str))
    return decision.verdict is Verdict.PROVED and all(implied(claim.conditions, condition) for condition in needed)


@pytest.mark.parametrize(("name", "number", "claim", "step"), SIDES, ids=IDS)
def test_a_factor_of_one_plus_1e_minus_30_is_refused_on_either_side(name, number, claim, step):
    if f"{name}-{number}" in EXEMPT:
        pytest.skip(EXEMPT[f"{name}-{number}"])
    if claim.relation != Relation.EQUAL:
        pytest.skip("a relation that a small factor leaves true is turned round instead")
    sides = {"lhs": claim.rhs, "rhs": claim.lhs}
    for side in (side for side, other in sides.items() if not is_written_zero(other)):  # a multiple of 0 is 0
        mutant = replace(claim, **{side: scaled(getattr(claim, side))})
        assert judged(mutant).verdict == Numeric.REFUTED
        if not step.cites:
            assert step.decide(mutant.lhs, mutant.rhs).verdict is not Verdict.PROVED


OTHERS = [i for i, (_, _, claim, _) in enumerate(LINKS) if claim.relation != Relation.EQUAL]


@pytest.mark.parametrize(
    "link", sampled(OTHERS, 24, but=[i for i in OTHERS if LINKS[i] in LONG]), ids=[IDS[i] for i in OTHERS]
)
def test_at_most_is_refused_turned_round_and_different_is_refused_of_one_side_twice(link):
    _, _, claim, step = LINKS[link]
    at_most = claim.relation == Relation.AT_MOST
    mutant = replace(claim, lhs=claim.rhs, rhs=claim.lhs) if at_most else replace(claim, rhs=claim.lhs)
    verdict = judged(mutant, MORE_POINTS).verdict
    assert verdict == Numeric.REFUTED or (verdict == Numeric.UNDECIDED and not at_most)
    if not step.cites:
        assert step.decide(mutant.lhs, mutant.rhs).verdict is not Verdict.PROVED


@pytest.mark.slow
@pytest.mark.parametrize(("name", "number", "claim", "step"), LINKS, ids=IDS)
def test_no_mutant_that_is_refuted_numerically_is_proved(name, number, claim, step):
    _no_false_one_is_proved(claim, step, list(mutated(claim)))


@pytest.mark.parametrize(("name", "number", "claim", "step"), SAMPLE, ids=IDS)
def test_some_mutants_that_are_refuted_numerically_are_not_proved(name, number, claim, step):
    found = list(mutated(claim))
    _no_false_one_is_proved(claim, step, found[:: len(found) // SOME + 1])


def _no_false_one_is_proved(claim, step, found):
    if step.cites:
        pytest.skip("a cited step has no procedure to deceive")
    proved = [(description, mutant) for description, mutant in found if proves(step, mutant)]
    own = judged(claim).verdict if proved else Numeric.HOLDS  # of few points, a line is UNDECIDED itself
    expected = {Numeric.HOLDS, own} - {Numeric.REFUTED}
    for description, mutant in proved:
        assert judged(mutant).verdict in expected, description


@pytest.mark.parametrize(("name", "number", "claim", "step"), SAMPLE, ids=IDS)
def test_most_mutants_are_refuted_by_the_check_alone(name, number, claim, step):
    if claim.relation == Relation.DIFFERENT:
        pytest.skip("what differs from one side differs from most of its mutants")
    found = [judged(mutant).verdict for _, mutant in mutated(claim)]
    assert Numeric.REFUTED in found
    assert found.count(Numeric.UNDECIDED) <= len(found) // 2
