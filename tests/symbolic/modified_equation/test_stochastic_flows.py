"""The flows of momentum, Adam and shuffling against the methods themselves, and what is refused."""

from itertools import pairwise, permutations

import flint
import mpmath
import pytest
import sympy as sp

from numeric_check.orders.taylor_flow import taylor_flow
from symbolic.modified_equation import modified_field, modified_loss
from symbolic.stochastic import adam_modified_flow, momentum_modified_flow, shuffled_modified_loss
from symbolic.zero_test import is_zero
from tests.sampling import slow

R = sp.Rational
u, v, h, k, lam, a, eps = sp.symbols("u v h k lambda a epsilon")
beta, rho = sp.symbols("beta rho")
LOSS = (u * v - 1) ** 2 / 2
DESCENT = [-LOSS.diff(u), -LOSS.diff(v)]
START = {u: R(3, 2), v: R(-2, 3)}
SLACK = 0.05  # the exponent is an integer up to O(h), and h is 10⁻⁵; a wrong term moves it by nearly 1


def coefficients(e, order):
    return [sp.expand(e).coeff(h, n) for n in range(order)]


def exponent(residual):
    """log₂ of the ratios of |residual(h)| at h and h/2, for small h, at 70 digits."""
    with mpmath.workdps(70), flint.ctx.workdps(90):
        sizes = [abs(residual(R(1, 2**n))) for n in (16, 17, 18)]
        return [float(mpmath.log(one / other, 2)) for one, other in pairwise(sizes)]


def numbers(field, time, length=14):
    """The flow of a numeric field from START."""
    with flint.ctx.workdps(90):
        values = taylor_flow(field, [u, v], START, time, length)
    return [mpmath.mpf(sp.Float(x.real.str(85, radius=False), 85)) for x in values]


# --- momentum --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shift", [0, lam, a])
def test_the_first_two_terms_are_those_of_kovachki_and_stuart(shift):
    f = sp.Function("f")(u)
    zeroth, first = coefficients(momentum_modified_flow([f], [u], h, lam, shift, 2)[0], 2)
    alpha = (1 + lam - 2 * shift * (1 - lam)) / 2
    assert is_zero(zeroth - f / (1 - lam)) is True
    assert is_zero(first + alpha * f.diff(u) * f / (1 - lam) ** 3) is True
    assert is_zero(first + f.diff(u) * f / alpha / (1 - lam) ** 3) is not True


@pytest.mark.parametrize("shift", slow([0, lam, R(1, 3)], lam))
@pytest.mark.parametrize("friction", slow([R(9, 10), -R(2, 3)], -R(2, 3)))
def test_a_linear_field_has_the_logarithm_of_the_slow_root(shift, friction):
    """r² − (1 + λ − h(1 + a)) r + λ − ha = 0 for r = e^(−hκ), κ the speed of the slow flow of −u."""
    (flow,) = momentum_modified_flow([-u], [u], h, lam, shift, 5)
    slope = sp.expand((flow / u).subs(lam, friction))
    at = sp.sympify(shift).subs(lam, friction)
    r = sp.series(sp.exp(h * slope), h, 0, 7).removeO()
    rest = sp.expand(r**2 - (1 + friction - h * (1 + at)) * r + friction - h * at)
    assert [rest.coeff(h, n) for n in range(6)] == [0] * 6
    assert rest.coeff(h, 6) != 0


@pytest.mark.parametrize("shift", [0, R(9, 10)])
@pytest.mark.parametrize("order", slow([1, 2, 3, 4], 3, 4))
def test_the_flow_is_invariant_under_the_method_to_its_order(shift, order):
    friction = R(9, 10)
    flow = momentum_modified_flow(DESCENT, [u, v], h, friction, shift, order)

    def residual(step):
        field = [e.subs(h, step) for e in flow]
        after, before = numbers(field, step), numbers(field, -step)
        here = [mpmath.mpf(x.p) / x.q for x in START.values()]
        last = [x - y for x, y in zip(here, before, strict=True)]
        q, s, w = (mpmath.mpf(x.p) / x.q for x in (friction, R(shift), step))
        at = [x + s * d for x, d in zip(here, last, strict=True)]
        force = sp.lambdify((u, v), DESCENT[0], "mpmath")(*at)
        return after[0] - here[0] - q * last[0] - w * force

    assert exponent(residual) == pytest.approx([order + 1] * 2, abs=SLACK)


def test_without_momentum_it_is_the_modified_field_of_euler():
    assert momentum_modified_flow(DESCENT, [u, v], h, 0, 0, 4) == modified_field(DESCENT, [u, v], h, 4)


def test_heavy_ball_descends_its_modified_loss_and_no_other():
    flow = momentum_modified_flow(DESCENT, [u, v], h, beta, 0, 2)
    square = LOSS.diff(u) ** 2 + LOSS.diff(v) ** 2

    def descends(factor):
        modified = (LOSS + h * factor * square) / (1 - beta)
        return all(is_zero(e + modified.diff(x)) is True for e, x in zip(flow, (u, v), strict=True))

    assert descends((1 + beta) / (4 * (1 - beta) ** 2))
    assert not descends((1 - beta) / (4 * (1 + beta) ** 2))
    assert not descends((1 + beta) / (5 * (1 - beta) ** 2))


def test_nesterov_weakens_the_bias_of_heavy_ball():
    """(1 + λ − 2λ(1 − λ))/(1 + λ) = (1 − λ + 2λ²)/(1 + λ), below 1 for 0 < λ < 1."""
    heavy, nesterov = (coefficients(momentum_modified_flow([-u], [u], h, lam, s, 2)[0], 2)[1] for s in (0, lam))
    assert is_zero(nesterov / heavy - (1 - lam + 2 * lam**2) / (1 + lam)) is True


@pytest.mark.parametrize(
    ("arguments", "error", "match"),
    [
        (([-u], [u], h, 1, 0, 2), ValueError, "lam must not be 1"),
        (([-u], [u], h, 0.9, 0, 2), ValueError, "exact numbers"),
        (([-u], [u], h, "0.9", 0, 2), TypeError, "lam needs SymPy"),
        (([-u], [u], h, u, 0, 2), ValueError, "lam must not depend"),
        (([-u], [u], h, 0, h, 2), ValueError, "a must not depend"),
        (([-u, v], [u], h, 0, 0, 2), ValueError, "one expression for each"),
        ((-u, [u], h, 0, 0, 2), TypeError, "sequence of expressions"),
        (([-u * h], [u], h, 0, 0, 2), ValueError, "must not occur"),
        (([-u], [u], u, 0, 0, 2), ValueError, "no variable"),
        (([-u], [u], h, 0, 0, 0), ValueError, "integer from 1 to 150"),
        (([sp.Abs(u)], [u], h, 0, 0, 2), ValueError, "derivatives of all orders"),
    ],
)
def test_bad_input_of_momentum_is_refused_by_name(arguments, error, match):
    with pytest.raises(error, match=match):
        momentum_modified_flow(*arguments)


# --- Adam ------------------------------------------------------------------------------------------------------------


def published(loss, variables, bracket_of):
    g = [loss.diff(x) for x in variables]
    norm = sp.Add(*(sp.sqrt(e**2 + eps) for e in g))
    roots = [sp.sqrt(e**2 + eps) for e in g]
    bracket = [bracket_of(r) for r in roots]
    return [-(e + h / 2 * b * norm.diff(x)) / r for e, b, r, x in zip(g, bracket, roots, variables, strict=True)]


def bias(r):
    ratio = (1 + rho) / (1 - rho)
    return (1 + beta) / (1 - beta) - ratio + ratio * eps / r**2


def test_the_flow_of_adam_is_the_published_one_and_no_mutant():
    flow = adam_modified_flow(LOSS, [u, v], h, beta, rho, eps)
    same = lambda other: [is_zero(e - w) is True for e, w in zip(flow, published(LOSS, [u, v], other), strict=True)]
    assert same(bias) == [True, True]
    assert not any(same(lambda r: bias(r).subs(beta, -beta)))
    assert not any(same(lambda r: -bias(r)))
    assert not any(same(lambda r: bias(r) - 2 * (1 + rho) / (1 - rho) * eps / r**2))


@pytest.mark.slow
def test_the_defect_of_adam_along_its_flow_is_of_the_third_order():
    """The averages over the past of the flow itself, through 100 steps: 4⁻¹⁰⁰ is nothing at 60 digits."""
    first, second, regular = R(1, 4), R(1, 5), R(1, 3)
    flow = adam_modified_flow(LOSS, [u, v], h, first, second, regular)
    gradient = sp.lambdify((u, v), LOSS.diff(u), "mpmath")

    def residual(step):
        field = [e.subs(h, step) for e in flow]
        past = [gradient(*numbers(field, -n * step, 10)) for n in range(100)]
        b, r, e, w = (mpmath.mpf(x.p) / x.q for x in (first, second, regular, step))
        m = (1 - b) * sum(b**n * g for n, g in enumerate(past))
        s = (1 - r) * sum(r**n * g**2 for n, g in enumerate(past))
        start = mpmath.mpf(START[u].p) / START[u].q
        return numbers(field, step, 10)[0] - start + w * m / mpmath.sqrt(s + e)

    assert exponent(residual) == pytest.approx([3, 3], abs=SLACK)


def test_rmsprop_has_no_first_average_and_sign_descent_is_the_limit():
    positive = sp.Symbol("epsilon", positive=True)
    x = sp.Symbol("x", positive=True)
    (rmsprop,) = adam_modified_flow(x**2 / 2, [x], h, 0, rho, positive)
    assert is_zero(rmsprop - adam_modified_flow(x**2 / 2, [x], h, beta, rho, positive)[0].subs(beta, 0)) is True
    (flow,) = adam_modified_flow(x**2 / 2, [x], h, 0, 0, positive)
    assert sp.limit(flow, positive, 0) == -1


@pytest.mark.parametrize(
    ("arguments", "error", "match"),
    [
        ((LOSS, [u, v], h, 1, 0, eps), ValueError, "beta must be below 1"),
        ((LOSS, [u, v], h, 0, 1, eps), ValueError, "rho must be below 1"),
        ((LOSS, [u, v], h, 0, -2, eps), ValueError, "rho must be below 1"),
        ((LOSS, [u, v], h, sp.sqrt(2), 0, eps), ValueError, "beta must be below 1"),
        ((LOSS, [u, v], h, 0, 0, 0), ValueError, "eps must be positive"),
        ((LOSS, [u, v], h, 0, 0, -1), ValueError, "eps must be positive"),
        ((LOSS, [u, v], h, 0, 0, 1e-8), ValueError, "exact numbers"),
        ((LOSS, [u, v], h, 0.9, 0, eps), ValueError, "exact numbers"),
        ((LOSS, [u, v], h, u, 0, eps), ValueError, "beta must not depend"),
        ((LOSS, [u, v], u, 0, 0, eps), ValueError, "no variable"),
        ((LOSS * h, [u, v], h, 0, 0, eps), ValueError, "must not occur"),
        (([LOSS], [u, v], h, 0, 0, eps), TypeError, "loss needs"),
        ((LOSS, [u, u], h, 0, 0, eps), ValueError, "different"),
    ],
)
def test_bad_input_of_adam_is_refused_by_name(arguments, error, match):
    with pytest.raises(error, match=match):
        adam_modified_flow(*arguments)


# --- shuffling -------------------------------------------------------------------------------------------------------

BATCHES = [u**2 * v + u, v**3 - u * v, (u - v) ** 2, a * u * v**2, u**3]


def mean_epoch(losses):
    """The mean of all m! epochs through ε², each carried out batch by batch."""
    total = sp.zeros(2, 1)
    orders = list(permutations(losses))
    for order in orders:
        point = sp.Matrix([u, v])
        for C in order:
            slope = sp.Matrix([C.diff(u), C.diff(v)]).subs({u: point[0], v: point[1]}, simultaneous=True)
            point = (point - h * slope).applyfunc(lambda e: sum(c * h**n for n, c in enumerate(coefficients(e, 3))))
        total += point
    return (total / len(orders)).expand()


def flow_through_second_order(loss, time):
    """x − t∇L + ½t² D²L∇L through h², for a time of order h."""
    slope = sp.Matrix([loss.diff(u), loss.diff(v)])
    point = sp.Matrix([u, v]) - time * slope + time**2 / 2 * slope.jacobian([u, v]) * slope
    return point.applyfunc(lambda e: sum(c * h**n for n, c in enumerate(coefficients(e, 3))))


@pytest.mark.parametrize("m", slow([1, 2, 3, 4], 3, 4))
def test_the_mean_over_all_orders_is_the_flow_of_the_modified_loss(m):
    losses = BATCHES[:m]
    epoch = mean_epoch(losses)
    modified = shuffled_modified_loss(losses, [u, v], h)
    assert (epoch - flow_through_second_order(modified, m * h)).expand() == sp.zeros(2, 1)
    plain = sp.Add(*losses) / m
    wrong = plain + R(4, 5) * (modified - plain)
    assert (epoch - flow_through_second_order(wrong, m * h)).expand() != sp.zeros(2, 1)


def test_one_batch_is_gradient_descent():
    assert sp.expand(shuffled_modified_loss([LOSS], [u, v], h) - modified_loss(LOSS, [u, v], h, 2)) == 0


@pytest.mark.parametrize(
    ("arguments", "error", "match"),
    [
        (([], [u], h), ValueError, "at least one batch"),
        ((u**2, [u], h), TypeError, "sequence"),
        (([u], [u], u), ValueError, "no variable"),
        (([u], [u], R(1, 2)), ValueError, "commuting Symbol"),
        (([h * u], [u], h), ValueError, "must not occur"),
        (([0.5 * u], [u], h), ValueError, "exact numbers"),
        (([u], [], h), TypeError, "at least one"),
        (([u, "u"], [u], h), TypeError, "loss needs"),
    ],
)
def test_bad_input_of_shuffling_is_refused_by_name(arguments, error, match):
    with pytest.raises(error, match=match):
        shuffled_modified_loss(*arguments)
