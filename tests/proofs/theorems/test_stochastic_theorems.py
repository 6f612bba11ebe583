"""The theorems on stochastic methods: the mutants that matter are refused by the procedure and by the check."""

from dataclasses import replace

import numpy as np
import pytest
import sympy as sp

from numeric_check import Claim, analytic, check, complex_number
from numeric_check import Verdict as Numeric
from proofs.chapters.adam import adam_bias
from proofs.chapters.adam._adam import beta, rho
from proofs.chapters.langevin import langevin_chain_variance
from proofs.chapters.momentum import (
    heavy_ball_modified_loss,
    momentum_sde_drift,
    momentum_slow_flow,
    momentum_slow_flow_vectors,
)
from proofs.chapters.momentum._momentum import lam
from proofs.chapters.stochastic_gradients import (
    sgd_modified_equation,
    sgd_modified_equation_plane,
    sgd_modified_equation_vectors,
    sgd_third_order,
    shuffled_sgd,
)
from proofs.chapters.stochastic_gradients._noise import K, Sigma
from symbolic import Verdict, decide_entries
from symbolic.procedures.jet_polynomials import decide_jet_polynomials
from symbolic.stochastic import generator_terms
from tests.drawn_points import drawn
from tests.sampling import slow

R = sp.Rational
x, y, z, l = sp.symbols("x y z l")
f = sp.Function("f")


def refused(theorem, change):
    """Whether the last line, changed, is proved by nothing and refuted by the check."""
    derivation = theorem.derive()
    claim, step = derivation.claims[-1], derivation.steps[-1]
    wrong = change(claim.rhs)
    assert wrong != claim.rhs
    judged = check(replace(claim, rhs=wrong), count=6, rng=np.random.default_rng(3))
    return step.decide(claim.lhs, wrong).verdict is not Verdict.PROVED and judged.verdict == Numeric.REFUTED


def exchanged(old, new):
    return lambda expr: expr.xreplace({old: new})


def inverted_ratio(letter):
    """(1+β)/(1−β) turned round, with β → −β wherever it stands."""
    return lambda expr: expr.subs(letter, -letter)


def quarter_to_fifth(expr):
    return expr.replace(lambda e: e == R(1, 4), lambda e: R(1, 5))


# --- the mutants of the statements -----------------------------------------------------------------------------------


@pytest.mark.parametrize("theorem", [sgd_modified_equation, sgd_modified_equation_vectors, shuffled_sgd])
def test_a_quarter_is_no_fifth(theorem):
    change = quarter_to_fifth
    if theorem is shuffled_sgd:
        change = lambda expr: expr.replace(lambda e: e == R(1, 8), lambda e: R(1, 10))
    assert refused(theorem, change)


def test_the_variance_is_no_square_root_and_no_square():
    assert refused(sgd_modified_equation, exchanged(Sigma, Sigma**2))
    assert refused(sgd_modified_equation, exchanged(Sigma, Sigma * 2))
    derivation = sgd_modified_equation.derive()
    rooted = derivation.steps[-1].expr.xreplace({Sigma: sp.sqrt(Sigma)})
    assert decide_jet_polynomials(derivation.start, rooted).verdict is Verdict.UNDECIDED


def test_the_third_cumulant_keeps_its_sign():
    assert refused(sgd_third_order, exchanged(K, -K))


@pytest.mark.parametrize("theorem", [heavy_ball_modified_loss, momentum_sde_drift])
def test_the_ratio_of_heavy_ball_is_not_its_inverse(theorem):
    assert refused(theorem, inverted_ratio(lam))


@pytest.mark.parametrize("letter", [beta, rho])
def test_the_ratios_of_adam_are_not_their_inverses(letter):
    assert refused(adam_bias, inverted_ratio(letter))


def test_a_wrong_slow_flow_is_not_invariant():
    derivation = momentum_slow_flow.derive()
    (claim,) = derivation.claims
    wrong = claim.lhs.subs(lam, lam + R(1, 10**6))
    assert decide_jet_polynomials(wrong, claim.rhs).verdict is Verdict.UNDECIDED
    assert check(replace(claim, lhs=wrong), count=6).verdict == Numeric.REFUTED
    assert refused(momentum_slow_flow_vectors, inverted_ratio(lam))


def test_the_variance_of_the_chain_is_not_that_of_the_diffusion():
    _, stiffness, temperature = langevin_chain_variance.derive().variables
    assert refused(langevin_chain_variance, lambda _: temperature.symbol / stiffness.symbol)


def test_four_batches_in_one_dimension_are_summed_over_all_24_orders():
    cs = [sp.Function(f"c_{k}")(shuffled_sgd.x) for k in range(1, 5)]
    means, flows = (sp.ImmutableMatrix(lines(cs)) for lines in (shuffled_sgd.mean_epoch, shuffled_sgd.modified_flow))
    assert decide_jet_polynomials(means, flows).verdict is Verdict.PROVED
    assert decide_jet_polynomials(means, 2 * flows - means.subs(cs[0], cs[1])).verdict is Verdict.UNDECIDED


def test_the_printed_operator_is_the_one_that_the_package_derives():
    m, V, K3, g = (sp.Function(name)(x) for name in ("f", "Sigma", "K", "g"))
    derived = generator_terms((m, sp.Matrix([[V]]), sp.Array([[[K3]]])), [x], 3)[2]
    total = sum(c * g.diff(x, n) for (n,), c in derived.items())
    printed = sgd_third_order.derive().steps[-1].expr.doit().subs(sp.Function("m")(x), m.diff(x)).doit()
    assert sp.expand(printed - total) == 0


# --- Langevin in explicit dimensions ---------------------------------------------------------------------------------


@pytest.mark.parametrize("variables", [(x,), (x, y), (x, y, z)])
def test_the_fokker_planck_residual_of_an_abstract_energy_is_zero(variables):
    U, T = sp.Function("U")(*variables), sp.Symbol("T", positive=True)
    density = lambda factor: sp.exp(-factor * U / T)
    diffusion = lambda rho: sum(T * sp.Derivative(rho, (v, 2)) for v in variables)
    transport = lambda rho: -sum(sp.Derivative(sp.Derivative(U, v) * rho, v) for v in variables)
    assert decide_entries(diffusion(density(1)), transport(density(1))).verdict is Verdict.PROVED
    assert decide_entries(diffusion(density(2)), transport(density(2))).verdict is not Verdict.PROVED


# --- fractions of derivatives, and functions that take turns ---------------------------------------------------------


def test_denominators_in_parameters_and_derivatives_are_cleared():
    slope = sp.Derivative(f(y), y)
    decision = decide_jet_polynomials(sp.Derivative(f(y) / (1 - l), y), slope / (1 - l))
    assert (decision.verdict, decision.scope, decision.assumes) == (Verdict.PROVED, "all smooth f", (sp.Ne(l, 1),))
    quotient = sp.Derivative(1 / f(y), y)
    assert decide_jet_polynomials(quotient, -slope / f(y) ** 2).verdict is Verdict.PROVED
    assert decide_jet_polynomials(quotient, slope / f(y) ** 2).verdict is Verdict.UNDECIDED
    assert decide_jet_polynomials(1 / (1 - l), 1 / (1 + l)).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    "zero", [(1 + l) ** 2 - 1 - 2 * l - l**2, 1 / (1 + l) + l / (1 + l) - 1, sp.Derivative(f(y) - f(y) * l / l, y)]
)
def test_a_denominator_that_is_zero_everywhere_proves_nothing(zero):
    assert decide_jet_polynomials(sp.Pow(zero, -1, evaluate=False), l).verdict is Verdict.UNDECIDED
    assert decide_jet_polynomials(sp.Pow(zero, -1, evaluate=False), 2 / zero).verdict is Verdict.UNDECIDED
    same = sp.Pow(zero, -1, evaluate=False)
    assert decide_jet_polynomials(same, same).verdict is Verdict.UNDECIDED


def test_functions_of_one_point_differ():
    functions = [analytic(name) for name in "fgh"]
    for point in drawn(functions, 22):
        assert len({point[function.symbol] for function in functions}) == 3


@pytest.mark.parametrize("variables", slow([(x,), (x, y), (x, y, z)], (x, y, z)))
def test_the_generator_is_that_of_the_diffusion_for_abstract_functions_of_several_variables(variables):
    d = len(variables)
    F, g = (sp.Function(name)(*variables) for name in ("f", "g"))
    S = sp.Matrix(d, d, lambda i, j: sp.Function(f"S_{min(i, j)}{max(i, j)}")(*variables))
    definition, derived, diffusion = sgd_modified_equation_plane.lines(F, S, g, variables)
    assert decide_jet_polynomials(definition, derived).verdict is Verdict.PROVED
    assert decide_jet_polynomials(derived, diffusion).verdict is Verdict.PROVED
    wrong = quarter_to_fifth(diffusion)
    assert decide_jet_polynomials(derived, wrong).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("outside", [f(x, x), f(x, 2 * y), sp.Derivative(f(x, y), (x, sp.Symbol("n", integer=True)))])
def test_what_is_no_derivative_of_a_function_of_different_symbols_is_outside_the_class(outside):
    assert decide_jet_polynomials(outside * 2, outside).verdict is Verdict.UNDECIDED


def test_mixed_derivatives_commute_and_the_order_of_the_arguments_counts():
    mixed = sp.Derivative(sp.Derivative(f(x, y), y), x)
    assert decide_jet_polynomials(mixed, sp.Derivative(f(x, y), x, y)).verdict is Verdict.PROVED
    assert decide_jet_polynomials(f(x, y), f(y, x)).verdict is Verdict.UNDECIDED


def test_a_function_of_several_variables_is_checked_at_points_of_its_own():
    F, point = analytic("f"), (complex_number("x"), complex_number("y"))
    a, b = (variable.symbol for variable in point)
    value = F.symbol(a, b)
    claims = [
        Claim(lhs=sp.Derivative(value, a, b), rhs=sp.Derivative(value, b, a), variables=(F, *point)),
        Claim(lhs=value, rhs=F.symbol(b, a), variables=(F, *point)),
        Claim(
            lhs=sp.Derivative(value, a) * sp.Derivative(value, b),
            rhs=value * sp.Derivative(value, a, b),
            variables=(F, *point),
        ),
    ]
    assert [check(claim, count=6).verdict for claim in claims] == [Numeric.HOLDS, Numeric.REFUTED, Numeric.REFUTED]
