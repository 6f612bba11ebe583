"""A step and the flow of its modified field part by the power of h that theory gives, and by no other."""

import flint
import mpmath
import pytest
import sympy as sp

from numeric_check import Verdict
from numeric_check.observed_order import observed_order
from numeric_check.orders.taylor_flow import taylor_flow
from symbolic.modified_equation import modified_field
from symbolic.tableaux import EULER, MIDPOINT, RK4
from tests.sampling import slow

R = sp.Rational
h, q, p, x, y, a = sp.symbols("h q p x y a")
LOSS = (x * y - 1) ** 2 / 2
FIELDS = {
    "lotka-volterra": ([x, y], [x - x * y, x * y - y]),
    "pendulum": ([q, p], [p, -sp.sin(q)]),
    "square": ([y], [y**2]),
    "oscillator": ([q, p], [p, -q]),
    "gradient descent": ([x, y], [-LOSS.diff(x), -LOSS.diff(y)]),
}
METHODS = {"euler": (EULER, 3), "midpoint": (MIDPOINT, 3), "rk4": (RK4, 5)}
STARTS = [{x: R(3, 2), y: R(2, 3) + R(1, 7), q: R(5, 4), p: R(1, 3)}, {x: -R(1, 2), y: R(4, 3), q: -2, p: R(3, 5)}]


def one_step(method, f, variables):
    """Φ_h for an explicit tableau, by its definition."""
    stages = []
    for row in method.A:
        at = {v: v + h * sum(c * k[i] for c, k in zip(row, stages, strict=False)) for i, v in enumerate(variables)}
        stages.append([e.subs(at, simultaneous=True) for e in f])
    return [v + h * sum(c * k[i] for c, k in zip(method.b, stages, strict=True)) for i, v in enumerate(variables)]


def truncations(method, f, variables, order):
    """The coefficients of the field through h^(order−1), and the degree of the first omitted one that is not 0."""
    rows = [sp.expand(e) for e in modified_field(f, variables, h, order + 2, method.A, method.b)]
    terms = [[e.coeff(h, k) for e in rows] for k in range(order + 2)]
    return terms[:order], next(k for k in range(order, order + 2) if any(terms[k]))


def total(terms):
    return [sum(h**k * term[i] for k, term in enumerate(terms)) for i in range(len(terms[0]))]


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("scheme", slow(METHODS, "rk4", "midpoint"))
def test_the_exponent_is_the_first_omitted_degree_plus_one(name, scheme):
    (variables, f), (method, order) = FIELDS[name], METHODS[scheme]
    terms, omitted = truncations(method, f, variables, order)
    starts = [{v: start[v] for v in variables} for start in STARTS[: 1 if scheme == "rk4" else 2]]
    evidence = observed_order(one_step(method, f, variables), total(terms), variables, h, omitted + 1, starts)
    assert evidence.verdict is Verdict.HOLDS, evidence
    assert float(evidence.worst) < 1e-3
    assert evidence.digits == 60


@pytest.mark.parametrize("name", FIELDS)
def test_a_coefficient_that_is_off_by_a_thousandth_is_refuted(name):
    variables, f = FIELDS[name]
    method, order = METHODS["midpoint"]
    terms, omitted = truncations(method, f, variables, order)
    start = {v: STARTS[0][v] for v in variables}
    step = one_step(method, f, variables)
    for k in (0, 2):
        mutant = [[e + e / 1000 for e in term] if j == k else term for j, term in enumerate(terms)]
        evidence = observed_order(step, total(mutant), variables, h, omitted + 1, [start])
        assert evidence.verdict is Verdict.REFUTED
        assert evidence.witness == start
        assert float(evidence.why.split()[4].rstrip(",")) == pytest.approx(k + 1, abs=0.1)


def test_another_exponent_is_refuted():
    step = [y + h * y**2]
    for exponent, verdict in ((1, Verdict.REFUTED), (2, Verdict.HOLDS), (3, Verdict.REFUTED)):
        assert observed_order(step, [y**2], [y], h, exponent, [{y: 1}]).verdict is verdict


def test_the_exact_flow_gives_no_exponent():
    evidence = observed_order([y / (1 - h * y)], [y**2], [y], h, 5, [{y: 1}])
    assert evidence.verdict is Verdict.UNDECIDED
    assert "do not differ" in evidence.why


def test_a_field_without_a_power_series_is_undecided():
    evidence = observed_order([y + h * sp.sqrt(y)], [sp.sqrt(y)], [y], h, 2, [{y: 0}])
    assert evidence.verdict is Verdict.UNDECIDED


def test_a_second_start_may_refute_what_the_first_does_not():
    step = [y + h * y + h**2 * (y - 1)]
    field = [y - h * y / 2 + h * (y - 1)]
    wrong = [field[0] + h * (y - 2) / 1000]
    assert observed_order(step, wrong, [y], h, 3, [{y: 2}]).verdict is Verdict.HOLDS
    assert observed_order(step, wrong, [y], h, 3, [{y: 2}, {y: 3}]).witness == {y: 3}


def test_parameters_belong_to_the_start():
    assert observed_order([y - h * a * y], [-a * y], [y], h, 2, [{y: 1, a: R(1, 3)}]).verdict is Verdict.HOLDS
    with pytest.raises(ValueError, match=r"\['a'\] have none"):
        observed_order([y - h * a * y], [-a * y], [y], h, 2, [{y: 1}])


def test_the_flow_is_that_of_another_solver():
    """mpmath.odefun shares no code with the balls; 60 digits."""
    variables, f = FIELDS["pendulum"]
    start, time = {q: R(5, 4), p: R(1, 3)}, R(1, 2**12)
    with flint.ctx.workprec(300), mpmath.workdps(60):
        mine = taylor_flow(f, variables, start, time, 30)
        here = [mpmath.mpf(5) / 4, mpmath.mpf(1) / 3]
        other = mpmath.odefun(lambda t, z: [z[1], -mpmath.sin(z[0])], 0, here, degree=24)(mpmath.mpf(2) ** -12)
        assert all(
            abs(mpmath.mpf(m.real.str(70, radius=False)) - o) < mpmath.mpf(10) ** -58
            for m, o in zip(mine, other, strict=True)
        )


@pytest.mark.parametrize(
    ("arguments", "error", "match"),
    [
        (([y], [y, y], [y], h, 2, [{y: 1}]), ValueError, "one length"),
        (([y], [y], [y], h, 0, [{y: 1}]), ValueError, "exponent must be an integer from 1 to 64"),
        (([y], [y], [y], h, 2, []), ValueError, "at least one start"),
        (([y], [y], [y], h, 2, [{}]), ValueError, "have none"),
        (([y], [y], [y], h, 2, [{y: 0.5}]), TypeError, "exact numbers"),
    ],
)
def test_wrong_arguments_are_named(arguments, error, match):
    with pytest.raises(error, match=match):
        observed_order(*arguments)
