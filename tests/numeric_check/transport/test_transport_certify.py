"""Certificates: true for optimal plans, and no wrong plan passes."""

from __future__ import annotations

import ast
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import numeric_check.transport
from numeric_check.transport import Certificate, Flaw, Optimality, Witness, certify, solve_exact
from tests.numeric_check.transport.transport_families import INSTANCES, instance
from tests.numeric_check.transport.transport_oracle import balanced, cost_of, exact, optimal_value
from tests.sampling import examples

SQUARE = [[0.0, 1.0], [1.0, 0.0]]
HALVES = [0.5, 0.5]


@pytest.mark.parametrize(("name", "number"), INSTANCES[::2])
def test_a_plan_moved_round_a_cycle_passes_exactly_if_it_costs_no_more(name: str, number: int) -> None:
    cost, p, q = instance(name, number)
    solution = solve_exact(cost, p, q, balance="q")
    rng = np.random.default_rng(number)
    moved = solution.plan.copy()
    for i, j in np.argwhere(moved != 0):
        k, l = rng.integers(0, moved.shape[0]), rng.integers(0, moved.shape[1])
        step = min(moved[i, j], moved[k, l]) / 2
        if k != i and l != j and step:
            moved[[i, k], [j, l]] -= step
            moved[[i, k], [l, j]] += step
    certificate = certify(cost, p, q, moved, balance="q")
    lost = cost_of(cost, moved) - solution.value
    assert (certificate.verdict, certificate.residual) == (Optimality.NOT_OPTIMAL if lost else Optimality.OPTIMAL, 0)
    assert certificate.gap >= lost
    assert certify(cost, p, q, moved, solution.potentials, balance="q").gap == lost
    if lost:
        _improve_by_witness(cost, moved, certificate)


def _improve_by_witness(cost: object, plan: np.ndarray, certificate: Certificate) -> None:
    """The cycle keeps the marginals and the signs, and lowers the cost by the amount stated."""
    cycle = certificate.witness.entries
    step = min(plan[entry] for entry in cycle[1::2])
    better = plan.copy()
    for entry, sign in zip(cycle, [1, -1] * (len(cycle) // 2), strict=True):
        better[entry] += sign * step
    assert certificate.witness.flaw is Flaw.CYCLE
    assert better.min() >= 0
    assert (better.sum(0) == plan.sum(0)).all()
    assert (better.sum(1) == plan.sum(1)).all()
    assert cost_of(cost, plan) - cost_of(cost, better) == certificate.witness.amount > 0


@pytest.mark.parametrize(("name", "number"), INSTANCES[1::3])
def test_wrong_marginals_and_negative_entries_do_not_pass(name: str, number: int) -> None:
    cost, p, q = instance(name, number)
    plan = solve_exact(cost, p, q, balance="q").plan
    i, j = np.argwhere(plan != 0)[0]
    short = plan.copy()
    short[i, j] *= 1 - Fraction(1, 10**30)
    certificate = certify(cost, p, q, short, balance="q")
    assert (certificate.verdict, certificate.witness.flaw) == (Optimality.NOT_OPTIMAL, Flaw.MARGINAL)
    assert certificate.residual == 2 * plan[i, j] / 10**30
    negative = plan.copy()
    k, l = (i + 1) % plan.shape[0], (j + 1) % plan.shape[1]
    if k != i and l != j:
        step = max(plan[i, j], plan[k, l]) + 1
        negative[[i, k], [j, l]] -= step
        negative[[i, k], [l, j]] += step
        certificate = certify(cost, p, q, negative, balance="q")
        assert (certificate.verdict, certificate.witness.flaw) == (Optimality.NOT_OPTIMAL, Flaw.NEGATIVE)


@pytest.mark.parametrize(("name", "number"), INSTANCES[2::3])
def test_potentials_a_last_bit_too_high_do_not_pass(name: str, number: int) -> None:
    cost, p, q = instance(name, number)
    solution = solve_exact(cost, p, q, balance="q")
    f, g = solution.potentials
    bit = Fraction(1, 2**2000)
    for wrong in ((f[0] + bit, *f[1:]), (f[0] - bit, *f[1:])):
        for plan in (solution.plan, None):
            certificate = certify(cost, p, q, plan, (wrong, g), balance="q")
            if wrong[0] > f[0]:
                tight = any(f[0] + b == c for b, c in zip(g, exact(cost[0]), strict=True))
                assert tight == (certificate.verdict is Optimality.NOT_CERTIFIED)
            elif balanced(p, q)[0][0]:
                assert certificate.verdict is Optimality.NOT_CERTIFIED


@pytest.mark.parametrize("scale", [1.0, 1e-20, 1e12, 2.0**-1040])
def test_a_cost_one_ulp_below_tight_is_caught(scale: float) -> None:
    rng = np.random.default_rng(1)
    cost = np.ldexp(rng.integers(1, 2**20, (6, 6)).astype(float), 0)
    p, q = rng.permutation([1, 2, 4, 8, 16, 32]), np.array([3, 5, 7, 11, 13, 24])
    unit = 2.0 ** np.frexp(scale)[1]
    solution = solve_exact(cost * unit, p, q)
    assert np.count_nonzero(solution.plan != 0) == 11  # a spanning tree, so that the potentials are the only ones
    f, g = (np.array(v, object) for v in solution.potentials)
    for i, j in np.argwhere(solution.plan == 0):
        tight = cost * unit
        tight[i, j] = float(f[i] + g[j])
        assert Fraction(tight[i, j]) == f[i] + g[j]
        assert certify(tight, p, q, solution.plan).verdict is Optimality.OPTIMAL
        tight[i, j] = np.nextafter(tight[i, j], -np.inf)
        certificate = certify(tight, p, q, solution.plan)
        assert certificate.verdict is Optimality.NOT_OPTIMAL
        assert (i, j) in certificate.witness.entries
        given = certify(tight, p, q, solution.plan, solution.potentials)
        assert (given.verdict, given.witness.flaw, given.witness.entries) == (
            Optimality.NOT_CERTIFIED,
            Flaw.INEQUALITY,
            ((i, j),),
        )
        assert given.witness.amount == f[i] + g[j] - Fraction(tight[i, j])


@examples(60)
@given(st.data())
def test_no_plan_of_higher_cost_passes(data: st.DataObject) -> None:
    n, m = data.draw(st.integers(1, 3)), data.draw(st.integers(1, 3))
    numbers = st.floats(-10, 10, allow_subnormal=True)
    cost = data.draw(st.lists(st.lists(numbers, min_size=m, max_size=m), min_size=n, max_size=n))
    row = st.lists(st.integers(0, 3), min_size=m, max_size=m)
    plan = np.array(data.draw(st.lists(row, min_size=n, max_size=n)))
    if plan.any():
        certificate = certify(cost, plan.sum(1), plan.sum(0), plan)
        best = optimal_value(cost, plan.sum(1), plan.sum(0))
        assert (certificate.verdict is Optimality.OPTIMAL) == (certificate.value == best)
        assert certificate.value - best <= certificate.gap


def test_a_float_plan_passes_within_the_tolerance_and_the_residual_says_how_far_off_it_is() -> None:
    cost, p, q = np.ones((1, 4)), [1.0], [0.25] * 4
    plan = np.array([[0.25, 0.25, 0.25, np.nextafter(0.25, 1)]])
    certificate = certify(cost, p, q, plan)
    assert (certificate.verdict, certificate.residual) == (Optimality.OPTIMAL, Fraction(1, 2**53))
    exact_plan = [[Fraction(mass) for mass in plan[0].tolist()]]
    for literal in (certify(cost, p, q, plan, tolerance=0), certify(cost, p, q, exact_plan)):
        assert (literal.verdict, literal.witness.flaw) == (Optimality.NOT_OPTIMAL, Flaw.MARGINAL)
        assert (literal.witness.rows, literal.witness.amount) == ((0,), Fraction(1, 2**54))
    wrong = np.add(plan, [[2.0**-40, 0, 0, 0]])
    assert certify(cost, p, q, wrong).verdict is Optimality.NOT_OPTIMAL


def test_the_verdict_on_a_float_plan_does_not_depend_on_what_holds_its_entries() -> None:
    p, q, plan = [0.1, 0.2], [0.3], np.array([[0.1], [0.2]])
    split = [*p, 0.0], [*q, 0.0], [[0.1, 0], [0.2, 0], [0, 0]]
    assert certify(np.zeros((2, 1)), p, q, plan).residual == Fraction(0.1) + Fraction(0.2) - Fraction(0.3) != 0
    for held in (plan.tolist(), plan.astype(object), [list(row) for row in plan]):
        assert certify(np.zeros((2, 1)), p, q, held).verdict is Optimality.OPTIMAL
    assert certify(np.zeros((3, 2)), *split).verdict is Optimality.OPTIMAL
    in_units = certify([[0], [0]], [1, 2], [3], [[1], [1]])
    assert (in_units.verdict, in_units.residual) == (Optimality.NOT_OPTIMAL, 2)


def test_masses_that_differ_count_in_the_residual_or_are_refused() -> None:
    cost, p, q, plan = np.ones((1, 10)), [1.0], [0.1] * 10, np.full((1, 10), 0.1)
    certificate = certify(cost, p, q, plan)
    assert (certificate.verdict, certificate.residual) == (Optimality.OPTIMAL, 10 * Fraction(0.1) - 1)
    for judged in ({"plan": plan, "tolerance": 0}, {"potentials": ([1], [0] * 10)}):
        with pytest.raises(
            ValueError, match=r"need equal masses; got Σp − Σq = about -5\.55112e-17 in exact arithmetic"
        ):
            certify(cost, p, q, **judged)


def test_potentials_alone_are_optimal_only_if_a_plan_lives_on_their_tight_entries() -> None:
    certificate = certify(SQUARE, HALVES, HALVES, potentials=([0, 0], [0, 0]))
    assert (certificate.verdict, certificate.value) == (Optimality.OPTIMAL, 0)
    low = certify(SQUARE, HALVES, HALVES, potentials=([0, -1], [0, 0]))
    assert (low.verdict, low.witness) == (
        Optimality.NOT_CERTIFIED,
        Witness(flaw=Flaw.SHORTAGE, rows=(1,), columns=(), amount=Fraction(1, 2)),
    )


def test_potentials_that_leave_a_gap_say_nothing_about_the_plan() -> None:
    plan = [[0.5, 0.0], [0.0, 0.5]]
    certificate = certify(SQUARE, HALVES, HALVES, plan, ([0.0, -0.25], [0.0, 0.0]))
    assert (certificate.verdict, certificate.gap) == (Optimality.NOT_CERTIFIED, Fraction(1, 8))
    assert certificate.witness == Witness(flaw=Flaw.SLACKNESS, entries=((1, 1),), amount=Fraction(1, 4))


def test_an_inner_plan_of_a_face_is_optimal_and_one_beside_it_is_not() -> None:
    plan = [[1, 1, 0], [1, 1, 0], [0, 0, 1]]
    cost = [[1, 2, 9], [3, 4, 9], [9, 9, 0]]
    assert certify(cost, [2, 2, 1], [2, 2, 1], plan).verdict is Optimality.OPTIMAL
    cost[0][0] = 2
    certificate = certify(cost, [2, 2, 1], [2, 2, 1], plan)
    assert (certificate.verdict, certificate.witness.amount) == (Optimality.NOT_OPTIMAL, 1)


def test_the_verifier_knows_no_solver() -> None:
    package = Path(numeric_check.transport.__file__).parent
    seen, waiting = set(), ["certify"]
    while waiting:
        name = waiting.pop()
        seen.add(name)
        for node in ast.walk(ast.parse((package / f"{name.replace('.', '/')}.py").read_text())):
            if isinstance(node, ast.ImportFrom) and node.module.startswith("numeric_check"):
                assert node.module.startswith(("numeric_check.transport.exact.", "numeric_check.transport.interval."))
                waiting += {node.module.removeprefix("numeric_check.transport.")} - seen
    assert "exact.completion" in seen
    solvers = {"solve", "optimum", "seed", "network_simplex", "basic_plan"}
    assert seen.isdisjoint({f"exact.{solver}" for solver in solvers})


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"cost": [1.0, 2.0]}, ValueError, r"cost needs two axes, all rows of one length; got list of shape \(2,\)"),
        ({"cost": np.empty((0, 2))}, ValueError, r"cost needs at least one row and one column; got shape \(0, 2\)"),
        ({"cost": [[0, np.inf], [1, 0]]}, ValueError, r"cost needs finite entries; got inf"),
        ({"cost": np.array([[0, np.nan], [1, 0]])}, ValueError, r"cost needs finite entries; got nan at \(0, 1\)"),
        ({"cost": np.eye(2) * 1j}, TypeError, "cost needs floats up to 64 bits, integers or fractions; got .*complex"),
        ({"cost": np.eye(2, dtype=np.longdouble)}, TypeError, "cost needs floats up to 64 bits.*got .*float128"),
        ({"cost": [["a", 1], [1, 0]]}, TypeError, "cost needs floats up to 64 bits, integers or fractions; got 'a'"),
        ({"p": [0.5, 0.25, 0.25]}, ValueError, "p needs one weight for each of the 2 rows of cost; got 3"),
        ({"q": [1.0]}, ValueError, "q needs one weight for each of the 2 columns of cost; got 1"),
        ({"p": [1.5, -0.5]}, ValueError, "p needs weights of at least 0; got -1/2 at 1"),
        ({"p": [0, 0], "q": [0, 0]}, ValueError, "p needs a positive weight; got zeros only"),
        ({"p": [np.nan, 1.0]}, ValueError, "p needs finite entries; got nan"),
        ({"p": [1, 1]}, ValueError, "p and q need equal masses; got Σp − Σq = 1 in exact arithmetic"),
        ({"plan": [[1, 0, 0], [0, 1, 0]]}, ValueError, r"plan needs the shape \(2, 2\) of cost; got \(2, 3\)"),
        ({"plan": [[np.nan, 0.0], [0, 1]]}, ValueError, "plan needs finite entries; got nan"),
        ({"plan": None}, ValueError, "certify needs a plan or potentials to judge; got neither"),
        ({"potentials": [1, 2, 3]}, TypeError, r"potentials needs the pair \(f, g\); got list"),
        ({"potentials": ([0, 0], [0])}, ValueError, r"need the lengths \(2, 2\) of cost; got \(2, 1\)"),
        ({"tolerance": -1}, ValueError, "tolerance needs a number of at least 0; got -1"),
        ({"tolerance": np.nan}, ValueError, "tolerance needs finite numbers; got nan"),
        ({"tolerance": np.inf}, ValueError, "tolerance needs finite numbers; got inf"),
        ({"tolerance": "1e-9"}, TypeError, "tolerance needs floats up to 64 bits, integers or fractions; got '1e-9'"),
        ({"cost": [[0, 1], [1]]}, ValueError, "cost needs two axes, all rows of one length; got list of shape"),
        ({"cost": [np.eye(2), np.eye(2)[:, :1]]}, ValueError, "cost needs two axes.*; got rows of several shapes"),
        ({"plan": iter(SQUARE)}, ValueError, r"plan needs two axes.*; got list_iterator of shape \(\): pass an array"),
        ({"plan": np.ma.array(SQUARE, mask=SQUARE)}, TypeError, "plan needs a plain array; got a masked one"),
        ({"p": [np.ma.array([1.0], mask=[True])]}, TypeError, "p needs a plain array; got a masked one"),
        ({"p": [Decimal("sNaN"), 1]}, ValueError, r"p needs finite numbers; got Decimal\('sNaN'\)"),
        (
            {"cost": [[Decimal("1e-99999999"), 1]]},
            ValueError,
            r"cost needs decimals within 10\^±10000; got .*: rescale",
        ),
        ({"p": [10**400, 1]}, ValueError, r"need equal masses; got Σp − Σq = about 2\*\*1328 in exact arithmetic"),
        ({"p": [-(10**5000), 1]}, ValueError, r"p needs weights of at least 0; got about -2\*\*16609 at 0"),
        ({"balance": "both"}, ValueError, "balance must be 'q', 'p' or None; got 'both'"),
    ],
)
def test_bad_input_gets_a_clear_error(arguments: dict, error: type, message: str) -> None:
    good = {"cost": SQUARE, "p": HALVES, "q": HALVES, "plan": [[0.5, 0.0], [0.0, 0.5]]}
    with pytest.raises(error, match=message):
        certify(**{**good, **arguments})


def test_a_certificate_that_contradicts_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="an optimal certificate has gap 0; got 1"):
        Certificate(verdict=Optimality.OPTIMAL, gap=Fraction(1))
    with pytest.raises(ValueError, match="a certificate has a witness exactly if it fails"):
        Certificate(verdict=Optimality.NOT_OPTIMAL)


def test_a_cycle_of_cost_zero_is_not_taken_for_an_improving_one() -> None:
    """Every plan is optimal for c_ij = f_i + g_j; as floats, 0.1 + 0.2 is more than 0.3."""
    f, g = (Fraction(0), Fraction(1, 10), Fraction(3, 10)), (Fraction(1, 10), Fraction(2, 10), Fraction(7, 10))
    cost, third = [[a + b for b in g] for a in f], [Fraction(1, 3)] * 3
    assert certify(cost, third, third, [[Fraction(1, 9)] * 3] * 3).verdict is Optimality.OPTIMAL
