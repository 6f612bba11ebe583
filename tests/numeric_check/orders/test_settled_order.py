"""Momentum, RMSProp and Adam follow modified flows after the transient, and shuffled epochs theirs in the mean."""

from __future__ import annotations

import pytest
import sympy as sp

from numeric_check import Verdict
from numeric_check.observed_order import observed_order
from numeric_check.sampled_steps import shuffled_epoch
from numeric_check.settled_order import settled_order
from tests.sampling import slow

R = sp.Rational
x, y, h, eps = sp.symbols("x y h epsilon")
v = sp.symbols("v_x v_y")
s = sp.symbols("s_x s_y")
VARIABLES = (x, y)
LOSS = (x * y - 1) ** 2 / 2 + x**2 / 3
GRADIENT = [LOSS.diff(u) for u in VARIABLES]
START = {x: R(3, 2), y: R(-1, 3)}
LAM = R(2, 3)


def verdict(step, field, memory, exponent, **options):
    start = START | dict.fromkeys(memory, 0)
    return settled_order(step, field, VARIABLES, memory, h, exponent, [start], **options).verdict


# --- momentum: v ← λv + h f(θ + av), θ ← θ + v with f = −∇L


def momentum(a):
    ahead = {u: u + a * velocity for u, velocity in zip(VARIABLES, v, strict=True)}
    velocity = [LAM * old - h * g.subs(ahead, simultaneous=True) for old, g in zip(v, GRADIENT, strict=True)]
    return [u + new for u, new in zip(VARIABLES, velocity, strict=True)] + velocity


def slow_flow(alpha):
    """f/(1 − λ) − hα f′f/(1 − λ)³."""
    f = sp.Matrix([-g for g in GRADIENT])
    return list(f / (1 - LAM) - h * alpha * f.jacobian(VARIABLES) * f / (1 - LAM) ** 3)


def alpha(a):
    return (1 + LAM - 2 * a * (1 - LAM)) / 2


METHODS = {"heavy ball": R(0), "Nesterov": LAM, "between": R(1, 5)}


@pytest.mark.parametrize("name", slow(METHODS, "heavy ball", "between"))
def test_momentum_follows_its_slow_flow_to_the_third_power_of_the_step(name):
    a = METHODS[name]
    assert verdict(momentum(a), slow_flow(alpha(a)), v, 3) is Verdict.HOLDS
    assert verdict(momentum(a), slow_flow(0), v, 2) is Verdict.HOLDS


@pytest.mark.parametrize("name", slow(METHODS, "Nesterov", "between"))
def test_another_correction_of_momentum_is_refuted(name):
    a = METHODS[name]
    for wrong in (0, -alpha(a), alpha(a) + R(1, 1000), alpha(R(1, 2))):
        assert verdict(momentum(a), slow_flow(wrong), v, 3) is Verdict.REFUTED


@pytest.mark.slow
def test_the_modified_loss_of_heavy_ball_gives_its_slow_flow_and_the_inverse_factor_does_not():
    """L + h(1 + β)/(4(1 − β)²)|∇L|², descended at the rate 1/(1 − β)."""
    square = sum(g**2 for g in GRADIENT)
    right = h * (1 + LAM) / (4 * (1 - LAM) ** 2)
    for factor, expected in ((right, Verdict.HOLDS), (h / 4, Verdict.REFUTED), (h**2 / 16 / right, Verdict.REFUTED)):
        modified = LOSS + factor * square
        field = [-modified.diff(u) / (1 - LAM) for u in VARIABLES]
        assert verdict(momentum(0), field, v, 3) is expected


def test_before_the_transient_is_over_the_slow_flow_is_refuted():
    flow = slow_flow(alpha(0))
    assert verdict(momentum(0), flow, v, 3, transient=0) is Verdict.REFUTED
    assert verdict(momentum(0), flow, v, 3, transient=20) is Verdict.REFUTED


def test_without_memory_and_transient_the_order_is_the_observed_order():
    step, f = [u - h * g for u, g in zip(VARIABLES, GRADIENT, strict=True)], sp.Matrix([-g for g in GRADIENT])
    field = list(f - h / 2 * f.jacobian(VARIABLES) * f)
    for exponent in (2, 3):
        settled = settled_order(step, field, VARIABLES, (), h, exponent, [START], transient=0, first_step=R(1, 2**16))
        observed = observed_order(step, field, VARIABLES, h, exponent, [START])
        assert (settled.verdict, settled.worst, settled.why) == (observed.verdict, observed.worst, observed.why)


# --- RMSProp and Adam: m ← βm + (1 − β)g, s ← ρs + (1 − ρ)g², θ ← θ − hm/√(s + ε); bias corrections have died out

RHO, EPSILON = R(4, 5), R(1, 7)


def adam(beta):
    mean = [beta * m + (1 - beta) * g for m, g in zip(v, GRADIENT, strict=True)]
    square = [RHO * m + (1 - RHO) * g**2 for m, g in zip(s, GRADIENT, strict=True)]
    moved = [u - h * m / sp.sqrt(w + EPSILON) for u, m, w in zip(VARIABLES, mean, square, strict=True)]
    return moved + mean + square


def bias_flow(b, r):
    """−(g + (h/2)[b − r + rε/(g² + ε)] ∂‖∇E‖_{1,ε})/√(g² + ε) with b = (1 + β)/(1 − β), r = (1 + ρ)/(1 − ρ)."""
    norm = sum(sp.sqrt(g**2 + EPSILON) for g in GRADIENT)
    factors = [b - r + r * EPSILON / (g**2 + EPSILON) for g in GRADIENT]
    return [
        -(g + h / 2 * c * norm.diff(u)) / sp.sqrt(g**2 + EPSILON)
        for g, c, u in zip(GRADIENT, factors, VARIABLES, strict=True)
    ]


def odds(beta):
    return (1 + beta) / (1 - beta)


@pytest.mark.slow
@pytest.mark.parametrize("beta", slow([R(0), R(2, 3)], R(2, 3)), ids=["RMSProp", "Adam"])
def test_adam_follows_its_flow_with_the_bias_to_the_third_power_of_the_step(beta):
    assert verdict(adam(beta), bias_flow(odds(beta), odds(RHO)), v + s, 3) is Verdict.HOLDS


@pytest.mark.slow
@pytest.mark.parametrize("beta", [R(0), R(2, 3)], ids=["RMSProp", "Adam"])
def test_adam_follows_its_flow_without_the_bias_to_the_second_power_of_the_step(beta):
    plain = [-g / sp.sqrt(g**2 + EPSILON) for g in GRADIENT]
    assert verdict(adam(beta), plain, v + s, 2) is Verdict.HOLDS
    assert verdict(adam(beta), plain, v + s, 3) is Verdict.REFUTED


@pytest.mark.slow
def test_a_bias_of_adam_off_by_a_thousandth_is_refuted():
    wrong = bias_flow(odds(R(2, 3)) + R(1, 1000), odds(RHO))
    assert verdict(adam(R(2, 3)), wrong, v + s, 3) is Verdict.REFUTED


@pytest.mark.slow
def test_another_bias_of_adam_is_refuted():
    b, r = odds(R(2, 3)), odds(RHO)
    for wrong in ((1 / b, r), (b, 1 / r), (-b, -r), (b + R(1, 1000), r)):
        assert verdict(adam(R(2, 3)), bias_flow(*wrong), v + s, 3) is Verdict.REFUTED


# --- random reshuffling

BATCHES = [(x * y - 1) ** 2 / 2, x**2 / 3 + y, (x - 2 * y) ** 2 / 5]
QUADRATICS = [(x - 1) ** 2, x * y, (y + x) ** 2 / 2, y - x]


def modified_epoch(losses, quarter):
    """The field −m∇(C + (ε/4m) Σ |∇C_k|²), whose flow for the time ε is that of the modified loss for an epoch mε."""
    m = len(losses)
    squares = sum(sum(loss.diff(u) ** 2 for u in VARIABLES) for loss in losses)
    modified = sum(losses) / m + eps * quarter / m * squares
    return [-m * modified.diff(u) for u in VARIABLES]


@pytest.mark.parametrize("losses", [BATCHES, QUADRATICS], ids=["3 batches", "4 quadratic batches"])
def test_the_mean_epoch_over_all_orders_follows_the_modified_loss_and_no_other(losses):
    step = shuffled_epoch(losses, VARIABLES, eps)
    cases = [(R(1, 4), 3, Verdict.HOLDS), (0, 2, Verdict.HOLDS)]
    cases += [(wrong, 3, Verdict.REFUTED) for wrong in (0, R(1, 5), R(-1, 4), R(251, 1000))]
    for quarter, exponent, expected in cases:
        field = modified_epoch(losses, quarter)
        assert observed_order(step, field, VARIABLES, eps, exponent, [START]).verdict is expected


def test_an_epoch_in_one_order_does_not_follow_the_modified_loss():
    point = VARIABLES
    for loss in BATCHES:
        at = dict(zip(VARIABLES, point, strict=True))
        point = [(u - eps * loss.diff(u)).subs(at, simultaneous=True) for u in VARIABLES]
    evidence = observed_order(point, modified_epoch(BATCHES, R(1, 4)), VARIABLES, eps, 3, [START])
    assert evidence.verdict is Verdict.REFUTED


def test_an_epoch_of_too_many_batches_is_refused():
    with pytest.raises(ValueError, match="at most 6 losses; got 7"):
        shuffled_epoch([x] * 7, [x], eps)


# --- input

BAD = {
    "no memory": ({"memory": ()}, ValueError, "step needs one entry for each of 1 variables and memories"),
    "two fields": ({"field": [x, x]}, ValueError, "field for each of 1 variables; got 2 and 2"),
    "transient": ({"transient": -1}, ValueError, "transient must be an integer from 0 to 100000; got -1"),
    "text": ({"field": ["-x"]}, TypeError, "field needs expressions; got the text '-x'"),
    "a float": ({"field": [-0.5 * x]}, TypeError, "field needs exact numbers"),
    "a name twice": ({"memory": [x]}, ValueError, "different symbols"),
    "no step": ({"first_step": 0}, ValueError, "first_step must be between 0 and 1; got 0"),
    "a step of 2": ({"first_step": 2}, ValueError, "first_step must be between 0 and 1; got 2"),
    "no start": ({"starts": []}, ValueError, "at least one start"),
    "memory without start": ({"starts": [{x: 1}]}, ValueError, r"\['v_x'\] have none"),
}


@pytest.mark.parametrize("case", BAD)
def test_wrong_arguments_are_named(case):
    change, error, match = BAD[case]
    arguments = {"step": [x + v[0], v[0] / 2 - h * x], "field": [-x], "variables": [x], "memory": [v[0]], "h": h}
    arguments |= {"exponent": 2, "starts": [{x: 1, v[0]: 0}]}
    with pytest.raises(error, match=match):
        settled_order(**{**arguments, **change})


def test_a_method_that_diverges_in_its_transient_is_undecided():
    evidence = settled_order([x**2 + h], [-x], [x], [], h, 2, [{x: 3}])
    assert evidence.verdict is Verdict.UNDECIDED
    assert "beyond" in evidence.why


def test_a_method_that_leaves_the_real_numbers_is_undecided():
    evidence = settled_order([sp.sqrt(x) - 2 * h], [-x], [x], [], h, 2, [{x: -1}], transient=1)
    assert evidence.verdict is Verdict.UNDECIDED
    assert "leaves the real numbers" in evidence.why
