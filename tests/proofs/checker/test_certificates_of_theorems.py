"""What searches hand on is read again, and none of its mutants shows what it does not say.

The claims are refused without a certificate, and of that the parts are left that are needed.
"""

from functools import cache

import pytest

from proofs import prove
from proofs.exchange import claim_json
from proofs.rereading import certificate_json
from tests.proofs.checker.mutants_of_certificates import changed, is_accepted, needed, turned
from tests.proved import DERIVATIONS
from tests.sampling import sampled

# searched for behind the door, or given as squares, terms, multipliers and multiples of equations between matrices
NAMES = (
    *("penalised_path_slopes", "kantorovich_weak_duality", "spectral_norm_stretch", "generator_collapse"),
    *("infogan_bound", "conjugate_jensen_shannon", "centre_loss_bound"),
    *("linear_program_weak_duality", "lipschitz_converse", "power_iteration_below"),
)

SAMPLE = sampled(NAMES, 3, but=["penalised_path_slopes", "power_iteration_below"])


@cache
def found(name):
    """The claims of a theorem that are refused without a certificate, with what the search has found."""
    links = prove(DERIVATIONS[name], name=name)
    said = [(claim_json(link.claim), certificate_json(link.claim, link.proof.certificate)) for link in links]
    return [(claim, needed(claim, parts)) for claim, parts in said if parts and not is_accepted(claim, [])]


@pytest.mark.parametrize("name", SAMPLE)
def test_what_a_search_has_found_is_accepted(name):
    assert found(name)
    assert all(is_accepted(claim, certificate) for claim, certificate in found(name))


@pytest.mark.parametrize("name", SAMPLE)
def test_a_certificate_with_one_change_is_refused(name):
    for claim, certificate in found(name):
        for mutant in changed(certificate):
            assert mutant == certificate or not is_accepted(claim, mutant), mutant


@pytest.mark.parametrize("name", SAMPLE)
def test_a_part_with_the_other_sign_is_refused(name):
    for claim, certificate in found(name):
        for place, part in enumerate(certificate):
            assert not is_accepted(claim, [*certificate[:place], turned(part), *certificate[place + 1 :]]), part


@pytest.mark.parametrize("name", SAMPLE)
def test_a_condition_that_is_dropped_is_missed(name):
    for claim, certificate in found(name):
        used = {part["condition"] for part in certificate if "condition" in part}
        first = sum(len(said["conditions"]) for said in claim["variables"])
        for place in range(len(claim["hypotheses"])):
            fewer = {**claim, "hypotheses": claim["hypotheses"][:place] + claim["hypotheses"][place + 1 :]}
            moved = [part for part in certificate if part.get("condition") != first + place]
            assert first + place not in used or not is_accepted(fewer, moved)
