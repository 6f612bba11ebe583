"""What searches hand on is read again, and none of its mutants shows what it does not say.

The claims are refused without a certificate, and of that the parts are left that are needed.
"""

import copy
from functools import cache

import pytest

from proofs import prove
from proofs.checker import Refused, check
from proofs.exchange import claim_json
from proofs.rereading import certificate_json
from tests.proved import DERIVATIONS
from tests.sampling import sampled

# searched for behind the door, or given as squares, terms, multipliers and multiples of equations between matrices
NAMES = (
    *("gibbs_inequality", "cross_entropy_bound", "donsker_varadhan", "maximum_entropy", "penalised_path_slopes"),
    *("kantorovich_weak_duality", "spectral_norm_stretch", "hellinger_bound", "nwj_bound", "generator_collapse"),
    *("energy_game_data", "infogan_bound", "correlation_information", "conjugate_jensen_shannon", "centre_loss_bound"),
    *("linear_program_weak_duality", "lipschitz_converse", "power_iteration_below"),
)


@cache
def found(name):
    """The claims of a theorem that are refused without a certificate, with what the search has found."""
    links = prove(DERIVATIONS[name], name=name)
    said = [(claim_json(link.claim), certificate_json(link.claim, link.proof.certificate)) for link in links]
    return [(claim, _needed(claim, parts)) for claim, parts in said if parts and not _is_accepted(claim, [])]


def _needed(claim, certificate):
    """Without the parts that follow from others, such as multiples of conditions that are used as they stand."""
    for place in reversed(range(len(certificate))):
        fewer = certificate[:place] + certificate[place + 1 :]
        certificate = fewer if _is_accepted(claim, fewer) else certificate
    return certificate


def _is_accepted(claim, certificate):
    try:
        check(claim, (), certificate)
    except Refused:
        return False
    return True


def _changed(tree):
    """Each tree with one number, one index, one word or one limit changed, and with one list shorter."""
    if isinstance(tree, dict):
        for key, part in tree.items():
            if key == "number":
                yield {**tree, key: f"{part}7"}
            elif key in ("bound", "condition"):
                yield {**tree, key: part + 1}
                yield {**tree, key: part - 1}
            elif key in ("variable", "kind"):
                yield from ({**tree, key: other} for other in ("n", "p", "square", "logarithm gap") if other != part)
            for other in _changed(part):
                yield {**tree, key: other}
    elif isinstance(tree, list):
        for place, part in enumerate(tree):
            yield tree[:place] + tree[place + 1 :]
            for other in _changed(part):
                yield [*tree[:place], other, *tree[place + 1 :]]


@pytest.mark.parametrize("name", sampled(NAMES, 3))
def test_what_a_search_has_found_is_accepted(name):
    assert found(name)
    assert all(_is_accepted(claim, certificate) for claim, certificate in found(name))


@pytest.mark.parametrize("name", sampled(NAMES, 3))
def test_a_certificate_with_one_change_is_refused(name):
    for claim, certificate in found(name):
        for mutant in _changed(certificate):
            assert mutant == certificate or not _is_accepted(claim, mutant), mutant


@pytest.mark.parametrize("name", sampled(NAMES, 3))
def test_a_part_with_the_other_sign_is_refused(name):
    for claim, certificate in found(name):
        for place, part in enumerate(certificate):
            turned = copy.deepcopy(certificate)
            head = "MatMul" if "right" in part else "Mul"
            turned[place]["weight"] = {"head": head, "args": [{"number": "-1"}, part["weight"]]}
            assert not _is_accepted(claim, turned), part


@pytest.mark.parametrize("name", sampled(NAMES, 3))
def test_a_condition_that_is_dropped_is_missed(name):
    for claim, certificate in found(name):
        used = {part["condition"] for part in certificate if "condition" in part}
        first = sum(len(said["conditions"]) for said in claim["variables"])
        for place in range(len(claim["hypotheses"])):
            fewer = {**claim, "hypotheses": claim["hypotheses"][:place] + claim["hypotheses"][place + 1 :]}
            moved = [part for part in certificate if part.get("condition") != first + place]
            assert first + place not in used or not _is_accepted(fewer, moved)
