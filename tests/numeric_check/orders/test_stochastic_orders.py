"""The derived modified equations of stochastic methods, and of methods with memory, have their orders."""

from __future__ import annotations

import pytest
import sympy as sp

from numeric_check import Verdict
from numeric_check.observed_order import observed_order
from numeric_check.sampled_steps import sgd_steps, shuffled_epoch
from numeric_check.settled_order import settled_order
from numeric_check.weak_order import weak_order
from symbolic.stochastic import (
    NoDiffusionError,
    adam_modified_flow,
    momentum_modified_flow,
    shuffled_modified_loss,
    sme,
)
from tests.sampling import slow
from tests.sgd_problems import PROBLEMS, R, eta, modified_equation, x, y

h = sp.Symbol("h")
v, w, s, r = sp.symbols("v w s r")
LOSS = (x * y - 1) ** 2 / 2 + x**2 / 3
GRADIENT = [LOSS.diff(x), LOSS.diff(y)]
START = {x: R(3, 2), y: R(-1, 3), v: 0, w: 0, s: 0, r: 0}


def exponent_of(equation, losses, start, exponent, degree=2):
    steps = sgd_steps(losses, equation.variables, eta)
    return weak_order(
        steps, equation.drift, equation.covariance, equation.variables, eta, exponent, [start], degree=degree
    )


@pytest.mark.parametrize("order", [1, 2])
@pytest.mark.parametrize("d", slow(PROBLEMS, 3))
def test_the_derived_equation_is_the_one_written_out_and_has_its_weak_order(d, order):
    losses, variables, start = PROBLEMS[d]
    equation = sme(losses, variables, eta, order)
    assert exponent_of(equation, losses, start, order).verdict is Verdict.HOLDS
    assert exponent_of(equation, losses, start, order + 1).verdict is Verdict.REFUTED
    drift, _ = modified_equation(losses, variables, order)
    assert all(sp.expand(a - b) == 0 for a, b in zip(equation.drift, drift, strict=True))


def test_the_third_order_is_derived_and_measured_only_without_a_third_central_moment():
    losses = [(x - c) ** 2 / 2 for c in (-1, 1)]
    equation = sme(losses, [x], eta, 3)
    assert exponent_of(equation, losses, {x: 1}, 3, degree=4).verdict is Verdict.HOLDS
    with pytest.raises(NoDiffusionError, match="no diffusion is weakly accurate to an order above 2"):
        sme([(x - c) ** 2 / 2 for c in (-1, -1, 2)], [x], eta, 3)


@pytest.mark.parametrize("order", slow([1, 2, 3], 1, 3))
@pytest.mark.parametrize("ahead", slow([R(0), R(2, 3)], R(0)), ids=["heavy ball", "Nesterov"])
def test_the_derived_flow_of_momentum_has_the_next_power_of_the_step(ahead, order):
    lam = R(2, 3)
    at = {x: x + ahead * v, y: y + ahead * w}
    velocity = [lam * m - h * g.subs(at, simultaneous=True) for m, g in zip((v, w), GRADIENT, strict=True)]
    step = [x + velocity[0], y + velocity[1], *velocity]
    flow = momentum_modified_flow([-g for g in GRADIENT], [x, y], h, lam, ahead, order)
    assert settled_order(step, flow, [x, y], [v, w], h, order + 1, [START]).verdict is Verdict.HOLDS


@pytest.mark.slow
def test_the_derived_flow_of_adam_has_the_third_power_of_the_step():
    beta, rho, eps = R(2, 3), R(4, 5), R(1, 7)
    mean = [beta * m + (1 - beta) * g for m, g in zip((v, w), GRADIENT, strict=True)]
    square = [rho * m + (1 - rho) * g**2 for m, g in zip((s, r), GRADIENT, strict=True)]
    moved = [u - h * m / sp.sqrt(q + eps) for u, m, q in zip((x, y), mean, square, strict=True)]
    for inverse, verdict in ((1, Verdict.HOLDS), (-1, Verdict.REFUTED)):
        flow = adam_modified_flow(LOSS, [x, y], h, inverse * beta, rho, eps)  # (1 + β)/(1 − β) or its inverse
        evidence = settled_order(moved + mean + square, flow, [x, y], [v, w, s, r], h, 3, [START])
        assert evidence.verdict is verdict


def test_the_derived_loss_of_shuffled_epochs_has_the_third_power_of_the_step():
    losses = [(x * y - 1) ** 2 / 2, x**2 / 3 + y, (x - 2 * y) ** 2 / 5]
    modified = shuffled_modified_loss(losses, [x, y], h)
    field = [-len(losses) * modified.diff(u) for u in (x, y)]
    start = {x: R(3, 2), y: R(-1, 3)}
    assert observed_order(shuffled_epoch(losses, [x, y], h), field, [x, y], h, 3, [start]).verdict is Verdict.HOLDS
