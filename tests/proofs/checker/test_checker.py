"""The checker accepts what it can read again, and no false statement, however its certificate is changed."""

import copy
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
import sympy as sp

from numeric_check import Claim, complex_number, dimension, entries, natural, real, square
from numeric_check import Verdict as Numeric
from numeric_check import check as judged
from proofs.checker import Refused, check
from proofs.exchange import claim_json
from proofs.rereading import certificate_of, reread, uses_of
from tests.mutants import mutants
from tests.proved import DERIVATIONS
from tests.sampling import sampled, slow

STEPS = [
    (name, number, claim, step)
    for name, derivation in DERIVATIONS.items()
    for number, (claim, step) in enumerate(zip(derivation.claims, derivation.steps, strict=True), start=1)
]
IDS = [f"{name}-{number}" for name, number, _, _ in STEPS]
CERTIFIED = [(claim, step) for _, _, claim, step in STEPS if certificate_of(claim, step)]


@pytest.mark.parametrize("every", slow([1, 6], 1))
def test_half_of_the_steps_of_the_library_are_read_again(every):
    steps = STEPS[::every]
    assert sum(reread(claim, step) for _, _, claim, step in steps) >= len(steps) / 2


def test_the_checker_loads_neither_sympy_nor_anything_else_of_the_program():
    words = "import sys, proofs.checker; print([m for m in sys.modules if m.split('.')[0] in ('sympy', 'symbolic')])"
    found = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize(("name", "number", "claim", "step"), sampled(STEPS, 80, arguments=4), ids=IDS)
def test_no_mutant_is_accepted_unless_it_is_true(name, number, claim, step):
    for side in ("lhs", "rhs"):
        for description, mutant in mutants(getattr(claim, side)):
            changed = replace(claim, **{side: mutant})
            if reread(changed, step):
                verdict = judged(changed, count=6, rng=np.random.default_rng(7)).verdict
                assert verdict == Numeric.HOLDS, (side, description)


def _changed(tree, path=()):
    """Each tree with one number or one index changed, and with one list shorter."""
    if isinstance(tree, dict):
        for key, part in tree.items():
            if key == "number":
                yield {**tree, key: f"{part}7"}
            for other in _changed(part):
                yield {**tree, key: other}
    elif isinstance(tree, list):
        for place, part in enumerate(tree):
            yield tree[:place] + tree[place + 1 :]
            for other in _changed(part):
                yield [*tree[:place], other, *tree[place + 1 :]]


def _is_accepted(claim, uses, certificate):
    try:
        check(claim, uses, certificate)
    except Refused:
        return False
    return True


def test_a_certificate_of_which_a_part_is_missing_or_a_number_changed_is_refused():
    refused = 0
    for claim, step in CERTIFIED[::6]:
        data, uses, certificate = claim_json(claim), uses_of(claim, step), certificate_of(claim, step)
        if not _is_accepted(data, uses, certificate):
            continue
        for kind in certificate:
            for other in _changed(certificate[kind]):
                refused += not _is_accepted(data, uses, {**certificate, kind: other})
    assert refused > 20


def test_a_multiplier_with_the_other_sign_and_a_condition_that_is_not_there_are_refused():
    for claim, step in CERTIFIED[::3]:
        certificate = certificate_of(claim, step)
        for place, one in enumerate(certificate.get("multipliers", ())):
            turned = copy.deepcopy(certificate)
            turned["multipliers"][place]["weight"] = {"head": "Mul", "args": [{"number": "-1"}, one["weight"]]}
            assert _is_accepted(claim_json(claim), [], None) or not _is_accepted(claim_json(claim), [], turned)
            turned["multipliers"][place] = {**one, "condition": 10**6}
            assert not _is_accepted(claim_json(claim), [], turned)


K = dimension("k")
A, B = square("A", K), square("B", K)
N = natural("n")
P = entries("p", dimension("n"), positive=True)
u, z = real("u"), complex_number("z")
a, b, n = A.symbol, B.symbol, N.symbol
i, j = sp.symbols("i j", integer=True, positive=True)


def _claim(lhs, rhs, *variables, given=(), relation="=="):
    lhs, rhs = map(sp.sympify, (lhs, rhs))
    return claim_json(Claim(lhs=lhs, rhs=rhs, variables=variables, hypotheses=given, relation=relation))


FALSE = {
    "products do not commute": _claim(a * b, b * a, K, A, B),
    "a trace of three does not turn round": _claim(sp.Trace(a * b * a.T), sp.Trace(b * a * a.T), K, A, B),
    "a transposed factor": _claim(a * b, a * b.T, K, A, B),
    "the root of a square": _claim(sp.sqrt(z.symbol**2), z.symbol, z),
    "the logarithm of a product": _claim(sp.log(z.symbol**2), 2 * sp.log(z.symbol), z),
    "the logarithm of an exponential": _claim(sp.log(sp.exp(z.symbol)), z.symbol, z),
    "the modulus of a complex number": _claim(abs(z.symbol) ** 2, z.symbol**2, z),
    "the square of a sign": _claim(sp.sign(u.symbol) ** 2, 1, u),
    "a sum of an index of another name": _claim(
        sp.Sum(sp.Sum(i * j, (i, 1, n)), (j, 1, n)), sp.Sum(i * i, (i, 1, n)) * n, N
    ),
    "a sum one term longer": _claim(sp.Sum(P.symbol[i], (i, 1, n)), sp.Sum(P.symbol[i], (i, 2, n)), N, P),
    "an inequality without a certificate": _claim(u.symbol, u.symbol + 1 - u.symbol**2, u, relation="<="),
    "a derivative of what need not have one": _claim(sp.Derivative(abs(u.symbol), u.symbol), sp.sign(u.symbol), u),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_false_statement_is_refused(name):
    with pytest.raises(Refused):
        check(FALSE[name])


def _tree(expr, *variables):
    return _claim(expr, expr, *variables)["lhs"]


def test_a_multiplier_without_a_value_is_refused():
    claim = _claim(1, 0, u, given=(sp.Eq(u.symbol, 0),), relation="<=")
    with pytest.raises(Refused, match="need not have a value"):
        check(claim, (), {"multipliers": [{"condition": 0, "weight": _tree(1 / u.symbol, u)}]})


def test_a_part_that_may_be_negative_is_refused():
    claim = _claim(0, u.symbol, u, relation="<=")
    with pytest.raises(Refused, match="not known to be ≥ 0"):
        check(claim, (), {"parts": [_tree(u.symbol, u)]})
    square_of = {"weight": {"number": "1"}, "gap": "square", "of": _tree(z.symbol, z)}
    with pytest.raises(Refused, match="a square is not known"):
        check(_claim(0, z.symbol**2, z, relation="<="), (), {"gaps": [square_of]})


def test_a_derivative_is_taken_beside_what_the_conditions_say_at_the_point():
    f = sp.Derivative(u.symbol * z.symbol, u.symbol)
    check(_claim(f, z.symbol, u, z))
    with pytest.raises(Refused, match="beside the conditions"):
        check(_claim(f, 2 * u.symbol, u, z, given=(sp.Eq(z.symbol, u.symbol),)))


def test_ranges_that_may_run_backwards_contract_nothing():
    twice = sp.Sum(sp.KroneckerDelta(i, j), (i, 1, n), (j, 1, n))
    data = _claim(twice, n, N)
    check(data)
    data["variables"][0]["assumptions"] = {"integer": True}
    with pytest.raises(Refused, match="different normal forms"):
        check(data)


def _sinh(x):
    return (sp.exp(x) - sp.exp(-x)) / 2


def test_a_theorem_is_used_at_values_of_its_sorts_and_under_its_conditions():
    theorem = _claim(sp.sinh(u.symbol), _sinh(u.symbol), u)
    check(_claim(sp.sinh(u.symbol) + 1, _sinh(u.symbol) + 1, u), [(theorem, {})])
    with pytest.raises(Refused, match="of its sort"):
        check(_claim(sp.sinh(z.symbol), _sinh(z.symbol), z), [(theorem, {"u": {"variable": "z"}})])
    limited = _claim(sp.sinh(u.symbol), _sinh(u.symbol), u, given=(u.symbol >= 0,))
    with pytest.raises(Refused, match="not one of the claim"):
        check(_claim(sp.sinh(u.symbol), _sinh(u.symbol), u), [(limited, {})])


def test_a_bound_index_is_not_captured_by_a_sum_of_the_same_name_in_what_is_used():
    p = P.symbol
    double = sp.Sum(p[i] * sp.Sum(p[j], (j, 1, n)), (i, 1, n))
    check(_claim(double, sp.Sum(p[i], (i, 1, n)) ** 2, N, P))
    with pytest.raises(Refused):
        check(_claim(double, sp.Sum(p[i] ** 2, (i, 1, n)), N, P))


@pytest.mark.parametrize("broken", [{}, {"head": "Add"}, {"bound": 3}, {"variable": "nobody"}, {"head": 5, "args": []}])
def test_a_malformed_claim_is_refused_in_words(broken):
    data = _claim(u.symbol, u.symbol, u)
    with pytest.raises(Refused, match=r"malformed|not read|no value"):
        check({**data, "lhs": broken})


def test_what_grows_without_end_is_refused():
    power = sp.expand((u.symbol + z.symbol + 1) ** 12)
    with pytest.raises(Refused, match="more than"):
        check(_claim((u.symbol + z.symbol + 1) ** 900, power, u, z))
