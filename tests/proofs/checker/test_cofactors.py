"""What noncommutative completion finds is read again, and none of its mutants."""

from functools import cache

import pytest
import sympy as sp

from numeric_check import Claim, dimension, square
from proofs.checker import Refused, check
from proofs.exchange import claim_json
from proofs.rereading import certificate_json
from symbolic import decide
from symbolic.procedures.matrices.completion import decide_by_completion
from tests.proofs.checker.mutants_of_certificates import changed, is_accepted, needed, turned
from tests.sampling import slow

N = dimension("n")
n = N.symbol
VARIABLES = tuple(square(name, N) for name in "ABC")
A, B, C = (variable.symbol for variable in VARIABLES)
I = sp.Identity(n)
COMMUTE = sp.Eq(A * B, B * A, evaluate=False)
PROJECTION = sp.Eq(A * A, A, evaluate=False)

PROVED = {
    "push through": (sp.Inverse(I + A * B) * A, A * sp.Inverse(I + B * A), ()),
    "the inverse of a sum": (sp.Inverse(A + B), A.inverse() - A.inverse() * B * sp.Inverse(A + B), ()),
    "an inverse commutes": (A.inverse() * B, B * A.inverse(), (COMMUTE,)),
    "factors that commute": (A * B * A * B, A * A * B * B, (COMMUTE,)),
    "a projection": (A * A * B * A * A, A * B * A, (PROJECTION,)),
    "a difference by the half": ((I - A) * (I - A), I - A, (PROJECTION,)),
}


@cache
def found(name):
    """The claim and what the search hands on."""
    lhs, rhs, given = PROVED[name]
    claim = Claim(lhs=lhs, rhs=rhs, variables=(N, *VARIABLES), hypotheses=given)
    data = claim_json(claim)
    return data, needed(data, certificate_json(claim, decide_by_completion(lhs, rhs, given=given).certificate))


@pytest.mark.parametrize("name", PROVED)
def test_the_cofactors_are_accepted_and_needed(name):
    claim, certificate = found(name)
    assert is_accepted(claim, certificate)
    assert not is_accepted(claim, [])


def test_the_door_hands_on_what_completion_finds():
    lhs, rhs, given = PROVED["push through"]
    assert decide(lhs, rhs, given=given).certificate == decide_by_completion(lhs, rhs, given=given).certificate != ()


@pytest.mark.parametrize("name", slow(PROVED, "push through", "factors that commute", "a difference by the half"))
def test_no_mutant_of_the_cofactors_is_accepted(name):
    claim, certificate = found(name)
    for mutant in changed(certificate):
        assert not is_accepted(claim, mutant), mutant
    for place, part in enumerate(certificate):
        assert not is_accepted(claim, [*certificate[:place], turned(part), *certificate[place + 1 :]])


def test_an_inverse_that_stands_in_no_side_is_no_cofactor():
    claim = claim_json(Claim(lhs=A * B, rhs=A * C, variables=(N, *VARIABLES)))
    _, certificate = found("the inverse of a sum")
    with pytest.raises(Refused, match="need not have a value"):
        check(claim, (), certificate)


def test_a_condition_that_is_dropped_is_missed():
    claim, certificate = found("factors that commute")
    with pytest.raises(Refused):
        check({**claim, "hypotheses": []}, (), certificate)
