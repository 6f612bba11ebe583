"""No theorem is refuted by points that know its sorts and conditions only, drawn as badly as these allow."""

import pytest

from proofs.contents import derivation_of, theorem_names
from tests.drawn_points import adverse, refuted_by_conditions_alone
from tests.sampling import sampled

UNDECIDED: tuple[str, ...] = ()  # theorems for which fewer than eight such points are found: at most five


@pytest.mark.slow
@pytest.mark.parametrize("name", theorem_names())
def test_two_hundred_bad_points_refute_no_line_of_a_theorem(name):
    assert not any(refuted_by_conditions_alone(claim, count=200) for claim in derivation_of(name).claims)


@pytest.mark.parametrize("name", sampled(theorem_names(), 28))
def test_enough_points_are_found_from_the_conditions_of_a_theorem(name):
    claim = derivation_of(name).claim
    found = len(adverse(claim.variables, 8, hypotheses=claim.hypotheses)) if claim.variables else 8
    assert (found < 8) == (name in UNDECIDED)
