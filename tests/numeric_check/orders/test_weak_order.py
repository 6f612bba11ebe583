"""The weak order of stochastic modified equations, from exact moments: as claimed, and of no wrong equation."""

from __future__ import annotations

from itertools import product

import flint
import pytest
import sympy as sp

from numeric_check import Verdict
from numeric_check.orders.exponents import FIRST_STEP, judge_exponent
from numeric_check.orders.moments import monomials, recursion_matrix
from numeric_check.sampled_steps import sgd_steps
from numeric_check.weak_order import weak_error, weak_order, weak_problem
from tests.sampling import sampled, slow
from tests.sgd_problems import PROBLEMS, R, eta, modified_equation, x, y

CLAIMS = list(product((1, 2, 3), (1, 2), (1, 2, 3)))
COINS = {"symmetric": [-1, 1], "skew": [-1, -1, 2]}  # the third moments of the gradient noise are 0 and 2


def observed(d, drift, covariance, exponent, **options):
    losses, variables, start = PROBLEMS[d]
    return weak_order(
        sgd_steps(losses, variables, eta), drift, covariance, variables, eta, exponent, [start], **options
    )


@pytest.mark.parametrize(("d", "order", "degree"), sampled(CLAIMS, 8, arguments=3))
def test_the_modified_equations_have_their_weak_order(d, order, degree):
    evidence = observed(d, *modified_equation(*PROBLEMS[d][:2], order), order, degree=degree)
    assert evidence.verdict is Verdict.HOLDS, evidence
    assert evidence.digits == 50
    assert float(evidence.worst) < 1e-3


@pytest.mark.parametrize("d", PROBLEMS)
@pytest.mark.parametrize("quarter", slow([R(1, 5), R(-1, 4), R(251, 1000)], R(1, 5), R(-1, 4)))
def test_another_coefficient_than_one_quarter_is_refuted_as_of_order_one(d, quarter):
    evidence = observed(d, *modified_equation(*PROBLEMS[d][:2], 2, quarter), 2)
    assert evidence.verdict is Verdict.REFUTED
    assert evidence.witness == PROBLEMS[d][2]
    assert float(evidence.why.split()[4].rstrip(",")) == pytest.approx(1, abs=0.05)


@pytest.mark.parametrize("d", slow(PROBLEMS, 3))
def test_another_covariance_is_refuted_at_order_two_and_does_not_matter_at_order_one(d):
    drift, covariance = modified_equation(*PROBLEMS[d][:2], 2)
    for wrong in (0 * covariance, 2 * covariance, covariance + eta / 1000 * sp.eye(d)):
        assert observed(d, drift, wrong, 2).verdict is Verdict.REFUTED
        assert observed(d, modified_equation(*PROBLEMS[d][:2], 1)[0], wrong, 1).verdict is Verdict.HOLDS


def test_the_root_of_the_covariance_is_not_the_covariance():
    steps = sgd_steps([x**2 / 2 - 3 * x, x**2 / 2 + 3 * x], [x], eta)
    drift = [-x - eta * x / 2]
    for covariance, verdict in ((9, Verdict.HOLDS), (3, Verdict.REFUTED), (81, Verdict.REFUTED)):
        assert weak_order(steps, drift, [[eta * covariance]], [x], eta, 2, [{x: 1}]).verdict is verdict


def test_a_third_order_is_refuted_of_both_equations():
    for d, order in product(PROBLEMS, (1, 2)):
        evidence = observed(d, *modified_equation(*PROBLEMS[d][:2], order), 3)
        assert evidence.why == f"the observed exponent is {evidence.why.split()[4]} not 3"
        assert evidence.verdict is Verdict.REFUTED


def third_order(coins, exponent, degree):
    """The Ornstein-Uhlenbeck process through η² whose mean and variance are those of X ← X − η(X − c), c of mean 0."""
    drift = [-x * (1 + eta / 2 + eta**2 / 3)]
    variance = R(sum(c * c for c in coins), len(coins)) * eta * (1 + eta)
    steps = sgd_steps([(x - c) ** 2 / 2 for c in coins], [x], eta)
    return weak_order(steps, drift, [[variance]], [x], eta, exponent, [{x: 1}], degree=degree)


def test_a_third_order_needs_a_third_central_moment_of_zero():
    for coins in COINS.values():
        assert third_order(coins, 3, 2).verdict is Verdict.HOLDS
    assert third_order(COINS["symmetric"], 3, 4).verdict is Verdict.HOLDS
    refuted = third_order(COINS["skew"], 3, 3)
    assert refuted.verdict is Verdict.REFUTED
    assert refuted.why.startswith("the observed exponent is 2.0000")
    assert third_order(COINS["skew"], 2, 3).verdict is Verdict.HOLDS


def test_an_exponent_that_changes_with_the_precision_is_refuted():
    def distance(start, size, bits):
        return flint.arb(flint.fmpq(size.p, size.q)) ** (2 if bits < 400 else 3)

    told = {"digits": 50, "first_step": FIRST_STEP, "methods": ("a formula",), "same": "none"}
    assert judge_exponent(distance, 2, [{}], **told).verdict is Verdict.REFUTED
    assert judge_exponent(distance, 2, [{}], **told | {"digits": 10}).verdict is Verdict.HOLDS


def test_an_exponent_that_is_not_known_to_the_slack_is_undecided():
    def distance(start, size, bits):
        return flint.arb(flint.fmpq(size.p, size.q)) ** 2 * flint.arb(1, 0.1)

    evidence = judge_exponent(distance, 2, [{}], digits=10, first_step=FIRST_STEP, methods=("a ball",), same="none")
    assert evidence.verdict is Verdict.UNDECIDED
    assert "only known as" in evidence.why


def test_two_equal_laws_give_no_exponent():
    evidence = weak_order([[x * (1 - eta)]], [x * sp.log(1 - eta) / eta], [[0]], [x], eta, 2, [{x: 1}])
    assert evidence.verdict is Verdict.UNDECIDED
    assert "do not differ" in evidence.why


def test_moments_that_do_not_close_are_undecided():
    steps, drift, covariance = sgd_steps([x**2 / 2], [x], eta), [-x], [[0]]
    cubic = sgd_steps([x**4, x**2], [x], eta)
    for arguments in ((cubic, drift, covariance), (steps, [-(x**3)], covariance), (steps, drift, [[x**4]])):
        evidence = weak_order(*arguments, [x], eta, 1, [{x: 1}])
        assert evidence.verdict is Verdict.UNDECIDED
        assert "the moments close only if" in evidence.why


def test_the_moments_are_those_of_all_paths_enumerated():
    """Four steps of three losses: 81 paths, exact rationals; the recursion is the same to the last ball."""
    losses, variables, start = PROBLEMS[2]
    size = R(1, 4)
    steps = [[e.subs(eta, size) for e in step] for step in sgd_steps(losses, variables, eta)]
    points = [start]
    for _ in range(4):
        points = [{v: e.subs(p) for v, e in zip(variables, step, strict=True)} for p in points for step in steps]
    alphas = monomials(2, 3)
    expected = [sum(p[x] ** a * p[y] ** b for p in points) / 81 for a, b in alphas]
    with flint.ctx.workprec(300):
        powers = flint.acb_mat([[flint.acb(int(start[x] ** a * start[y] ** b * 8)) / 8] for a, b in alphas])
        moments = recursion_matrix(steps, variables, 3) ** 4 * powers
        for moment, value in zip(moments.entries(), expected, strict=True):
            assert moment.real.contains(flint.fmpq(value.p, value.q))
            assert moment.real.rad() < 1e-70


def test_the_moments_of_a_diffusion_are_those_of_geometric_brownian_motion():
    """d X = a X dt + s X dW: E X² = x² exp((2a + s²)t), beside a step that keeps X."""
    problem = weak_problem([[x]], [-x / 3], [[x**2 / 4]], [x], eta, time=2)
    with flint.ctx.workprec(200):
        first = (flint.arb(-2) / 3).exp() - 1
        second = (2 * (flint.arb(-2) / 3 + flint.arb(1) / 4)).exp() - 1
        expected = (first**2 + second**2).sqrt()
        assert (weak_error(problem, {x: R(1)}, R(1)) - expected).contains(0)


ARGUMENTS = {
    "steps": [[x - eta * x]],
    "drift": [-x],
    "covariance": [[0]],
    "variables": [x],
    "eta": eta,
    "exponent": 1,
    "starts": [{x: 1}],
}
BAD = {
    "no steps": ({"steps": []}, ValueError, "steps and drift need one entry for each of 1 variables"),
    "two drifts": ({"drift": [x, x]}, ValueError, "steps and drift need one entry for each of 1 variables"),
    "a wide covariance": ({"covariance": [[1, 0]]}, ValueError, r"covariance must have shape \(1, 1\); got \(1, 2\)"),
    "a float": ({"drift": [-1.0 * x]}, TypeError, r"drift needs exact numbers; got -1\.0\*x"),
    "text": ({"drift": ["-x"]}, TypeError, "drift needs expressions; got the text '-x'"),
    "a matrix in a step": ({"steps": [[sp.eye(2)]]}, TypeError, "steps needs scalar expressions"),
    "a float in the covariance": ({"covariance": [[0.1]]}, TypeError, "covariance needs exact numbers"),
    "η among the variables": ({"eta": x}, ValueError, "different symbols"),
    "a number for η": ({"eta": 1}, TypeError, "need to be symbols; got 1"),
    "a float start": ({"starts": [{x: 0.5}]}, TypeError, "a start needs exact numbers"),
    "no start": ({"starts": []}, ValueError, "at least one start"),
    "a parameter without value": ({"drift": [-y * x]}, ValueError, r"\['y'\] have none"),
    "exponent 0": ({"exponent": 0}, ValueError, "exponent must be an integer from 1 to 64"),
    "exponent one half": ({"exponent": 0.5}, ValueError, "exponent must be an integer from 1 to 64"),
    "degree 0": ({"degree": 0}, ValueError, "degree must be an integer ≥ 1"),
    "degree 200": ({"degree": 200}, ValueError, "at most 84 moments are followed; degree 200 has 201"),
    "no time": ({"time": 0}, ValueError, "time must be a positive rational"),
    "a time between steps": ({"time": R(1, 3)}, ValueError, "time must be a multiple of first_step"),
    "a step backwards": ({"first_step": -1}, ValueError, "time must be a multiple of first_step"),
}


@pytest.mark.parametrize("case", BAD)
def test_wrong_arguments_are_named(case):
    change, error, match = BAD[case]
    with pytest.raises(error, match=match):
        weak_order(**{**ARGUMENTS, **change})


def test_a_covariance_that_is_not_symmetric_is_refused():
    with pytest.raises(ValueError, match="must be symmetric"):
        weak_order([[x, y]], [-x, -y], [[1, x], [0, 1]], [x, y], eta, 1, [{x: 1, y: 1}])


def test_sgd_without_losses_is_refused():
    with pytest.raises(ValueError, match="sgd needs losses and variables; got 0 and 1"):
        sgd_steps([], [x], eta)
